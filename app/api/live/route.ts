import { problem, route } from "@/lib/access/route";
import { readWishes } from "@/lib/live/nudge";
import { openLiveStream } from "@/lib/live/open-stream";

export const dynamic = "force-dynamic";

/** Anybody who is signed in may listen; what is heard is what the hat worn may see. An open page is no activity. */
export const GET = route({
  permission: "account.manage",
  background: true,
  async run(actor, request, _params, signedIn) {
    const wishes = readWishes(new URL(request.url).searchParams.get("topics") ?? "");
    const stream = openLiveStream(actor, signedIn, { wishes, signal: request.signal });
    if (!stream) return problem(429, "too-many-pages");
    return new Response(stream, {
      headers: {
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-store, no-transform",
        "x-accel-buffering": "no",
        "x-content-type-options": "nosniff",
      },
    });
  },
});
