import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database, type Transaction } from "@/lib/database/client";
import { hasFreshSession } from "@/lib/identity/fresh-session";
import { enqueue } from "@/lib/jobs/enqueue";
import { now } from "@/lib/values/clock";
import { emailAddress } from "@/lib/values/email-address";
import { id, newId } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { downloadTypes } from "./action";
import { produceDownload } from "./produce-download";

export const requestDownloadInput = z.object({
  employerId: id,
  type: z.enum(downloadTypes),
  /** Where the notice goes that the file is ready; nobody has to give one. */
  noticeEmail: emailAddress.optional(),
});

const hour = 3_600_000;
const mostAnHour = 30;
const breath = 10_000;

/** What has not begun would hold the same; what was asked a breath ago was a second click or a post that came twice. */
function findSame(tx: Transaction, actor: Actor, input: z.infer<typeof requestDownloadInput>) {
  return tx.action.findFirst({
    where: {
      kind: "DOWNLOAD",
      type: input.type,
      employerId: input.employerId,
      requestedById: actor.accountId,
      noticeEmail: input.noticeEmail ?? null,
      status: { not: "FAILED" },
      OR: [{ status: "REQUESTED" }, { createdAt: { gt: new Date(now().getTime() - breath) } }],
    },
    select: { id: true },
    orderBy: { id: "desc" },
  });
}

/** Asks for a file; the worker makes it, the page follows it. Brokers and staff see the employer, but don't ask in its name. */
export async function requestDownload(
  actor: Actor,
  input: z.infer<typeof requestDownloadInput>,
): Promise<
  Outcome<{ actionId: string; employerId: string }, "not-found" | "sign-in-again" | "downloads.too-many">
> {
  if (actor.kind !== "employer") return refuse("not-found");
  return database().$transaction(async (tx) => {
    // A list of everybody leaves the house: whoever found an open screen must not get it.
    if (actor.sessionId && !(await hasFreshSession(tx, actor))) return refuse("sign-in-again");
    const employer = await tx.employer.findFirst({
      where: { id: input.employerId, AND: { id: { in: [...actor.employerIds] } } },
      select: { id: true },
    });
    if (!employer) return refuse("not-found");
    // One after the other: a request that was posted twice is seen, and nobody gets past the limit by asking all at once.
    await tx.$queryRaw`SELECT id FROM "Account" WHERE id = ${actor.accountId}::uuid FOR NO KEY UPDATE`;
    const same = await findSame(tx, actor, input);
    if (same) return success({ actionId: same.id, employerId: employer.id });
    const asked = await tx.action.count({
      where: {
        requestedById: actor.accountId,
        kind: "DOWNLOAD",
        createdAt: { gt: new Date(now().getTime() - hour) },
      },
    });
    if (asked >= mostAnHour) return refuse("downloads.too-many", { count: mostAnHour });
    const actionId = newId();
    await tx.action.create({
      data: {
        id: actionId,
        kind: "DOWNLOAD",
        type: input.type,
        employerId: employer.id,
        requestedById: actor.accountId,
        status: "REQUESTED",
        noticeEmail: input.noticeEmail ?? null,
      },
    });
    await enqueue(tx, produceDownload, { actionId });
    await recordAudit(tx, actor, {
      event: "action.requested",
      subject: { type: "action", id: actionId },
      employerId: employer.id,
      after: { type: input.type },
    });
    return success({ actionId, employerId: employer.id });
  });
}
