import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { env } from "@/lib/env";

/** Over https the browser itself guards the cookie: this host only, never over http, never from a subdomain. */
function overHttps(): boolean {
  return env().APP_URL.startsWith("https://");
}

export function cookieName(part: string): string {
  return `${overHttps() ? "__Host-" : ""}collectief.${part}`;
}

export function cookieOptions(maxAge?: number) {
  return {
    httpOnly: true,
    secure: overHttps(),
    sameSite: "lax",
    path: "/",
    ...(maxAge === undefined ? {} : { maxAge }),
  } as const;
}

const longest = () => env().SESSION_ABSOLUTE_HOURS * 3600;

/** The cookie holds the id of a row and nothing else; sealed by next-auth, so that it cannot be made up. */
export async function sealSession(sessionId: string): Promise<string> {
  return encode({ token: { sid: sessionId }, secret: env().AUTH_SECRET, maxAge: longest() });
}

export async function setSessionCookie(sessionId: string): Promise<void> {
  const jar = await cookies();
  jar.set(cookieName("session"), await sealSession(sessionId), cookieOptions(longest()));
}

export async function clearSessionCookie(): Promise<void> {
  const jar = await cookies();
  jar.set(cookieName("session"), "", cookieOptions(0));
}

export async function readSessionId(): Promise<string | null> {
  const jar = await cookies();
  const value = jar.get(cookieName("session"))?.value;
  if (!value) return null;
  try {
    const token = await decode({ token: value, secret: env().AUTH_SECRET });
    return typeof token?.sid === "string" ? token.sid : null;
  } catch {
    return null;
  }
}
