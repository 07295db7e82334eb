import { z } from "zod";
import type { RequestTrace } from "@/lib/access/actor";
import { type Database, database } from "@/lib/database/client";
import { blockAddress, unblockAddress } from "@/lib/email/blocked-addresses";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { tokenHashOf } from "./secrets";

export const stopInput = z.object({ token: z.string().max(200) });

export type StopFound = { readonly employer: string; readonly address: string; readonly stopped: boolean };

function invitationOf(db: Database, token: string) {
  return db.statementInvitation.findUnique({
    where: { stopTokenHash: tokenHashOf(token) },
    select: { address: true, personId: true, employerId: true, employer: { select: { name: true } } },
  });
}

/** What the page behind the link shows. Looking changes nothing; the address is shown only so far as its owner knows it. */
export async function findStop(token: string): Promise<StopFound | null> {
  const found = await invitationOf(database(), token);
  if (!found) return null;
  const stopped = await database().blockedAddress.count({
    where: { address: found.address, reason: "UNSUBSCRIBED" },
  });
  return { employer: found.employer.name, address: masked(found.address), stopped: stopped > 0 };
}

/** No more letters to many at this address; codes and what one asks for oneself still come. Twice is once. */
export async function stopInvitations(
  request: RequestTrace,
  { token }: z.infer<typeof stopInput>,
): Promise<Outcome<undefined, "not-found">> {
  return change(request, token, blockAddress);
}

export async function allowInvitations(
  request: RequestTrace,
  { token }: z.infer<typeof stopInput>,
): Promise<Outcome<undefined, "not-found">> {
  return change(request, token, unblockAddress);
}

async function change(
  request: RequestTrace,
  token: string,
  how: typeof blockAddress,
): Promise<Outcome<undefined, "not-found">> {
  return database().$transaction(async (tx) => {
    const found = await invitationOf(tx, token);
    if (!found) return refuse("not-found");
    const { address, personId, employerId } = found;
    const by = { kind: "visitor", accountId: null, name: null, request } as const;
    await how(tx, by, address, "UNSUBSCRIBED", { personId, employerId });
    return success();
  });
}

/** "a…n@bakkerij.example" */
function masked(address: string): string {
  const at = address.lastIndexOf("@");
  return `${address.charAt(0)}…${address.charAt(at - 1)}${address.slice(at)}`;
}
