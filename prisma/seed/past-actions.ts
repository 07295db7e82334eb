import { now } from "@/lib/values/clock";
import { newId } from "@/lib/values/ids";
import { insertRows, type Store } from "./insert-columns";

type Person = { id: string; personId: string; workEmail: string | null; street: string };
type Past = {
  readonly employerId: string;
  /** Who asked for it and sent it in. */
  readonly accountIds: readonly [string, ...string[]];
  /** How many single changes, spread over more than a year. */
  readonly changes: number;
};

const day = 24 * 3_600_000;
const types = {
  id: "uuid",
  kind: '"ActionKind"',
  type: "text",
  employerId: "uuid",
  personId: "uuid",
  affiliationId: "uuid",
  requestedById: "uuid",
  status: '"ActionStatus"',
  statusAt: "timestamptz",
  processedAt: "timestamptz",
  createdAt: "timestamptz",
  counts: "jsonb",
  changes: "jsonb",
};

/** The lists that were fetched and sent back, newest first, by how many days ago. */
const lists = [
  { ago: 12, type: "insured-overview", status: "PROCESSED", share: 0.02 },
  { ago: 96, type: "insured-overview", status: "PARTLY_PROCESSED", share: 0.05 },
  { ago: 171, type: "single-premium-list", status: "PROCESSED", share: 0.01 },
  { ago: 230, type: "insured-overview", status: "UNDONE", share: 0.3 },
  { ago: 318, type: "salary-list", status: "PROCESSED", share: 0.9 },
  { ago: 402, type: "insured-overview", status: "PROCESSED", share: 0.6 },
] as const;

/** More than a year of an employer's work, so that Overzicht acties has something to search. The files are past their date. */
export async function insertPastActions(store: Store, past: Past): Promise<void> {
  const { rows: people } = await store.query<Person>(
    `SELECT a.id, a."personId", a."workEmail", p.street FROM "Affiliation" a JOIN "Person" p ON p.id = a."personId"
     WHERE a."employerId" = $1 ORDER BY a.number LIMIT $2`,
    [past.employerId, past.changes * 3],
  );
  const { rows: counted } = await store.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM "Affiliation" WHERE "employerId" = $1`,
    [past.employerId],
  );
  const total = counted[0]?.count ?? 0;
  await insertRows(store, "Action", types, [
    ...lists.flatMap((list, place) => listAndBack(past, list, total, place)),
    ...changesOf(past, people),
  ]);
}

function listAndBack(past: Past, list: (typeof lists)[number], total: number, place: number) {
  const by = past.accountIds[place % past.accountIds.length];
  const asked = momentAgo(list.ago, place);
  const sent = new Date(asked.getTime() + 2 * 3_600_000);
  const processed = new Date(sent.getTime() + 40_000);
  const changed = Math.max(1, Math.round(total * list.share));
  const left = list.status === "PARTLY_PROCESSED" ? Math.min(2, changed) : 0;
  const counts = {
    rows: total,
    new: Math.floor(changed / 3),
    changed: changed - Math.floor(changed / 3) - left,
    cleared: 0,
    unchanged: total - changed,
    open: 0,
    warnings: 0,
    ignored: 0,
    unknown: 0,
    leftOut: left,
    overtaken: 0,
  };
  const shared = { type: list.type, employerId: past.employerId, requestedById: by };
  return [
    {
      ...shared,
      id: newId(),
      kind: "DOWNLOAD",
      status: "AVAILABLE",
      statusAt: asked,
      processedAt: asked,
      createdAt: asked,
    },
    {
      ...shared,
      id: newId(),
      kind: "UPLOAD",
      status: list.status,
      statusAt: list.status === "UNDONE" ? new Date(processed.getTime() + 3_600_000) : processed,
      processedAt: processed,
      createdAt: sent,
      counts: JSON.stringify(counts),
    },
  ];
}

function changesOf(past: Past, people: readonly Person[]) {
  return people
    .filter((_, place) => place % 3 === 0)
    .map((person, place) => {
      // Spread, so that the order of the numbers is not that of the days.
      const turn = (place * 37) % past.changes;
      const at = momentAgo(5 + Math.round((turn * 420) / past.changes), place);
      const field = person.workEmail ? "workEmail" : "street";
      return {
        id: newId(),
        kind: "CHANGE",
        type: "person-data",
        employerId: past.employerId,
        personId: person.personId,
        affiliationId: person.id,
        requestedById: past.accountIds[place % past.accountIds.length],
        status: "PROCESSED",
        statusAt: at,
        processedAt: at,
        createdAt: at,
        changes: JSON.stringify([
          { field, before: field === "street" ? "Oude Beekweg" : null, after: person[field] },
        ]),
      };
    });
}

/** In office hours, and no two at the same minute. */
function momentAgo(days: number, place: number): Date {
  const at = new Date(now().getTime() - days * day);
  at.setUTCHours(7 + (place % 9), (place * 17) % 60, (place * 7) % 60, 0);
  return at;
}
