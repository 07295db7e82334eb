import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/lib/database/client";
import { sendInvitation } from "@/lib/identity/send-invitation";
import { anAccount } from "@/prisma/seed/account";
import { linkIn, mailTo } from "../support/mailbox";
import { aMainUser, expectOnce, type MainUser, sql } from "./house";
import { Visitor } from "./visitor";

let somebody: MainUser;
beforeAll(async () => {
  somebody = await aMainUser(40);
});
afterAll(closeDatabase);

const twenty = Array.from({ length: 20 });

test("twenty identical requests for a download at once are one, and lead all twenty to it", async () => {
  const visitor = await Visitor.signedInAs(somebody);
  const page = `/employer/${somebody.employer.id}/download/insured-overview`;
  const noticeEmail = `twintig@post${process.pid}.example`;
  const form = await visitor.formOf(page, "employerId", { noticeEmail });
  const answers = await Promise.all(twenty.map(() => visitor.post(page, form)));
  const actions = await sql<{ id: string }>(`SELECT id FROM "Action" WHERE "requestedById" = $1`, [
    somebody.account.id,
  ]);
  expect(actions).toHaveLength(1);
  const actionId = actions[0]?.id ?? "";
  expect(answers.map(({ status, location }) => [status, new URL(location, "http://here").pathname])).toEqual(
    twenty.map(() => [303, `/employer/${somebody.employer.id}/actions/${actionId}`]),
  );
  await expectOnce({ actionId, noticeEmail });
});

test("twenty identical acceptances of an invitation at once make one account, one session and one set of consents", async () => {
  const { employer } = somebody;
  const invited = await anAccount({
    status: "INVITED",
    email: `genodigd.${Date.now()}@mail.example`,
    employers: [{ id: employer.id, role: "HR" }],
  });
  const since = new Date();
  await database().$transaction((tx) =>
    sendInvitation(tx, invited, { organisation: employer.name, invitedBy: null }),
  );
  const page = new URL(linkIn(await mailTo(invited.email, { after: since }), "/invitation/")).pathname;
  const visitor = new Visitor();
  const password = "vier gele fietsen in de regen";
  const form = await visitor.formOf(page, "passwordAgain", {
    password,
    passwordAgain: password,
    language: "nl",
    terms: "on",
    privacy: "on",
  });
  const answers = await Promise.all(twenty.map(() => visitor.post(page, form)));
  const led = answers.filter(({ status }) => status === 303);
  expect(led).toHaveLength(1);
  for (const { status, body } of answers.filter((one) => one.status !== 303)) {
    expect(status).toBe(200);
    expect(body).not.toContain(password);
  }
  const [account] = await sql<{ status: string }>(`SELECT status FROM "Account" WHERE id = $1`, [invited.id]);
  expect(account?.status).toBe("ACTIVE");
  expect(await sql(`SELECT FROM "Session" WHERE "accountId" = $1`, [invited.id])).toHaveLength(1);
  expect(
    (await sql(`SELECT event FROM "AuditEntry" WHERE "accountId" = $1`, [invited.id]))
      .map(({ event }) => event)
      .sort(),
  ).toEqual(["account.activated", "consent.given", "session.started"]);
});
