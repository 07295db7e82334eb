import "@/tests/support/database";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { EmployerActor } from "@/lib/access/actor";
import { closeDatabase, database, pool } from "@/lib/database/client";
import type { EmployerRole } from "@/lib/database/generated/enums";
import { openFile } from "@/lib/files/open-file";
import { enqueue } from "@/lib/jobs/enqueue";
import { runJob } from "@/lib/jobs/run-job";
import { newId } from "@/lib/values/ids";
import { actingAs } from "@/tests/support/acting";
import { anAccount, anEmployer, type SeededEmployer } from "@/tests/support/builders";
import { findAction } from "./find-action";
import { findActionHistory } from "./find-action-history";
import { findOfferedDownload } from "./find-downloads";
import { produceDownload } from "./produce-download";
import { produceDownloadJob } from "./produce-download.job";
import { requestDownload, requestPremiumDownload } from "./request-download";

let employer: SeededEmployer;
const accounts = new Map<EmployerRole, string>();

beforeAll(async () => {
  employer = await anEmployer({ employees: 6, language: "fr" });
  for (const role of ["HR", "FINANCE", "VIEWER"] as const) {
    accounts.set(role, (await anAccount({ employers: [{ id: employer.id, role }] })).id);
  }
  const [{ id: contractId }] = employer.contracts;
  const bordereau = await database().bordereau.create({
    data: { employerId: employer.id, contractId, period: "2026-02", people: 1 },
  });
  await database().bordereauLine.create({
    data: {
      bordereauId: bordereau.id,
      affiliationId: employer.people[0]?.affiliationId ?? "",
      cover: "LIFE_DEATH",
      employerCents: 10_000,
      employeeCents: 2_500,
      taxCents: 550,
      rszCents: 1_108,
    },
  });
});
afterEach(async () => {
  await pool().query(
    `DELETE FROM "Action"; DELETE FROM "StoredFile"; DELETE FROM "JobRun"; DELETE FROM "OutboxMessage"`,
  );
  await database().contract.updateMany({ data: { withheld: [] } });
});
afterAll(closeDatabase);

async function acting(role: EmployerRole, permission: "downloads.request" | "premiums.download") {
  return (await actingAs(accounts.get(role) ?? "", "employer", permission)) as EmployerActor;
}

const february = () => ({ employerId: employer.id, type: "premium-bordereau", period: "2026-02" }) as const;

async function runLatest(): Promise<void> {
  const { id } = await database().jobRun.findFirstOrThrow({ orderBy: { id: "desc" } });
  await runJob(produceDownloadJob, id, "test", new AbortController().signal);
}

test("a bordereau is asked for by who pays it, for its month, and its file is opened as one of premiums only", async () => {
  const finance = await acting("FINANCE", "premiums.download");
  const asked = await requestPremiumDownload(finance, february());
  if (!asked.ok) throw new Error(asked.reason);
  await runLatest();
  const done = await findAction(finance, asked.value.actionId);
  expect(done).toMatchObject({ status: "AVAILABLE", period: "2026-02", fileAbout: "PREMIUMS" });
  const file = await openFile(finance, done?.fileId ?? "", "PREMIUMS");
  file?.bytes.destroy();
  expect(file?.name).toMatch(/2026-02\.xlsx$/);
  const steps = await findActionHistory(finance, asked.value.actionId);
  expect(steps.map(({ event }) => event)).toEqual(["action.requested", "action.available"]);
});

test("a file of people is none of who pays the premiums", async () => {
  const hr = await acting("HR", "downloads.request");
  const asked = await requestDownload(hr, { employerId: employer.id, type: "insured-overview" });
  if (!asked.ok) throw new Error(asked.reason);
  await runLatest();
  const { fileId } = (await findAction(hr, asked.value.actionId)) ?? {};
  expect(await openFile(await acting("FINANCE", "premiums.download"), fileId ?? "", "PREMIUMS")).toBeNull();
});

test("through the door of the premiums no list of people is asked for, nor the other way round", async () => {
  const finance = await acting("FINANCE", "premiums.download");
  const people = { employerId: employer.id, type: "insured-overview" } as const;
  expect(await requestPremiumDownload(finance, people)).toMatchObject({ ok: false, reason: "not-found" });
  const hr = await acting("HR", "downloads.request");
  expect(await requestDownload(hr, february())).toMatchObject({ ok: false, reason: "not-found" });
  expect(await database().action.count()).toBe(0);
});

test("a month without a bordereau, and no month at all, are refused", async () => {
  const hr = await acting("HR", "premiums.download");
  for (const period of [undefined, "2026-03", "2026"]) {
    const asked = await requestPremiumDownload(hr, { ...february(), period });
    expect(asked).toMatchObject({ ok: false, reason: "downloads.no-period" });
  }
});

test("two months asked for in a breath are two downloads, the same one twice is one", async () => {
  const [{ id: contractId }] = employer.contracts;
  await database().bordereau.create({
    data: { employerId: employer.id, contractId, period: "2026-01", people: 0 },
  });
  const hr = await acting("HR", "premiums.download");
  for (const period of ["2026-01", "2026-02", "2026-02"]) {
    expect(await requestPremiumDownload(hr, { ...february(), period })).toMatchObject({ ok: true });
  }
  expect(await database().action.count()).toBe(2);
});

test("what the contracts withhold can't be asked for, is not offered, and is not made when it is withheld meanwhile", async () => {
  const hr = await acting("HR", "premiums.download");
  const before = await requestPremiumDownload(hr, february());
  await database().contract.updateMany({ data: { withheld: ["DOWNLOAD_PREMIUM_BORDEREAU"] } });
  expect(await requestPremiumDownload(hr, february())).toMatchObject({ ok: false, reason: "not-found" });
  expect(await findOfferedDownload(hr, employer.id, "premium-bordereau")).toBeNull();
  expect(await findOfferedDownload(hr, employer.id, "charged-premiums")).not.toBeNull();
  await runLatest();
  expect(await findAction(hr, before.ok ? before.value.actionId : "")).toMatchObject({
    status: "FAILED",
    failure: "not-allowed",
  });
});

test("what appears by itself is made for the employer, in its language, and the trail names nobody", async () => {
  const id = newId();
  await database().action.create({
    data: {
      id,
      kind: "DOWNLOAD",
      type: "premium-bordereau",
      employerId: employer.id,
      status: "REQUESTED",
      period: "2026-02",
    },
  });
  await enqueue(database(), produceDownload, { actionId: id });
  await runLatest();
  const hr = await acting("HR", "premiums.download");
  const done = await findAction(hr, id);
  expect(done).toMatchObject({ status: "AVAILABLE", requestedBy: null });
  expect(done?.fileName).toMatch(/^Bordereau/);
  expect(await findActionHistory(hr, id)).toMatchObject([{ event: "action.available", by: null }]);
});
