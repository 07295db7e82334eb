import type { Language } from "./language";
import auditEn from "./messages/en/audit.json";
import brokerEn from "./messages/en/broker.json";
import colleaguesEn from "./messages/en/colleagues.json";
import employerEn from "./messages/en/employer.json";
import errorsEn from "./messages/en/errors.json";
import groupsEn from "./messages/en/groups.json";
import helpEn from "./messages/en/help.json";
import identityEn from "./messages/en/identity.json";
import inboxEn from "./messages/en/inbox.json";
import insuredEn from "./messages/en/insured.json";
import mailEn from "./messages/en/mail.json";
import peopleEn from "./messages/en/people.json";
import premiumsEn from "./messages/en/premiums.json";
import problemsEn from "./messages/en/problems.json";
import productsEn from "./messages/en/products.json";
import quotesEn from "./messages/en/quotes.json";
import settingsEn from "./messages/en/settings.json";
import shellEn from "./messages/en/shell.json";
import staffEn from "./messages/en/staff.json";
import statementsEn from "./messages/en/statements.json";
import statusEn from "./messages/en/status.json";
import tariffsEn from "./messages/en/tariffs.json";
import uiEn from "./messages/en/ui.json";
import uploadsEn from "./messages/en/uploads.json";
import auditFr from "./messages/fr/audit.json";
import brokerFr from "./messages/fr/broker.json";
import colleaguesFr from "./messages/fr/colleagues.json";
import employerFr from "./messages/fr/employer.json";
import errorsFr from "./messages/fr/errors.json";
import groupsFr from "./messages/fr/groups.json";
import helpFr from "./messages/fr/help.json";
import identityFr from "./messages/fr/identity.json";
import inboxFr from "./messages/fr/inbox.json";
import insuredFr from "./messages/fr/insured.json";
import mailFr from "./messages/fr/mail.json";
import peopleFr from "./messages/fr/people.json";
import premiumsFr from "./messages/fr/premiums.json";
import problemsFr from "./messages/fr/problems.json";
import productsFr from "./messages/fr/products.json";
import quotesFr from "./messages/fr/quotes.json";
import settingsFr from "./messages/fr/settings.json";
import shellFr from "./messages/fr/shell.json";
import staffFr from "./messages/fr/staff.json";
import statementsFr from "./messages/fr/statements.json";
import statusFr from "./messages/fr/status.json";
import tariffsFr from "./messages/fr/tariffs.json";
import uiFr from "./messages/fr/ui.json";
import uploadsFr from "./messages/fr/uploads.json";
import auditNl from "./messages/nl/audit.json";
import brokerNl from "./messages/nl/broker.json";
import colleaguesNl from "./messages/nl/colleagues.json";
import employerNl from "./messages/nl/employer.json";
import errorsNl from "./messages/nl/errors.json";
import groupsNl from "./messages/nl/groups.json";
import helpNl from "./messages/nl/help.json";
import identityNl from "./messages/nl/identity.json";
import inboxNl from "./messages/nl/inbox.json";
import insuredNl from "./messages/nl/insured.json";
import mailNl from "./messages/nl/mail.json";
import peopleNl from "./messages/nl/people.json";
import premiumsNl from "./messages/nl/premiums.json";
import problemsNl from "./messages/nl/problems.json";
import productsNl from "./messages/nl/products.json";
import quotesNl from "./messages/nl/quotes.json";
import settingsNl from "./messages/nl/settings.json";
import shellNl from "./messages/nl/shell.json";
import staffNl from "./messages/nl/staff.json";
import statementsNl from "./messages/nl/statements.json";
import statusNl from "./messages/nl/status.json";
import tariffsNl from "./messages/nl/tariffs.json";
import uiNl from "./messages/nl/ui.json";
import uploadsNl from "./messages/nl/uploads.json";
import { unbroken } from "./unbroken";
import { type Tree, valueProblemMessages } from "./value-problem-messages";

const nl = {
  audit: auditNl,
  people: peopleNl,
  statements: statementsNl,
  inbox: inboxNl,
  premiums: premiumsNl,
  products: productsNl,
  tariffs: tariffsNl,
  quotes: quotesNl,
  groups: groupsNl,
  help: helpNl,
  uploads: uploadsNl,
  broker: brokerNl,
  colleagues: colleaguesNl,
  employer: employerNl,
  errors: errorsNl,
  identity: identityNl,
  insured: insuredNl,
  mail: mailNl,
  problems: problemsNl,
  settings: settingsNl,
  shell: shellNl,
  staff: staffNl,
  status: statusNl,
  ui: uiNl,
};

export type Messages = typeof nl;

const fr: Messages = {
  audit: auditFr,
  people: peopleFr,
  statements: statementsFr,
  inbox: inboxFr,
  premiums: premiumsFr,
  products: productsFr,
  tariffs: tariffsFr,
  quotes: quotesFr,
  groups: groupsFr,
  help: helpFr,
  uploads: uploadsFr,
  broker: brokerFr,
  colleagues: colleaguesFr,
  employer: employerFr,
  errors: errorsFr,
  identity: identityFr,
  insured: insuredFr,
  mail: mailFr,
  problems: problemsFr,
  settings: settingsFr,
  shell: shellFr,
  staff: staffFr,
  status: statusFr,
  ui: uiFr,
};

const en: Messages = {
  audit: auditEn,
  people: peopleEn,
  statements: statementsEn,
  inbox: inboxEn,
  premiums: premiumsEn,
  products: productsEn,
  tariffs: tariffsEn,
  quotes: quotesEn,
  groups: groupsEn,
  help: helpEn,
  uploads: uploadsEn,
  broker: brokerEn,
  colleagues: colleaguesEn,
  employer: employerEn,
  errors: errorsEn,
  identity: identityEn,
  insured: insuredEn,
  mail: mailEn,
  problems: problemsEn,
  settings: settingsEn,
  shell: shellEn,
  staff: staffEn,
  status: statusEn,
  ui: uiEn,
};

/** All texts of a language; what the pure rules say of a value is read from beside those rules. */
export function messagesIn(language: Language): Messages {
  return whole[language];
}

/** Group by group: a sentence of ours beside those of the rules, never instead of all of them. */
function merged(one: Tree, other: Tree): Tree {
  const both: Tree = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const there = both[key];
    both[key] = typeof value === "object" && typeof there === "object" ? merged(there, value) : value;
  }
  return both;
}

function complete(own: Messages, language: Language): Messages {
  return { ...own, problems: merged(valueProblemMessages(language), own.problems) as Messages["problems"] };
}

const whole: Readonly<Record<Language, Messages>> = {
  nl: complete(nl, "nl"),
  fr: unbroken(complete(fr, "fr")),
  en: complete(en, "en"),
};
