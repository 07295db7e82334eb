import "@/tests/support/database";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { EmployerActor } from "@/lib/access/actor";
import { closeDatabase, database, pool } from "@/lib/database/client";
import { openFile } from "@/lib/files/open-file";
import { enqueue } from "@/lib/jobs/enqueue";
import { runJob } from "@/lib/jobs/run-job";
import { actingAs } from "@/tests/support/acting";
import { anAccount, anEmployer, type SeededAccount, type SeededEmployer } from "@/tests/support/builders";
import { apply, findUploadRow, type ListRow, sendList, theList } from "@/tests/support/lists";
import { bundleReader } from "@/tests/workbooks/bundle-reader";
import { confirmUpload } from "./confirm-upload";
import { findUpload } from "./find-upload";
import { recheckUpload } from "./recheck-upload";
import { tidyUploads } from "./tidy-uploads.job";
import { undoUpload } from "./undo-upload";
import { withdrawUpload } from "./withdraw-upload";

let employer: SeededEmployer;
let account: SeededAccount;
let actor: EmployerActor;
let stranger: EmployerActor;
let rows: ListRow[];
/** As it was before each test. */
let addresses: Map<string, string | null>;

beforeAll(async () => {
  await bundleReader();
  employer = await anEmployer({ employees: 30, leavers: 0, families: 0, workEmails: 0.5 });
  const other = await anEmployer({ employees: 2 });
  account = await anAccount({ employers: [{ id: employer.id, role: "HR" }] });
  actor = await actingAs(account.id, "employer", "uploads.send");
  const foreigner = await anAccount({ employers: [{ id: other.id, role: "ADMIN" }] });
  stranger = await actingAs(foreigner.id, "employer", "uploads.send");
  addresses = await stored();
});
beforeEach(async () => {
  await pool().query(
    `DELETE FROM "StatementInvitation"; DELETE FROM "Upload"; DELETE FROM "Action"; DELETE FROM "StoredFile"; DELETE FROM "JobRun"`,
  );
  for (const [number, address] of addresses) await setAddress(number, address);
  await database().contract.updateMany({ data: { withheld: [] } });
  rows = await theList(actor, employer.id);
});
afterAll(closeDatabase);

async function stored(): Promise<Map<string, string | null>> {
  const found = await database().affiliation.findMany({
    where: { employerId: employer.id },
    select: { number: true, workEmail: true },
  });
  return new Map(found.map(({ number, workEmail }) => [number, workEmail]));
}

async function setAddress(number: string | null, address: string | null): Promise<void> {
  await pool().query(
    `UPDATE "Affiliation" SET "workEmail" = $2 WHERE number = $1 AND "workEmail" IS DISTINCT FROM $2`,
    [number, address],
  );
}

const without = () => rows.filter(({ workEmail }) => workEmail === null);
const withAddress = () => rows.filter(({ workEmail }) => workEmail !== null);

/** One new address, one other, one taken away. */
async function threeChanges() {
  const [added, [changed, cleared]] = [without()[0]!, withAddress() as [ListRow, ListRow]];
  added.workEmail = `nieuw@${employer.domain}`;
  changed.workEmail = `ander@${employer.domain}`;
  cleared.workEmail = null;
  const wanted = new Map(addresses);
  for (const { affiliateNumber, workEmail } of [added, changed, cleared])
    wanted.set(affiliateNumber!, workEmail);
  return { uploadId: await sendList(actor, employer.id, rows), added, changed, cleared, wanted };
}

const confirm = (uploadId: string, leaveOpenOut = false) => confirmUpload(actor, { uploadId, leaveOpenOut });

async function linesOf(event: string) {
  return database().auditEntry.findMany({
    where: { event, employerId: employer.id },
    orderBy: { id: "asc" },
  });
}

describe("a list that its sender confirms", () => {
  test("is applied whole: people, trail, invitations, figures and result file", async () => {
    const before = (await linesOf("person.work-email-changed")).length;
    const { uploadId, wanted, added } = await threeChanges();
    expect(await confirm(uploadId)).toMatchObject({ ok: true });
    expect((await findUploadRow(uploadId)).action).toMatchObject({ kind: "UPLOAD", status: "SENT" });
    expect(await stored()).toEqual(addresses);
    await apply(uploadId);
    expect(await stored()).toEqual(wanted);
    const upload = await findUpload(actor, uploadId);
    expect(upload).toMatchObject({
      status: "APPLIED",
      counts: { new: 1, changed: 1, cleared: 1, overtaken: 0 },
    });
    expect(upload?.invitations.planned).toBe(2);
    expect(upload?.undoUntil).toEqual(upload?.invitations.firstAt);
    const { action } = await findUploadRow(uploadId);
    expect(action).toMatchObject({ status: "PROCESSED", counts: { new: 1, changed: 1, cleared: 1 } });
    expect(action?.processedAt).not.toBeNull();
    const lines = (await linesOf("person.work-email-changed")).slice(before);
    expect(lines).toHaveLength(3);
    expect(lines.find(({ after }) => JSON.stringify(after).includes("nieuw@"))).toMatchObject({
      actorKind: "employer",
      accountId: account.id,
      actorName: `${account.firstName} ${account.lastName}`,
      before: { workEmail: null },
      after: { workEmail: added.workEmail },
      chain: `employer:${employer.id}`,
    });
    expect(upload?.resultFileId).not.toBeNull();
    const file = await openFile(actor, upload?.resultFileId ?? "");
    file?.bytes.destroy();
    expect(file?.name).toMatch(/\.xlsx$/);
  });

  test("twenty times at once is one action, one run and one application", async () => {
    const { uploadId, wanted } = await threeChanges();
    const answers = await Promise.all(Array.from({ length: 20 }, () => confirm(uploadId)));
    const ids = new Set(answers.map((answer) => (answer.ok ? answer.value.actionId : answer.reason)));
    expect(ids.size).toBe(1);
    expect(await database().action.count()).toBe(1);
    expect(await database().jobRun.count({ where: { name: "exchange.apply-upload" } })).toBe(1);
    await apply(uploadId);
    expect(await stored()).toEqual(wanted);
  });

  test("run again after a fall, also between its steps, it ends the same", async () => {
    const before = (await linesOf("person.work-email-changed")).length;
    const { uploadId, wanted } = await threeChanges();
    await confirm(uploadId);
    await apply(uploadId);
    // As if the worker fell after the list was applied, and before the result file was kept.
    await database().action.updateMany({ data: { resultFileId: null } });
    for (let again = 0; again < 2; again++) {
      await database().jobRun.updateMany({
        where: { name: "exchange.apply-upload" },
        data: { status: "QUEUED" },
      });
      await apply(uploadId);
    }
    expect(await stored()).toEqual(wanted);
    expect((await findUpload(actor, uploadId))?.resultFileId).not.toBeNull();
    expect((await linesOf("person.work-email-changed")).length - before).toBe(3);
    expect(await database().statementInvitation.count({ where: { status: "PLANNED" } })).toBe(2);
  });

  test("waits while another list of the employer is being applied", async () => {
    const first = await threeChanges();
    const second = await sendList(actor, employer.id, rows);
    expect(await confirm(first.uploadId)).toMatchObject({ ok: true });
    expect(await confirm(second)).toMatchObject({ ok: false, reason: "upload.another-in-progress" });
    await apply(first.uploadId);
    expect(await confirm(second)).toMatchObject({
      ok: false,
      reason: "upload.overtaken",
      facts: { count: 3 },
    });
    expect(await recheckUpload(actor, { uploadId: second })).toMatchObject({ ok: true });
  });

  test("and that somebody changed under it is refused with the number, and overtakes only those rows afterwards", async () => {
    const { uploadId, added, wanted } = await threeChanges();
    await setAddress(added.affiliateNumber, `sneller@${employer.domain}`);
    expect(await confirm(uploadId)).toMatchObject({
      ok: false,
      reason: "upload.overtaken",
      facts: { count: 1 },
    });
    await setAddress(added.affiliateNumber, null);
    expect(await confirm(uploadId)).toMatchObject({ ok: true });
    await setAddress(added.affiliateNumber, `sneller@${employer.domain}`);
    await apply(uploadId);
    wanted.set(added.affiliateNumber!, `sneller@${employer.domain}`);
    expect(await stored()).toEqual(wanted);
    const { action } = await findUploadRow(uploadId);
    expect(action).toMatchObject({
      status: "PARTLY_PROCESSED",
      counts: { new: 0, overtaken: 1, changed: 1 },
    });
  });

  test("with rows that wait is refused until they are left out, and leaves exactly those out", async () => {
    const [good, bad] = without() as [ListRow, ListRow];
    good.workEmail = `goed@${employer.domain}`;
    bad.workEmail = "fout adres";
    const uploadId = await sendList(actor, employer.id, rows);
    expect(await confirm(uploadId)).toMatchObject({
      ok: false,
      reason: "upload.open-rows",
      facts: { count: 1 },
    });
    expect(await confirm(uploadId, true)).toMatchObject({ ok: true });
    await apply(uploadId);
    const now = await stored();
    expect([now.get(good.affiliateNumber!), now.get(bad.affiliateNumber!)]).toEqual([good.workEmail, null]);
    expect((await findUploadRow(uploadId)).action).toMatchObject({
      status: "PARTLY_PROCESSED",
      counts: { new: 1, leftOut: 1 },
    });
  });

  test("that changes nothing has nothing to confirm", async () => {
    const uploadId = await sendList(actor, employer.id, rows);
    expect(await confirm(uploadId)).toMatchObject({ ok: false, reason: "upload.nothing-to-do" });
  });
});

describe("taking back", () => {
  test("sets back what is still as the list made it, recalls the invitations, and does so once", async () => {
    const { uploadId, changed } = await threeChanges();
    await confirm(uploadId);
    await apply(uploadId);
    await setAddress(changed.affiliateNumber, `later@${employer.domain}`);
    const answers = await Promise.all([1, 2, 3].map(() => undoUpload(actor, { uploadId })));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const expected = new Map(addresses);
    expected.set(changed.affiliateNumber!, `later@${employer.domain}`);
    expect(await stored()).toEqual(expected);
    expect(await findUploadRow(uploadId)).toMatchObject({ status: "UNDONE", action: { status: "UNDONE" } });
    expect(await database().statementInvitation.count({ where: { status: "PLANNED" } })).toBe(0);
    expect(await linesOf("upload.undone")).toHaveLength(1);
  });

  test("is over once an invitation has left, or its moment has come, and then changes nothing", async () => {
    const { uploadId, wanted } = await threeChanges();
    await confirm(uploadId);
    await apply(uploadId);
    const invitation = await database().statementInvitation.findFirstOrThrow({
      where: { status: "PLANNED" },
    });
    await database().statementInvitation.update({ where: { id: invitation.id }, data: { status: "SENT" } });
    expect(await undoUpload(actor, { uploadId })).toMatchObject({ ok: false, reason: "upload.too-late" });
    expect(await database().statementInvitation.count({ where: { status: "PLANNED" } })).toBe(1);
    await database().statementInvitation.updateMany({ data: { status: "PLANNED" } });
    await database().upload.update({
      where: { id: uploadId },
      data: { undoUntil: new Date(Date.now() - 1_000) },
    });
    expect(await undoUpload(actor, { uploadId })).toMatchObject({ ok: false, reason: "upload.too-late" });
    expect(await stored()).toEqual(wanted);
  });
});

test("a list that was stopped is not confirmed, and one that waits a week is stopped by itself", async () => {
  const { uploadId } = await threeChanges();
  expect(await withdrawUpload(actor, { uploadId })).toMatchObject({ ok: true });
  expect(await withdrawUpload(actor, { uploadId })).toMatchObject({ ok: true });
  expect(await confirm(uploadId)).toMatchObject({ ok: false, reason: "upload.not-ready" });
  expect(await database().uploadChange.count()).toBe(0);
  const old = await sendList(actor, employer.id, rows);
  await database().upload.update({
    where: { id: old },
    data: { statusAt: new Date(Date.now() - 8 * 86_400_000) },
  });
  const run = await enqueue(database(), tidyUploads, {});
  await runJob(tidyUploads, run, "test", new AbortController().signal);
  expect((await findUploadRow(old)).status).toBe("WITHDRAWN");
  expect(await database().uploadChange.count()).toBe(0);
});

test("nobody else confirms, stops, rechecks or undoes it, nor anybody once the contracts withhold the list", async () => {
  const { uploadId } = await threeChanges();
  const refused = { ok: false, reason: "not-found" };
  const tryAll = async (who: EmployerActor) => {
    expect(await confirmUpload(who, { uploadId, leaveOpenOut: true })).toMatchObject(refused);
    expect(await withdrawUpload(who, { uploadId })).toMatchObject(refused);
    expect(await recheckUpload(who, { uploadId })).toMatchObject(refused);
    expect(await undoUpload(who, { uploadId })).toMatchObject(refused);
  };
  await tryAll(stranger);
  await database().contract.updateMany({ data: { withheld: ["UPLOAD_INSURED_OVERVIEW"] } });
  await tryAll(actor);
  expect(await findUpload(actor, uploadId)).toBeNull();
  expect((await findUploadRow(uploadId)).status).toBe("CHECKED");
});
