import { database, pool } from "@/lib/database/client";
import { type EmailAddress, emailKey, parseEmailAddress } from "@/lib/values/email-address";
import { freeMailDomains } from "@/lib/values/email-domains";
import { judgeEmailAddress } from "@/lib/values/email-judgement";
import type {
  Finding,
  FindingOfRow,
  Judge,
  JudgeScope,
  RowToJudge,
  Value,
  Values,
} from "./upload-definition";

const column = "workEmail";

/** The rule of EB-26: every address looked at before anything is applied, and nothing corrected without consent. */
export async function judgeWorkEmails({ employerId }: JudgeScope): Promise<Judge> {
  const ownDomains = await findOwnDomains(employerId);
  /** The rows in which somebody gets an address, to tell afterwards who shares one. */
  const given = new Map<string, { rowNumber: number; key: string | null }>();
  return {
    async rows(rows) {
      const looked = rows.map((row) => lookAt(row, ownDomains));
      const bounced = await findBounced(looked);
      return looked.map(({ row, email, judgement }) => {
        const { after, findings } = judgement;
        if (after && email && bounced.has(email.key))
          findings.push({ column, grade: "WARNING", code: "email.bounced" });
        if (after && findings.every(({ grade }) => grade !== "ERROR"))
          given.set(row.affiliationId, { rowNumber: row.rowNumber, key: keyOf(after[column], email) });
        return judgement;
      });
    },
    together: () => findShared(employerId, given),
  };
}

type Looked = {
  readonly row: RowToJudge;
  /** What was typed, where it is an address: taken apart once. */
  readonly email?: EmailAddress | undefined;
  readonly judgement: { readonly after: Values | null; readonly findings: Finding[] };
};

function lookAt(row: RowToJudge, ownDomains: readonly string[]): Looked {
  const typed = row.values[column];
  const before = row.before[column] ?? null;
  // Unreadable, and the core has said so.
  if (typed === undefined) return { row, judgement: { after: { [column]: before }, findings: [] } };
  if (typed === null)
    return { row, judgement: { after: before === null ? null : { [column]: null }, findings: [] } };
  const judged = judgeEmailAddress(String(typed), "employee", { ownDomains });
  const { email } = judged;
  const address = email?.address ?? String(typed).trim();
  if (address === before && judged.acceptable)
    return { row, email, judgement: { after: null, findings: [] } };
  const findings = findingsOf(judged, row.links?.[column]);
  return { row, email, judgement: { after: { [column]: address }, findings } };
}

function keyOf(address: Value | undefined, email: EmailAddress | undefined): string | null {
  return typeof address === "string" ? (email?.key ?? emailKey(address)) : null;
}

function findingsOf(judged: ReturnType<typeof judgeEmailAddress>, link: string | undefined): Finding[] {
  const behind = link !== undefined && parseEmailAddress(link).ok ? link : undefined;
  const errors = judged.findings.filter(({ severity }) => severity === "error");
  const told =
    errors.length > 0 ? errors.slice(0, 1) : judged.findings.filter(({ severity }) => severity === "warning");
  const findings: Finding[] = told.map(({ code, severity }) => {
    const suggestion = judged.suggestion ?? (severity === "error" ? behind : undefined);
    return {
      column,
      grade: severity === "error" ? "ERROR" : "WARNING",
      code,
      ...(suggestion ? { suggestion } : {}),
    };
  });
  if (behind && judged.email && emailKey(behind) !== judged.email.key)
    findings.push({ column, grade: "WARNING", code: "email.link-differs", suggestion: behind });
  return findings;
}

const leastPeople = 3;

/**
 * Under which domains this employer's people write: a slip away from one of them is probably a slip. A domain that only
 * one or two have may be the slip itself.
 */
export async function findOwnDomains(employerId: string): Promise<string[]> {
  const { rows } = await pool().query<{ domain: string; colleagues: boolean }>({
    text: `
      WITH used AS (
        SELECT lower(split_part("workEmail", '@', 2)) AS domain, count(*) AS people FROM "Affiliation"
        WHERE "employerId" = $1 AND "workEmail" IS NOT NULL GROUP BY 1
      ), colleagues AS (
        SELECT DISTINCT lower(split_part(h.email::text, '@', 2)) AS domain
        FROM "EmployerMembership" m JOIN "Account" h ON h.id = m."accountId"
        WHERE m."employerId" = $1 AND m."endedAt" IS NULL
      )
      SELECT domain, domain IN (SELECT domain FROM colleagues) AS colleagues FROM (
        SELECT domain, people FROM used
        WHERE people >= $2 AND people * 10 >= (SELECT sum(people) FROM used)
        UNION ALL
        SELECT domain, 0 FROM colleagues WHERE domain NOT IN (SELECT domain FROM used WHERE people >= $2)
      ) own ORDER BY people DESC, domain LIMIT 20`,
    values: [employerId, leastPeople],
  });
  return rows.map(({ domain }) => domain).filter((domain) => domain !== "" && !freeMailDomains.has(domain));
}

async function findBounced(looked: readonly Looked[]): Promise<Set<string>> {
  const addresses = new Set<string>();
  for (const { email } of looked) if (email) addresses.add(email.key);
  if (addresses.size === 0) return addresses;
  const found = await database().$queryRaw<{ address: string }[]>`
    SELECT lower(address::text) AS address FROM "BlockedAddress"
    WHERE reason = 'BOUNCED' AND address = ANY(${[...addresses]}::text[]::citext[])`;
  return new Set(found.map(({ address }) => address));
}

type Holder = [affiliationId: string, personId: string, address: string | null];

/** Who gets an address that somebody else has too, in this list or already. Two affiliations of one person share theirs. */
async function findShared(
  employerId: string,
  given: ReadonlyMap<string, { readonly rowNumber: number; readonly key: string | null }>,
): Promise<FindingOfRow[]> {
  if (given.size === 0) return [];
  const { rows } = await pool().query<Holder>({
    text: `SELECT id, "personId", "workEmail" FROM "Affiliation" WHERE "employerId" = $1`,
    values: [employerId],
    rowMode: "array",
  });
  // Nearly every address has one holder: a set of its own for each of them would weigh more than all the rest.
  const holders = new Map<string, string | Set<string>>();
  for (const [affiliationId, personId, address] of rows) {
    const get = given.get(affiliationId);
    const key = get ? get.key : address?.toLowerCase();
    if (!key) continue;
    const before = holders.get(key);
    if (before === undefined) holders.set(key, personId);
    else if (typeof before !== "string") before.add(personId);
    else if (before !== personId) holders.set(key, new Set([before, personId]));
  }
  const shared: FindingOfRow[] = [];
  for (const [affiliationId, { rowNumber, key }] of given) {
    const persons = key === null ? undefined : holders.get(key);
    if (persons === undefined || typeof persons === "string") continue;
    shared.push({
      rowNumber,
      affiliationId,
      column,
      grade: "WARNING",
      code: "email.duplicate",
      facts: { count: persons.size },
    });
  }
  return shared;
}
