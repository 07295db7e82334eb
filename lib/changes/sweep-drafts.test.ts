import "@/tests/support/database";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/lib/database/client";
import { enqueue } from "@/lib/jobs/enqueue";
import { runJob } from "@/lib/jobs/run-job";
import { newId } from "@/lib/values/ids";
import { anEmployer } from "@/tests/support/builders";
import { sweepDrafts } from "./sweep-drafts.job";

afterAll(closeDatabase);

test("an affiliation that was begun and never sent is forgotten after a month", async () => {
  const { id: employerId } = await anEmployer({ employees: 1 });
  const draft = async (days: number) => {
    const id = newId();
    const updatedAt = new Date(Date.now() - days * 86_400_000);
    await database().affiliationDraft.create({ data: { id, employerId, data: { family: [] }, updatedAt } });
    return id;
  };
  const [young] = [await draft(29), await draft(31)];
  const run = await enqueue(database(), sweepDrafts, {});
  await runJob(sweepDrafts, run, "test", new AbortController().signal);
  const left = await database().affiliationDraft.findMany({ where: { employerId }, select: { id: true } });
  expect(left).toEqual([{ id: young }]);
});
