import type { RequestTrace } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { queueEmail } from "@/lib/email/queue-email";
import { now } from "@/lib/values/clock";
import { newId } from "@/lib/values/ids";
import type { Outcome } from "@/lib/values/outcome";
import { recoveryCodeUsed } from "./emails/recovery-code-used";
import { linkToPage } from "./links";
import { hashRecoveryCode } from "./recovery-codes";
import type { Started } from "./start-session";
import { type CodeGiven, type CodeRefusal, enterWithCode } from "./verify-two-step";

/** One of the codes on paper, for who has lost the phone. It works once, and the person is told by mail. */
export async function enterWithRecoveryCode(
  request: RequestTrace,
  given: CodeGiven,
): Promise<Outcome<Started, CodeRefusal>> {
  return enterWithCode(request, given, {
    method: () => "password+recovery-code",
    async use(tx, { accountId }, code) {
      const { count } = await tx.recoveryCode.updateMany({
        where: { accountId, codeHash: hashRecoveryCode(code), usedAt: null },
        data: { usedAt: now() },
      });
      return count === 1;
    },
    async afterwards(tx, { accountId, account }, { id, address }) {
      const left = await tx.recoveryCode.count({ where: { accountId, usedAt: null } });
      const name = `${account.firstName} ${account.lastName}`;
      await recordAudit(
        tx,
        { kind: "visitor", accountId, name, request: { id, address } },
        {
          event: "account.recovery-code-used",
          subject: { type: "account", id: accountId },
          after: { left },
        },
      );
      await queueEmail(tx, {
        template: recoveryCodeUsed,
        to: account.email,
        language: account.language,
        accountId,
        eventKey: `recovery-code-used:${newId()}`,
        data: {
          firstName: account.firstName,
          at: now().toISOString(),
          left,
          link: linkToPage("/forgotten-password"),
        },
      });
    },
  });
}
