import type { RequestTrace } from "@/lib/access/actor";
import { database, type Transaction } from "@/lib/database/client";
import { atOnePace } from "@/lib/identity/at-one-pace";
import { takeTurn } from "@/lib/identity/throttle";
import { now } from "@/lib/values/clock";
import { newId } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { openRegistration, sealRegistration } from "./begin-registration";
import { beginProof, forgetUnproven, holdOffice, newAccount, tellOwner } from "./new-registrant";
import { defaultGroup } from "./put-in-groups";
import type { KeptPersonal, OfficeInput } from "./registration";

type Refused = "registration.over" | "too-many-tries";

/** Done, or the office is here already: then what was typed waits, sealed anew, for who asks to be let in. */
export type Registered =
  | { readonly as: "registered"; readonly email: string }
  | { readonly as: "office-known"; readonly sealed: string };

/**
 * Step 2: the office, its Beheerder and the mail that proves the address. An address that is known already gets the same
 * answer at the same pace; its owner reads in a mail what happened.
 */
export async function registerOffice(
  request: RequestTrace,
  { sealed, office }: { sealed: string | undefined; office: OfficeInput },
): Promise<Outcome<Registered, Refused>> {
  return atOnePace(async () => {
    const personal = openRegistration(sealed);
    if (!personal) return refuse("registration.over");
    const turn = await takeTurn("registration", { request });
    if (!turn.ok) return turn;
    return database().$transaction(async (tx) => {
      await holdOffice(tx, office.enterpriseNumber);
      await forgetUnproven(tx, personal.email, office.enterpriseNumber);
      const known = await tx.brokerage.findUnique({
        where: { enterpriseNumber: office.enterpriseNumber },
        select: { id: true },
      });
      if (known) {
        const sealed = sealRegistration({ ...personal, joins: office.enterpriseNumber });
        return success({ as: "office-known", sealed });
      }
      await writeRegistration(tx, request, personal, office);
      return success({ as: "registered", email: personal.email });
    });
  });
}

async function writeRegistration(
  tx: Transaction,
  request: RequestTrace,
  personal: KeptPersonal,
  { website, ...office }: OfficeInput,
): Promise<void> {
  const { email } = personal;
  const accountId = await newAccount(tx, personal);
  const brokerageId = newId();
  await tx.brokerage.create({
    data: { id: brokerageId, ...office, email, ...(website ? { website } : {}), createdAt: now() },
  });
  // The office is held in both cases: else a second try with another address would tell whether this one was known.
  if (!accountId) return tellOwner(tx, email);

  const groupId = await defaultGroup(tx, brokerageId);
  await tx.brokerMembership.create({
    data: {
      id: newId(),
      accountId,
      brokerageId,
      isAdmin: true,
      invitedAt: now(),
      groups: { create: { groupId } },
    },
  });
  await beginProof(tx, request, { ...personal, accountId }, brokerageId);
}
