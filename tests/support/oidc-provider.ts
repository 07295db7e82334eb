import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

export type TestProvider = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly close: () => Promise<void>;
};

type Wish = {
  /** Where the portal takes answers: `${APP_URL}/api/auth/callback/itsme`. */
  readonly redirectUris: readonly string[];
  /** With these keys a second client, "collectief-keys", signs its requests and gets encrypted ID tokens. */
  readonly publicKeys?: readonly object[];
  /** 0 picks a free port. */
  readonly port?: number;
};

/**
 * A real OpenID Connect provider in the place of itsme and eID: code flow, PKCE asked for, RS256. Its page asks who one is
 * ("subject") and has a button to go back without saying so. Each subject claims an e-mail address, never a proven one.
 */
export async function startOidcProvider({ redirectUris, publicKeys, port = 0 }: Wish): Promise<TestProvider> {
  let provider: Provider | undefined;
  const server = createServer((request, response) => {
    if (!provider) return response.writeHead(503).end();
    if (request.url?.startsWith("/interaction/")) {
      interaction(provider, request, response).catch(() => response.writeHead(500).end());
      return;
    }
    provider.callback()(request, response);
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = {
    clientId: "collectief",
    clientSecret: "a-secret-between-the-portal-and-the-test-provider",
  };
  const flow = {
    redirect_uris: [...redirectUris],
    response_types: ["code"],
    grant_types: ["authorization_code"],
  };
  provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        ...flow,
      },
      ...(publicKeys
        ? [
            {
              client_id: "collectief-keys",
              token_endpoint_auth_method: "private_key_jwt",
              jwks: { keys: publicKeys },
              id_token_encrypted_response_alg: "RSA-OAEP",
              id_token_encrypted_response_enc: "A128CBC-HS256",
              ...flow,
            },
          ]
        : []),
    ],
    pkce: { required: () => true },
    cookies: { keys: ["only for tests"] },
    features: { devInteractions: { enabled: false }, encryption: { enabled: true } },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
    },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    claims: { openid: ["sub", "email", "email_verified"] },
    findAccount: (_context: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ sub, email: `${sub}@elders.example`, email_verified: true }),
    }),
  });
  return {
    issuer,
    ...client,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function interaction(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { uid, params } = await provider.interactionDetails(request, response);
  if (request.method !== "POST") {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(`<!doctype html><html lang="en"><title>Test provider</title><h1>Who are you?</h1>
      <form method="post" action="/interaction/${uid}"><label>Subject <input name="subject"></label>
      <button name="answer" value="yes">Continue</button> <button name="answer" value="no">Cancel</button></form>`);
    return;
  }
  let body = "";
  for await (const chunk of request) body += chunk;
  const form = new URLSearchParams(body);
  const finish = (result: Readonly<Record<string, unknown>>) =>
    provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  if (form.get("answer") === "no") {
    await finish({ error: "access_denied", error_description: "The person went back" });
    return;
  }
  const accountId = form.get("subject") || "nobody";
  const grant = new provider.Grant({ accountId, clientId: params.client_id ?? "" });
  grant.addOIDCScope(params.scope ?? "openid");
  await finish({ login: { accountId }, consent: { grantId: await grant.save() } });
}
