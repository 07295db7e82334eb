import { createHash, timingSafeEqual } from "node:crypto";
import { problem, publicRoute } from "@/lib/access/route";
import { isThisMachine } from "@/lib/access/this-machine";
import { env } from "@/lib/env";
import { metricsText } from "@/lib/jobs/metrics";

export const dynamic = "force-dynamic";

/** With METRICS_TOKEN only for who shows it; without it only for this machine. For others it does not exist. */
export const GET = publicRoute(async ({ address }, request) => {
  const token = env().METRICS_TOKEN;
  const allowed = token ? shows(request.headers.get("authorization"), token) : isThisMachine(address);
  if (!allowed) return problem(404, "not-found");
  const { text, contentType } = await metricsText();
  return new Response(text, { headers: { "content-type": contentType, "cache-control": "no-store" } });
});

function shows(header: string | null, token: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(header ?? ""), digest(`Bearer ${token}`));
}
