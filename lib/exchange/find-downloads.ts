import type { Actor } from "@/lib/access/actor";
import { findEntries } from "@/lib/employers/find-entries";
import type { Download } from "./download-definition";
import { findDownload } from "./downloads";

/**
 * A kind of download as this employer's contracts offer it, to whoever asks in the employer's own name. What they withhold
 * is as if we did not make it.
 */
export async function findOfferedDownload(
  actor: Actor,
  employerId: string,
  type: string,
): Promise<Download | null> {
  const download = findDownload(type);
  if (!download || actor.kind !== "employer" || !actor.employerIds.includes(employerId)) return null;
  if (download.entry === null) return download;
  return (await findEntries(actor, employerId)).has(download.entry) ? download : null;
}
