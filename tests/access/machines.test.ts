import "@/tests/support/database";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { POST as mailEvents } from "@/app/api/mail-events/route";
import { POST as stopByPost } from "@/app/api/unsubscribe/[token]/route";
import { closeDatabase, database } from "@/lib/database/client";
import { env } from "@/lib/env";
import { enqueue } from "@/lib/jobs/enqueue";
import { runJob } from "@/lib/jobs/run-job";
import { inviteNow } from "@/lib/statements/invite-now";
import { sendDueInvitationsJob } from "@/lib/statements/send-due-invitations.job";
import { findStop } from "@/lib/statements/stop-invitations";
import { browser } from "@/tests/support/browser-stand-in";
import { anEmployer } from "@/tests/support/builders";
import { mailTo } from "@/tests/support/sent-mail";

vi.mock("next/headers", async () => (await import("@/tests/support/browser-stand-in")).browser.nextHeaders());

let token: string;
let address: string;

beforeAll(async () => {
  const employer = await anEmployer({ employees: 1, leavers: 0, workEmails: 1 });
  const [person] = employer.people;
  address = person?.workEmail ?? "";
  await database().$transaction((tx) => inviteNow(tx, person?.affiliationId ?? ""));
  const run = await enqueue(database(), sendDueInvitationsJob, {});
  await runJob(sendDueInvitationsJob, run, "test", new AbortController().signal);
  const [mail] = await mailTo(address);
  token = String(mail?.data.stop).split("/").at(-1) ?? "";
});
beforeEach(() => browser.reset());
afterAll(closeDatabase);

const post = (url: string, more: RequestInit = {}) => new Request(url, { method: "POST", ...more });

test("a mail program's one post does the same without a page of ours; an unknown link is unknown", async () => {
  const body = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
  const asked = await stopByPost(post(`http://localhost:3000/api/unsubscribe/${token}`, { body }), {
    params: Promise.resolve({ token }),
  });
  expect(asked.status).toBe(204);
  expect(await findStop(token)).toMatchObject({ stopped: true });
  const unknown = await stopByPost(post("http://localhost:3000/api/unsubscribe/niets", { body }), {
    params: Promise.resolve({ token: "niets" }),
  });
  expect(unknown.status).toBe(404);
  expect(await findStop("niets")).toBeNull();
});

test("the mail server tells with its token only, and in few words", async () => {
  const tell = (headers: Record<string, string>, body: string) =>
    mailEvents(post("http://localhost:3000/api/mail-events", { headers, body }), {
      params: Promise.resolve({}),
    });
  const told = JSON.stringify({ messageId: "<niet-van-ons@elders.example>", kind: "bounce" });
  const right = { authorization: "Bearer een-heel-geheim-woord" };
  expect((await tell(right, told)).status).toBe(404);
  Object.assign(env(), { MAIL_EVENTS_TOKEN: "een-heel-geheim-woord" });
  expect((await tell({ authorization: "Bearer een-ander-woord!!" }, told)).status).toBe(404);
  expect(await (await tell(right, "geen json")).json()).toEqual({ code: "value.required" });
  expect((await tell(right, `"${"x".repeat(10_000)}"`)).status).toBe(400);
  expect((await tell(right, told)).status).toBe(404);
  const { id } = await database().outboxMessage.findFirstOrThrow();
  await database().outboxMessage.update({ where: { id }, data: { status: "SENT" } });
  const ours = JSON.stringify({ messageId: `<${id}@localhost>`, kind: "bounce" });
  expect((await tell(right, ours)).status).toBe(204);
  expect(await database().blockedAddress.count({ where: { address, reason: "BOUNCED" } })).toBe(1);
});
