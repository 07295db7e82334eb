import { problem, route } from "@/lib/access/route";
import { smallJson } from "@/lib/access/small-json";
import { findQuotes } from "@/lib/quotes/find-quotes";

const longest = 200;

/** The quotes that the search of the top bar finds, by anything that was typed into them. Posted, as people are. */
export const POST = route({
  permission: "quotes.read",
  run: async (actor, request) => {
    const asked = await smallJson(request);
    const text = typeof asked === "object" && asked !== null && "text" in asked ? asked.text : null;
    if (typeof text !== "string" || text.length > longest) return problem(400, "value.invalid");
    if (text.trim().length < 2) return Response.json({ found: [] });
    const { rows } = await findQuotes(actor, { search: text, size: 8 });
    const staff = actor.kind === "staff";
    const found = rows.map(({ id, reference, customerName, groupName, officeName }) => ({
      label: customerName || reference,
      detail: [customerName && reference, staff ? officeName : groupName].filter(Boolean).join(" · "),
      href: `${staff ? "/staff" : "/broker"}/quotes/${id}`,
      icon: "file-text",
    }));
    return Response.json({ found }, { headers: { "cache-control": "no-store" } });
  },
});
