import { headers } from "next/headers";
import { newId } from "@/lib/values/ids";
import type { RequestTrace } from "./actor";

/** The address and the id are set by bin/web.mjs at the door; what a client claims there never gets this far. */
export async function requestTrace(): Promise<RequestTrace> {
  const given = await headers();
  const address = given.get("x-forwarded-for")?.split(",").at(-1)?.trim() || null;
  return { id: given.get("x-request-id") ?? newId(), address };
}
