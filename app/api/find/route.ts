import { problem, route } from "@/lib/access/route";
import { smallJson } from "@/lib/access/small-json";
import { findAffiliations } from "@/lib/insured/find-affiliations";
import { listName } from "@/lib/values/names";

const longest = 200;

/** The search of the top bar. Posted, so that a person's name stays out of addresses and logs. */
export const POST = route({
  permission: "people.read",
  run: async (actor, request) => {
    const asked = await smallJson(request);
    const text = typeof asked === "object" && asked !== null && "text" in asked ? asked.text : null;
    if (typeof text !== "string" || text.length > longest) return problem(400, "value.invalid");
    if (text.trim().length < 2) return Response.json({ found: [] });
    const { rows } = await findAffiliations(actor, { search: text, size: 8 });
    const base = actor.kind === "staff" ? "/staff/people" : null;
    const found = rows.map((row) => ({
      label: listName({ name: row.lastName, firstName: row.firstName }),
      detail: `${row.employerName} · ${row.number}`,
      href: base ? `${base}/${row.id}` : `/employer/${row.employerId}/people/${row.id}`,
    }));
    return Response.json({ found }, { headers: { "cache-control": "no-store" } });
  },
});
