import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/lib/database/client";
import { enqueue } from "@/lib/jobs/enqueue";
import { planInvitations } from "@/lib/statements/plan-invitations";
import { sendDueInvitations } from "@/lib/statements/send-due-invitations";
import { anEmployer } from "@/prisma/seed/employer";
import { pause, rounds, signal, sql, start, until } from "./house";

afterAll(closeDatabase);

const invited = 200;

/** Every mail in the mailbox, by whom it is for: the Message-IDs that came. */
async function mailsByAddress(domain: string): Promise<Map<string, string[]>> {
  const directory = process.env.MAILBOX_DIR ?? "";
  const found = new Map<string, string[]>();
  for (const name of (await readdir(directory)).filter((one) => one.endsWith(".json"))) {
    const mail = JSON.parse(await readFile(path.join(directory, name), "utf8")) as {
      to: string[];
      messageId: string;
    };
    for (const to of mail.to.map((one) => one.toLowerCase()).filter((one) => one.endsWith(`@${domain}`)))
      found.set(to, [...(found.get(to) ?? []), mail.messageId]);
  }
  return found;
}

test(
  `a worker that is killed again and again while it sends ${invited} invitations sends each of them once`,
  async () => {
    const employer = await anEmployer({ employees: invited, leavers: 0, workEmails: 1 });
    const affiliationIds = employer.people.map(({ affiliationId }) => affiliationId);
    const { planned } = await database().$transaction((tx) =>
      planInvitations(tx, { employerId: employer.id, uploadId: null, affiliationIds }),
    );
    expect(planned).toBe(invited);
    await sql(`UPDATE "StatementInvitation" SET "plannedFor" = now() WHERE "employerId" = $1`, [employer.id]);
    await enqueue(database(), sendDueInvitations, {});
    for (let round = 0; round < rounds; round++) {
      await pause(Math.random() * 1500);
      await signal("worker", "SIGKILL");
      await start("worker");
    }
    const left = () =>
      sql<{ count: number }>(
        `SELECT count(*)::int AS count FROM "StatementInvitation" i
         WHERE i."employerId" = $1 AND NOT EXISTS (
           SELECT FROM "OutboxMessage" m WHERE m.id = i."messageId" AND m.status = 'SENT')`,
        [employer.id],
      );
    // The schedule of the next minute goes on with what a killed run left.
    await until("all have left", async () => (await left())[0]?.count === 0, 150_000);
    const [letters] = await sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM "OutboxMessage" WHERE "eventKey" IN (
         SELECT 'statement-invitation:' || id FROM "StatementInvitation" WHERE "employerId" = $1)`,
      [employer.id],
    );
    expect(letters?.count).toBe(invited);
    const mails = await mailsByAddress(employer.domain);
    expect(mails.size).toBe(invited);
    for (const [address, ids] of mails) {
      // Killed between sending and writing that down, it sends again: the same mail, by its Message-ID.
      expect(new Set(ids).size, address).toBe(1);
      expect(ids.length, address).toBeLessThanOrEqual(2);
    }
  },
  200_000 + rounds * 10_000,
);
