import { route } from "@/lib/access/route";
import { extendSession } from "@/lib/identity/extend-session";
import { sessionLeft } from "@/lib/identity/session-left";

/** Asked by an open page; does not keep the session alive. */
export const GET = route({
  permission: "account.manage",
  background: true,
  run: async (actor) => Response.json(await sessionLeft(actor), { headers: { "cache-control": "no-store" } }),
});

/** "Verder werken": the person says so. */
export const POST = route({
  permission: "account.manage",
  run: async (actor) =>
    Response.json(await extendSession(actor), { headers: { "cache-control": "no-store" } }),
});
