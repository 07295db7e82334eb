import { route } from "@/lib/access/route";
import { openFile } from "@/lib/files/open-file";
import { fileAnswer } from "../file-answer";

/** Whose file it is decides whether there is one; the role decides who may ask. */
export const GET = route({
  permission: "files.open",
  run: async (actor, _request, { id = "" }) => fileAnswer(await openFile(actor, id)),
});
