"use server";

import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { beginLink, beginLinkInput } from "@/lib/identity/begin-link";
import { unlinkIdentity, unlinkIdentityInput } from "@/lib/identity/unlink-identity";

const confirm = `/settings/confirm?back=${encodeURIComponent("/settings/identities")}`;

/** Leads to the provider; it comes back to the settings with ?linked= or ?problem=. */
export const startLinkAction = action({
  permission: "account.manage",
  input: beginLinkInput,
  run: async (actor, input) => {
    const begun = await beginLink(actor, input);
    if (!begun.ok && begun.reason === "sign-in-again") redirect(confirm);
    return begun;
  },
  leadTo: ({ address }) => address,
});

export const unlinkIdentityAction = action({
  permission: "account.manage",
  input: unlinkIdentityInput,
  run: async (actor, input) => {
    const undone = await unlinkIdentity(actor, input);
    if (!undone.ok && undone.reason === "sign-in-again") redirect(confirm);
    return undone;
  },
  leadTo: (_undone, { provider }) => `/settings/identities?unlinked=${provider}`,
});
