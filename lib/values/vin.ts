import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { withoutSeparators } from "@/lib/values/separators";
import { textSchema } from "@/lib/values/text-schema";

export type VinProblem = "vin.length" | "vin.characters";

/** Chassis number: at most 17 capitals and digits, never I, O or Q. */
export function parseVin(text: string): Outcome<string, VinProblem> {
  const vin = withoutSeparators(text).toUpperCase();
  if (!/^[A-HJ-NPR-Z0-9]+$/.test(vin)) return refuse("vin.characters");
  if (vin.length > 17) return refuse("vin.length");
  return success(vin);
}

/** Assumed: oldtimers have shorter numbers, so a short one is worth a second look but not wrong. */
export function vinWarning(vin: string): "vin.short" | undefined {
  return vin.length < 17 ? "vin.short" : undefined;
}

export const vin = textSchema(parseVin);
