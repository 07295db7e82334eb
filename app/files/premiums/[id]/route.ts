import { route } from "@/lib/access/route";
import { openFile } from "@/lib/files/open-file";
import { fileAnswer } from "../../file-answer";

/** The bordereaux, also for who pays them: nothing else can be opened here. */
export const GET = route({
  permission: "premiums.download",
  run: async (actor, _request, { id = "" }) => fileAnswer(await openFile(actor, id, "PREMIUMS")),
});
