import type { Language, Translated } from "@/lib/i18n/language";
import type { BsnProblem } from "@/lib/values/bsn";
import type { DateProblem } from "@/lib/values/dates";
import type { EmailProblem } from "@/lib/values/email-address";
import type { EmailConcern } from "@/lib/values/email-judgement";
import type { EnterpriseNumberProblem } from "@/lib/values/enterprise-number";
import type { EstablishmentNumberProblem } from "@/lib/values/establishment-number";
import type { IbanProblem } from "@/lib/values/iban";
import type { KvkProblem } from "@/lib/values/kvk";
import type { LicencePlateProblem } from "@/lib/values/licence-plate";
import type { MoneyProblem } from "@/lib/values/money";
import type { NameProblem } from "@/lib/values/names";
import type { NationalNumberProblem } from "@/lib/values/national-number";
import type { PhoneNumberProblem } from "@/lib/values/phone-number";
import { emailProblems } from "@/lib/values/problems-of-email";
import { numberProblems } from "@/lib/values/problems-of-numbers";
import type { ProducerNumberProblem } from "@/lib/values/producer-number";
import type { RszNumberProblem } from "@/lib/values/rsz-number";
import type { VinProblem } from "@/lib/values/vin";

export type NumberProblem =
  | BsnProblem
  | EnterpriseNumberProblem
  | EstablishmentNumberProblem
  | IbanProblem
  | KvkProblem
  | LicencePlateProblem
  | NationalNumberProblem
  | PhoneNumberProblem
  | ProducerNumberProblem
  | RszNumberProblem
  | VinProblem
  | "vin.short";

export type EmailSentence = EmailProblem | EmailConcern | "email.cleaned";

type GeneralProblem = "value.required" | "id.shape" | DateProblem | MoneyProblem | NameProblem;

/** Everything that can be wrong, or worth a look, about a single value. A code without sentence doesn't compile. */
export type ValueProblem = GeneralProblem | NumberProblem | EmailSentence;

const generalProblems: Readonly<Record<GeneralProblem, Translated>> = {
  "value.required": {
    nl: "Vul dit veld in.",
    fr: "Remplissez ce champ.",
    en: "Fill in this field.",
  },
  "id.shape": {
    nl: "Deze verwijzing is ongeldig.",
    fr: "Cette référence n’est pas valable.",
    en: "This reference is not valid.",
  },
  "date.format": {
    nl: "Vul de datum in als dag-maand-jaar, bijvoorbeeld 04-08-2020.",
    fr: "Indiquez la date sous la forme jour-mois-année, par exemple 04-08-2020.",
    en: "Enter the date as day-month-year, for example 04-08-2020.",
  },
  "date.does-not-exist": {
    nl: "Deze datum bestaat niet.",
    fr: "Cette date n’existe pas.",
    en: "This date does not exist.",
  },
  "money.format": {
    nl: "Vul een bedrag in, bijvoorbeeld 1.234,56.",
    fr: "Indiquez un montant, par exemple 1 234,56.",
    en: "Enter an amount, for example 1,234.56.",
  },
  "money.decimals": {
    nl: "Een bedrag heeft ten hoogste twee cijfers na de komma.",
    fr: "Un montant compte au maximum deux chiffres après la virgule.",
    en: "An amount has at most two decimals.",
  },
  "money.too-large": {
    nl: "Dit bedrag is te groot. Kijk na of er geen cijfer te veel staat.",
    fr: "Ce montant est trop élevé. Vérifiez qu’il ne contient pas un chiffre de trop.",
    en: "This amount is too large. Check for a digit too many.",
  },
  "name.too-long": {
    nl: "Een naam heeft ten hoogste 100 tekens.",
    fr: "Un nom compte au maximum 100 caractères.",
    en: "A name has at most 100 characters.",
  },
  "name.characters": {
    nl: "Een naam bestaat uit letters, spaties, koppeltekens en apostroffen.",
    fr: "Un nom se compose de lettres, d’espaces, de traits d’union et d’apostrophes.",
    en: "A name consists of letters, spaces, hyphens and apostrophes.",
  },
};

export const valueProblems: Readonly<Record<ValueProblem, Translated>> = {
  ...generalProblems,
  ...numberProblems,
  ...emailProblems,
};

export function isValueProblem(code: string): code is ValueProblem {
  return Object.hasOwn(valueProblems, code);
}

export function sentenceFor(problem: ValueProblem, language: Language): string {
  return valueProblems[problem][language];
}
