import { publicRoute } from "@/lib/access/route";

export const dynamic = "force-dynamic";

/** This process answers; nothing else is asked. */
export const GET = publicRoute(async () =>
  Response.json({ alive: true }, { headers: { "cache-control": "no-store" } }),
);
