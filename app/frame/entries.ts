import { cache } from "react";
import { currentActor, currentSignedIn } from "@/lib/access/current";
import { type Entry, findEntries } from "@/lib/employers/find-entries";

/** What an employer's contracts offer whoever asks now; the menu, the search and the home ask once between them. */
export const entriesOf = cache(async (employerId: string): Promise<ReadonlySet<Entry>> => {
  const signedIn = await currentSignedIn();
  const actor = signedIn && (await currentActor(signedIn, "employers.read"));
  return actor ? findEntries(actor, employerId) : new Set();
});
