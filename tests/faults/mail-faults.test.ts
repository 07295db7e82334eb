import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closeDatabase } from "@/lib/database/client";
import { mailsTo } from "../support/mailbox";
import {
  aMainUser,
  ask,
  expectOnce,
  type MainUser,
  pause,
  rounds,
  signal,
  sql,
  start,
  stop,
  until,
} from "./house";

let somebody: MainUser;
beforeAll(async () => {
  somebody = await aMainUser(5);
});
beforeEach(() => start("mailbox"));
afterAll(async () => {
  await start("mailbox");
  await closeDatabase();
});

type Message = { status: string; attempts: number; lastError: string | null; dataSealed: string | null };

async function messageTo(address: string): Promise<Message | undefined> {
  const found = await sql<Message>(
    `SELECT status, attempts, "lastError", "dataSealed" FROM "OutboxMessage" WHERE recipient = $1`,
    [address],
  );
  return found[0];
}

const tried = (address: string, times: number) =>
  until(`tried ${times} times`, async () => ((await messageTo(address))?.attempts ?? 0) >= times);

test("a mail server that is away for a while gets each mail once, when it is back", async () => {
  await stop("mailbox");
  const asked = await Promise.all([ask(somebody), ask(somebody), ask(somebody)]);
  for (const { noticeEmail } of asked) {
    await tried(noticeEmail, 2);
    expect(await messageTo(noticeEmail)).toMatchObject({ status: "QUEUED" });
    expect((await messageTo(noticeEmail))?.lastError).toMatch(/ESOCKET|ECONNREFUSED/);
  }
  await start("mailbox");
  for (const one of asked) await expectOnce(one);
});

test("a mail server that is killed and started again while mails are sent gets each of them once", async () => {
  const asked = [];
  for (let round = 0; round < rounds; round++) {
    asked.push(await ask(somebody), await ask(somebody));
    await pause(Math.random() * 400);
    await signal("mailbox", "SIGKILL");
    await start("mailbox");
  }
  // Killed between keeping a mail and saying so, it gets that one again.
  for (const one of asked) await expectOnce(one, { atMost: 2 });
});

test("a mail server that falls silent for a while is waited for", async () => {
  await signal("mailbox", "SIGSTOP");
  const asked = await ask(somebody);
  await pause(rounds > 3 ? 25_000 : 2000);
  await signal("mailbox", "SIGCONT");
  await expectOnce(asked);
});

test("of who is refused the others feel nothing, and the refusal is there to be seen", async () => {
  const [refused, later, fine] = await Promise.all([
    ask(somebody, "refuse"),
    ask(somebody, "later2"),
    ask(somebody),
  ]);
  await expectOnce(fine);
  await expectOnce(later);
  expect(await messageTo(later.noticeEmail)).toMatchObject({ status: "SENT", lastError: null });
  expect((await messageTo(later.noticeEmail))?.attempts).toBeGreaterThanOrEqual(3);
  await until("the refusal", async () => (await messageTo(refused.noticeEmail))?.status === "REFUSED");
  const message = await messageTo(refused.noticeEmail);
  expect(message?.dataSealed).toBeNull();
  expect(message?.lastError).toContain("550");
  await pause(1000);
  expect(await messageTo(refused.noticeEmail)).toEqual(message);
  expect(await mailsTo(refused.noticeEmail)).toEqual([]);
});

test("a line that drops after the mail was taken gives the same Message-ID a second time, and no third", async () => {
  const asked = await ask(somebody, "drop");
  await expectOnce(asked, { mails: 2 });
  await pause(1500);
  await expectOnce(asked, { mails: 2 });
});
