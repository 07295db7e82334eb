import type { Actor } from "@/lib/access/actor";
import { problem, route } from "@/lib/access/route";
import { smallJson } from "@/lib/access/small-json";
import { findPortfolio } from "@/lib/employers/find-portfolio";
import { findAffiliations } from "@/lib/insured/find-affiliations";
import { formatEnterpriseNumber } from "@/lib/values/enterprise-number";
import { listName } from "@/lib/values/names";

type Found = { label: string; detail: string; href: string };

const longest = 200;

/** The search of the top bar. Posted, so that a person's name stays out of addresses and logs. */
export const POST = route({
  permission: "people.read",
  run: async (actor, request) => {
    const asked = await smallJson(request);
    const text = typeof asked === "object" && asked !== null && "text" in asked ? asked.text : null;
    if (typeof text !== "string" || text.length > longest) return problem(400, "value.invalid");
    if (text.trim().length < 2) return Response.json({ found: [] });
    const found = (await Promise.all([employersFound(actor, text), peopleFound(actor, text)])).flat();
    return Response.json({ found }, { headers: { "cache-control": "no-store" } });
  },
});

async function peopleFound(actor: Actor, search: string): Promise<Found[]> {
  const { rows } = await findAffiliations(actor, { search, size: 8 });
  return rows.map((row) => ({
    label: listName({ name: row.lastName, firstName: row.firstName }),
    detail: `${row.employerName} · ${row.number}`,
    href: personAt(actor, row),
  }));
}

function personAt({ kind }: Actor, { id, employerId }: { id: string; employerId: string }): string {
  if (kind === "staff") return `/staff/people/${id}`;
  return kind === "broker"
    ? `/broker/employers/${employerId}/people/${id}`
    : `/employer/${employerId}/people/${id}`;
}

/** A broker looks for an employer as often as for a person; the others have a list of theirs at hand. */
async function employersFound(actor: Actor, search: string): Promise<Found[]> {
  if (actor.kind !== "broker") return [];
  const { rows } = await findPortfolio(actor, { search, size: 4 });
  return rows.map(({ id, name, enterpriseNumber, city }) => ({
    label: name,
    detail: `${formatEnterpriseNumber(enterpriseNumber)} · ${city}`,
    href: `/broker/employers/${id}`,
  }));
}
