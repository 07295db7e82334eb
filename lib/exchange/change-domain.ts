import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database, type Transaction } from "@/lib/database/client";
import { findEntries } from "@/lib/employers/find-entries";
import { countDomains } from "@/lib/insured/count-domains";
import { now } from "@/lib/values/clock";
import { parseEmailAddress } from "@/lib/values/email-address";
import { freeMailDomains } from "@/lib/values/email-domains";
import { judgeEmailAddress } from "@/lib/values/email-judgement";
import { id, newId } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { stageDomainChange } from "./stage-domain-change";

const domain = z
  .string({ error: "value.required" })
  .trim()
  .min(1, "value.required")
  .max(253, "text.too-long")
  .transform((text) => text.replace(/^.*@/, "").toLowerCase());

export const changeDomainInput = z.object({ employerId: id, from: domain, to: domain });

type Refused =
  | "not-found"
  | "domain.unknown"
  | "domain.same"
  | "domain.shape"
  | "domain.free-mail"
  | "domain.disposable"
  | "domain.nothing"
  | "uploads.too-many";

const hour = 3_600_000;
const mostAnHour = 20;

/**
 * A new domain for everyone, without Excel: what each address becomes is staged as if a list had been sent and checked.
 * Nothing changes before it is confirmed, and what is confirmed is applied and taken back like any other list.
 */
export async function changeDomain(
  actor: Actor,
  { employerId, from, to }: z.infer<typeof changeDomainInput>,
): Promise<Outcome<{ employerId: string; uploadId: string }, Refused>> {
  if (actor.kind !== "employer" || !actor.employerIds.includes(employerId)) return refuse("not-found");
  if (!(await findEntries(actor, employerId)).has("UPLOAD_INSURED_OVERVIEW")) return refuse("not-found");
  const wrong = problemOf(from, to);
  if (wrong) return refuse(wrong);
  return database().$transaction(
    async (tx) => {
      // Each holds a line for everybody of the employer. One after the other: nobody gets past the limit by asking all at once.
      await tx.$queryRaw`SELECT id FROM "Account" WHERE id = ${actor.accountId}::uuid FOR NO KEY UPDATE`;
      if (await hasAskedTooMany(tx, actor.accountId))
        return refuse("uploads.too-many", { count: mostAnHour });
      if (!(await countDomains(tx, employerId)).some((known) => known.domain === from))
        return refuse("domain.unknown");
      const uploadId = newId();
      await tx.upload.create({
        data: {
          id: uploadId,
          type: "domain-change",
          employerId,
          accountId: actor.accountId,
          fileName: `@${from} → @${to}`,
          columns: { from, to },
          status: "CHECKED",
          checkedAt: now(),
        },
      });
      const counts = await stageDomainChange(tx, { uploadId, employerId, from, to });
      if (counts.changed === 0) {
        await tx.upload.delete({ where: { id: uploadId } });
        return refuse("domain.nothing");
      }
      await tx.upload.update({ where: { id: uploadId }, data: { counts: { ...counts } } });
      await recordAudit(tx, actor, {
        event: "upload.received",
        subject: { type: "upload", id: uploadId },
        employerId,
        after: { type: "domain-change", from, to, changed: counts.changed },
      });
      return success({ employerId, uploadId });
    },
    { timeout: 60_000 },
  );
}

async function hasAskedTooMany(tx: Transaction, accountId: string): Promise<boolean> {
  const since = new Date(now().getTime() - hour);
  const asked = await tx.upload.count({
    where: { accountId, type: "domain-change", createdAt: { gt: since } },
  });
  return asked >= mostAnHour;
}

function problemOf(from: string, to: string): Exclude<Refused, "not-found"> | null {
  if (from === to) return "domain.same";
  const parsed = parseEmailAddress(`somebody@${to}`);
  if (!parsed.ok || parsed.value.domain !== to) return "domain.shape";
  if (freeMailDomains.has(to)) return "domain.free-mail";
  const { findings } = judgeEmailAddress(`somebody@${to}`, "employee");
  return findings.some(({ code }) => code === "email.disposable") ? "domain.disposable" : null;
}
