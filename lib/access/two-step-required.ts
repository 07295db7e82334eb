import { env } from "@/lib/env";
import type { Hat } from "./actor";

/** Whether somebody with these hats must show a second step: the insurer's own people always do. */
export function isTwoStepRequired(hats: readonly Hat[]): boolean {
  return env().TWO_STEP_REQUIRED === "everybody" || hats.some(({ kind }) => kind === "staff");
}
