import "@/tests/support/database";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { closeDatabase, database } from "@/lib/database/client";
import { startSession } from "@/lib/identity/start-session";
import { refuse, success } from "@/lib/values/outcome";
import { browser } from "@/tests/support/browser-stand-in";
import { type AccountWish, anAccount, anEmployer } from "@/tests/support/builders";
import { action, publicAction } from "./action";
import type { Actor } from "./actor";
import { requestTrace } from "./request-trace";
import { requireActor, requireActorOf } from "./require-actor";
import { publicRoute, route } from "./route";
import { cookieName, sealSession } from "./session-cookie";

vi.mock("next/headers", async () => (await import("@/tests/support/browser-stand-in")).browser.nextHeaders());

beforeEach(async () => {
  browser.reset();
  await database().account.deleteMany();
});
afterEach(() => vi.useRealTimers());
afterAll(closeDatabase);

async function signedIn(wish: AccountWish = {}, twoStep = true): Promise<string> {
  const { id: accountId } = await anAccount(wish);
  const request = { id: "r", address: null };
  const { sessionId } = await database().$transaction((tx) =>
    startSession(tx, request, { accountId, method: "password", twoStep }),
  );
  browser.cookies.set(cookieName("session"), await sealSession(sessionId));
  return sessionId;
}

const anEmployerUser = async (role: "ADMIN" | "VIEWER") =>
  signedIn({ employers: [{ id: (await anEmployer({ employees: 1 })).id, role }] });

const lastActive = async (id: string) =>
  (await database().session.findUniqueOrThrow({ where: { id } })).lastActiveAt;
const minuteLater = () => vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
const context = { params: Promise.resolve({}) };
const ask = (headers: Record<string, string> = {}, method = "GET") =>
  new Request("http://localhost:3000/api/x", { method, headers });

describe("a route", () => {
  const run = vi.fn(async () => Response.json({ yes: true }));
  const door = route({ permission: "colleagues.manage", run });
  const codeOf = async (response: Response) => [response.status, (await response.json()).code];
  beforeEach(() => {
    run.mockClear();
  });

  test("says 401 to nobody, 404 to who may not, and lets in who may", async () => {
    expect(await codeOf(await door(ask(), context))).toEqual([401, "session-ended"]);
    await anEmployerUser("VIEWER");
    expect(await codeOf(await door(ask(), context))).toEqual([404, "not-found"]);
    expect(run).not.toHaveBeenCalled();
    await anEmployerUser("ADMIN");
    expect((await door(ask(), context)).status).toBe(200);
  });

  test.each([
    ["another site", { origin: "https://evil.example" }],
    ["another port", { origin: "http://localhost:3001" }],
    ["the same name over https", { origin: "https://localhost:3000" }],
    ["nowhere", { origin: "null" }],
    ["a site that says where only by Fetch Metadata", { "sec-fetch-site": "cross-site" }],
    ["a sister site", { "sec-fetch-site": "same-site" }],
    ["a client that does not say", {}],
    [
      "a liar about where it was fetched",
      { origin: "https://evil.example", "sec-fetch-site": "same-origin" },
    ],
  ])("refuses a change that comes from %s", async (_from, headers) => {
    await anEmployerUser("ADMIN");
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      expect(await codeOf(await door(ask(headers as Record<string, string>, method), context))).toEqual([
        403,
        "other-origin",
      ]);
    }
    expect(run).not.toHaveBeenCalled();
  });

  test("takes a change from its own pages", async () => {
    await anEmployerUser("ADMIN");
    expect((await door(ask({ origin: "http://localhost:3000" }, "POST"), context)).status).toBe(200);
    expect((await door(ask({ "sec-fetch-site": "same-origin" }, "POST"), context)).status).toBe(200);
  });

  test("of a page that asks by itself does not keep the session alive", async () => {
    const sessionId = await anEmployerUser("ADMIN");
    const before = await lastActive(sessionId);
    minuteLater();
    await route({ permission: "account.manage", background: true, run })(ask(), context);
    expect(await lastActive(sessionId)).toEqual(before);
    await door(ask(), context);
    expect((await lastActive(sessionId)).getTime()).toBeGreaterThan(before.getTime());
  });

  test.each([true, false])(
    "that falls over gives a reference and nothing else (public: %s)",
    async (open) => {
      await anEmployerUser("ADMIN");
      const fall = async () => {
        throw new Error("the password is 1234");
      };
      const answer = await (open ? publicRoute(fall) : route({ permission: "people.read", run: fall }))(
        ask(),
        context,
      );
      const body = await answer.text();
      expect(answer.status).toBe(500);
      expect(JSON.parse(body)).toEqual({
        code: "unexpected",
        reference: expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
      expect(answer.headers.get("cache-control")).toBe("no-store");
    },
  );
});

describe("a server action called directly", () => {
  const run = vi.fn(async (_actor: unknown, { number }: { number: number }) =>
    number > 9 ? refuse("too-large", { most: 9 }) : success(number),
  );
  const input = z.object({
    number: z.coerce.number({ error: "value.required" }),
    password: z.string().optional(),
  });
  const door = action({ permission: "colleagues.manage", input, run, at: { "too-large": "number" } });
  const form = (facts: Record<string, string>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(facts)) data.set(name, value);
    return data;
  };
  const errorsOf = async (facts: Record<string, string>) => (await door(null, form(facts)))?.error;
  beforeEach(() => {
    run.mockClear();
  });

  test("is refused without a session, without the right, and under another hat", async () => {
    expect(await errorsOf({ number: "1" })).toEqual({ "": ["session-ended"] });
    await anEmployerUser("VIEWER");
    expect(await errorsOf({ number: "1" })).toEqual({ "": ["not-allowed"] });
    const { id } = await anEmployer({ employees: 1 });
    const session = await signedIn({ staffRoles: ["CLAIMS"], employers: [{ id, role: "ADMIN" }] });
    await database().session.update({ where: { id: session }, data: { hatKind: "staff" } });
    expect(await errorsOf({ number: "1" })).toEqual({ "": ["other-hat"] });
    expect(run).not.toHaveBeenCalled();
  });

  test("is refused while the second step is missing", async () => {
    await signedIn({ staffRoles: ["ADMINISTRATOR"] }, false);
    const guarded = action({ permission: "operations.manage", input, run });
    expect((await guarded(null, form({ number: "1" })))?.error).toBeDefined();
    expect(run).not.toHaveBeenCalled();
  });

  test("while the second step is missing, what is open to everybody sees the own account and nothing else", async () => {
    await signedIn({ staffRoles: ["ADMINISTRATOR"] }, false);
    const kinds: string[] = [];
    const look = async (actor: Actor) => {
      kinds.push(actor.kind);
      return success();
    };
    await action({ permission: "account.manage", input: z.object({}), run: look })(null, form({}));
    const ownAccount = route({
      permission: "account.manage",
      run: async (actor) => {
        kinds.push(actor.kind);
        return Response.json({});
      },
    });
    await ownAccount(ask(), context);
    expect(kinds).toEqual(["account", "account"]);
  });

  test("checks what was sent before anything is done, and hands no password back", async () => {
    await anEmployerUser("ADMIN");
    const answer = await door(null, form({ number: "x", password: "geheim 1234" }));
    expect(answer?.error).toEqual({ number: ["value.required"] });
    expect(JSON.stringify(answer)).not.toContain("geheim");
    expect(run).not.toHaveBeenCalled();
  });

  test("gives a hostile form back no larger than it came", async () => {
    const hostile = form({
      number: "x",
      "x[1000000]": "1",
      [`a${".a".repeat(2000)}`]: "1",
      __intent__: "{}",
    });
    const began = performance.now();
    const answer = await door(null, hostile);
    expect(JSON.stringify(answer).length).toBeLessThan(500);
    expect(performance.now() - began).toBeLessThan(1000);
    expect(await door(null, "no form at all" as unknown as FormData)).toMatchObject({ status: "error" });
  });

  test("puts a refusal beside its field, with its facts", async () => {
    await anEmployerUser("ADMIN");
    expect(await errorsOf({ number: "10" })).toEqual({ number: ["too-large?most=9"] });
  });

  test("does it for who may", async () => {
    await anEmployerUser("ADMIN");
    expect(await door(null, form({ number: "3" }))).toMatchObject({ status: "success", value: 3 });
  });

  test("that falls over gives a reference and nothing else", async () => {
    const fall = publicAction({
      input,
      run: async (): Promise<ReturnType<typeof success>> => {
        throw new Error("the password is 1234");
      },
    });
    const answer = await fall(null, form({ number: "3" }));
    expect(answer?.error).toEqual({ "": [expect.stringMatching(/^unexpected\?reference=[0-9a-f-]{36}$/)] });
    expect(JSON.stringify(answer)).not.toContain("1234");
  });
});

describe("a page", () => {
  const led = async (page: Promise<unknown>) =>
    page.then(
      () => "in",
      (error: { digest?: string }) => error.digest ?? "threw",
    );

  test("leads to the sign-in, to the second step, to another hat, or does not exist", async () => {
    browser.headers.set("x-path", "/staff/jobs?status=DEAD");
    const back = encodeURIComponent("/staff/jobs?status=DEAD");
    expect(await led(requireActor("operations.read"))).toContain(`;/sign-in?back=${back};`);
    await signedIn({ staffRoles: ["ADMINISTRATOR"] }, false);
    expect(await led(requireActor("operations.read"))).toContain(";/settings/two-step?asked=1;");
    const session = await signedIn({
      staffRoles: ["ADMINISTRATOR"],
      employers: [{ id: (await anEmployer({ employees: 1 })).id, role: "ADMIN" }],
    });
    expect(await led(requireActor("operations.read"))).toContain(`;/hats?back=${back};`);
    await database().session.update({ where: { id: session }, data: { hatKind: "staff" } });
    expect(await led(requireActor("operations.read"))).toBe("in");
    expect(await led(requireActorOf("broker", "employers.read"))).toContain(";404");
    await anEmployerUser("ADMIN");
    expect(await led(requireActor("operations.read"))).toContain(";404");
  });

  test("fetched ahead, or drawn again by itself, does not keep the session alive", async () => {
    const sessionId = await anEmployerUser("ADMIN");
    const before = await lastActive(sessionId);
    minuteLater();
    browser.headers.set("next-router-prefetch", "1");
    await requireActor("people.read");
    browser.headers = new Headers();
    browser.cookies.set("collectief.background", "1");
    await requireActor("people.read");
    expect(await lastActive(sessionId)).toEqual(before);
    browser.cookies.delete("collectief.background");
    await requireActor("people.read");
    expect((await lastActive(sessionId)).getTime()).toBeGreaterThan(before.getTime());
  });
});

test("of the addresses a request claims only the last counts, which the door itself wrote", async () => {
  browser.headers.set("x-forwarded-for", "203.0.113.66, 192.0.2.10");
  expect((await requestTrace()).address).toBe("192.0.2.10");
});
