import "@/tests/support/database";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { closeDatabase, database, pool } from "@/lib/database/client";
import { openFile } from "@/lib/files/open-file";
import { runJob } from "@/lib/jobs/run-job";
import { actingAs } from "@/tests/support/acting";
import { anAccount, anEmployer, type SeededAccount, type SeededEmployer } from "@/tests/support/builders";
import { findAction } from "./find-actions";
import { produceDownloadJob } from "./produce-download.job";
import { requestDownload } from "./request-download";

let employer: SeededEmployer;
let account: SeededAccount;
let actor: Actor;

beforeAll(async () => {
  employer = await anEmployer({ employees: 30 });
  account = await anAccount({ employers: [{ id: employer.id, role: "HR" }] });
  actor = await actingAs(account.id, "employer", "downloads.request");
});
afterEach(() =>
  pool().query(
    `DELETE FROM "Action"; DELETE FROM "StoredFile"; DELETE FROM "JobRun"; DELETE FROM "OutboxMessage"`,
  ),
);
afterAll(closeDatabase);

async function ask(): Promise<{ actionId: string; runId: string }> {
  const asked = await requestDownload(actor, {
    employerId: employer.id,
    type: "insured-overview",
    noticeEmail: "an@bakkerij.example",
  });
  if (!asked.ok) throw new Error(asked.reason);
  const { id: runId } = await database().jobRun.findFirstOrThrow({ orderBy: { id: "desc" } });
  return { actionId: asked.value.actionId, runId };
}

describe("a download", () => {
  test("is asked for together with its job and its line, and holds ids only", async () => {
    const { actionId } = await ask();
    expect(await findAction(actor, actionId)).toMatchObject({
      status: "REQUESTED",
      requestedBy: actorName(),
    });
    const runs = await database().jobRun.findMany();
    expect(runs.map(({ name, payload }) => [name, payload])).toEqual([
      ["exchange.produce-download", { actionId }],
    ]);
    const line = await database().auditEntry.findFirst({ where: { subjectId: actionId } });
    expect(line).toMatchObject({ event: "action.requested", employerId: employer.id, accountId: account.id });
  });
});

const actorName = () => `${account.firstName} ${account.lastName}`;
void [openFile, runJob, produceDownloadJob];
