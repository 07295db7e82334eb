import { problem, publicRoute } from "@/lib/access/route";
import { stopInvitations } from "@/lib/statements/stop-invitations";

/** What a mail program posts when its reader asks for no more of these letters (RFC 8058). The token is the proof. */
export const POST = publicRoute(
  async (request, _post, { token = "" }) => {
    const stopped = await stopInvitations(request, { token: token.slice(0, 200) });
    return stopped.ok ? new Response(null, { status: 204 }) : problem(404, "not-found");
  },
  { fromMachines: true },
);

/** A program that knows no better opens it in a browser: there the button is. */
export const GET = publicRoute(
  async (_request, _get, { token = "" }) =>
    new Response(null, {
      status: 303,
      headers: { location: `/unsubscribe/${encodeURIComponent(token)}`, "cache-control": "no-store" },
    }),
);
