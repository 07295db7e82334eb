"use server";

import { z } from "zod";
import { publicAction } from "@/lib/access/action";
import { languages } from "@/lib/i18n/language";
import { chooseLanguage } from "@/lib/identity/choose-language";
import { success } from "@/lib/values/outcome";
import { rememberTheme } from "./remember-theme";

/** Also before signing in, so public: it writes a cookie, and the account's language when there is one. */
export const chooseLanguageAction = publicAction({
  input: z.object({ language: z.enum(languages) }),
  run: chooseLanguage,
});

export const chooseThemeAction = publicAction({
  input: z.object({ theme: z.enum(["system", "light", "dark"]) }),
  run: async (_request, { theme }) => {
    await rememberTheme(theme);
    return success(theme);
  },
});
