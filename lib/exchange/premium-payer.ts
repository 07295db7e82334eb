import type { PremiumPayer } from "@/lib/database/generated/enums";
import type { Translated } from "@/lib/i18n/language";
import { searchText } from "@/lib/values/search-text";

/** What stands in the cell: one choice for every language, because the list goes from hand to hand. */
export const payerChoices: Readonly<Record<PremiumPayer, string>> = {
  EMPLOYER: "werkgever / employeur / employer",
  EMPLOYEE: "werknemer / travailleur / employee",
};

export const payerWords: Readonly<Record<PremiumPayer, Translated>> = {
  EMPLOYER: { nl: "Werkgever", fr: "Employeur", en: "Employer" },
  EMPLOYEE: { nl: "Werknemer", fr: "Travailleur", en: "Employee" },
};

const words: Readonly<Record<PremiumPayer, readonly string[]>> = {
  EMPLOYER: [
    "werkgever",
    "wg",
    "patroon",
    "patronaal",
    "employeur",
    "patronal",
    "patronale",
    "employer",
    "arbeitgeber",
  ],
  EMPLOYEE: [
    "werknemer",
    "wn",
    "persoonlijk",
    "travailleur",
    "salarie",
    "employe",
    "personnel",
    "personnelle",
    "employee",
    "arbeitnehmer",
  ],
};

/** Who pays, in any of the languages; null when the text does not say, or says both. */
export function readPayer(text: string): PremiumPayer | null {
  const said = searchText(text).split(/[^a-z]+/);
  const payers = (["EMPLOYER", "EMPLOYEE"] as const).filter((payer) =>
    said.some((word) => words[payer].includes(word)),
  );
  return payers.length === 1 ? payers[0]! : null;
}
