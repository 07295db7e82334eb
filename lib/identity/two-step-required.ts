import type { Hat } from "@/lib/access/actor";
import { env } from "@/lib/env";

/** Whether the setting asks for a second step of somebody with these hats. */
export function isTwoStepRequired(hats: readonly Hat[]): boolean {
  const rule = env().TWO_STEP_REQUIRED;
  return rule === "everybody" || (rule === "staff" && hats.some(({ kind }) => kind === "staff"));
}
