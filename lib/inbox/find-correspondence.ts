import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { ContactKind } from "@/lib/database/generated/enums";
import type { Language, Translated } from "@/lib/i18n/language";
import { isId } from "@/lib/values/ids";
import { conversationsVisibleTo, documentsVisibleTo } from "./access";
import { isUnread } from "./unread";

export type CorrespondenceKind = "letter" | "conversation";

export type CorrespondenceRow = {
  id: string;
  kind: CorrespondenceKind;
  /** When the letter was written, or when somebody last wrote in the conversation. */
  at: Date;
  title: Translated;
  /** In which language a letter is written. */
  language: Language | null;
  desk: ContactKind | null;
  contract: string | null;
  unread: boolean;
};

type Question = {
  employerId: string;
  kinds?: readonly CorrespondenceKind[] | undefined;
  unread?: boolean | undefined;
  /** The row that the page begins after or ends before, be it a letter or a conversation. */
  after?: string | undefined;
  before?: string | undefined;
  size?: number;
};

type Found = { rows: CorrespondenceRow[]; next: string | null; previous: string | null };

type Item = Omit<CorrespondenceRow, "title"> & { titleNl: string; titleFr: string; titleEn: string };

const letterAt = Prisma.sql`(d."on"::timestamp AT TIME ZONE 'Europe/Brussels')`;

/**
 * What the insurer wrote to an employer and the conversations with its desks, in one list, newest first, walked over
 * (moment, id). A cursor that is not in the actor's own list, or is no id at all, is as if it were not there.
 */
export async function findCorrespondence(actor: Actor, question: Question): Promise<Found> {
  const { employerId, kinds, unread, size = 50 } = question;
  if (!isId(employerId)) return { rows: [], next: null, previous: null };
  const [after, before] = [question.after, question.before].map((one) => (isId(one) ? one : undefined));
  const cursor = after ?? before;
  const at = cursor ? await momentOf(actor, employerId, cursor) : null;
  const backwards = at !== null && !after;
  const beyond = (moment: Prisma.Sql, id: Prisma.Sql) =>
    at
      ? Prisma.sql`AND (${moment}, ${id}) ${backwards ? Prisma.sql`>` : Prisma.sql`<`} (${at}, ${cursor}::uuid)`
      : Prisma.empty;
  const order = backwards ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const arms: Prisma.Sql[] = [];
  if (!kinds || kinds.includes("letter")) {
    arms.push(Prisma.sql`(
      SELECT d.id, 'letter' AS kind, ${letterAt} AS at, d."titleNl", d."titleFr", d."titleEn", d.language::text AS language,
        NULL AS desk, k.number AS contract, d."openedAt" IS NULL AS unread
      FROM "InsurerDocument" d LEFT JOIN "Contract" k ON k.id = d."contractId"
      WHERE d."employerId" = ${employerId}::uuid AND d.shelf = 'CORRESPONDENCE' AND ${documentsVisibleTo(actor)}
        ${unread ? Prisma.sql`AND d."openedAt" IS NULL` : Prisma.empty} ${beyond(letterAt, Prisma.sql`d.id`)}
      ORDER BY d."on" ${order}, d.id ${order} LIMIT ${size + 1})`);
  }
  if (!kinds || kinds.includes("conversation")) {
    arms.push(Prisma.sql`(
      SELECT c.id, 'conversation' AS kind, c."lastAt" AS at, c.subject AS "titleNl", c.subject AS "titleFr",
        c.subject AS "titleEn", NULL AS language, c.desk::text AS desk, NULL AS contract, ${isUnread} AS unread
      FROM "Conversation" c
      WHERE c."employerId" = ${employerId}::uuid AND ${conversationsVisibleTo(actor)}
        ${unread ? Prisma.sql`AND ${isUnread}` : Prisma.empty} ${beyond(Prisma.sql`c."lastAt"`, Prisma.sql`c.id`)}
      ORDER BY c."lastAt" ${order}, c.id ${order} LIMIT ${size + 1})`);
  }
  const found = await database().$queryRaw<Item[]>`
    SELECT * FROM (${Prisma.join(arms, " UNION ALL ")}) items ORDER BY at ${order}, id ${order} LIMIT ${size + 1}`;
  if (at && found.length === 0)
    return findCorrespondence(actor, { ...question, after: undefined, before: undefined });
  const more = found.length > size;
  const rows = found.slice(0, size).map(withTitle);
  if (backwards) rows.reverse();
  return {
    rows,
    next: backwards || more ? (rows.at(-1)?.id ?? null) : null,
    previous: backwards ? (more ? (rows[0]?.id ?? null) : null) : at ? (rows[0]?.id ?? null) : null,
  };
}

async function momentOf(actor: Actor, employerId: string, id: string): Promise<Date | null> {
  const [found] = await database().$queryRaw<{ at: Date }[]>`
    SELECT ${letterAt} AS at FROM "InsurerDocument" d
    WHERE d.id = ${id}::uuid AND d."employerId" = ${employerId}::uuid AND ${documentsVisibleTo(actor)}
    UNION ALL
    SELECT c."lastAt" FROM "Conversation" c
    WHERE c.id = ${id}::uuid AND c."employerId" = ${employerId}::uuid AND ${conversationsVisibleTo(actor)}`;
  return found?.at ?? null;
}

function withTitle({ titleNl, titleFr, titleEn, ...row }: Item): CorrespondenceRow {
  return { ...row, title: { nl: titleNl, fr: titleFr, en: titleEn } };
}
