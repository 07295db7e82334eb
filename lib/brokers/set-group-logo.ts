import { Readable } from "node:stream";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { storeFile } from "@/lib/files/store-file";
import { discardBytes } from "@/lib/files/write-bytes";
import { isId } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { asAdminOfOffice, lockAsAdmin } from "./as-admin";
import { drawLogo, type LogoProblem, logoLimits } from "./draw-logo";
import { dropLogo } from "./drop-logo";

/** A logo stays as long as its group has it. */
const keptUntil = new Date("9999-01-01T00:00:00Z");

class Gone extends Error {}

type Refused = LogoProblem | "logo.incomplete" | "not-found";

/** A group gets this picture as its logo, drawn anew; the one that it had goes. */
export async function setGroupLogo(
  actor: Actor,
  { groupId, source }: { readonly groupId: string; readonly source: Readable },
): Promise<Outcome<{ fileId: string }, Refused>> {
  if (actor.kind !== "broker" || !actor.isAdmin || !isId(groupId)) return refuse("not-found");
  const { brokerageId } = actor;
  const own = await database().brokerGroup.count({ where: { id: groupId, brokerageId } });
  if (own === 0) return refuse("not-found");
  const sent = await readAll(source);
  if (!sent.ok) return sent;
  const drawn = await drawLogo(sent.value);
  if (!drawn.ok) return drawn;

  let formerKey: string | null = null;
  try {
    const stored = await storeFile(
      Readable.from([drawn.value]),
      { name: "logo.png", mediaType: "image/png", about: "LOGOS", brokerageId, retainUntil: keptUntil },
      {
        async together(tx, fileId) {
          const office = await lockAsAdmin(tx, actor);
          const group =
            office &&
            (await tx.brokerGroup.findFirst({
              where: { id: groupId, brokerageId },
              select: { name: true, logoFileId: true },
            }));
          if (!group) throw new Gone();
          await tx.brokerGroup.update({ where: { id: groupId }, data: { logoFileId: fileId } });
          formerKey = await dropLogo(tx, group.logoFileId);
          await recordAudit(tx, actor, {
            event: "group.logo-changed",
            subject: { type: "group", id: groupId },
            brokerageId,
            after: { group: group.name, logo: group.logoFileId ? "replaced" : "set" },
          });
        },
      },
    );
    if (!stored.ok) return refuse("logo.incomplete");
    if (formerKey) await discardBytes(formerKey);
    return success({ fileId: stored.value.fileId });
  } catch (error) {
    if (error instanceof Gone) return refuse("not-found");
    throw error;
  }
}

/** Takes the logo away; the initials stand in its place again. */
export async function removeGroupLogo(
  actor: Actor,
  { groupId }: { readonly groupId: string },
): Promise<Outcome<{ groupId: string }, "not-found">> {
  let formerKey: string | null = null;
  const removed = await asAdminOfOffice<{ groupId: string }, "not-found">(
    actor,
    async (tx, { id: brokerageId }) => {
      const group = await tx.brokerGroup.findFirst({
        where: { id: groupId, brokerageId },
        select: { name: true, logoFileId: true },
      });
      if (!group) return refuse("not-found");
      formerKey = await dropLogo(tx, group.logoFileId);
      if (group.logoFileId) {
        await recordAudit(tx, actor, {
          event: "group.logo-changed",
          subject: { type: "group", id: groupId },
          brokerageId,
          after: { group: group.name, logo: "removed" },
        });
      }
      return success({ groupId });
    },
  );
  if (removed.ok && formerKey) await discardBytes(formerKey);
  return removed;
}

/** As much as a logo may be, and no more, in memory. */
async function readAll(source: Readable): Promise<Outcome<Buffer, "logo.too-large" | "logo.incomplete">> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of source as AsyncIterable<Uint8Array>) {
      size += part.byteLength;
      if (size > logoLimits.bytes) return refuse("logo.too-large");
      parts.push(part);
    }
  } catch {
    return refuse("logo.incomplete");
  }
  return success(Buffer.concat(parts));
}
