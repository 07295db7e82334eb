import { z } from "zod";
import { id } from "@/lib/values/ids";

/** A no, or an end, is always explained: the reason goes to the office, word for word. */
export const accessReason = z
  .string({ error: "value.required" })
  .trim()
  .min(1, "value.required")
  .min(5, "reason.too-short")
  .max(1000, "text.too-long");

export const accessInput = z.object({ accessId: id });
export const accessReasonInput = z.object({ accessId: id, reason: accessReason });
