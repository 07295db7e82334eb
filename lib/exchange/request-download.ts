import { z } from "zod";
import type { Actor, EmployerActor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database, type Transaction } from "@/lib/database/client";
import { hasFreshSession } from "@/lib/identity/fresh-session";
import { enqueue } from "@/lib/jobs/enqueue";
import { now } from "@/lib/values/clock";
import { emailAddress } from "@/lib/values/email-address";
import { id, newId } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { type DownloadType, downloadTypes } from "./action";
import type { DownloadPermission } from "./download-definition";
import { findOfferedDownload } from "./find-downloads";
import { produceDownload } from "./produce-download";

export const requestDownloadInput = z.object({
  employerId: id,
  type: z.enum(downloadTypes),
  /** "YYYY-MM" or "YYYY", for a download that is of a month or a year. */
  period: z
    .string()
    .regex(/^\d{4}(-\d{2})?$/)
    .optional(),
  /** Where the notice goes that the file is ready; nobody has to give one. */
  noticeEmail: emailAddress.optional(),
});

type Input = z.infer<typeof requestDownloadInput>;
type Requested = Outcome<
  { actionId: string; employerId: string },
  "not-found" | "sign-in-again" | "downloads.too-many" | "downloads.no-period"
>;

const hour = 3_600_000;
const mostAnHour = 30;
const breath = 10_000;

/** Asks for a list of people, through the entrance of who works with people. */
export function requestDownload(actor: Actor, input: Input): Promise<Requested> {
  return request(actor, input, "downloads.request");
}

/** Asks for a bordereau or another list of premiums: open to who pays them too, and therefore good for nothing else. */
export function requestPremiumDownload(actor: Actor, input: Input): Promise<Requested> {
  return request(actor, input, "premiums.download");
}

/** The worker makes the file, the page follows it. Brokers and staff see the employer, but don't ask in its name. */
async function request(actor: Actor, input: Input, permission: DownloadPermission): Promise<Requested> {
  if (actor.kind !== "employer") return refuse("not-found");
  const { employerId } = input;
  const download = await findOfferedDownload(actor, employerId, input.type);
  if (download?.permission !== permission) return refuse("not-found");
  const periods = await download.period?.find(actor, employerId);
  if (periods && !periods.includes(input.period ?? "")) return refuse("downloads.no-period");
  const period = periods ? (input.period ?? null) : null;
  return database().$transaction(async (tx) => {
    // A list of everybody leaves the house: whoever found an open screen must not get it.
    if (actor.sessionId && !(await hasFreshSession(tx, actor))) return refuse("sign-in-again");
    // One after the other: a request that was posted twice is seen, and nobody gets past the limit by asking all at once.
    await tx.$queryRaw`SELECT id FROM "Account" WHERE id = ${actor.accountId}::uuid FOR NO KEY UPDATE`;
    const asked = { employerId, type: download.type, period, noticeEmail: input.noticeEmail ?? null };
    const same = await findSame(tx, actor, asked);
    if (same) return success({ actionId: same.id, employerId });
    if ((await countLately(tx, actor)) >= mostAnHour)
      return refuse("downloads.too-many", { count: mostAnHour });
    const actionId = newId();
    await tx.action.create({
      data: { id: actionId, kind: "DOWNLOAD", status: "REQUESTED", requestedById: actor.accountId, ...asked },
    });
    await enqueue(tx, produceDownload, { actionId });
    await recordAudit(tx, actor, {
      event: "action.requested",
      subject: { type: "action", id: actionId },
      employerId,
      after: { type: download.type, ...(period ? { period } : {}) },
    });
    return success({ actionId, employerId });
  });
}

type Asked = { employerId: string; type: DownloadType; period: string | null; noticeEmail: string | null };

/** What has not begun would hold the same; what was asked a breath ago was a second click or a post that came twice. */
function findSame(tx: Transaction, actor: EmployerActor, asked: Asked) {
  return tx.action.findFirst({
    where: {
      kind: "DOWNLOAD",
      ...asked,
      requestedById: actor.accountId,
      status: { not: "FAILED" },
      OR: [{ status: "REQUESTED" }, { createdAt: { gt: new Date(now().getTime() - breath) } }],
    },
    select: { id: true },
    orderBy: { id: "desc" },
  });
}

function countLately(tx: Transaction, actor: EmployerActor): Promise<number> {
  return tx.action.count({
    where: {
      requestedById: actor.accountId,
      kind: "DOWNLOAD",
      createdAt: { gt: new Date(now().getTime() - hour) },
    },
  });
}
