import { cookies } from "next/headers";
import { z } from "zod";
import { cookieName, cookieOptions } from "@/lib/access/session-cookie";
import { seal, unseal } from "@/lib/database/sealed";
import { setUpMinutes } from "./two-step-set-up";

const setUp = () => cookieName("two-step-set-up");
const codes = () => cookieName("recovery-codes");

/** The choice that waits for its code stays with the browser, sealed. */
export async function keepSetUp(sealed: string): Promise<void> {
  (await cookies()).set(setUp(), sealed, cookieOptions(setUpMinutes * 60));
}

export async function readSetUp(): Promise<string | undefined> {
  return (await cookies()).get(setUp())?.value;
}

export async function dropSetUp(): Promise<void> {
  (await cookies()).set(setUp(), "", cookieOptions(0));
}

const minutesToRead = 10;
const purpose = (accountId: string) => `recovery-codes ${accountId}`;

/** The codes can be read once, on the page that follows, until the person says that they are kept. */
export async function showCodesOnce(accountId: string, list: readonly string[]): Promise<void> {
  const sealed = seal(JSON.stringify(list), purpose(accountId));
  (await cookies()).set(codes(), sealed, cookieOptions(minutesToRead * 60));
}

export async function readCodesOnce(accountId: string): Promise<string[] | null> {
  const sealed = (await cookies()).get(codes())?.value;
  if (!sealed) return null;
  try {
    return z.array(z.string()).parse(JSON.parse(unseal(sealed, purpose(accountId))));
  } catch {
    return null;
  }
}

export async function dropCodes(): Promise<void> {
  (await cookies()).set(codes(), "", cookieOptions(0));
}
