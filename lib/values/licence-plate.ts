import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { withoutSeparators } from "@/lib/values/separators";
import { textSchema } from "@/lib/values/text-schema";

export type LicencePlateProblem = "licence-plate.length" | "licence-plate.characters";

/** One to eight capitals and digits. Assumed: the field itself capitalises and drops dashes, dots and spaces. */
export function parseLicencePlate(text: string): Outcome<string, LicencePlateProblem> {
  const plate = withoutSeparators(text).toUpperCase();
  if (!/^[A-Z0-9]+$/.test(plate)) return refuse("licence-plate.characters");
  if (plate.length > 8) return refuse("licence-plate.length");
  return success(plate);
}

export const licencePlate = textSchema(parseLicencePlate);
