import { route } from "@/lib/access/route";
import { openDocument } from "@/lib/inbox/open-document";
import { fileAnswer } from "../../../../../../files/file-answer";

/** A legal document of a contract under mandate, saved as every file of the portal. */
export const GET = route({
  permission: "documents.read",
  run: async (actor, _request, { employer = "", document = "" }) =>
    fileAnswer(await openDocument(actor, { employerId: employer, documentId: document })),
});
