"use server";

import { publicAction } from "@/lib/access/action";
import { allowInvitations, stopInput, stopInvitations } from "@/lib/statements/stop-invitations";

const pageOf = (token: string) => `/unsubscribe/${encodeURIComponent(token)}`;

export const stopInvitationsAction = publicAction({
  input: stopInput,
  run: stopInvitations,
  leadTo: (_value, { token }) => pageOf(token),
});

export const allowInvitationsAction = publicAction({
  input: stopInput,
  run: allowInvitations,
  leadTo: (_value, { token }) => pageOf(token),
});
