import { z } from "zod";
import type { Outcome } from "@/lib/values/outcome";
import type { ValueProblem } from "@/lib/values/problems";

/** A zod schema that reads what a person typed and gives the normal form; its messages are codes of ValueProblem. */
export function textSchema<T>(parse: (text: string) => Outcome<T, ValueProblem>) {
  return z.string({ error: "value.required" satisfies ValueProblem }).transform((text, context) => {
    const outcome: Outcome<T, ValueProblem> =
      text.trim() === "" ? { ok: false, reason: "value.required" } : parse(text);
    if (outcome.ok) return outcome.value;
    context.addIssue({ code: "custom", message: outcome.reason });
    return z.NEVER;
  });
}
