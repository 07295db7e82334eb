import { sealSession } from "@/lib/access/session-cookie";
import { actingAs } from "../support/acting";
import type { MainUser } from "./house";

export type Answer = {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly location: string;
};

/** A browser without script: it keeps cookies, reads forms and posts them. Forms of ours work without script too. */
export class Visitor {
  readonly #cookies = new Map<string, string>();

  /** Signed in, without the screens of signing in. */
  static async signedInAs({ account }: MainUser): Promise<Visitor> {
    const { sessionId } = await actingAs(account.id, "employer", "downloads.request");
    const visitor = new Visitor();
    visitor.#cookies.set("collectief.session", await sealSession(sessionId ?? ""));
    return visitor;
  }

  async get(path: string): Promise<Answer> {
    return this.#fetch(path, {
      headers: { accept: path.startsWith("/api/") ? "application/json" : "text/html" },
    });
  }

  /** What a person sends who fills in the form of this page that has this field. */
  async formOf(path: string, field: string, typed: Record<string, string> = {}): Promise<FormData> {
    const { body } = await this.get(path);
    const form = body
      .split("<form")
      .slice(1)
      .map((part) => part.slice(0, part.indexOf("</form>")))
      .find((part) => part.includes(`name="${field}"`));
    if (!form) throw new Error(`${path} has no form with ${field}`);
    const data = new FormData();
    for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
      const name = attribute(tag, "name");
      if (name && attribute(tag, "type") === "hidden") data.append(name, attribute(tag, "value"));
    }
    for (const [name, value] of Object.entries(typed)) data.set(name, value);
    return data;
  }

  async post(path: string, form: FormData): Promise<Answer> {
    const origin = new URL(process.env.APP_URL ?? "").origin;
    return this.#fetch(path, { method: "POST", body: form, headers: { origin, accept: "text/html" } });
  }

  async #fetch(path: string, init: RequestInit): Promise<Answer> {
    const headers = new Headers(init.headers);
    headers.set("cookie", [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const answer = await fetch(new URL(path, process.env.APP_URL), {
      ...init,
      headers,
      redirect: "manual",
      signal: AbortSignal.timeout(45_000),
    });
    return {
      status: answer.status,
      type: answer.headers.get("content-type") ?? "",
      body: await answer.text(),
      location: answer.headers.get("location") ?? "",
    };
  }
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return value
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");
}
