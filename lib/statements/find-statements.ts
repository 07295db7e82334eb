import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { wholeAffiliationsVisibleTo } from "@/lib/insured/access";
import { plainDate, plainDateOf, utcMidnight, yearOf } from "@/lib/values/dates";
import { isId } from "@/lib/values/ids";
import { today } from "@/lib/values/moments";
import { makeStatement, type Statement } from "./statement";

type Question = {
  readonly affiliationId?: string;
  /** Of 1 January of this year; the last one there is, unless told. */
  readonly year?: number;
};

/**
 * The yearly statements of an insured person, one a membership, the running ones first. What somebody saved is between
 * the person and the insurer: an employer never sees it.
 */
export async function findStatements(actor: Actor, { affiliationId, year }: Question): Promise<Statement[]> {
  if (actor.kind !== "insured") return [];
  if (affiliationId !== undefined && !isId(affiliationId)) return [];
  const current = today();
  if (year !== undefined && (!Number.isInteger(year) || year < 1900 || year > yearOf(current))) return [];
  const mine = await database().$queryRaw<{ id: string }[]>`
    SELECT a.id FROM "Affiliation" a
    WHERE ${wholeAffiliationsVisibleTo(actor)} AND (${affiliationId ?? null}::uuid IS NULL OR a.id = ${affiliationId ?? null}::uuid)
    LIMIT 200`;
  const found = await database().affiliation.findMany({
    where: { id: { in: mine.map(({ id }) => id) } },
    select: {
      id: true,
      number: true,
      startsOn: true,
      endsOn: true,
      workRate: true,
      salaryCents: true,
      salaryFrom: true,
      employer: { select: { name: true } },
      contract: { select: { number: true, name: true, guaranteeMethod: true } },
      category: {
        select: {
          nameNl: true,
          nameFr: true,
          nameEn: true,
          employerRate: true,
          employeeRate: true,
          deathFactor: true,
          disabilityRate: true,
        },
      },
      person: {
        select: {
          firstName: true,
          lastName: true,
          birthDate: true,
          maritalStatus: true,
          street: true,
          houseNumber: true,
          box: true,
          postcode: true,
          city: true,
          familyMembers: {
            select: { relation: true, firstName: true, lastName: true },
            orderBy: [{ relation: "asc" }, { birthDate: "asc" }],
          },
        },
      },
      reserves: {
        where: { on: { lte: utcMidnight(year ? plainDate(year, 1, 1) : current) } },
        orderBy: { on: "desc" },
        take: 20,
      },
    },
    orderBy: [{ endsOn: { sort: "desc", nulls: "first" } }, { startsOn: "desc" }, { id: "asc" }],
  });
  return found
    .map((row) =>
      makeStatement(
        {
          ...row,
          startsOn: plainDateOf(row.startsOn),
          endsOn: row.endsOn && plainDateOf(row.endsOn),
          salaryCents: Number(row.salaryCents),
          person: { ...row.person, birthDate: plainDateOf(row.person.birthDate) },
          reserves: row.reserves.map(({ on, ...cents }) => ({
            on: plainDateOf(on),
            reserve: Number(cents.reserveCents),
            guaranteed: Number(cents.guaranteedCents),
            employer: Number(cents.employerCents),
            employee: Number(cents.employeeCents),
            earned: Number(cents.returnCents),
            cost: Number(cents.costCents),
          })),
        },
        current,
      ),
    )
    .filter(({ on }) => year === undefined || on === plainDate(year, 1, 1));
}

/** One of them; nothing for a membership that is not the person's own. */
export async function findStatement(
  actor: Actor,
  { affiliationId, year }: { readonly affiliationId: string; readonly year?: number },
): Promise<Statement | null> {
  const [statement] = await findStatements(actor, { affiliationId, ...(year === undefined ? {} : { year }) });
  return statement ?? null;
}
