import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { enqueue } from "@/lib/jobs/enqueue";
import { emailAddress } from "@/lib/values/email-address";
import { newId } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { downloadTypes } from "./action";
import { produceDownload } from "./produce-download";

export const requestDownloadInput = z.object({
  employerId: z.uuid(),
  type: z.enum(downloadTypes),
  /** Where the notice goes that the file is ready; nobody has to give one. */
  noticeEmail: emailAddress.optional(),
});

/** Asks for a file; the worker makes it, the page follows it. Brokers and staff see the employer, but don't ask in its name. */
export async function requestDownload(
  actor: Actor,
  input: z.infer<typeof requestDownloadInput>,
): Promise<Outcome<{ actionId: string; employerId: string }, "not-found">> {
  if (actor.kind !== "employer") return refuse("not-found");
  return database().$transaction(async (tx) => {
    const employer = await tx.employer.findFirst({
      where: { id: input.employerId, AND: { id: { in: [...actor.employerIds] } } },
      select: { id: true },
    });
    if (!employer) return refuse("not-found");
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
