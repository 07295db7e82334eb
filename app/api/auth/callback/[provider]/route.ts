import { problem, publicRoute } from "@/lib/access/route";
import { providerId } from "@/lib/identity/providers";
import { endVisit } from "@/lib/identity/visit-provider";

/** Where itsme and eID send people back to. It changes nothing unless this browser began the visit. */
export const GET = publicRoute(async (trace, request, params) => {
  const provider = providerId.safeParse(params.provider);
  if (!provider.success) return problem(404, "not-found");
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const location = await endVisit(trace, provider.data, query);
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
});
