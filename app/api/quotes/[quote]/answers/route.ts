import { problem, route } from "@/lib/access/route";
import { smallJson } from "@/lib/access/small-json";
import { saveSection } from "@/lib/quotes/save-section";
import { sectionInput } from "@/lib/quotes/section-input";

/** Far more than a section holds. */
const mostBytes = 200_000;

/** What a page sends by itself while somebody fills in a quote. That is somebody's doing: it keeps the session alive. */
export const POST = route({
  permission: "quotes.write",
  run: async (actor, request, { quote }) => {
    const sent = await smallJson(request, mostBytes);
    const given = sectionInput.safeParse({ ...(typeof sent === "object" ? sent : null), quoteId: quote });
    if (!given.success) return problem(400, "value.invalid");
    const saved = await saveSection(actor, given.data);
    if (!saved.ok) return problem(saved.reason === "not-found" ? 404 : 409, saved.reason);
    return Response.json(saved.value, { headers: { "cache-control": "no-store" } });
  },
});
