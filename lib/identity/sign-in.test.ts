import "@/tests/support/database";
import { hash } from "@node-rs/argon2";
import { afterAll, beforeEach, expect, test } from "vitest";
import { findSignedIn } from "@/lib/access/find-signed-in";
import { closeDatabase, database } from "@/lib/database/client";
import { anAccount } from "@/prisma/seed/account";
import { requestFrom, withApp } from "@/tests/support/two-step";
import { needsNewHash } from "./password";
import { signIn } from "./sign-in";

const request = requestFrom();

beforeEach(async () => {
  await database().account.deleteMany();
  await database().rateLimit.deleteMany();
});
afterAll(closeDatabase);

test("the right password starts a session of one's own, with the hat worn last", async () => {
  const an = await anAccount();
  await database().account.update({ where: { id: an.id }, data: { lastHatKind: "staff" } });
  const outcome = await signIn(request, { email: an.email, password: an.password, userAgent: "Firefox" });
  if (!outcome.ok || outcome.value.kind !== "session") throw new Error("not signed in");
  const { sessionId, language } = outcome.value.started;
  expect(language).toBe(an.language);
  expect(await findSignedIn(sessionId)).toMatchObject({ accountId: an.id, email: an.email });
  expect(await database().session.findUnique({ where: { id: sessionId } })).toMatchObject({
    hatKind: "staff",
    method: "password",
    userAgent: "Firefox",
    address: request.address,
    twoStepAt: null,
  });
  const [line] = await database().auditEntry.findMany({
    where: { accountId: an.id, event: "session.started" },
  });
  expect(line).toMatchObject({ subjectId: sessionId, actorKind: "visitor", address: request.address });
});

test("an address is typed with capitals and spaces around it", async () => {
  const an = await anAccount({ email: "an.janssens@voorbeeld.example" });
  const outcome = await signIn(request, { email: " An.Janssens@Voorbeeld.example ", password: an.password });
  expect(outcome.ok).toBe(true);
});

test("unknown, invited, locked and wrong get the same answer", async () => {
  const active = await anAccount();
  const invited = await anAccount({ status: "INVITED" });
  const locked = await anAccount({ status: "LOCKED" });
  const answers = [
    await signIn(request, { email: active.email, password: "iets anders dan dat" }),
    await signIn(request, { email: invited.email, password: invited.password }),
    await signIn(request, { email: locked.email, password: locked.password }),
    await signIn(request, { email: "niemand@voorbeeld.example", password: active.password }),
    await signIn(request, { email: "geen adres \u0000", password: active.password }),
  ];
  for (const answer of answers) expect(answer).toEqual({ ok: false, reason: "wrong-credentials" });
  expect(await database().session.count()).toBe(0);
});

test("unknown and known take as long", async () => {
  const an = await anAccount();
  const time = async (email: string, round: number) => {
    const from = performance.now();
    await signIn(requestFrom(`192.0.2.${round}`), { email, password: "een fout wachtwoord" });
    return performance.now() - from;
  };
  const [unknown, known]: [number[], number[]] = [[], []];
  // In turns, so that a busy machine is as slow for the one as for the other.
  for (let round = 0; round < 15; round++) {
    unknown.push(await time("niemand@voorbeeld.example", round));
    known.push(await time(an.email, round));
  }
  const median = (times: number[]) => times.sort((one, other) => one - other)[7] ?? 0;
  const ratio = median(unknown) / median(known);
  expect(ratio).toBeGreaterThan(0.6);
  expect(ratio).toBeLessThan(1.6);
});

test("a refusal leaves a line, with the account where there is one", async () => {
  const an = await anAccount();
  await signIn({ ...request, id: "refused-known" }, { email: an.email, password: "fout fout fout" });
  await signIn(
    { ...request, id: "refused-unknown" },
    { email: "niemand@voorbeeld.example", password: "fout" },
  );
  const lines = await database().auditEntry.findMany({
    where: { event: "session.refused" },
    orderBy: { id: "desc" },
    take: 2,
  });
  expect(lines.map(({ requestId, accountId }) => [requestId, accountId])).toEqual([
    ["refused-unknown", null],
    ["refused-known", an.id],
  ]);
  expect(JSON.stringify(lines)).not.toContain("niemand@");
});

test("after five wrong passwords the right one has to wait too, but not from elsewhere", async () => {
  const an = await anAccount();
  for (let turn = 0; turn < 5; turn++) await signIn(request, { email: an.email, password: "fout fout fout" });
  const right = { email: an.email, password: an.password };
  expect(await signIn(request, right)).toMatchObject({ ok: false, reason: "too-many-tries" });
  expect(await signIn(requestFrom("198.51.100.7"), right)).toMatchObject({ ok: true });
});

test("with a second step the password only opens the door to the code", async () => {
  const an = await anAccount();
  await withApp(an.id);
  const outcome = await signIn(request, { email: an.email, password: an.password });
  expect(outcome).toMatchObject({ ok: true, value: { kind: "two-step" } });
  expect(await database().session.count()).toBe(0);
  if (!outcome.ok || outcome.value.kind !== "two-step") throw new Error("no second step");
  const kept = await database().signInChallenge.findFirstOrThrow();
  expect(kept.tokenHash).not.toContain(outcome.value.token);
});

test("a second step that was never finished is not asked for", async () => {
  const an = await anAccount();
  await database().twoStep.create({ data: { accountId: an.id, method: "SMS", phone: "+32470123456" } });
  expect(await signIn(request, { email: an.email, password: an.password })).toMatchObject({
    ok: true,
    value: { kind: "session" },
  });
});

test("a hash of former days is made anew at sign-in, and works again", async () => {
  const an = await anAccount();
  const old = await hash(an.password, { memoryCost: 8192, timeCost: 1 });
  await database().account.update({ where: { id: an.id }, data: { passwordHash: old } });
  expect(await signIn(request, { email: an.email, password: an.password })).toMatchObject({ ok: true });
  const { passwordHash } = await database().account.findUniqueOrThrow({ where: { id: an.id } });
  expect(needsNewHash(passwordHash ?? "")).toBe(false);
  expect(await signIn(request, { email: an.email, password: an.password })).toMatchObject({ ok: true });
});

test("each sign-in has an id of its own and ends no other", async () => {
  const an = await anAccount();
  await signIn(request, { email: an.email, password: an.password });
  await signIn(request, { email: an.email, password: an.password });
  expect(await database().session.count({ where: { accountId: an.id, endedAt: null } })).toBe(2);
});
