import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { ProblemGrade } from "@/lib/database/generated/enums";
import { isId } from "@/lib/values/ids";
import type { Paged, ProblemView } from "./upload-view";
import { findReachable } from "./with-upload";

export type ProblemKinds = readonly {
  readonly code: string;
  readonly grade: ProblemGrade;
  readonly open: number;
  readonly total: number;
  /** Of the open ones, how many have a suggestion. */
  readonly suggested: number;
}[];

export type ProblemQuestion = {
  readonly uploadId: string;
  readonly grades?: readonly ProblemGrade[];
  readonly code?: string;
  readonly openOnly?: boolean;
  readonly answeredOnly?: boolean;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  readonly size?: number;
};

/** As the file says; where it only gives a number, as we know the person. */
const whoIsIt = Prisma.sql`coalesce(nullif(p.who, ''), (
  SELECT s."lastName" || ' ' || s."firstName" FROM "Affiliation" a JOIN "Person" s ON s.id = a."personId"
  WHERE a.id = p."affiliationId"))`;

type Row = Omit<ProblemView, "candidates"> & { readonly candidates: string[] };

/** A page of what needs the sender, in the order of the rows, and how many of each kind there are in all. */
export async function findUploadProblems(
  actor: Actor,
  question: ProblemQuestion,
): Promise<Paged<ProblemView> & { readonly kinds: ProblemKinds }> {
  const upload = await findReachable(actor, question.uploadId);
  if (!upload) return { rows: [], next: null, previous: null, kinds: [] };
  const { size = 50 } = question;
  const [after, before] = [question.after, question.before].map((one) => (isId(one) ? one : undefined));
  const cursor = after ?? before;
  const backwards = !after && Boolean(before);
  const where = conditionsOf(upload.id, question);
  const beyond = cursor
    ? Prisma.sql`AND (p."rowNumber", p.id) ${backwards ? Prisma.sql`<` : Prisma.sql`>`}
        ((SELECT o."rowNumber" FROM "UploadProblem" o WHERE o.id = ${cursor}::uuid AND o."uploadId" = ${upload.id}::uuid),
          ${cursor}::uuid)`
    : Prisma.empty;
  const order = backwards
    ? Prisma.sql`ORDER BY p."rowNumber" DESC, p.id DESC`
    : Prisma.sql`ORDER BY p."rowNumber", p.id`;
  const [found, kinds] = await Promise.all([
    database().$queryRaw<Row[]>`
      SELECT p.id, p."rowNumber", p.cell, p."column", p.grade, p.code, p.facts, p.value, p.suggestion, ${whoIsIt} AS who,
        p."affiliationId", p.candidates, p.answer, p.typed
      FROM "UploadProblem" p WHERE ${where} ${beyond} ${order} LIMIT ${size + 1}`,
    findKinds(upload.id),
  ]);
  if (cursor && found.length === 0)
    return findUploadProblems(actor, { ...question, after: undefined, before: undefined });
  const more = found.length > size;
  const rows = found.slice(0, size);
  if (backwards) rows.reverse();
  return {
    rows: await withCandidates(upload.employerId, rows),
    next: backwards || more ? (rows.at(-1)?.id ?? null) : null,
    previous: backwards ? (more ? (rows[0]?.id ?? null) : null) : after ? (rows[0]?.id ?? null) : null,
    kinds,
  };
}

function conditionsOf(uploadId: string, question: ProblemQuestion): Prisma.Sql {
  const conditions = [Prisma.sql`p."uploadId" = ${uploadId}::uuid`];
  if (question.grades)
    conditions.push(Prisma.sql`p.grade = ANY(${[...question.grades]}::text[]::"ProblemGrade"[])`);
  if (question.code !== undefined) conditions.push(Prisma.sql`p.code = ${question.code}`);
  if (question.openOnly) conditions.push(Prisma.sql`p.answer = 'OPEN'`);
  if (question.answeredOnly) conditions.push(Prisma.sql`p.answer <> 'OPEN'`);
  return Prisma.join(conditions, " AND ");
}

/** Of every grade, whatever page is asked for: the screen says how many wait behind its other tabs. */
function findKinds(uploadId: string): Promise<ProblemKinds> {
  return database().$queryRaw<ProblemKinds>`
    SELECT code, grade, count(*) FILTER (WHERE answer = 'OPEN')::int AS open, count(*)::int AS total,
      count(*) FILTER (WHERE answer = 'OPEN' AND suggestion IS NOT NULL)::int AS suggested
    FROM "UploadProblem" p WHERE ${conditionsOf(uploadId, { uploadId })}
    GROUP BY code, grade ORDER BY grade, total DESC, code`;
}

/** Who is meant by an ambiguous row: names and numbers of this employer's own people. */
async function withCandidates(employerId: string, rows: readonly Row[]): Promise<ProblemView[]> {
  const ids = [...new Set(rows.flatMap(({ candidates }) => candidates))];
  const people =
    ids.length === 0
      ? []
      : await database().affiliation.findMany({
          where: { id: { in: ids }, employerId },
          select: {
            id: true,
            number: true,
            person: { select: { firstName: true, lastName: true, birthDate: true } },
          },
        });
  const known = new Map(
    people.map(({ id, number, person }) => [
      id,
      { id, number, name: `${person.lastName}, ${person.firstName}`, birthDate: person.birthDate },
    ]),
  );
  return rows.map(({ candidates, ...row }) => ({
    ...row,
    candidates: candidates.flatMap((id) => known.get(id) ?? []),
  }));
}
