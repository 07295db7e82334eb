"use server";

import { publicAction } from "@/lib/access/action";
import { acceptInvitation, acceptInvitationInput } from "@/lib/identity/accept-invitation";
import { askNewInvitation, askNewInvitationInput } from "@/lib/identity/ask-new-invitation";
import { enter, userAgent } from "@/lib/identity/enter";

export const acceptInvitationAction = publicAction({
  input: acceptInvitationInput,
  run: async (request, input) => {
    const accepted = await acceptInvitation(request, input, await userAgent());
    if (accepted.ok) await enter(accepted.value);
    return accepted;
  },
  at: {
    "password.personal": "password",
    "password.common": "password",
    "password.too-short": "password",
    "password.too-long": "password",
  },
  leadTo: () => "/",
});

export const askNewInvitationAction = publicAction({
  input: askNewInvitationInput,
  run: askNewInvitation,
  leadTo: (_value, { token }) => `/invitation/${encodeURIComponent(token)}?sent=1`,
});
