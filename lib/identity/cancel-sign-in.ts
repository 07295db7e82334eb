import { database } from "@/lib/database/client";
import { closeChallenge, findChallenge } from "./sign-in-challenge";

/** Whoever walks away from the code leaves nothing behind that could still be used. */
export async function cancelSignIn({ token }: { readonly token: string }): Promise<void> {
  const challenge = await findChallenge(database(), token);
  if (challenge) await closeChallenge(database(), challenge.id);
}
