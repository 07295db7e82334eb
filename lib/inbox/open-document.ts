import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import type { DocumentShelf } from "@/lib/database/generated/enums";
import { findEntries } from "@/lib/employers/find-entries";
import { type OpenedFile, openFile, openKeptFile } from "@/lib/files/open-file";
import { now } from "@/lib/values/clock";
import { isId } from "@/lib/values/ids";
import { documentsVisibleTo } from "./access";
import { drawDocument } from "./draw-document";

/**
 * One document of the insurer, as a file to keep: the one that was stored, or its text drawn as a PDF. The first time
 * somebody of the employer opens it, it is no longer new.
 */
export async function openDocument(
  actor: Actor,
  { employerId, documentId }: { employerId: string; documentId: string },
): Promise<OpenedFile | null> {
  if (!isId(employerId) || !isId(documentId)) return null;
  const [visible] = await database().$queryRaw<{ id: string; shelf: DocumentShelf }[]>`
    SELECT d.id, d.shelf::text AS shelf FROM "InsurerDocument" d
    WHERE d.id = ${documentId}::uuid AND d."employerId" = ${employerId}::uuid AND ${documentsVisibleTo(actor)}`;
  if (!visible || (await isWithheld(actor, employerId, visible.shelf))) return null;
  const document = await database().insurerDocument.findUniqueOrThrow({
    where: { id: visible.id },
    select: {
      id: true,
      on: true,
      titleNl: true,
      titleFr: true,
      titleEn: true,
      language: true,
      paragraphs: true,
      fileId: true,
      employer: {
        select: { name: true, street: true, houseNumber: true, postcode: true, city: true, country: true },
      },
      contract: { select: { name: true, number: true } },
    },
  });
  const opened = document.fileId ? await keptFile(actor, document.fileId) : await drawDocument(document);
  if (!opened) return null;
  await database().$transaction(async (tx) => {
    if (actor.kind === "employer") {
      await tx.insurerDocument.updateMany({
        where: { id: document.id, openedAt: null },
        data: { openedAt: now() },
      });
    }
    await recordAudit(tx, actor, {
      event: "document.opened",
      subject: { type: "document", id: document.id },
      employerId,
      brokerageId: actor.kind === "broker" ? actor.brokerageId : null,
    });
  });
  return opened;
}

/** The file is the employer's; a broker reaches it through the document, which the mandate opens. */
function keptFile(actor: Actor, id: string): Promise<OpenedFile | null> {
  return actor.kind === "broker" ? openKeptFile(actor, { id, about: "PEOPLE" }) : openFile(actor, id);
}

/** What a contract withholds from the employer, and so from its broker, it still shows to the insurer's own people. */
async function isWithheld(actor: Actor, employerId: string, shelf: DocumentShelf): Promise<boolean> {
  if (actor.kind !== "employer" && actor.kind !== "broker") return false;
  const entries = await findEntries(actor, employerId);
  return !entries.has(shelf === "LEGAL" ? "LEGAL_DOCUMENTS" : "CORRESPONDENCE");
}
