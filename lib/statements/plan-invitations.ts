import type { Transaction } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { now } from "@/lib/values/clock";
import { today } from "@/lib/values/moments";
import { nextMorning } from "./next-morning";
import { addressOf, blocked, hasAccount, runningToday } from "./reachable";

export type InvitationsPlanned = {
  /** How many invitations are new. */
  readonly planned: number;
  /** How many that waited already now go to the person's new address. */
  readonly followed: number;
  /** When the first of all these leaves. */
  readonly firstAt: Date | null;
};

/** Some people by their affiliations, those that a list changed, or everybody of the employer. */
type Meant = readonly string[] | { readonly uploadId: string } | "everybody";

/**
 * Plans the yearly invitation for the people behind these affiliations: those who are insured today, have an address that
 * may be written to, have no account yet, and were not written to at that address this year. One waits for a person
 * however many lists come in at once; one that waits follows a changed address, and goes when there is none left.
 */
export async function planInvitations(
  tx: Transaction,
  {
    employerId,
    uploadId,
    affiliationIds,
  }: {
    employerId: string;
    uploadId: string | null;
    affiliationIds: Meant;
  },
): Promise<InvitationsPlanned> {
  const employer = await tx.employer.findUniqueOrThrow({
    where: { id: employerId },
    select: { invitationHour: true },
  });
  const meant = Prisma.sql`a."employerId" = ${employerId}::uuid AND ${chosen(affiliationIds)}`;
  const followed = await followAddresses(tx, meant);
  const plannedFor = nextMorning(now(), employer.invitationHour);
  const planned = await tx.$executeRaw`
    INSERT INTO "StatementInvitation"
      (id, "employerId", "personId", "affiliationId", "uploadId", year, address, language, "plannedFor", "createdAt")
    SELECT gen_random_uuid(), one."employerId", one."personId", one.id, ${uploadId}::uuid, ${thisYear()}, one.address, one.language,
      ${plannedFor.toISOString()}::text::timestamptz, ${now().toISOString()}::text::timestamptz
    FROM (
      SELECT DISTINCT ON (a."personId") a.id, a."employerId", a."personId", ${addressOf} AS address, p.language
      FROM "Affiliation" a JOIN "Person" p ON p.id = a."personId"
      WHERE ${meant} AND ${cleared(affiliationIds)} AND ${runningToday()} AND ${invitable(thisYear())}
      ORDER BY a."personId", a."workEmail" IS NULL, a.number
    ) one
    ORDER BY one."personId"
    ON CONFLICT ("personId") WHERE status = 'PLANNED' DO NOTHING`;
  const moments = [followed.firstAt, planned > 0 ? plannedFor : null].filter((one) => one !== null);
  const first = Math.min(...moments.map((one) => one.getTime()));
  return { planned, followed: followed.count, firstAt: moments.length > 0 ? new Date(first) : null };
}

/** After a list was taken back: what waits from elsewhere goes to the address that is the person's again. */
export async function followUndone(
  tx: Transaction,
  upload: { id: string; employerId: string },
): Promise<void> {
  await followAddresses(
    tx,
    Prisma.sql`a."employerId" = ${upload.employerId}::uuid AND a.id IN (
      SELECT c."affiliationId" FROM "UploadChange" c
      WHERE c."uploadId" = ${upload.id}::uuid AND c.state = 'UNDONE')`,
  );
}

/** May still be written to this year, with "Affiliation" as `a` and "Person" as `p`. */
export function invitable(year: number): Prisma.Sql {
  return Prisma.sql`${addressOf} IS NOT NULL AND NOT ${hasAccount} AND NOT ${blocked(addressOf)}
    AND NOT EXISTS (
      SELECT FROM "StatementInvitation" s
      WHERE s."personId" = p.id AND s.year = ${year} AND s.status = 'SENT' AND s.address = ${addressOf}::citext)`;
}

export function thisYear(): number {
  return Number(today().slice(0, 4));
}

function chosen(given: Meant): Prisma.Sql {
  if (given === "everybody") return Prisma.sql`TRUE`;
  if (!("uploadId" in given)) return Prisma.sql`a.id = ANY(${[...given]}::uuid[])`;
  return Prisma.sql`a.id IN (
    SELECT c."affiliationId" FROM "UploadChange" c
    WHERE c."uploadId" = ${given.uploadId}::uuid AND c.state = 'APPLIED')`;
}

/** A list that takes an address away asks for no letter to another one. */
function cleared(given: Meant): Prisma.Sql {
  return typeof given === "object" && "uploadId" in given
    ? Prisma.sql`a."workEmail" IS NOT NULL`
    : Prisma.sql`TRUE`;
}

async function followAddresses(
  tx: Transaction,
  meant: Prisma.Sql,
): Promise<{ count: number; firstAt: Date | null }> {
  await tx.$executeRaw`
    UPDATE "StatementInvitation" i SET status = 'RECALLED', "recalledAt" = ${now().toISOString()}::text::timestamptz
    FROM "Affiliation" a JOIN "Person" p ON p.id = a."personId"
    WHERE i."affiliationId" = a.id AND i.status = 'PLANNED' AND ${meant}
      AND (${addressOf} IS NULL OR ${blocked(addressOf)})`;
  const rows = await tx.$queryRaw<{ plannedFor: Date }[]>`
    UPDATE "StatementInvitation" i SET address = ${addressOf}
    FROM "Affiliation" a JOIN "Person" p ON p.id = a."personId"
    WHERE i."affiliationId" = a.id AND i.status = 'PLANNED' AND ${meant} AND i.address <> ${addressOf}::citext
    RETURNING i."plannedFor"`;
  const first = rows.reduce((least, { plannedFor }) => Math.min(least, plannedFor.getTime()), Infinity);
  return { count: rows.length, firstAt: rows.length > 0 ? new Date(first) : null };
}
