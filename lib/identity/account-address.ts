import { parseEmailAddress } from "@/lib/values/email-address";

/** How an account keeps its address: as mail servers write it, so that one mailbox is never two accounts. */
export function accountAddress(email: string): string {
  const parsed = parseEmailAddress(email);
  if (!parsed.ok) throw new Error(`Not an address: ${parsed.reason}`);
  return parsed.value.forSending;
}
