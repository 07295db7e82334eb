import { searchTextOf } from "@/lib/quotes/search-text-of";
import { today } from "@/lib/values/moments";
import { anAccount, type SeededAccount } from "./account";
import { aBrokerage, type SeededBrokerage } from "./brokerage";
import { insertRows, type Store } from "./insert-columns";
import { inventQuote } from "./invented-quotes";
import { SeededRandom } from "./seeded-random";

export type ManyQuotes = {
  /** An office of which one group has three in five of all quotes, one has a hundred, and one has none. */
  readonly office: SeededBrokerage;
  readonly groups: { readonly big: string; readonly small: string; readonly none: string };
  /** Each works in one of these groups; nobody is Beheerder. */
  readonly accounts: {
    readonly big: SeededAccount;
    readonly small: SeededAccount;
    readonly none: SeededAccount;
  };
};

const otherOffices = 20;
const inSmall = 100;
/** So many different ones are invented; the others are like one of them, under a reference of their own. */
const patterns = 4_000;

/** So many quotes of two years, of many offices and groups; drawn, not calculated. Over one connection, not a pool. */
export async function manyQuotes(count: number, store: Store): Promise<ManyQuotes> {
  const office = await aBrokerage({ groups: ["Groot", "Klein", "Leeg"] }, store);
  const [big, small, none] = office.groups;
  if (!small || !none) throw new Error("An office that lacks groups");
  const member = (groupId: string) =>
    anAccount({ brokerages: [{ id: office.id, groupIds: [groupId] }] }, store);
  const accounts = { big: await member(big.id), small: await member(small.id), none: await member(none.id) };
  await insertPatterns(store);
  let made = 0;
  const insert = async (brokerageId: string, groupId: string, accountId: string, quotes: number) => {
    await insertLikePatterns(store, { brokerageId, groupId, accountId, from: made, quotes });
    made += quotes;
  };
  await insert(office.id, big.id, accounts.big.id, Math.round(count * 0.6));
  await insert(office.id, small.id, accounts.small.id, inSmall);
  const left = count - made;
  for (let place = 0; place < otherOffices; place++) {
    const other = await aBrokerage(
      { language: place % 3 === 0 ? "fr" : "nl", groups: ["Default", "Elders"] },
      store,
    );
    for (const [turn, { id }] of other.groups.entries()) {
      const share = 2 * place + turn;
      const until = (end: number) => Math.floor((left * end) / (2 * otherOffices));
      await insert(other.id, id, accounts.none.id, until(share + 1) - until(share));
    }
  }
  await store.query(`DROP TABLE "quote_patterns"`);
  return { office, groups: { big: big.id, small: small.id, none: none.id }, accounts };
}

async function insertPatterns(store: Store): Promise<void> {
  await store.query(
    `CREATE TEMPORARY TABLE "quote_patterns" (place int, answers jsonb, "customerName" text, "searchText" text, "totalCents" int)`,
  );
  const random = new SeededRandom("patterns of quotes");
  const rows = Array.from({ length: patterns }, (_, place) => {
    const { answers, customerName, totalCents } = inventQuote(
      random,
      random.pick(["nl", "nl", "fr", "en"]),
      today(),
    );
    const searchText = searchTextOf({ product: "kmo", reference: "", answers });
    return { place, answers: JSON.stringify(answers), customerName, totalCents, searchText };
  });
  const types = {
    place: "int",
    answers: "jsonb",
    customerName: "text",
    searchText: "text",
    totalCents: "int",
  };
  await insertRows(store, "quote_patterns", types, rows);
}

type Place = { brokerageId: string; groupId: string; accountId: string; from: number; quotes: number };

/** The reference counts in twenty-two signs from a number that jumps, so that no two are the same and none tells its place. */
async function insertLikePatterns(
  store: Store,
  { brokerageId, groupId, accountId, from, quotes }: Place,
): Promise<void> {
  await store.query(
    `INSERT INTO "Quote" (id, reference, product, "brokerageId", "groupId", status, "endReason", answers, revision, "totalCents",
       "customerName", "searchText", "expiresOn", "createdById", "createdAt", "updatedById", "updatedAt")
     SELECT uuidv7(), 'KMO-2026-' || r.signs, 'kmo', $1, $2, s.status::"QuoteStatus",
       CASE s.status WHEN 'EXPIRED' THEN 'DATE'::"QuoteEnd" END, p.answers, 1, CASE WHEN s.status <> 'DRAFT' THEN p."totalCents" END,
       p."customerName", ' kmo2026' || lower(r.signs) || ' kmo-2026-' || lower(r.signs) || ' kmo 2026 ' || lower(r.signs) || p."searchText",
       t."updatedAt"::date + 60, $3, t."createdAt", $3, t."updatedAt"
     FROM generate_series($4::int, $4::int + $5::int - 1) n
     JOIN LATERAL (SELECT (n * 7919 % ${patterns}) AS place, (n::bigint * 48271 % 85766121) AS jumped) j ON true
     JOIN "quote_patterns" p ON p.place = j.place
     JOIN LATERAL (SELECT string_agg(substr('346789CDFGHJKMNPQRTVWX', (j.jumped / (22 ^ i)::bigint % 22)::int + 1, 1), '') AS signs
       FROM generate_series(0, 5) i) r ON true
     JOIN LATERAL (SELECT now() - (j.jumped % 1051200) * interval '1 minute' AS "createdAt") c ON true
     JOIN LATERAL (SELECT c."createdAt", least(now(), c."createdAt" + (n * 104729::bigint % 20000) * interval '1 minute') AS "updatedAt") t ON true
     JOIN LATERAL (SELECT CASE WHEN n % 5 = 0 THEN 'ACCEPTED' WHEN t."updatedAt"::date + 60 < $6::date THEN 'EXPIRED'
       ELSE (ARRAY['DRAFT', 'DRAFT', 'DRAFT', 'CALCULATED', 'REFERRED', 'OFFERED'])[n % 6 + 1] END AS status) s ON true`,
    [brokerageId, groupId, accountId, from, quotes, today()],
  );
}

/** Filling the index row by row takes most of the time: whoever owns the table makes it anew afterwards. */
export async function withoutTrigrams<T>(owner: Store, fill: () => Promise<T>): Promise<T> {
  await owner.query(`DROP INDEX "Quote_searchText_trigram"`);
  const filled = await fill();
  await owner.query(
    `CREATE INDEX "Quote_searchText_trigram" ON "Quote" USING GIN ("searchText" gin_trgm_ops)`,
  );
  return filled;
}
