import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import type { PlainDate } from "@/lib/values/dates";
import { isId } from "@/lib/values/ids";
import type { Cents } from "@/lib/values/money";
import { fundingVisibleTo } from "./access";

export type Fund = {
  contract: string;
  contractName: string;
  balanceCents: Cents;
  /** The day of the last movement. */
  on: PlainDate;
  /** What was in it at the end of each quarter that something happened in, the oldest first. */
  course: { on: PlainDate; balanceCents: Cents }[];
};

type Read = { contract: string; contractName: string; on: PlainDate; balanceCents: Cents };

/** The quarters that the chart goes back. */
const quarters = 16;

/** What is in the financing fund of each contract, and how that came about. */
export async function findFunds(actor: Actor, employerId: string): Promise<Fund[]> {
  if (!isId(employerId)) return [];
  const rows = await database().$queryRaw<Read[]>`
    SELECT DISTINCT ON (c.number, date_trunc('quarter', f."on")) c.number AS contract, c.name AS "contractName",
      f."on"::text, f."balanceCents"::float8 AS "balanceCents"
    FROM "FundMovement" f JOIN "Contract" c ON c.id = f."contractId"
    WHERE f."employerId" = ${employerId}::uuid AND ${fundingVisibleTo(actor)}
    ORDER BY c.number, date_trunc('quarter', f."on"), f."on" DESC, f.id DESC`;
  const funds = new Map<string, Fund>();
  for (const { contract, contractName, on, balanceCents } of rows) {
    const course = [...(funds.get(contract)?.course ?? []), { on, balanceCents }].slice(-quarters);
    funds.set(contract, { contract, contractName, on, balanceCents, course });
  }
  return [...funds.values()];
}
