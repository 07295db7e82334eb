import { route } from "@/lib/access/route";
import { openDocument } from "@/lib/inbox/open-document";
import { fileAnswer } from "../../../../../files/file-answer";

/** A letter or a legal document, saved as every file of the portal: there is no pop-up to allow. */
export const GET = route({
  permission: "correspondence.read",
  run: async (actor, _request, { employer = "", document = "" }) =>
    fileAnswer(await openDocument(actor, { employerId: employer, documentId: document })),
});
