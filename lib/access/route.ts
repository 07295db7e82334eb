import { unstable_rethrow } from "next/navigation";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { describeError } from "./action";
import type { Actor, RequestTrace } from "./actor";
import { currentActor, currentSignedIn, noteActivity } from "./current";
import type { SignedIn } from "./find-signed-in";
import type { Permission } from "./permissions";
import { requestTrace } from "./request-trace";

type Params = Record<string, string>;
type Context = { params: Promise<Record<string, string | string[] | undefined>> };

type Guarded = {
  readonly permission: Permission;
  /** For what a page asks by itself: does not keep the session alive. */
  readonly background?: true;
  readonly run: (actor: Actor, request: Request, params: Params, signedIn: SignedIn) => Promise<Response>;
};

/** The only way to make a route handler for people who have signed in: bytes, streams, webhooks. */
export function route(definition: Guarded) {
  return async (request: Request, context: Context): Promise<Response> =>
    guarded(async () => {
      if (!comesFromHere(request)) return problem(403, "other-origin");
      const signedIn = await currentSignedIn();
      if (!signedIn) return problem(401, "session-ended");
      const actor = await currentActor(signedIn, definition.permission);
      // What may not be reached answers like what does not exist.
      if (!actor) return problem(404, "not-found");
      if (!definition.background) await noteActivity(signedIn);
      return definition.run(actor, request, await plain(context), signedIn);
    });
}

/**
 * For the few routes without an actor (health, metrics, sign-in callbacks); each is named in tests/architecture. What
 * another machine posts comes from no page of ours: it proves itself by what it holds, never by a cookie.
 */
export function publicRoute(
  run: (trace: RequestTrace, request: Request, params: Params) => Promise<Response>,
  { fromMachines = false }: { readonly fromMachines?: boolean } = {},
) {
  return async (request: Request, context: Context): Promise<Response> =>
    guarded(async () => {
      if (!fromMachines && !comesFromHere(request)) return problem(403, "other-origin");
      return run(await requestTrace(), request, await plain(context));
    });
}

export function problem(status: number, code: string, extra: Record<string, string> = {}): Response {
  return Response.json({ code, ...extra }, { status, headers: { "cache-control": "no-store" } });
}

/** A browser says where a changing request comes from; another site's is refused, as server actions do by themselves. */
function comesFromHere(request: Request): boolean {
  if (request.method === "GET" || request.method === "HEAD") return true;
  const origin = request.headers.get("origin");
  if (origin) return origin === new URL(env().APP_URL).origin;
  return request.headers.get("sec-fetch-site") === "same-origin";
}

async function guarded(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    unstable_rethrow(error);
    const trace = await requestTrace();
    log.error({ requestId: trace.id, err: describeError(error) }, "route.failed");
    return problem(500, "unexpected", { reference: trace.id });
  }
}

async function plain(context: Context): Promise<Params> {
  // A route without parameters in its path gets none.
  const given = (await context.params) ?? {};
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, String(value ?? "")]));
}
