import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { putBackInQueue } from "./enqueue";

/** Gives a dead run its tries back. Permission: operations.manage. */
export async function retryJob(
  actor: Actor,
  { runId }: { runId: string },
): Promise<Outcome<undefined, "not-found">> {
  if (actor.kind !== "staff") return refuse("not-found");
  return database().$transaction(async (tx) => {
    const revived = await tx.$queryRaw<{ name: string }[]>`
      UPDATE "JobRun" SET status = 'QUEUED', attempts = 0, "runAt" = now(), "finishedAt" = NULL
      WHERE id = ${runId}::uuid AND status = 'DEAD' RETURNING name`;
    const run = revived[0];
    if (!run) return refuse("not-found");
    await putBackInQueue(tx, runId);
    await recordAudit(tx, actor, {
      event: "job.retried",
      subject: { type: "job", id: runId },
      after: { job: run.name },
    });
    return success();
  });
}
