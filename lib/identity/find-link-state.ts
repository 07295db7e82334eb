import { database } from "@/lib/database/client";
import type { OneTimeLinkPurpose } from "@/lib/database/generated/enums";
import { findLink, type LinkFound } from "./one-time-link";

/** Whether a link still opens its page. Looking uses nothing up. */
export async function findLinkState(token: string, purpose: OneTimeLinkPurpose): Promise<LinkFound["state"]> {
  return (await findLink(database(), token, purpose)).state;
}
