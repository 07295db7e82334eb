import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { languages } from "@/lib/i18n/language";
import { personName } from "@/lib/values/names";
import { type Outcome, success } from "@/lib/values/outcome";

export const changeProfileInput = z.object({
  firstName: personName,
  lastName: personName,
  language: z.enum(languages, { error: "value.required" }),
});

/** One's own names and language. */
export async function changeProfile(
  actor: Actor,
  input: z.infer<typeof changeProfileInput>,
): Promise<Outcome<undefined, never>> {
  return database().$transaction(async (tx) => {
    const select = { firstName: true, lastName: true, language: true } as const;
    const before = await tx.account.findUniqueOrThrow({ where: { id: actor.accountId }, select });
    await tx.account.update({ where: { id: actor.accountId }, data: input });
    await recordAudit(tx, actor, {
      event: "account.profile-changed",
      subject: { type: "account", id: actor.accountId },
      before,
      after: input,
    });
    return success();
  });
}
