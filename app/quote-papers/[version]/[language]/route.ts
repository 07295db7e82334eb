import { route } from "@/lib/access/route";
import { openPaper } from "@/lib/quotes/open-paper";
import { fileAnswer } from "../../../files/file-answer";

/** An offer on paper: whoever sees the quote may have it, in each language. */
export const GET = route({
  permission: "quotes.read",
  run: async (actor, _request, { version = "", language = "" }) =>
    fileAnswer(await openPaper(actor, { versionId: version, language })),
});
