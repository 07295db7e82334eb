import "@/tests/support/database";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { closeDatabase, database, pool } from "@/lib/database/client";
import { env } from "@/lib/env";
import { enqueue } from "@/lib/jobs/enqueue";
import { runJob } from "@/lib/jobs/run-job";
import { anAccount, anEmployer, type SeededEmployer } from "@/tests/support/builders";
import { mailTo } from "@/tests/support/sent-mail";
import { planInvitations } from "./plan-invitations";
import { recallInvitations } from "./recall-invitations";
import { tokenHashOf } from "./secrets";
import { sendDueInvitationsJob } from "./send-due-invitations.job";

let employer: SeededEmployer;

beforeEach(async () => {
  vi.restoreAllMocks();
  await pool().query(
    `DELETE FROM "Affiliation"; DELETE FROM "Employer"; DELETE FROM "Person"; DELETE FROM "BlockedAddress";
     DELETE FROM "OutboxMessage"; DELETE FROM "JobRun"`,
  );
  employer = await anEmployer({ name: "Bakkerij Kruimel", employees: 5, leavers: 0, workEmails: 1 });
  await database().$transaction((tx) =>
    planInvitations(tx, {
      employerId: employer.id,
      uploadId: null,
      affiliationIds: employer.people.map(({ affiliationId }) => affiliationId),
    }),
  );
});
afterAll(closeDatabase);

const due = () =>
  database().statementInvitation.updateMany({ data: { plannedFor: new Date(Date.now() - 1000) } });
const perMinute = (most: number) => {
  vi.spyOn(env(), "INVITATIONS_PER_MINUTE", "get").mockReturnValue(most);
};
async function send(): Promise<void> {
  const run = await enqueue(database(), sendDueInvitationsJob, {});
  await runJob(sendDueInvitationsJob, run, "test", new AbortController().signal);
  expect(await database().jobRun.findUnique({ where: { id: run } })).toMatchObject({ lastError: null });
}
const invitations = () => database().statementInvitation.findMany({ orderBy: { address: "asc" } });
const letters = () => database().outboxMessage.count();
const first = () => {
  const [one] = employer.people;
  if (!one?.workEmail) throw new Error("nobody");
  return { ...one, workEmail: one.workEmail };
};

test("nothing leaves before its morning; then each person gets one letter, and of the links only hashes stay", async () => {
  await send();
  expect(await letters()).toBe(0);
  await due();
  await send();
  await send();
  expect(await letters()).toBe(5);
  const [mail] = await mailTo(first().workEmail);
  expect(mail?.data).toMatchObject({ employer: "Bakkerij Kruimel", firstName: first().firstName });
  const token = String(mail?.data.link).split("/").at(-1) ?? "";
  const stop = String(mail?.data.stop).split("/").at(-1) ?? "";
  const one = await database().statementInvitation.findFirstOrThrow({
    where: { personId: first().personId },
  });
  expect(one).toMatchObject({
    status: "SENT",
    tokenHash: tokenHashOf(token),
    stopTokenHash: tokenHashOf(stop),
  });
  expect(one.expiresAt?.getTime()).toBeGreaterThan(Date.now() + 59 * 24 * 3_600_000);
  expect(
    await database().auditEntry.count({ where: { event: "invitation.sent", personId: first().personId } }),
  ).toBe(1);
});

test("twenty workers at once send each letter once", async () => {
  await due();
  await Promise.all(Array.from({ length: 20 }, send));
  await send();
  expect(await letters()).toBe(5);
});

test("no more leave in a minute than the setting says", async () => {
  perMinute(2);
  await due();
  // Where the minute turns meanwhile, there is room for two more.
  await send();
  await send();
  expect(await letters()).toBeLessThanOrEqual(4);
  await pool().query(`UPDATE "OutboxMessage" SET "createdAt" = "createdAt" - interval '1 minute'`);
  await send();
  await pool().query(`UPDATE "OutboxMessage" SET "createdAt" = "createdAt" - interval '1 minute'`);
  await send();
  expect(await letters()).toBe(5);
});

test("a recall and the sending at the same moment leave each invitation either recalled or sent", async () => {
  await due();
  const ids = (await invitations()).map(({ id }) => id);
  const [recalled] = await Promise.all([
    database().$transaction((tx) => recallInvitations(tx, { invitationIds: ids })),
    send(),
    send(),
  ]);
  const after = await invitations();
  expect(after.filter(({ status }) => status === "RECALLED")).toHaveLength(recalled);
  expect(after.filter(({ status }) => status === "SENT")).toHaveLength(await letters());
  expect(recalled + (await letters())).toBe(5);
});

test("who left, came in, or said no since the plan gets no letter; who changed address gets it there", async () => {
  const [a, b, c, d] = employer.people;
  if (!a || !b || !c || !d) throw new Error("nobody");
  await database().affiliation.update({
    where: { id: a.affiliationId },
    data: { endsOn: new Date("2026-01-31") },
  });
  await anAccount({ personId: b.personId });
  await database().blockedAddress.create({ data: { address: c.workEmail ?? "", reason: "UNSUBSCRIBED" } });
  await database().affiliation.update({
    where: { id: d.affiliationId },
    data: { workEmail: "verhuisd@voorbeeld.example" },
  });
  await due();
  await send();
  expect(await letters()).toBe(2);
  expect(await mailTo("verhuisd@voorbeeld.example")).toHaveLength(1);
  expect((await invitations()).filter(({ status }) => status === "RECALLED")).toHaveLength(3);
});

test("a worker that falls in the middle of a batch leaves nothing half done", async () => {
  await due();
  const whole = database().$transaction.bind(database());
  vi.spyOn(database(), "$transaction").mockImplementationOnce((async (work: never, options: never) =>
    whole(
      (async (tx: never) => {
        await (work as (tx: never) => Promise<unknown>)(tx);
        throw new Error("killed before the commit");
      }) as never,
      options,
    )) as never);
  const run = await enqueue(database(), sendDueInvitationsJob, {});
  await runJob(sendDueInvitationsJob, run, "test", new AbortController().signal);
  expect(await letters()).toBe(0);
  expect((await invitations()).every(({ status, tokenHash }) => status === "PLANNED" && !tokenHash)).toBe(
    true,
  );
  await send();
  expect(await letters()).toBe(5);
});

test("a new letter makes the links of the former ones stop", async () => {
  await due();
  await send();
  await database().affiliation.update({
    where: { id: first().affiliationId },
    data: { workEmail: "nieuw@voorbeeld.example" },
  });
  await database().$transaction((tx) =>
    planInvitations(tx, { employerId: employer.id, uploadId: null, affiliationIds: [first().affiliationId] }),
  );
  await database().statementInvitation.updateMany({
    where: { status: "PLANNED" },
    data: { plannedFor: new Date(Date.now() - 1000) },
  });
  await send();
  const both = await database().statementInvitation.findMany({
    where: { personId: first().personId },
    orderBy: { sentAt: "asc" },
  });
  expect(both).toHaveLength(2);
  expect(both[0]?.expiresAt?.getTime()).toBeLessThanOrEqual(Date.now());
  expect(both[1]?.expiresAt?.getTime()).toBeGreaterThan(Date.now());
});
