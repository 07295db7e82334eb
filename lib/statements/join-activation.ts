import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { keepConsents } from "@/lib/identity/consents";
import { dateField } from "@/lib/values/dates";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { bindPerson, lockActivation } from "./accept-activation";
import { checkBirthDate, type Refused } from "./check-birth-date";
import { findActivation } from "./find-activation";

export const joinActivationInput = z.object({
  token: z.string().max(200),
  birthDate: dateField,
  documents: z.literal("on", { error: "consent.needed" }),
});

type Input = Pick<z.infer<typeof joinActivationInput>, "token" | "birthDate">;

/**
 * MV-12: one address, one account. Who signs in already gets the insured person's hat beside the others, and wears it at
 * once. The link or code and the birth date are the proof, as for whoever has no account yet.
 */
export async function joinActivation(
  actor: Actor,
  { token, birthDate }: Input,
): Promise<Outcome<undefined, "link.gone" | "activation.other-person" | Refused>> {
  const found = await findActivation(token);
  if (found.state !== "valid") return refuse("link.gone");
  const proven = await checkBirthDate(actor.request, found.personId, birthDate);
  if (!proven.ok) return proven;
  const { accountId, sessionId } = actor;
  return database().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Account" WHERE id = ${accountId}::uuid FOR NO KEY UPDATE`;
    const activation = await lockActivation(tx, token, found.personId);
    if (!activation) return refuse("link.gone");
    const other = await tx.person.count({ where: { accountId, id: { not: activation.personId } } });
    if (other > 0) return refuse("activation.other-person");
    const documents = ["digital-documents"] as const;
    await keepConsents(tx, accountId, documents, actor.request.address);
    await bindPerson(tx, actor, activation, accountId);
    if (sessionId) {
      await tx.session.updateMany({
        where: { id: sessionId, accountId, endedAt: null },
        data: { hatKind: "insured", hatId: activation.personId },
      });
    }
    await recordAudit(tx, actor, {
      event: "consent.given",
      subject: { type: "account", id: accountId },
      after: { documents: [...documents] },
    });
    return success();
  });
}
