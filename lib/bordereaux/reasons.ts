import type { Translated } from "@/lib/i18n/language";

/** Why a line stands on a bordereau. The numbers are those that payroll offices know. */
const reasons = {
  0: { nl: "Ongewijzigd", fr: "Inchangé", en: "Unchanged" },
  5: { nl: "Indiensttreding", fr: "Entrée en service", en: "Joiner" },
  10: { nl: "Overdracht", fr: "Transfert", en: "Transfer" },
  15: { nl: "Jaarlijkse aanpassing", fr: "Adaptation annuelle", en: "Yearly adjustment" },
  20: { nl: "Einde dekking", fr: "Fin de garantie", en: "End of cover" },
  25: {
    nl: "Gezin of tewerkstelling gewijzigd",
    fr: "Famille ou taux d’occupation modifié",
    en: "Family or work rate changed",
  },
  30: { nl: "Uitdiensttreding", fr: "Sortie de service", en: "Leaver" },
  35: { nl: "Medische acceptatie", fr: "Acceptation médicale", en: "Medical acceptance" },
  40: { nl: "Correctie", fr: "Correction", en: "Correction" },
  60: { nl: "Premievrijstelling", fr: "Exonération de prime", en: "Premium waiver" },
  85: { nl: "Dekking toegevoegd", fr: "Garantie ajoutée", en: "Cover added" },
  95: { nl: "Overlijden", fr: "Décès", en: "Death" },
  700: { nl: "Financieringsfonds", fr: "Fonds de financement", en: "Financing fund" },
  800: { nl: "Koopsom", fr: "Prime unique", en: "Single premium" },
} as const satisfies Readonly<Record<number, Translated>>;

export type ReasonCode = keyof typeof reasons;

export const unchanged = 0;
export const joiner = 5;
export const yearlyAdjustment = 15;
export const leaver = 30;
export const correction = 40;
export const singlePremium = 800;

/** "05"; a line that nothing happened to has no code. */
export function reasonText(code: number): string {
  return code === unchanged ? "" : String(code).padStart(2, "0");
}

export function reasonName(code: number): Translated {
  return (reasons as Readonly<Record<number, Translated>>)[code] ?? reasons[40];
}

/** The four covers, in the order of every sheet and screen. */
export const covers = ["LIFE_DEATH", "PREMIUM_WAIVER", "DISABILITY", "ACCIDENT"] as const;

export const coverNames: Readonly<Record<(typeof covers)[number], Translated>> = {
  LIFE_DEATH: { nl: "Leven/overlijden", fr: "Vie/décès", en: "Life/death" },
  PREMIUM_WAIVER: { nl: "Premievrijstelling", fr: "Exonération de prime", en: "Premium waiver" },
  DISABILITY: { nl: "Arbeidsongeschiktheid", fr: "Incapacité de travail", en: "Disability" },
  ACCIDENT: { nl: "Ongevallen", fr: "Accidents", en: "Accident" },
};
