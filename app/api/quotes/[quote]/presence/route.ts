import { problem, route } from "@/lib/access/route";
import { smallJson } from "@/lib/access/small-json";
import { endPresence, notePresence, presenceInput } from "@/lib/quotes/note-presence";

async function given(request: Request, quoteId: string | undefined) {
  const sent = await smallJson(request, 1_000);
  return presenceInput.safeParse({ ...(typeof sent === "object" ? sent : null), quoteId });
}

/** A sign of life of a page that has the quote open. */
export const POST = route({
  permission: "quotes.write",
  background: true,
  async run(actor, request, { quote }) {
    const { success, data } = await given(request, quote);
    if (!success) return problem(400, "value.invalid");
    const noted = await notePresence(actor, data);
    return noted.ok ? new Response(null, { status: 204 }) : problem(404, "not-found");
  },
});

/** It was closed; who was gone already has gone. */
export const DELETE = route({
  permission: "quotes.write",
  background: true,
  async run(actor, request, { quote }) {
    const { success, data } = await given(request, quote);
    if (!success) return problem(400, "value.invalid");
    await endPresence(actor, data);
    return new Response(null, { status: 204 });
  },
});
