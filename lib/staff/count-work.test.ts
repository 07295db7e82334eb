import "@/tests/support/database";
import { afterAll, expect, test } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { closeDatabase, database } from "@/lib/database/client";
import { newId } from "@/lib/values/ids";
import { anEmployer } from "@/tests/support/builders";
import { countWork } from "./count-work";

const staff: StaffActor = {
  kind: "staff",
  roles: ["CLAIMS"],
  accountId: newId(),
  sessionId: null,
  name: "An",
  email: "",
  language: "nl",
  request: { id: "r", address: null },
};

afterAll(closeDatabase);

test("the figures of the day come from the work itself", async () => {
  const { id: employerId } = await anEmployer({ employees: 3 });
  const action = (status: "REQUESTED" | "PROCESSING" | "AVAILABLE" | "FAILED", statusAt = new Date()) =>
    database().action.create({
      data: { id: newId(), employerId, kind: "DOWNLOAD", type: "insured-overview", status, statusAt },
    });
  await action("REQUESTED");
  await action("PROCESSING");
  await action("AVAILABLE");
  await action("FAILED");
  await action("FAILED", new Date(Date.now() - 2 * 86_400_000));
  await database().jobRun.create({ data: { id: newId(), name: "files.sweep", payload: {}, status: "DEAD" } });
  const counts = await countWork(staff);
  expect(counts).toMatchObject({
    underWay: 2,
    failedToday: 1,
    deadJobs: 1,
    undelivered: 0,
    employers: 1,
    brokerages: 0,
    people: 3,
  });
  expect(counts?.perDay).toHaveLength(14);
  expect(counts?.perDay.at(-1)?.count).toBe(5);
});

test("nobody else is told", async () => {
  expect(await countWork({ ...staff, kind: "account" })).toBeNull();
});
