import { z } from "zod";
import { defineSms } from "@/lib/email/define-email";

export const twoStepCode = defineSms({
  name: "identity.two-step-code",
  data: z.object({ code: z.string().regex(/^\d{6}$/) }),
  text: ({ code }, { name }) => ({
    nl: `${code} is uw code om aanmelden in twee stappen in te stellen bij ${name}. Ze werkt 10 minuten. Geef ze aan niemand door.`,
    fr: `${code} est votre code pour activer la connexion en deux étapes chez ${name}. Il fonctionne pendant 10 minutes. Ne le donnez à personne.`,
    en: `${code} is your code to set up two-step sign-in at ${name}. It works for 10 minutes. Give it to nobody.`,
  }),
});
