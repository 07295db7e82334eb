import "@/tests/support/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { closeDatabase, database } from "@/lib/database/client";
import { enqueue } from "@/lib/jobs/enqueue";
import { runJob } from "@/lib/jobs/run-job";
import { actingAs } from "@/tests/support/acting";
import { anAccount, anEmployer, type SeededEmployer } from "@/tests/support/builders";
import { csv, sendList } from "@/tests/support/sent-lists";
import { bundleReader } from "@/tests/workbooks/bundle-reader";
import { tidyUploads } from "./tidy-uploads.job";
import { withdrawUpload } from "./withdraw-upload";

let employer: SeededEmployer;
let actor: Actor;
const day = 86_400_000;

beforeAll(async () => {
  await bundleReader();
  employer = await anEmployer({ employees: 3, leavers: 0, workEmails: 1 });
  const hr = await anAccount({ employers: [{ id: employer.id, role: "HR" }] });
  actor = await actingAs(hr.id, "employer", "uploads.send");
});
afterAll(closeDatabase);

const send = (bytes: Buffer) =>
  sendList(actor, { employerId: employer.id, type: "insured-overview", fileName: "personeel.csv" }, bytes);
const kept = (id: string) =>
  database().upload.findUniqueOrThrow({
    where: { id },
    select: { status: true, columns: true, file: { select: { retainUntil: true } } },
  });
const daysLeft = ({ file }: Awaited<ReturnType<typeof kept>>) =>
  ((file?.retainUntil.getTime() ?? 0) - Date.now()) / day;
/** Headers that say nothing, so that the sender is asked and sees what stands below them. */
const strange = () => csv(["Vak 1", "Vak 2"], ["Duinkers", "fien@bakkerij.example"]);

test("a list that its sender stops leaves nothing of what it held, and its file goes the next day", async () => {
  const uploadId = await send(strange());
  expect(JSON.stringify((await kept(uploadId)).columns)).toContain("fien@bakkerij.example");
  expect(daysLeft(await kept(uploadId))).toBeGreaterThan(80);
  await withdrawUpload(actor, { uploadId });
  const after = await kept(uploadId);
  expect(after).toMatchObject({ status: "WITHDRAWN", columns: null });
  expect(daysLeft(after)).toBeLessThanOrEqual(1);
});

test("a file that is refused, such as another employer's, is not kept for months", async () => {
  const uploadId = await send(Buffer.from("PK geen werkboek"));
  const after = await kept(uploadId);
  expect(after.status).toBe("REFUSED");
  expect(daysLeft(after)).toBeLessThanOrEqual(7);
});

test("one that waits too long goes like one that was stopped", async () => {
  const uploadId = await send(strange());
  await database().upload.update({
    where: { id: uploadId },
    data: { statusAt: new Date(Date.now() - 8 * day) },
  });
  const run = await enqueue(database(), tidyUploads, {});
  await runJob(tidyUploads, run, "test", new AbortController().signal);
  const after = await kept(uploadId);
  expect(after).toMatchObject({ status: "WITHDRAWN", columns: null });
  expect(daysLeft(after)).toBeLessThanOrEqual(1);
});
