import type { Language } from "@/lib/i18n/language";

type Words = { title: string; text: string; reference: string; again: string; home: string };

/** Small enough to travel with every page: the page that needs them cannot fetch them. */
export const failureWords: Readonly<Record<Language, Words>> = {
  nl: {
    title: "Er ging iets mis bij ons",
    text: "De pagina kon niet worden getoond. Er is niets gewijzigd. Probeer opnieuw; lukt het niet, bel ons dan met de referentie hieronder.",
    reference: "Referentie",
    again: "Probeer opnieuw",
    home: "Naar uw startpagina",
  },
  fr: {
    title: "Une erreur s’est produite chez nous",
    text: "La page n’a pas pu être affichée. Rien n’a été modifié. Réessayez ; si cela ne fonctionne pas, appelez-nous avec la référence ci-dessous.",
    reference: "Référence",
    again: "Réessayer",
    home: "Vers votre page d’accueil",
  },
  en: {
    title: "Something went wrong on our side",
    text: "The page could not be shown. Nothing was changed. Try again; if it keeps failing, call us with the reference below.",
    reference: "Reference",
    again: "Try again",
    home: "To your home page",
  },
};
