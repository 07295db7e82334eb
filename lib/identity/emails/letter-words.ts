import type { Language, Translated } from "@/lib/i18n/language";

export function greeting(language: Language, firstName: string): string {
  return { nl: `Dag ${firstName},`, fr: `Bonjour ${firstName},`, en: `Hello ${firstName},` }[language];
}

const locale = { nl: "nl-BE", fr: "fr-BE", en: "en-GB" } as const;

/** "vrijdag 20 november 2026 om 14:30", Brussels time, wherever the server stands. */
export function momentIn(language: Language, iso: string): string {
  return new Intl.DateTimeFormat(locale[language], {
    dateStyle: "full",
    timeStyle: "short",
    timeZone: "Europe/Brussels",
  }).format(new Date(iso));
}

export function linkWorksUntil(language: Language, iso: string): string {
  const moment = momentIn(language, iso);
  return {
    nl: `Deze link werkt één keer, tot ${moment}.`,
    fr: `Ce lien ne fonctionne qu’une seule fois, jusqu’au ${moment}.`,
    en: `This link works once, until ${moment}.`,
  }[language];
}

export const notAsked: Translated = {
  nl: "Hebt u dit niet gevraagd? Dan hoeft u niets te doen: zonder deze link verandert er niets.",
  fr: "Vous n’avez rien demandé ? Vous ne devez rien faire : sans ce lien, rien ne change.",
  en: "Did you not ask for this? Then you need not do anything: without this link nothing changes.",
};
