import "@/tests/support/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/lib/database/client";
import { enqueue } from "@/lib/jobs/enqueue";
import { runJob } from "@/lib/jobs/run-job";
import { anEmployer } from "@/tests/support/builders";
import { mailTo } from "@/tests/support/sent-mail";
import { inviteNow } from "./invite-now";
import { planInvitations } from "./plan-invitations";
import { sendDueInvitationsJob } from "./send-due-invitations.job";
import { allowInvitations, findStop, stopInvitations } from "./stop-invitations";

const request = { id: "test-request", address: "192.0.2.7" };
let token: string;
let address: string;
let plan: () => Promise<number>;

beforeAll(async () => {
  const employer = await anEmployer({ name: "Bakkerij Kruimel", employees: 1, leavers: 0, workEmails: 1 });
  const affiliationIds = employer.people.map(({ affiliationId }) => affiliationId);
  address = employer.people[0]?.workEmail ?? "";
  await database().$transaction((tx) => inviteNow(tx, affiliationIds[0] ?? ""));
  const run = await enqueue(database(), sendDueInvitationsJob, {});
  await runJob(sendDueInvitationsJob, run, "test", new AbortController().signal);
  const [mail] = await mailTo(address);
  token = String(mail?.data.stop).split("/").at(-1) ?? "";
  await database().statementInvitation.updateMany({ data: { year: 2020 } });
  plan = async () => {
    const { planned } = await database().$transaction((tx) =>
      planInvitations(tx, { employerId: employer.id, uploadId: null, affiliationIds }),
    );
    await database().statementInvitation.deleteMany({ where: { status: "PLANNED" } });
    return planned;
  };
});
afterAll(closeDatabase);

test("looking changes nothing, and shows the address only to who knows it", async () => {
  const found = await findStop(token);
  expect(found).toMatchObject({ employer: "Bakkerij Kruimel", stopped: false });
  expect(found?.address).not.toBe(address);
  expect(await plan()).toBe(1);
});

test("stopped is stopped, twice is once, and it can be taken back in the same place", async () => {
  expect(await stopInvitations(request, { token })).toMatchObject({ ok: true });
  expect(await stopInvitations(request, { token })).toMatchObject({ ok: true });
  expect(await findStop(token)).toMatchObject({ stopped: true });
  expect(await plan()).toBe(0);
  expect(await database().auditEntry.count({ where: { event: "address.unsubscribed" } })).toBe(1);
  expect(await allowInvitations(request, { token })).toMatchObject({ ok: true });
  expect(await findStop(token)).toMatchObject({ stopped: false });
  expect(await plan()).toBe(1);
});
