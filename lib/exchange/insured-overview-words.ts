import type { FamilyRelation, MaritalStatus } from "@/lib/database/generated/enums";
import type { Language } from "@/lib/i18n/language";

type Words = {
  readonly maritalStatus: Readonly<Record<MaritalStatus, string>>;
  readonly relation: Readonly<Record<FamilyRelation | "EMPLOYEE", string>>;
  readonly insured: string;
  readonly left: string;
};

/** The words that stand in the cells, in the language of whoever asked for the file. */
export const overviewWords: Readonly<Record<Language, Words>> = {
  nl: {
    maritalStatus: {
      SINGLE: "ongehuwd",
      MARRIED: "gehuwd",
      COHABITING: "samenwonend",
      DIVORCED: "gescheiden",
      WIDOWED: "verweduwd",
    },
    relation: { EMPLOYEE: "werknemer", PARTNER: "partner", CHILD: "kind" },
    insured: "aangesloten",
    left: "uit dienst",
  },
  fr: {
    maritalStatus: {
      SINGLE: "célibataire",
      MARRIED: "marié(e)",
      COHABITING: "cohabitant(e)",
      DIVORCED: "divorcé(e)",
      WIDOWED: "veuf ou veuve",
    },
    relation: { EMPLOYEE: "travailleur", PARTNER: "partenaire", CHILD: "enfant" },
    insured: "affilié(e)",
    left: "sorti(e) de service",
  },
  en: {
    maritalStatus: {
      SINGLE: "single",
      MARRIED: "married",
      COHABITING: "cohabiting",
      DIVORCED: "divorced",
      WIDOWED: "widowed",
    },
    relation: { EMPLOYEE: "employee", PARTNER: "partner", CHILD: "child" },
    insured: "insured",
    left: "left",
  },
};
