import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { isDigits, withoutSeparators } from "@/lib/values/separators";
import { textSchema } from "@/lib/values/text-schema";

export type KvkProblem = "kvk.eight-digits" | "kvk-establishment.twelve-digits";

/** Number in the Dutch trade register: eight digits, without check digits. */
export function parseKvk(text: string): Outcome<string, "kvk.eight-digits"> {
  const number = withoutSeparators(text);
  return isDigits(number) && number.length === 8 ? success(number) : refuse("kvk.eight-digits");
}

/** Number of a Dutch establishment: twelve digits. */
export function parseKvkEstablishment(text: string): Outcome<string, "kvk-establishment.twelve-digits"> {
  const number = withoutSeparators(text);
  return isDigits(number) && number.length === 12
    ? success(number)
    : refuse("kvk-establishment.twelve-digits");
}

export const kvk = textSchema(parseKvk);
export const kvkEstablishment = textSchema(parseKvkEstablishment);
