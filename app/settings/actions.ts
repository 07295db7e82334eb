"use server";

import { action } from "@/lib/access/action";
import { askEmailChange, askEmailChangeInput } from "@/lib/identity/ask-email-change";
import { changeProfile, changeProfileInput } from "@/lib/identity/change-profile";
import { rememberLanguage } from "@/lib/identity/remember-language";

export const changeProfileAction = action({
  permission: "account.manage",
  input: changeProfileInput,
  run: async (actor, input) => {
    const changed = await changeProfile(actor, input);
    if (changed.ok) await rememberLanguage(input.language);
    return changed;
  },
  leadTo: () => "/settings?done=profile",
});

export const askEmailChangeAction = action({
  permission: "account.manage",
  input: askEmailChangeInput,
  run: askEmailChange,
  at: { "same-address": "email" },
  leadTo: () => "/settings?done=email",
});
