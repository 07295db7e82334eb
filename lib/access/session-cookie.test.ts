import { encode } from "next-auth/jwt";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { newId } from "@/lib/values/ids";

type Options = Readonly<Record<string, unknown>>;
const jar = new Map<string, { value: string; options: Options }>();
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (name: string, value: string, options: Options) => void jar.set(name, { value, options }),
  }),
}));

const secret = () => process.env.AUTH_SECRET ?? "";

/** Settings are read once a process: each test that wants others takes the module anew. */
async function withSettings(settings: Readonly<Record<string, string>> = {}) {
  vi.resetModules();
  Object.assign(process.env, { APP_URL: "http://localhost:3000" }, settings);
  return import("./session-cookie");
}

beforeEach(() => jar.clear());

describe("the session's cookie", () => {
  test("holds the id sealed: it comes back, and can't be read without the secret", async () => {
    const { setSessionCookie, readSessionId } = await withSettings();
    const id = newId();
    await setSessionCookie(id);
    const kept = jar.get("collectief.session");
    expect(await readSessionId()).toBe(id);
    expect(kept?.value.split(".")).toHaveLength(5);
    expect(Buffer.from(kept?.value ?? "", "base64url").toString("latin1")).not.toContain(id);
  });

  test("changed in any of its parts it is nobody's", async () => {
    const { sealSession, readSessionId } = await withSettings();
    const sealed = await sealSession(newId());
    const parts = sealed.split(".");
    for (const [place, part] of parts.entries()) {
      const changed = [...parts];
      changed[place] = part === "" ? "AAAA" : `${part[0] === "A" ? "B" : "A"}${part.slice(1)}`;
      jar.set("collectief.session", { value: changed.join("."), options: {} });
      expect(await readSessionId(), `part ${place}`).toBeNull();
    }
  });

  test.each(["", "x", "a.b.c", "....", newId(), "{}", `e30.e30.`])("%j is nobody's", async (value) => {
    const { readSessionId } = await withSettings();
    jar.set("collectief.session", { value, options: {} });
    expect(await readSessionId()).toBeNull();
  });

  test("sealed with another secret, too old, or without an id it is nobody's", async () => {
    const { readSessionId } = await withSettings();
    const faults = [
      encode({ token: { sid: newId() }, secret: "another-secret-that-is-long-enough-too", maxAge: 60 }),
      encode({ token: { sid: newId() }, secret: secret(), maxAge: -60 }),
      encode({ token: {}, secret: secret(), maxAge: 60 }),
      encode({ token: { sid: 7 } as never, secret: secret(), maxAge: 60 }),
    ];
    for (const value of await Promise.all(faults)) {
      jar.set("collectief.session", { value, options: {} });
      expect(await readSessionId()).toBeNull();
    }
  });

  test("signed but not sealed (alg none, HS256) it is nobody's", async () => {
    const { readSessionId } = await withSettings();
    const part = (text: object) => Buffer.from(JSON.stringify(text)).toString("base64url");
    for (const alg of ["none", "HS256"]) {
      const value = `${part({ alg, typ: "JWT" })}.${part({ sid: newId() })}.${part({})}`;
      jar.set("collectief.session", { value, options: {} });
      expect(await readSessionId()).toBeNull();
    }
  });

  test("over https belongs to this host alone and is never sent over http", async () => {
    const { setSessionCookie, readSessionId } = await withSettings({ APP_URL: "https://portaal.example" });
    await setSessionCookie(newId());
    expect([...jar.keys()]).toEqual(["__Host-collectief.session"]);
    expect(jar.get("__Host-collectief.session")?.options).toEqual({
      httpOnly: true,
      secure: true,
      sameSite: "lax",
      path: "/",
      maxAge: 36_000,
    });
    const value = jar.get("__Host-collectief.session")?.value ?? "";
    jar.clear();
    jar.set("collectief.session", { value, options: {} });
    expect(await readSessionId()).toBeNull();
  });

  test("is cleared under the same name and path", async () => {
    const { setSessionCookie, clearSessionCookie, readSessionId } = await withSettings();
    await setSessionCookie(newId());
    await clearSessionCookie();
    expect(jar.get("collectief.session")).toMatchObject({ value: "", options: { maxAge: 0, path: "/" } });
    expect(await readSessionId()).toBeNull();
  });
});
