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
import type { UploadCounts } from "./upload-view";

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
  | "domain.nothing";

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
          status: "CHECKED",
          checkedAt: now(),
        },
      });
      const counts = await stage(tx, { uploadId, employerId, from, to });
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

function problemOf(from: string, to: string): Exclude<Refused, "not-found"> | null {
  if (from === to) return "domain.same";
  const parsed = parseEmailAddress(`somebody@${to}`);
  if (!parsed.ok || parsed.value.domain !== to) return "domain.shape";
  if (freeMailDomains.has(to)) return "domain.free-mail";
  const { findings } = judgeEmailAddress(`somebody@${to}`, "employee");
  return findings.some(({ code }) => code === "email.disposable") ? "domain.disposable" : null;
}

type Wish = { uploadId: string; employerId: string; from: string; to: string };

/** One statement for everybody. An address that somebody else has at the new domain already is left as it was, and named. */
async function stage(tx: Transaction, { uploadId, employerId, from, to }: Wish): Promise<UploadCounts> {
  const taken = await tx.$executeRaw`
    INSERT INTO "UploadProblem" (id, "uploadId", "rowNumber", cell, "column", grade, code, value, suggestion,
      "affiliationId", who)
    SELECT gen_random_uuid(), ${uploadId}::uuid, row_number() OVER (ORDER BY a.number), '', 'workEmail', 'IGNORED',
      'upload.address-taken', a."workEmail", NULL, a.id, p."lastName" || ', ' || p."firstName"
    FROM "Affiliation" a JOIN "Person" p ON p.id = a."personId"
    WHERE a."employerId" = ${employerId}::uuid AND lower(split_part(a."workEmail", '@', 2)) = ${from}
      AND EXISTS (
        SELECT FROM "Affiliation" b WHERE b."employerId" = a."employerId" AND b."personId" <> a."personId"
          AND lower(b."workEmail") = lower(split_part(a."workEmail", '@', 1)) || '@' || ${to})`;
  const changed = await tx.$executeRaw`
    INSERT INTO "UploadChange" ("uploadId", "rowNumber", "affiliationId", kind, before, after)
    SELECT ${uploadId}::uuid, row_number() OVER (ORDER BY a.number), a.id, 'CHANGED',
      jsonb_build_object('workEmail', a."workEmail"),
      jsonb_build_object('workEmail', split_part(a."workEmail", '@', 1) || '@' || ${to})
    FROM "Affiliation" a
    WHERE a."employerId" = ${employerId}::uuid AND lower(split_part(a."workEmail", '@', 2)) = ${from}
      AND NOT EXISTS (
        SELECT FROM "UploadProblem" u WHERE u."uploadId" = ${uploadId}::uuid AND u."affiliationId" = a.id)`;
  return {
    rows: changed + taken,
    new: 0,
    changed,
    cleared: 0,
    unchanged: 0,
    open: 0,
    warnings: 0,
    ignored: taken,
    unknown: 0,
    leftOut: 0,
    overtaken: 0,
  };
}
