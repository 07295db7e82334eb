import "@/tests/support/database";
import { generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { closeDatabase, database } from "@/lib/database/client";
import { newId } from "@/lib/values/ids";
import { anAccount } from "@/prisma/seed/account";
import { startOidcProvider, type TestProvider } from "@/tests/support/oidc-provider";
import { requestFrom } from "@/tests/support/two-step";
import { enterWithProvider } from "./enter-with-provider";
import { findIdentities } from "./find-identities";
import { linkIdentity } from "./link-identity";
import { addressAtProvider, type Jar, readProviderAnswer } from "./openid";
import type { ProviderId } from "./providers";
import { startSession } from "./start-session";
import { unlinkIdentity } from "./unlink-identity";

const request = requestFrom();
let provider: TestProvider;

/** The two keys that a provider may ask for: one to sign with, one to be written to. */
function keyPair(use: "sig" | "enc", alg: string) {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const about = { kid: `${use}-key`, use, alg };
  return {
    own: { ...privateKey.export({ format: "jwk" }), ...about },
    theirs: { ...publicKey.export({ format: "jwk" }), ...about },
  };
}

beforeAll(async () => {
  const keys = [keyPair("sig", "RS256"), keyPair("enc", "RSA-OAEP")];
  provider = await startOidcProvider({
    redirectUris: ["itsme", "eid"].map((id) => `http://localhost:3000/api/auth/callback/${id}`),
    publicKeys: keys.map(({ theirs }) => theirs),
  });
  Object.assign(process.env, {
    ITSME_ISSUER: provider.issuer,
    ITSME_CLIENT_ID: provider.clientId,
    ITSME_CLIENT_SECRET: provider.clientSecret,
    EID_ISSUER: provider.issuer,
    EID_CLIENT_ID: "collectief-keys",
    EID_PRIVATE_JWKS: JSON.stringify({ keys: keys.map(({ own }) => own) }),
  });
});
beforeEach(async () => {
  await database().account.deleteMany();
});
afterAll(async () => {
  await provider.close();
  await closeDatabase();
});

/** The cookies of one browser, as our own server sees them. */
function aJar(): Jar & { held: Map<string, string> } {
  const held = new Map<string, string>();
  return {
    held,
    all: () => Object.fromEntries(held),
    put: (name, value, maxAge) => void (maxAge === 0 ? held.delete(name) : held.set(name, value)),
  };
}

/** Goes to the provider as a browser does, says who one is there, and returns with what the provider sends along. */
async function visitProvider(
  address: string,
  form: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const cookies = new Map<string, string>();
  const go = async (url: string, body?: URLSearchParams): Promise<string> => {
    const answer = await fetch(url, {
      redirect: "manual",
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
      ...(body ? { method: "POST", body } : {}),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = line.split(";")[0]?.split("=") ?? [];
      cookies.set(name, value);
    }
    return new URL(answer.headers.get("location") ?? url, url).href;
  };
  const page = await go(address);
  let next = await go(page, new URLSearchParams(form));
  if (next.startsWith(provider.issuer)) next = await go(next);
  return Object.fromEntries(new URL(next).searchParams);
}

async function identify(subject: string, id: ProviderId = "itsme") {
  const jar = aJar();
  const address = await addressAtProvider(id, jar);
  const query = await visitProvider(address ?? "", { subject, answer: "yes" });
  return readProviderAnswer(id, query, jar);
}

async function actorOf(account: { id: string; email: string }, minutesAgo = 0): Promise<Actor> {
  const started = await database().$transaction((tx) =>
    startSession(tx, request, { accountId: account.id, method: "password", twoStep: false }),
  );
  await database().session.update({
    where: { id: started.sessionId },
    data: { authenticatedAt: new Date(Date.now() - minutesAgo * 60_000) },
  });
  const { id: accountId, email } = account;
  return {
    kind: "account",
    accountId,
    sessionId: started.sessionId,
    name: "An",
    email,
    language: "nl",
    request,
  };
}

test("the way there carries state, nonce and PKCE, and asks for the code flow", async () => {
  const address = new URL((await addressAtProvider("itsme", aJar())) ?? "");
  const asked = Object.fromEntries(address.searchParams);
  expect(asked).toMatchObject({
    response_type: "code",
    scope: "openid",
    code_challenge_method: "S256",
    redirect_uri: "http://localhost:3000/api/auth/callback/itsme",
  });
  for (const name of ["state", "nonce", "code_challenge"]) expect(asked[name]?.length).toBeGreaterThan(20);
});

test("a provider may ask for signed requests and answer with an encrypted token", async () => {
  expect(await identify("subject-9", "eid")).toEqual({
    kind: "arrived",
    who: { provider: "eid", subject: "subject-9" },
  });
});

test("an answer of one provider is not taken for an answer of the other", async () => {
  const jar = aJar();
  const query = await visitProvider((await addressAtProvider("itsme", jar)) ?? "", {
    subject: "subject-1",
    answer: "yes",
  });
  expect(await readProviderAnswer("eid", query, jar)).toEqual({ kind: "failed" });
});

test("whoever the provider says one is, is who arrives", async () => {
  expect(await identify("subject-1")).toEqual({
    kind: "arrived",
    who: { provider: "itsme", subject: "subject-1" },
  });
});

test("an answer in another browser is refused: its state is unknown there", async () => {
  const address = await addressAtProvider("itsme", aJar());
  const query = await visitProvider(address ?? "", { subject: "subject-1", answer: "yes" });
  expect(await readProviderAnswer("itsme", query, aJar())).toEqual({ kind: "failed" });
});

test("an answer meant for another sign-in of the same browser is refused", async () => {
  const jar = aJar();
  const first = await visitProvider((await addressAtProvider("itsme", jar)) ?? "", {
    subject: "subject-1",
    answer: "yes",
  });
  await addressAtProvider("itsme", jar);
  expect(await readProviderAnswer("itsme", first, jar)).toEqual({ kind: "failed" });
});

test("an answer works once", async () => {
  const jar = aJar();
  const query = await visitProvider((await addressAtProvider("itsme", jar)) ?? "", {
    subject: "subject-1",
    answer: "yes",
  });
  expect(await readProviderAnswer("itsme", query, jar)).toMatchObject({ kind: "arrived" });
  expect(await readProviderAnswer("itsme", query, jar)).toEqual({ kind: "failed" });
});

test("a made-up code and a cancelled visit bring nobody in", async () => {
  const jar = aJar();
  const address = (await addressAtProvider("itsme", jar)) ?? "";
  const cancelled = await visitProvider(address, { answer: "no" });
  expect(await readProviderAnswer("itsme", cancelled, jar)).toEqual({ kind: "cancelled" });
  const state = new URL((await addressAtProvider("itsme", jar)) ?? "").searchParams.get("state") ?? "";
  expect(await readProviderAnswer("itsme", { state, code: "made-up" }, jar)).toEqual({ kind: "failed" });
});

test("an unbound person does not come in, whatever e-mail address the provider tells", async () => {
  await anAccount({ email: "subject-2@elders.example" });
  const answer = await identify("subject-2");
  if (answer.kind !== "arrived") throw new Error(answer.kind);
  expect(await enterWithProvider(request, answer.who)).toEqual({ ok: false, reason: "identity-unknown" });
  expect(await database().session.count()).toBe(0);
});

test("a bound person comes in, and the session knows that two factors were shown", async () => {
  const an = await anAccount();
  const answer = await identify("subject-3");
  if (answer.kind !== "arrived") throw new Error(answer.kind);
  expect(await linkIdentity(await actorOf(an), answer.who)).toMatchObject({ ok: true });
  const outcome = await enterWithProvider(request, answer.who);
  if (!outcome.ok) throw new Error(outcome.reason);
  const session = await database().session.findUniqueOrThrow({ where: { id: outcome.value.sessionId } });
  expect(session).toMatchObject({ accountId: an.id, method: "itsme" });
  expect(session.twoStepAt).not.toBeNull();
  const mails = await database().outboxMessage.findMany({ where: { accountId: an.id } });
  expect(mails.map(({ template }) => template)).toEqual(["identity.credentials-changed"]);
});

test("a locked account stays locked, also for who is bound to it", async () => {
  const an = await anAccount();
  const who = { provider: "itsme", subject: newId() } as const;
  await linkIdentity(await actorOf(an), who);
  await database().account.update({ where: { id: an.id }, data: { status: "LOCKED" } });
  expect(await enterWithProvider(request, who)).toEqual({ ok: false, reason: "identity-unknown" });
});

test("binding asks for a recent sign-in, and takes nobody else's identity", async () => {
  const [an, jef] = [await anAccount(), await anAccount()];
  const who = { provider: "itsme", subject: newId() } as const;
  expect(await linkIdentity(await actorOf(an, 11), who)).toEqual({ ok: false, reason: "sign-in-again" });
  expect(await linkIdentity(await actorOf(an), who)).toMatchObject({ ok: true });
  expect(await linkIdentity(await actorOf(an), who)).toMatchObject({ ok: true });
  expect(await linkIdentity(await actorOf(jef), who)).toEqual({ ok: false, reason: "identity-taken" });
  const another = { provider: "itsme", subject: newId() } as const;
  expect(await linkIdentity(await actorOf(an), another)).toEqual({ ok: false, reason: "identity-other" });
});

test("unbinding is one's own affair, recent, and never of the last way in", async () => {
  const [an, jef] = [await anAccount(), await anAccount()];
  const who = { provider: "itsme", subject: newId() } as const;
  await linkIdentity(await actorOf(an), who);
  expect(await unlinkIdentity(await actorOf(jef), { provider: "itsme" })).toEqual({
    ok: false,
    reason: "not-found",
  });
  expect(await unlinkIdentity(await actorOf(an, 11), { provider: "itsme" })).toMatchObject({
    reason: "sign-in-again",
  });
  await database().account.update({ where: { id: an.id }, data: { passwordHash: null } });
  expect(await unlinkIdentity(await actorOf(an), { provider: "itsme" })).toEqual({
    ok: false,
    reason: "last-way-in",
  });
  await database().account.update({ where: { id: an.id }, data: { passwordHash: "$argon2id$" } });
  expect(await unlinkIdentity(await actorOf(an), { provider: "itsme" })).toMatchObject({ ok: true });
  expect(await findIdentities(await actorOf(an))).toEqual([
    { provider: "itsme", name: "itsme", linkedAt: null, lastUsedAt: null, offered: true },
    { provider: "eid", name: "eID", linkedAt: null, lastUsedAt: null, offered: true },
  ]);
});
