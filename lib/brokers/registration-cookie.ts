import { cookies } from "next/headers";
import { cookieName, cookieOptions } from "@/lib/access/session-cookie";
import { registrationMinutes } from "./begin-registration";

const name = () => cookieName("registration");

/** Step 1 waits with the browser, sealed, until step 2 is sent: also without script, also after "back". */
export async function keepRegistration(sealed: string): Promise<void> {
  (await cookies()).set(name(), sealed, cookieOptions(registrationMinutes * 60));
}

export async function readRegistration(): Promise<string | undefined> {
  return (await cookies()).get(name())?.value;
}

export async function dropRegistration(): Promise<void> {
  (await cookies()).set(name(), "", cookieOptions(0));
}
