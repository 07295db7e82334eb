import { z } from "zod";
import { definePostcard } from "@/lib/jobs/define-job";

export const expireQuotes = definePostcard({ name: "quotes.expire", input: z.object({}) });
