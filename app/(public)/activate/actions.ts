"use server";

import { action, publicAction } from "@/lib/access/action";
import { enter, userAgent } from "@/lib/identity/enter";
import { activate, activateInput } from "@/lib/statements/activate";
import { askInvitationAgain, askInvitationAgainInput } from "@/lib/statements/ask-invitation-again";
import { enterPostedCode, enterPostedCodeInput } from "@/lib/statements/enter-posted-code";
import { joinActivation, joinActivationInput } from "@/lib/statements/join-activation";

export const enterPostedCodeAction = publicAction({
  input: enterPostedCodeInput,
  run: enterPostedCode,
  at: { "activation.wrong-code": "code" },
  leadTo: ({ pass }) => `/activate/${pass}`,
});

export const activateAction = publicAction({
  input: activateInput,
  run: async (request, input) => {
    const activated = await activate(request, input, await userAgent());
    if (activated.ok && activated.value.started) await enter(activated.value.started);
    return activated;
  },
  at: {
    "activation.birth-date": "birthDate",
    "activation.paused": "birthDate",
    "value.required": "email",
    "password.personal": "password",
    "password.common": "password",
    "password.too-short": "password",
    "password.too-long": "password",
  },
  leadTo: ({ started }) => (started ? "/insured" : "/activate?sent=proof"),
});

export const joinActivationAction = action({
  permission: "account.manage",
  input: joinActivationInput,
  run: joinActivation,
  at: { "activation.birth-date": "birthDate", "activation.paused": "birthDate" },
  leadTo: () => "/insured",
});

export const askInvitationAgainAction = publicAction({
  input: askInvitationAgainInput,
  run: askInvitationAgain,
  leadTo: () => "/activate?sent=again",
});
