"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { action, publicAction } from "@/lib/access/action";
import { chooseShownGroup, chooseShownGroupInput } from "@/lib/brokers/choose-shown-group";
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

/** Whose work a broker's lists show; the page that one is on is drawn again. */
export const chooseShownGroupAction = action({
  permission: "quotes.read",
  input: chooseShownGroupInput,
  async run(actor, input) {
    const chosen = await chooseShownGroup(actor, input);
    if (chosen.ok) refresh();
    return chosen;
  },
});
