import type { Actor } from "@/lib/access/actor";
import { database, pool } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { MaritalStatus } from "@/lib/database/generated/enums";
import type { RowOf } from "@/lib/excel/define-sheet";
import type { Language } from "@/lib/i18n/language";
import { wholeAffiliationsVisibleTo } from "@/lib/insured/access";
import { controlOf } from "./control-number";
import { insuredOverview } from "./insured-overview.sheet";
import { overviewWords } from "./insured-overview-words";

export type OverviewRow = RowOf<typeof insuredOverview>;
/** Its check number comes last, when the rest is there. */
type WithControl = Omit<OverviewRow, "control"> & { control: string | null };

type FamilyMember = {
  relation: "PARTNER" | "CHILD";
  firstName: string;
  lastName: string;
  birthDate: string;
  sex: string;
};

type Read = {
  id: string;
  contract: string;
  category: string;
  number: string;
  employeeNumber: string | null;
  hiredOn: string;
  startsOn: string;
  endsOn: string | null;
  left: boolean;
  workRate: number;
  salaryCents: string;
  salaryFrom: string | null;
  workEmail: string | null;
  nationalNumber: string | null;
  firstName: string;
  lastName: string;
  birthDate: string;
  sex: string;
  language: Language;
  maritalStatus: MaritalStatus;
  street: string;
  houseNumber: string;
  box: string | null;
  postcode: string;
  city: string;
  country: string;
  privateEmail: string | null;
  phone: string | null;
  family: FamilyMember[] | null;
};

const batchSize = 2_000;

export async function countOverview(actor: Actor, employerId: string): Promise<number> {
  const [counted] = await database().$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM "Affiliation" a
    WHERE a."employerId" = ${employerId}::uuid AND ${wholeAffiliationsVisibleTo(actor)}`;
  return counted.count;
}

/**
 * The employees in the order of their names, each followed by the family, in batches off one cursor: the list is that of
 * one moment, and memory follows the batch.
 */
export async function* readInsuredOverview(
  actor: Actor,
  employerId: string,
  language: Language,
): AsyncGenerator<OverviewRow[]> {
  const client = await pool().connect();
  let whole = false;
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const { text, values } = selection(actor, employerId);
    await client.query(`DECLARE overview NO SCROLL CURSOR FOR ${text}`, values);
    for (;;) {
      const { rows } = await client.query<Read>(`FETCH ${batchSize} FROM overview`);
      if (rows.length === 0) break;
      yield rows.flatMap((row) => rowsOf(row, language));
    }
    await client.query("COMMIT");
    whole = true;
  } finally {
    // Also when whoever reads stops halfway (a full disk): a connection in mid-transaction is closed, not handed on.
    client.release(!whole);
  }
}

/** Those of a few affiliations, as the list shows them now: the employee's first, the family's after it. */
export async function findOverviewRows(
  actor: Actor,
  employerId: string,
  affiliationIds: readonly string[],
  language: Language,
): Promise<Map<string, OverviewRow[]>> {
  const { text, values } = selection(actor, employerId, affiliationIds);
  const { rows } = await pool().query<Read>(text, values);
  return new Map(rows.map((row) => [row.id, rowsOf(row, language)]));
}

function rowsOf(row: Read, language: Language): OverviewRow[] {
  const rows: WithControl[] = [
    employeeRow(row, language),
    ...(row.family ?? []).map((one) => familyRow(row, one, language)),
  ];
  for (const one of rows) one.control = controlOf(insuredOverview, one);
  return rows;
}

function selection(actor: Actor, employerId: string, affiliationIds?: readonly string[]): Prisma.Sql {
  const chosen = affiliationIds ? Prisma.sql`a.id = ANY(${[...affiliationIds]}::uuid[])` : Prisma.sql`TRUE`;
  return Prisma.sql`
    SELECT a.id, c.number AS contract, k.code AS category, a.number, a."employeeNumber", a."hiredOn"::text, a."startsOn"::text,
      a."endsOn"::text, coalesce(a."endsOn" < CURRENT_DATE, false) AS left, a."workRate", a."salaryCents",
      a."salaryFrom"::text, a."workEmail", p."nationalNumber", p."firstName", p."lastName", p."birthDate"::text, p.sex,
      p.language, p."maritalStatus", p.street, p."houseNumber", p.box, p.postcode, p.city, p.country, p."privateEmail",
      p.phone,
      (SELECT json_agg(json_build_object('relation', f.relation, 'firstName', f."firstName", 'lastName', f."lastName",
          'birthDate', f."birthDate", 'sex', f.sex) ORDER BY f.relation, f."birthDate")
        FROM "FamilyMember" f WHERE f."personId" = p.id) AS family
    FROM "Affiliation" a
    JOIN "Person" p ON p.id = a."personId"
    JOIN "Contract" c ON c.id = a."contractId"
    JOIN "Category" k ON k.id = a."categoryId"
    WHERE a."employerId" = ${employerId}::uuid AND ${chosen} AND ${wholeAffiliationsVisibleTo(actor)}
    ORDER BY a."sortName", a.id`;
}

function employeeRow(row: Read, language: Language): WithControl {
  const family = row.family ?? [];
  const partner = family.find(({ relation }) => relation === "PARTNER");
  const words = overviewWords[language];
  return {
    contract: row.contract,
    category: row.category,
    affiliateNumber: row.number,
    employeeNumber: row.employeeNumber,
    nationalNumber: row.nationalNumber,
    lastName: row.lastName,
    firstName: row.firstName,
    birthDate: row.birthDate,
    sex: row.sex,
    language: row.language.toUpperCase(),
    maritalStatus: words.maritalStatus[row.maritalStatus],
    relation: words.relation.EMPLOYEE,
    hiredOn: row.hiredOn,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    workRate: row.workRate / 100,
    salary: Number(row.salaryCents),
    salaryFrom: row.salaryFrom,
    status: row.left ? words.left : words.insured,
    phone: row.phone,
    street: row.street,
    houseNumber: row.houseNumber,
    box: row.box,
    postcode: row.postcode,
    city: row.city,
    country: row.country,
    privateEmail: row.privateEmail ?? "N",
    partner: partner ? `${partner.lastName} ${partner.firstName}` : null,
    workEmail: row.workEmail,
    children: family.filter(({ relation }) => relation === "CHILD").length,
    control: null,
  };
}

/** A member of the family stands under the employee, with the same numbers to recognise it by and nothing to fill in. */
function familyRow(row: Read, one: FamilyMember, language: Language): WithControl {
  return {
    ...nothing,
    contract: row.contract,
    category: row.category,
    affiliateNumber: row.number,
    lastName: one.lastName,
    firstName: one.firstName,
    birthDate: one.birthDate,
    sex: one.sex,
    relation: overviewWords[language].relation[one.relation],
  };
}

const nothing = Object.fromEntries(Object.keys(insuredOverview.columns).map((key) => [key, null])) as {
  [K in keyof OverviewRow]: null;
};
