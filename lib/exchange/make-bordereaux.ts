import { z } from "zod";
import { definePostcard } from "@/lib/jobs/define-job";

/** The bordereaux of one employer's contracts up to a month. */
export const makeBordereaux = definePostcard({
  name: "bordereaux.make",
  input: z.object({ employerId: z.uuid(), period: z.string().regex(/^\d{4}-\d{2}$/) }),
});

/** Every month, for everybody: one postcard an employer. */
export const makeMonthlyBordereaux = definePostcard({
  name: "bordereaux.make-monthly",
  input: z.object({}),
});
