import { z } from "zod";
import { defineSms } from "@/lib/email/define-email";

export const signInCode = defineSms({
  name: "identity.sign-in-code",
  data: z.object({ code: z.string().regex(/^\d{6}$/) }),
  text: ({ code }, { name }) => ({
    nl: `${code} is uw code om u aan te melden bij ${name}. Ze werkt 10 minuten. Geef ze aan niemand door.`,
    fr: `${code} est votre code pour vous connecter à ${name}. Il fonctionne pendant 10 minutes. Ne le donnez à personne.`,
    en: `${code} is your code to sign in to ${name}. It works for 10 minutes. Give it to nobody.`,
  }),
});
