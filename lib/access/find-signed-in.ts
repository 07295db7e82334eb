import { pool } from "@/lib/database/client";
import type { EmployerRole, HatKind, StaffRole } from "@/lib/database/generated/enums";
import { env } from "@/lib/env";
import type { Language } from "@/lib/i18n/language";
import { now } from "@/lib/values/clock";
import { type Hat, hatId } from "./actor";
import { isTwoStepRequired } from "./two-step-required";

export type SignedIn = {
  readonly sessionId: string;
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly hats: readonly Hat[];
  readonly hat: Hat | null;
  /** When the session ends by itself if nothing more is done. */
  readonly endsAt: Date;
  /** When it ends whatever is done. */
  readonly expiresAt: Date;
  readonly authenticatedAt: Date;
  /** True when the setting asks for a second step that this person has not set up or not used. */
  readonly twoStepMissing: boolean;
};

type Row = {
  sessionId: string;
  hatKind: HatKind | null;
  hatId: string | null;
  lastActiveAt: Date;
  expiresAt: Date;
  authenticatedAt: Date;
  twoStepAt: Date | null;
  accountId: string;
  firstName: string;
  lastName: string;
  email: string;
  language: Language;
} & HatRow;

type HatRow = {
  employers: { id: string; name: string; role: EmployerRole }[] | null;
  brokerages:
    | {
        id: string;
        name: string;
        isAdmin: boolean;
        awaited: boolean;
        groups: { id: string; name: string }[] | null;
      }[]
    | null;
  personId: string | null;
  roles: StaffRole[] | null;
};

/** One statement for everything an entrance needs to know: it runs at each request. */
const hatColumns = `
  (SELECT json_agg(json_build_object('id', e.id, 'name', e.name, 'role', m.role) ORDER BY e.name)
     FROM "EmployerMembership" m JOIN "Employer" e ON e.id = m."employerId"
    WHERE m."accountId" = a.id AND m."endedAt" IS NULL) AS employers,
  (SELECT json_agg(json_build_object('id', b.id, 'name', b.name, 'isAdmin', m."isAdmin", 'awaited', m.awaited, 'groups',
            (SELECT json_agg(json_build_object('id', g.id, 'name', g.name) ORDER BY g.name)
               FROM "BrokerGroupMember" gm JOIN "BrokerGroup" g ON g.id = gm."groupId"
              WHERE gm."membershipId" = m.id)) ORDER BY m.awaited, b.name)
     FROM "BrokerMembership" m JOIN "Brokerage" b ON b.id = m."brokerageId"
    WHERE m."accountId" = a.id AND m."endedAt" IS NULL) AS brokerages,
  (SELECT p.id FROM "Person" p WHERE p."accountId" = a.id) AS "personId",
  (SELECT to_json(s.roles) FROM "StaffMembership" s WHERE s."accountId" = a.id AND s."endedAt" IS NULL) AS roles`;

const bySession = `
  SELECT s.id AS "sessionId", s."hatKind", s."hatId", s."lastActiveAt", s."expiresAt", s."authenticatedAt", s."twoStepAt",
    a.id AS "accountId", a."firstName", a."lastName", a.email, a.language, ${hatColumns}
  FROM "Session" s JOIN "Account" a ON a.id = s."accountId"
  WHERE s.id = $1 AND s."endedAt" IS NULL AND s."expiresAt" > $2 AND s."lastActiveAt" > $3 AND a.status = 'ACTIVE'`;

const byAccount = `
  SELECT a.id AS "accountId", a."firstName", a."lastName", a.email, a.language, ${hatColumns}
  FROM "Account" a WHERE a.id = $1 AND a.status = 'ACTIVE'`;

export async function findSignedIn(sessionId: string): Promise<SignedIn | null> {
  const at = now();
  const idle = env().SESSION_IDLE_MINUTES * 60_000;
  const { rows } = await pool().query<Row>({
    name: "signed-in-hats",
    text: bySession,
    values: [sessionId, at, new Date(at.getTime() - idle)],
  });
  const row = rows[0];
  if (!row) return null;
  const hats = hatsOf(row);
  return {
    sessionId: row.sessionId,
    accountId: row.accountId,
    name: `${row.firstName} ${row.lastName}`,
    email: row.email,
    language: row.language,
    hats,
    hat: hats.find((hat) => hat.kind === row.hatKind && hatId(hat) === row.hatId) ?? hats[0] ?? null,
    endsAt: new Date(Math.min(row.lastActiveAt.getTime() + idle, row.expiresAt.getTime())),
    expiresAt: row.expiresAt,
    authenticatedAt: row.authenticatedAt,
    twoStepMissing: !row.twoStepAt && isTwoStepRequired(hats),
  };
}

/** For work done later on somebody's behalf: the hats as they are now, not as they were. */
export async function findHats(
  accountId: string,
): Promise<{ name: string; email: string; language: Language; hats: Hat[] } | null> {
  const { rows } = await pool().query<Row>({ name: "hats", text: byAccount, values: [accountId] });
  const row = rows[0];
  if (!row) return null;
  return {
    name: `${row.firstName} ${row.lastName}`,
    email: row.email,
    language: row.language,
    hats: hatsOf(row),
  };
}

function hatsOf(row: HatRow): Hat[] {
  const hats: Hat[] = [];
  const late: Hat[] = [];
  if (row.employers) hats.push({ kind: "employer", employers: row.employers });
  for (const { id, name, isAdmin, awaited, groups } of row.brokerages ?? []) {
    const hat = { kind: "broker", brokerageId: id, name, isAdmin, groups: groups ?? [] } as const;
    // Where nobody has ever come in is not where a person who works elsewhere begins.
    if (awaited) late.push({ ...hat, awaited });
    else hats.push(hat);
  }
  if (row.personId) hats.push({ kind: "insured", personId: row.personId });
  if (row.roles) hats.push({ kind: "staff", roles: row.roles });
  return [...hats, ...late];
}
