import type { OAuthConfig } from "next-auth/providers/oauth";
import { z } from "zod";
import { env } from "@/lib/env";

/** The schemes a person may have from elsewhere. The names are their own and the same in every language. */
export const providerNames = { itsme: "itsme", eid: "eID" } as const;

export type ProviderId = keyof typeof providerNames;

export const providerId = z.enum(["itsme", "eid"]);

type Key = NonNullable<OAuthConfig<unknown>["jwks"]>["keys"][number];

export type Provider = {
  readonly id: ProviderId;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  readonly privateKeys: readonly Key[];
  readonly scope: string;
  readonly acr: string | undefined;
};

/** Those that the surroundings have configured, in the order in which they are shown. */
export function providers(): Provider[] {
  const given = env();
  return [
    made("itsme", given.ITSME_ISSUER, given.ITSME_CLIENT_ID, {
      clientSecret: given.ITSME_CLIENT_SECRET,
      privateKeys: keysIn(given.ITSME_PRIVATE_JWKS),
      scope: given.ITSME_SCOPE,
      acr: given.ITSME_ACR,
    }),
    made("eid", given.EID_ISSUER, given.EID_CLIENT_ID, {
      clientSecret: given.EID_CLIENT_SECRET,
      privateKeys: keysIn(given.EID_PRIVATE_JWKS),
      scope: given.EID_SCOPE,
      acr: given.EID_ACR,
    }),
  ].filter((provider) => provider !== null);
}

type Rest = Pick<Provider, "clientSecret" | "privateKeys" | "scope" | "acr">;

function made(
  id: ProviderId,
  issuer: string | undefined,
  clientId: string | undefined,
  rest: Rest,
): Provider | null {
  return issuer && clientId ? { id, name: providerNames[id], issuer, clientId, ...rest } : null;
}

const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

function keysIn(json: string | undefined): Key[] {
  return json ? keySet.parse(JSON.parse(json)).keys : [];
}
