import { pool } from "@/lib/database/client";
import { addYears, formatDate, type PlainDate } from "@/lib/values/dates";
import { today } from "@/lib/values/moments";
import { readPayer } from "./premium-payer";
import type { Finding, FindingOfRow, Judge, Judgement, RowToJudge, Value } from "./upload-definition";

const mostCents = 100_000_000_00;

type Known = {
  readonly id: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
  readonly salaryCents: string;
  /** What was declared before: "amount|payer|day". */
  readonly declared: readonly string[];
};

/** An amount asks for who pays it and for its day; without an amount a row says nothing. */
export async function judgeSinglePremiums(): Promise<Judge> {
  const seen = new Map<string, { rowNumber: number; affiliationId: string }[]>();
  return {
    async rows(rows) {
      const known = await findKnown(rows);
      return rows.map((row) => {
        const judgement = judgePremium(row, known.get(row.affiliationId));
        if (judgement.after && judgement.findings.every(({ grade }) => grade !== "ERROR")) {
          const premium = `${row.affiliationId}|${premiumOf(judgement.after)}`;
          seen.set(premium, [...(seen.get(premium) ?? []), row]);
        }
        return judgement;
      });
    },
    together: async () => [...seen.values()].flatMap(twice),
  };
}

/** The second time and every further one: two halves of a premium are rare, a row that was copied is not. */
function twice(rows: readonly { rowNumber: number; affiliationId: string }[]): FindingOfRow[] {
  const [first, ...others] = rows;
  return others.map(({ rowNumber, affiliationId }) => ({
    rowNumber,
    affiliationId,
    column: "amount",
    grade: "QUESTION",
    code: "single-premium.twice",
    facts: { row: first!.rowNumber },
  }));
}

function premiumOf(after: Readonly<Record<string, Value>>): string {
  return `${after.amount}|${after.payer}|${after.premiumDate}`;
}

function judgePremium(row: RowToJudge, known: Known | undefined): Judgement {
  const { amount, payer: said, premiumDate: on } = row.values;
  if (amount === null) return { after: null, findings: [] };
  const payer = typeof said === "string" ? readPayer(said) : said;
  const after = { amount: amount ?? null, payer: payer ?? null, premiumDate: on ?? null };
  const findings = [...ofAmount(amount, known), ...ofPayer(said, payer), ...ofDate(on, known)];
  if (findings.length === 0 && known?.declared.includes(premiumOf(after)))
    findings.push({ column: "amount", grade: "QUESTION", code: "single-premium.known" });
  return { after, findings };
}

function ofAmount(amount: Value | undefined, known: Known | undefined): Finding[] {
  const column = "amount";
  if (amount === undefined) return [];
  if (typeof amount !== "number" || amount <= 0)
    return [{ column, grade: "ERROR", code: "single-premium.not-positive" }];
  if (amount > mostCents) return [{ column, grade: "ERROR", code: "money.too-large" }];
  const salary = Number(known?.salaryCents ?? 0);
  return salary > 0 && amount > salary
    ? [{ column, grade: "WARNING", code: "single-premium.above-salary" }]
    : [];
}

function ofPayer(said: Value | undefined, payer: Value | undefined): Finding[] {
  const column = "payer";
  if (said === undefined || (said !== null && payer)) return [];
  return [{ column, grade: "ERROR", code: said === null ? "payer.missing" : "payer.unknown" }];
}

function ofDate(on: Value | undefined, known: Known | undefined): Finding[] {
  const column = "premiumDate";
  const error = (code: string, date: PlainDate): Finding[] => [
    { column, grade: "ERROR", code, facts: { date: formatDate(date) } },
  ];
  if (on === undefined) return [];
  if (typeof on !== "string")
    return [{ column, grade: "ERROR", code: "single-premium-date.missing", suggestion: formatDate(today()) }];
  const furthest = addYears(today(), 1);
  if (on > furthest) return error("single-premium-date.too-far", furthest);
  if (known && on < known.startsOn) return error("single-premium-date.before-affiliation", known.startsOn);
  if (known?.endsOn && on > known.endsOn) return error("single-premium-date.after-leaving", known.endsOn);
  return [];
}

async function findKnown(rows: readonly RowToJudge[]): Promise<Map<string, Known>> {
  const found = await pool().query<Known>({
    text: `SELECT a.id, a."startsOn"::text, a."endsOn"::text, a."salaryCents",
        ARRAY(SELECT s."amountCents" || '|' || s.payer || '|' || s."on" FROM "SinglePremium" s
          WHERE s."affiliationId" = a.id) AS declared
      FROM "Affiliation" a WHERE a.id = ANY($1::uuid[])`,
    values: [rows.map(({ affiliationId }) => affiliationId)],
  });
  return new Map(found.rows.map((each) => [each.id, each]));
}
