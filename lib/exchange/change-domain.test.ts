import "@/tests/support/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { closeDatabase, database } from "@/lib/database/client";
import { runJob } from "@/lib/jobs/run-job";
import { actingAs } from "@/tests/support/acting";
import { anAccount, anEmployer, type SeededEmployer } from "@/tests/support/builders";
import { applyUploadJob } from "./apply-upload.job";
import { changeDomain } from "./change-domain";
import { confirmUpload } from "./confirm-upload";
import { recheckUpload } from "./recheck-upload";
import { undoUpload } from "./undo-upload";

let employer: SeededEmployer;
let actor: Actor;

beforeAll(async () => {
  employer = await anEmployer({ employees: 20, leavers: 0, workEmails: 1 });
  const hr = await anAccount({ employers: [{ id: employer.id, role: "HR" }] });
  actor = await actingAs(hr.id, "employer", "uploads.send");
});
afterAll(closeDatabase);

const addresses = async () =>
  (
    await database().affiliation.findMany({
      where: { employerId: employer.id },
      select: { workEmail: true },
      orderBy: { number: "asc" },
    })
  ).map(({ workEmail }) => workEmail);

test("everyone gets the new domain at once, and the old one back, with a line in the trail for each", async () => {
  const before = await addresses();
  const staged = await changeDomain(actor, {
    employerId: employer.id,
    from: employer.domain,
    to: "nieuw-huis.example",
  });
  if (!staged.ok) throw new Error(staged.reason);
  const { uploadId } = staged.value;
  expect(await addresses()).toEqual(before);

  // Somebody is there in between: the sender is told, and looks again.
  const [first] = employer.people;
  await database().affiliation.update({
    where: { id: first?.affiliationId ?? "" },
    data: { workEmail: `anders@${employer.domain}` },
  });
  expect(await confirmUpload(actor, { uploadId, leaveOpenOut: false })).toMatchObject({
    reason: "upload.overtaken",
    facts: { count: 1 },
  });
  expect((await recheckUpload(actor, { uploadId })).ok).toBe(true);
  expect((await confirmUpload(actor, { uploadId, leaveOpenOut: false })).ok).toBe(true);
  const { id: runId } = await database().jobRun.findFirstOrThrow({ orderBy: { id: "desc" } });
  await runJob(applyUploadJob, runId, "test", new AbortController().signal);
  const after = await addresses();
  expect(after.every((address) => address?.endsWith("@nieuw-huis.example"))).toBe(true);
  expect(after).toContain("anders@nieuw-huis.example");
  const lines = await database().auditEntry.count({
    where: { employerId: employer.id, event: "person.work-email-changed" },
  });
  expect(lines).toBe(20);

  expect((await undoUpload(actor, { uploadId })).ok).toBe(true);
  expect((await addresses()).every((address) => address?.endsWith(`@${employer.domain}`))).toBe(true);
});

test("an address that somebody else has at the new domain stays, and is named", async () => {
  const [first, second] = employer.people;
  await database().affiliation.update({
    where: { id: first?.affiliationId ?? "" },
    data: { workEmail: `zelfde@${employer.domain}` },
  });
  await database().affiliation.update({
    where: { id: second?.affiliationId ?? "" },
    data: { workEmail: "Zelfde@elders.example" },
  });
  const staged = await changeDomain(actor, {
    employerId: employer.id,
    from: employer.domain,
    to: "elders.example",
  });
  if (!staged.ok) throw new Error(staged.reason);
  const { uploadId } = staged.value;
  const problems = await database().uploadProblem.findMany({ where: { uploadId } });
  expect(problems.map(({ code, value }) => [code, value])).toEqual([
    ["upload.address-taken", `zelfde@${employer.domain}`],
  ]);
  expect(await database().uploadChange.count({ where: { uploadId } })).toBe(18);
});

test.each([
  ["gmail.com", "domain.free-mail"],
  ["mailinator.com", "domain.disposable"],
  ["nergens", "domain.shape"],
])("nobody is moved to %s", async (to, reason) => {
  expect(await changeDomain(actor, { employerId: employer.id, from: employer.domain, to })).toMatchObject({
    reason,
  });
});

test("who asks for another domain again and again is stopped for the rest of the hour", async () => {
  const hr = await anAccount({ employers: [{ id: employer.id, role: "HR" }] });
  const eager = await actingAs(hr.id, "employer", "uploads.send");
  const [first] = await addresses();
  const from = first?.split("@")[1] ?? "";
  const ask = (place: number) =>
    changeDomain(eager, { employerId: employer.id, from, to: `huis-${place}.example` });
  for (let place = 0; place < 20; place++) expect((await ask(place)).ok).toBe(true);
  expect(await ask(20)).toEqual({ ok: false, reason: "uploads.too-many", facts: { count: 20 } });
});
