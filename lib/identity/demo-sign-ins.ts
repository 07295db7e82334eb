import type { Translated } from "@/lib/i18n/language";

/** Only of the demo world, where every name is invented; shown at the sign-in page and by `npm start`. */
export const demoPassword = "Demo-wachtwoord-2026";

/** Codes for these people land in the demo's own mailbox; numbers as manuals print them, each person their own. */
export function demoPhone(place: number): string {
  return `+3247012345${place}`;
}

export type DemoSignIn = {
  readonly email: string;
  readonly audience: "employer" | "broker" | "insured" | "staff";
  readonly label: Translated;
  /** Asks for a code after the password. */
  readonly twoStep?: true;
};

export const demoSignIns = [
  {
    email: "griet.haverkant@wolkenveld.example",
    audience: "employer",
    label: {
      nl: "Hoofdgebruiker van een werkgever met 10 000 verzekerden",
      fr: "Utilisateur principal d’un employeur de 10 000 assurés",
      en: "Main user of an employer with 10,000 insured people",
    },
  },
  {
    email: "jef.molenvoort@wolkenveld.example",
    audience: "employer",
    label: {
      nl: "Personeelszaken, zelf ook verzekerde",
      fr: "Ressources humaines, lui-même assuré",
      en: "Human resources, insured as well",
    },
  },
  {
    email: "ilse.torenbeke@wolkenveld.example",
    audience: "employer",
    label: { nl: "Financiën", fr: "Finances", en: "Finance" },
  },
  {
    email: "rik.dauwmans@wolkenveld.example",
    audience: "employer",
    label: { nl: "Raadplegen", fr: "Consultation", en: "Viewer" },
  },
  {
    email: "helene.valbrume@brumeval.example",
    audience: "employer",
    label: {
      nl: "Hoofdgebruiker van een werkgever met 12 verzekerden (Frans)",
      fr: "Utilisatrice principale d’un employeur de 12 assurés (français)",
      en: "Main user of an employer with 12 insured people (French)",
    },
  },
  {
    email: "oscar.larkmoor@stonelark.example",
    audience: "employer",
    label: {
      nl: "Hoofdgebruiker van een werkgever met 250 verzekerden (Engels, met sms-code)",
      fr: "Utilisateur principal d’un employeur de 250 assurés (anglais, avec code par SMS)",
      en: "Main user of an employer with 250 insured people (English, with a code by text message)",
    },
    twoStep: true,
  },
  {
    email: "nele.rietkerke@loonhuis.example",
    audience: "employer",
    label: {
      nl: "Personeelszaken bij drie werkgevers",
      fr: "Ressources humaines chez trois employeurs",
      en: "Human resources at three employers",
    },
  },
  {
    email: "lieve.grasdonck@dennewaard.example",
    audience: "broker",
    label: {
      nl: "Beheerder van een makelaarskantoor met drie groepen, zelf ook verzekerde",
      fr: "Gestionnaire d’un bureau de courtage à trois groupes, elle-même assurée",
      en: "Administrator of a broker’s office with three groups, insured as well",
    },
  },
  {
    email: "koen.vossenbergh@dennewaard.example",
    audience: "broker",
    label: {
      nl: "Medewerker van de groep Antwerpen",
      fr: "Collaborateur du groupe Antwerpen",
      en: "Member of the group Antwerpen",
    },
  },
  {
    email: "benoit.sorbieraux@tilleulmont.example",
    audience: "broker",
    label: {
      nl: "Beheerder van een Franstalig makelaarskantoor",
      fr: "Gestionnaire d’un bureau de courtage francophone",
      en: "Administrator of a French-speaking broker’s office",
    },
  },
  {
    email: "grace.fernhollow@harrowmere.example",
    audience: "broker",
    label: {
      nl: "Beheerder van een Engelstalig makelaarskantoor",
      fr: "Gestionnaire d’un bureau de courtage anglophone",
      en: "Administrator of an English-speaking broker’s office",
    },
  },
  {
    email: "verzekerde@post.example",
    audience: "insured",
    label: { nl: "Verzekerde (Nederlands)", fr: "Assuré (néerlandais)", en: "Insured person (Dutch)" },
  },
  {
    email: "assure@courriel.example",
    audience: "insured",
    label: { nl: "Verzekerde (Frans)", fr: "Assuré (français)", en: "Insured person (French)" },
  },
  {
    email: "insured@post.example",
    audience: "insured",
    label: { nl: "Verzekerde (Engels)", fr: "Assuré (anglais)", en: "Insured person (English)" },
  },
  {
    email: "administration@collectief.example",
    audience: "staff",
    label: {
      nl: "Verzekeraar: beheer (met sms-code)",
      fr: "Assureur : gestion (avec code par SMS)",
      en: "Insurer: administration (with a code by text message)",
    },
    twoStep: true,
  },
  {
    email: "claims@collectief.example",
    audience: "staff",
    label: {
      nl: "Verzekeraar: schade (met sms-code)",
      fr: "Assureur : sinistres (avec code par SMS)",
      en: "Insurer: claims (with a code by text message)",
    },
    twoStep: true,
  },
  {
    email: "underwriting@collectief.example",
    audience: "staff",
    label: {
      nl: "Verzekeraar: acceptatie (met sms-code)",
      fr: "Assureur : acceptation (avec code par SMS)",
      en: "Insurer: underwriting (with a code by text message)",
    },
    twoStep: true,
  },
  {
    email: "audit@collectief.example",
    audience: "staff",
    label: {
      nl: "Verzekeraar: audit (met sms-code)",
      fr: "Assureur : audit (avec code par SMS)",
      en: "Insurer: audit (with a code by text message)",
    },
    twoStep: true,
  },
  {
    email: "administrator@collectief.example",
    audience: "staff",
    label: {
      nl: "Verzekeraar: systeembeheerder (met sms-code)",
      fr: "Assureur : administrateur système (avec code par SMS)",
      en: "Insurer: system administrator (with a code by text message)",
    },
    twoStep: true,
  },
] as const satisfies readonly DemoSignIn[];

export type DemoEmail = (typeof demoSignIns)[number]["email"];
