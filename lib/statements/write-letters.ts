import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database, type Transaction } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { brand } from "@/lib/email/brand";
import type { Language } from "@/lib/i18n/language";
import type { Block, Letterhead, Part } from "@/lib/pdf/block";
import { now } from "@/lib/values/clock";
import { addDays } from "@/lib/values/dates";
import { isId, newId } from "@/lib/values/ids";
import { dateInBrussels, formatLongDate, momentInBrussels } from "@/lib/values/moments";
import { postedCodeHash } from "./enter-posted-code";
import { letterWords } from "./letter-words";
import { thisYear } from "./plan-invitations";
import { onePerPerson, reachOf, unreachable } from "./reach";
import { newCode } from "./secrets";

type Recipient = {
  id: string;
  sortName: string;
  number: string;
  contract: string;
  employer: string;
  personId: string;
  firstName: string;
  lastName: string;
  language: Language;
  street: string;
  houseNumber: string;
  box: string | null;
  postcode: string;
  city: string;
  country: string;
};

const batchSize = 200;
const codeDays = 90;

/** Who e-mail does not reach, with "Affiliation" as `a` and "Person" as `p`. */
function onPaper(employerId: string): Prisma.Sql {
  return Prisma.sql`a."employerId" = ${employerId}::uuid AND ${onePerPerson()}
    AND (${reachOf()}) = ANY(${[...unreachable]}::text[])`;
}

function mayAsk(actor: Actor, employerId: string): boolean {
  return actor.kind === "employer" && isId(employerId) && actor.employerIds.includes(employerId);
}

export async function countLetters(actor: Actor, employerId: string): Promise<number> {
  if (!mayAsk(actor, employerId)) return 0;
  const [counted] = await database().$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM "Affiliation" a JOIN "Person" p ON p.id = a."personId"
    WHERE ${onPaper(employerId)}`;
  return counted.count;
}

type Making = {
  readonly transaction: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;
  /** So many letters are written. */
  readonly told?: (more: number) => Promise<void>;
};

/**
 * A page for each of them, in their own language, with a code that only the paper knows: we keep its hash. A run that was
 * interrupted starts anew with new codes; those of the pages that were never stored open nothing for anybody.
 */
export async function* writeLetters(
  actor: Actor,
  employerId: string,
  { transaction, told }: Making,
): AsyncGenerator<Part> {
  if (!mayAsk(actor, employerId)) return;
  const until = addDays(dateInBrussels(now()), codeDays);
  for (let after: Recipient | undefined; ; ) {
    const batch = await nextBatch(employerId, after);
    if (batch.length === 0) return;
    const codes = batch.map(newCode);
    await transaction((tx) => keepCodes(tx, actor, employerId, batch, codes, until));
    for (const [place, one] of batch.entries()) {
      yield { language: one.language, blocks: letterTo(one, codes[place] ?? "", until) };
    }
    await told?.(batch.length);
    after = batch.at(-1);
  }
}

function nextBatch(employerId: string, after: Recipient | undefined): Promise<Recipient[]> {
  const beyond = after
    ? Prisma.sql`AND (a."sortName", a.id) > (${after.sortName}, ${after.id}::uuid)`
    : Prisma.empty;
  return database().$queryRaw<Recipient[]>`
    SELECT a.id, a."sortName", a.number, c.number AS contract, o.name AS employer, p.id AS "personId", p."firstName",
      p."lastName", p.language, p.street, p."houseNumber", p.box, p.postcode, p.city, p.country
    FROM "Affiliation" a
    JOIN "Person" p ON p.id = a."personId"
    JOIN "Contract" c ON c.id = a."contractId"
    JOIN "Employer" o ON o.id = a."employerId"
    WHERE ${onPaper(employerId)} ${beyond}
    ORDER BY a."sortName", a.id LIMIT ${batchSize}`;
}

async function keepCodes(
  tx: Transaction,
  actor: Actor,
  employerId: string,
  batch: readonly Recipient[],
  codes: readonly string[],
  until: string,
): Promise<void> {
  const expiresAt = momentInBrussels(addDays(until, 1), "00:00");
  await tx.postedCode.createMany({
    data: batch.map(({ id, personId }, place) => ({
      id: newId(),
      employerId,
      personId,
      affiliationId: id,
      codeHash: postedCodeHash(codes[place] ?? ""),
      createdAt: now(),
      expiresAt,
    })),
  });
  await recordAudit(
    tx,
    actor,
    ...batch.map(({ personId }) => ({
      event: "letters.made" as const,
      subject: { type: "person", id: personId },
      employerId,
      personId,
    })),
  );
}

function letterTo(one: Recipient, code: string, until: string): Block[] {
  const house = brand();
  const site = `${house.url}/activate`;
  const last = formatLongDate(until, one.language);
  const words = letterWords(one.language, {
    employer: one.employer,
    year: thisYear(),
    site,
    until: last,
    brand: house.name,
    phone: house.phone,
  });
  const door = `${one.street} ${one.houseNumber}${one.box ? ` / ${one.box}` : ""}`;
  return [
    {
      kind: "address",
      lines: [
        `${one.firstName} ${one.lastName}`,
        door,
        `${one.postcode} ${one.city}`,
        ...(one.country === "BE" ? [] : [one.country]),
      ],
      date: formatLongDate(dateInBrussels(now()), one.language),
      reference: one.number,
    },
    { kind: "heading", level: 1, text: words.heading },
    { kind: "paragraph", text: `${words.hello},` },
    { kind: "paragraph", text: words.text },
    { kind: "paragraph", text: words.how },
    { kind: "figures", items: [{ value: code, label: words.code }] },
    {
      kind: "facts",
      items: [
        { term: words.number, value: one.number },
        { term: words.contract, value: one.contract },
        { term: words.employer, value: one.employer },
        { term: words.until, value: last },
      ],
    },
    { kind: "note", title: words.keep, text: words.keepText },
    { kind: "paragraph", text: words.help, soft: true },
  ];
}

/** Whose paper it is. */
export function letterhead(): Letterhead {
  const { name, phone, email, legal, number } = brand();
  return { name, contact: `${phone} · ${email}`, legal: `${legal} · ${number}` };
}
