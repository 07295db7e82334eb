import { publicRoute } from "@/lib/access/route";
import { readiness } from "@/lib/jobs/readiness";

export const dynamic = "force-dynamic";

/** For who divides the traffic and for `npm start`: 200 when everything is there, 503 otherwise. */
export const GET = publicRoute(async () => {
  const parts = await readiness();
  const ready = parts.database && parts.migrations && parts.worker;
  return Response.json(
    { ready, ...parts },
    { status: ready ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
});
