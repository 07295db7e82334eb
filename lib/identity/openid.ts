import { createHash, randomBytes } from "node:crypto";
import NextAuth, { type AuthOptions } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { cookieName, cookieOptions } from "@/lib/access/session-cookie";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { type Provider, type ProviderId, providerNames, providers } from "./providers";

/** Where the exchange keeps what it must find again: the browser's cookies. */
export type Jar = {
  readonly all: () => Readonly<Record<string, string>>;
  readonly put: (name: string, value: string, maxAge: number) => void;
};

export type Arrived = { readonly provider: ProviderId; readonly subject: string };

/** The address at the provider to send the browser to, with state, nonce and PKCE remembered in the jar. */
export async function addressAtProvider(id: ProviderId, jar: Jar): Promise<string | null> {
  if (!providers().some((provider) => provider.id === id)) return null;
  // next-auth begins a flow only with its own token against forged forms; our forms have been checked by then.
  const token = randomBytes(32).toString("hex");
  const csrf = `${token}|${createHash("sha256").update(`${token}${env().AUTH_SECRET}`).digest("hex")}`;
  const answer = await exchange(options(), jar, {
    method: "POST",
    query: { nextauth: ["signin", id] },
    cookies: { [cookieName("openid-csrf")]: csrf },
    body: { csrfToken: token, callbackUrl: "/" },
  });
  const issuer = providers().find((provider) => provider.id === id)?.issuer ?? "";
  // A provider that can't be reached sends us to an error page of our own instead.
  return answer && new URL(answer, env().APP_URL).origin !== new URL(env().APP_URL).origin && issuer
    ? answer
    : null;
}

export type ProviderAnswer =
  | { readonly kind: "arrived"; readonly who: Arrived }
  | { readonly kind: "cancelled" | "failed" };

/**
 * Reads what the provider sends the browser back with: state, PKCE, nonce, issuer, audience, signature and age of the
 * token are all checked. What it tells of an e-mail address is not looked at; only who it is to that provider counts.
 */
export async function readProviderAnswer(
  id: ProviderId,
  query: Readonly<Record<string, string>>,
  jar: Jar,
): Promise<ProviderAnswer> {
  let who: Arrived | null = null;
  await exchange(
    options((arrived) => {
      who = arrived;
    }),
    jar,
    { method: "GET", query: { ...query, nextauth: ["callback", id] }, cookies: {}, body: undefined },
  );
  if (who) return { kind: "arrived", who };
  return { kind: query.error === "access_denied" ? "cancelled" : "failed" };
}

const minutes = 15;
/** What the way back is checked against; next-auth's other cookies serve forms that we don't use. */
const remembered = ["openid-state", "openid-pkce", "openid-nonce"];

function options(arrive?: (who: Arrived) => void): AuthOptions {
  const kept = (part: string) => ({
    name: cookieName(part),
    options: { ...cookieOptions(), maxAge: minutes * 60 },
  });
  return {
    secret: env().AUTH_SECRET,
    providers: providers().map(described),
    session: { strategy: "jwt" },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    cookies: {
      // Our own session is another cookie; this one is never written.
      sessionToken: kept("openid-none"),
      callbackUrl: kept("openid-back"),
      csrfToken: kept("openid-csrf"),
      pkceCodeVerifier: kept("openid-pkce"),
      state: kept("openid-state"),
      nonce: kept("openid-nonce"),
    },
    callbacks: {
      signIn({ account }) {
        const provider = providers().find(({ id }) => id === account?.provider);
        if (provider && account) arrive?.({ provider: provider.id, subject: account.providerAccountId });
        return "/";
      },
    },
    logger: {
      // Its details may hold what a provider tells of a person.
      error: (event) => log.warn({ event }, "openid.refused"),
      warn: () => {},
      debug: () => {},
    },
  };
}

function described(provider: Provider): OAuthConfig<{ sub: string }> {
  const { id, issuer, clientId, clientSecret, privateKeys, scope, acr } = provider;
  const encryption = privateKeys.find(({ use }) => use === "enc");
  return {
    id,
    name: providerNames[id],
    type: "oauth",
    wellKnown: `${issuer.replace(/\/+$/, "")}/.well-known/openid-configuration`,
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    clientId,
    ...(clientSecret ? { clientSecret } : {}),
    authorization: { params: { scope, ...(acr ? { acr_values: acr } : {}) } },
    ...(privateKeys.length > 0 ? { jwks: { keys: [...privateKeys] } } : {}),
    client: {
      // The only algorithm taken: what a token says of itself is not asked.
      id_token_signed_response_alg: "RS256",
      token_endpoint_auth_method: privateKeys.length > 0 ? "private_key_jwt" : "client_secret_basic",
      ...(encryption
        ? {
            id_token_encrypted_response_alg: encryption.alg ?? "RSA-OAEP",
            id_token_encrypted_response_enc: "A128CBC-HS256",
          }
        : {}),
    },
    httpOptions: { timeout: 10_000 },
    profile: ({ sub }) => ({ id: sub }),
  };
}

type Asked = {
  readonly method: "GET" | "POST";
  readonly query: Readonly<Record<string, string | string[]>>;
  readonly cookies: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, string>> | undefined;
};

/** One question to next-auth, without a web server around it; what it wants remembered goes into the jar. */
async function exchange(auth: AuthOptions, jar: Jar, asked: Asked): Promise<string | null> {
  // It builds the address that the provider sends people back to from this, and from nothing a client says.
  process.env.NEXTAUTH_URL = new URL("/api/auth", env().APP_URL).href;
  let location: string | null = null;
  let written: string[] = [];
  const response = {
    status: () => response,
    getHeader: () => written,
    setHeader(name: string, value: string | string[]) {
      if (name.toLowerCase() === "set-cookie") written = [value].flat();
      if (name.toLowerCase() === "location") location = String(value);
      return response;
    },
    send: () => response,
    json: () => response,
    end: () => response,
  };
  await NextAuth(
    { ...asked, headers: {}, cookies: { ...jar.all(), ...asked.cookies } } as never,
    response as never,
    auth,
  );
  for (const line of written) {
    const [pair = ""] = line.split(";");
    const mark = pair.indexOf("=");
    const [name, value] = [pair.slice(0, mark), decodeURIComponent(pair.slice(mark + 1))];
    if (remembered.some((part) => name === cookieName(part)))
      jar.put(name, value, value === "" ? 0 : minutes * 60);
  }
  return location;
}
