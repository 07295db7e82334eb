import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import type { PlainDate } from "@/lib/values/dates";
import { isId } from "@/lib/values/ids";
import { fundingVisibleTo } from "./access";
import type { Funding } from "./funding-level";

export type FundingCheckRow = Funding & { on: PlainDate };

export type FundingOfContract = {
  contract: string;
  contractName: string;
  /** The newest first. */
  checks: FundingCheckRow[];
};

type Read = FundingCheckRow & { contract: string; contractName: string };

/** So many years fit on a screen; a contract is looked at once a year. */
const mostYears = 15;

/** The yearly look at the funding of each contract of an employer. */
export async function findFundingChecks(actor: Actor, employerId: string): Promise<FundingOfContract[]> {
  if (!isId(employerId)) return [];
  const rows = await database().$queryRaw<Read[]>`
    SELECT c.number AS contract, c.name AS "contractName", f."on"::text, f."reservesCents"::float8 AS "reservesCents",
      f."fundCents"::float8 AS "fundCents", f."minimumCents"::float8 AS "minimumCents",
      f."guaranteeCents"::float8 AS "guaranteeCents"
    FROM "FundingCheck" f JOIN "Contract" c ON c.id = f."contractId"
    WHERE f."employerId" = ${employerId}::uuid AND ${fundingVisibleTo(actor)}
    ORDER BY c.number, f."on" DESC`;
  const contracts = new Map<string, FundingOfContract>();
  for (const { contract, contractName, ...check } of rows) {
    const found = contracts.get(contract) ?? { contract, contractName, checks: [] };
    if (found.checks.length < mostYears) found.checks.push(check);
    contracts.set(contract, found);
  }
  return [...contracts.values()];
}
