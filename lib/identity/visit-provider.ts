import { cookies } from "next/headers";
import { z } from "zod";
import type { Actor, RequestTrace } from "@/lib/access/actor";
import { findSignedIn } from "@/lib/access/find-signed-in";
import { cookieName, cookieOptions, readSessionId } from "@/lib/access/session-cookie";
import { seal, unseal } from "@/lib/database/sealed";
import { enter, userAgent } from "./enter";
import { enterWithProvider } from "./enter-with-provider";
import { linkIdentity } from "./link-identity";
import { localPath } from "./local-path";
import { type Arrived, addressAtProvider, type Jar, readProviderAnswer } from "./openid";
import { type ProviderId, providerId } from "./providers";

const visitSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("sign-in"), provider: providerId, back: z.string() }),
  z.object({ intent: z.literal("link"), provider: providerId, sessionId: z.string() }),
]);

/** What somebody went to a provider for; kept sealed in this browser, so that the answer can't be used for another thing. */
export type Visit = z.infer<typeof visitSchema>;

const visitCookie = () => cookieName("openid-visit");
const visitMinutes = 15;

/** The address to send the browser to; nothing when the provider is not there. */
export async function beginVisit(visit: Visit): Promise<string | null> {
  const address = await addressAtProvider(visit.provider, await browserJar());
  if (!address) return null;
  const sealed = seal(JSON.stringify(visit), visitCookie());
  (await cookies()).set(visitCookie(), sealed, cookieOptions(visitMinutes * 60));
  return address;
}

/** Where the browser goes when it comes back from the provider: in, to the settings, or to a page that explains. */
export async function endVisit(
  request: RequestTrace,
  provider: ProviderId,
  query: Readonly<Record<string, string>>,
): Promise<string> {
  const visit = await readVisit();
  (await cookies()).set(visitCookie(), "", cookieOptions(0));
  const answer = await readProviderAnswer(provider, query, await browserJar());
  const linking = visit?.intent === "link";
  if (answer.kind !== "arrived" || visit?.provider !== provider) {
    const kind = answer.kind === "cancelled" ? "cancelled" : "failed";
    return linking ? `/settings/identities?problem=provider-${kind}` : `/sign-in?provider=${kind}`;
  }
  return linking ? link(request, visit.sessionId, answer.who) : comeIn(request, visit.back, answer.who);
}

async function comeIn(request: RequestTrace, back: string, who: Arrived): Promise<string> {
  const outcome = await enterWithProvider(request, who, await userAgent());
  if (!outcome.ok) return `/sign-in/unknown?provider=${who.provider}`;
  await enter(outcome.value);
  return localPath(back) ?? "/";
}

/** Bound to the session that asked for it: whoever is signed in by now may be somebody else. */
async function link(request: RequestTrace, sessionId: string, who: Arrived): Promise<string> {
  const signedIn = (await readSessionId()) === sessionId ? await findSignedIn(sessionId) : null;
  if (!signedIn) return "/sign-in?ended=1";
  const { accountId, name, email, language } = signedIn;
  const actor: Actor = { kind: "account", accountId, sessionId, name, email, language, request };
  const outcome = await linkIdentity(actor, who);
  return `/settings/identities?${outcome.ok ? `linked=${who.provider}` : `problem=${outcome.reason}`}`;
}

async function readVisit(): Promise<Visit | null> {
  const sealed = (await cookies()).get(visitCookie())?.value;
  if (!sealed) return null;
  try {
    return visitSchema.parse(JSON.parse(unseal(sealed, visitCookie())));
  } catch {
    return null;
  }
}

async function browserJar(): Promise<Jar> {
  const jar = await cookies();
  return {
    all: () => Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value])),
    put: (name, value, maxAge) => void jar.set(name, value, cookieOptions(maxAge)),
  };
}
