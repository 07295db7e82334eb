import { z } from "zod";

export const longestRemark = 2_000;

/** What somebody writes beside a decision: lines are kept, what no screen knows how to show is not. */
export const remark = z
  .string()
  .transform((text) =>
    text
      .replace(/\r\n?/g, "\n")
      .replace(/[^\P{Cc}\n\t]/gu, "")
      .trim(),
  )
  .pipe(z.string().max(longestRemark, "text.too-long"));
