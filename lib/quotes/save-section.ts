import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database, type Transaction } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { Answer, Answers, Question, Section, SectionAnswers } from "@/lib/tariffs/question";
import { readSection } from "@/lib/tariffs/read-section";
import { questionsFor, sectionsFor } from "@/lib/tariffs/sections-for";
import { tariffOf } from "@/lib/tariffs/tariff-of";
import { now } from "@/lib/values/clock";
import { newId } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { type LockedQuote, lockQuote } from "./lock-quote";
import { mergeQuestion } from "./merge-question";
import { type ClosedReason, whyClosed } from "./quote";
import { searchTextOf } from "./search-text-of";
import type { SectionInput } from "./section-input";
import { fieldsOf, shownFields } from "./shown-fields";

/** Both changed the same question. The last writer's stands; the other's is told, and can be put back. */
export type Overwritten = {
  readonly question: string;
  readonly by: string;
  readonly at: Date;
  /** What the other had filled in, by field. */
  readonly theirs: Readonly<Record<string, string>>;
};

export type SavedSection = {
  readonly quoteId: string;
  readonly section: string;
  readonly revision: number;
  readonly savedAt: Date;
  /** Whether anything is other than it was. */
  readonly changed: boolean;
  /** What could not be read, by field: not saved, so it must stay on the screen as it was typed. */
  readonly problems: Readonly<Record<string, { readonly code: string; readonly typed: string }>>;
  readonly overwritten: readonly Overwritten[];
  /** What stands in the fields now, a colleague's answers included. */
  readonly shown: Readonly<Record<string, string>>;
  /** The questions that are asked now. */
  readonly asked: readonly string[];
  /** The sections before and after it, as far as they are asked now. */
  readonly previous: string | null;
  readonly next: string | null;
};

/**
 * Keeps what was typed in a section, however little. Each question is merged by itself, under the lock of the quote;
 * what can't be read stops nothing else. Every value that ever stood there stays in QuoteChange.
 */
export function saveSection(
  actor: Actor,
  input: SectionInput,
): Promise<Outcome<SavedSection, "not-found" | ClosedReason>> {
  return database().$transaction(async (tx): Promise<Outcome<SavedSection, "not-found" | ClosedReason>> => {
    const quote = actor.kind === "broker" ? await lockQuote(tx, actor, input.quoteId) : null;
    const tariff = quote && tariffOf(quote.product);
    const section = tariff?.sections.find(({ key }) => key === input.section);
    if (!quote || !tariff || !section) return refuse("not-found");
    const closed = whyClosed(quote);
    if (closed) return refuse(closed);

    const answers = (quote.answers ?? {}) as Answers;
    const { posted, read, problems } = readPosted(section, input, answers);
    const merged = await merge(tx, actor, { quote, section, posted, read, revision: input.revision });
    const after = { ...answers, [section.key]: merged.answers };
    const changed = merged.changes.length > 0;
    const revision = quote.revision + (changed ? 1 : 0);
    const savedAt = now();
    if (changed) await keep(tx, actor, { quote, section, answers: after, merged, revision, savedAt });
    return success({
      quoteId: quote.id,
      section: section.key,
      revision,
      savedAt,
      changed,
      problems,
      overwritten: merged.overwritten,
      shown: shownFields(section, after, actor.language),
      asked: questionsFor(section, after).map(({ key }) => key),
      ...around(section.key, sectionsFor(tariff, after)),
    });
  });
}

/** The questions that were posted, and their answers as far as they can be read. */
function readPosted(section: Section, { fields, asked }: SectionInput, answers: Answers) {
  const posted = section.questions.filter(
    (question) => asked?.includes(question.key) ?? fieldsOf(question).some((name) => name in fields),
  );
  const held: Record<string, Answer | undefined> = { ...answers[section.key] };
  const typed: Record<string, string> = {};
  for (const question of posted) {
    for (const name of fieldsOf(question)) {
      const text = fields[name];
      if (text !== undefined) typed[name] = text;
      // A box that is not ticked sends nothing at all.
      else if (question.kind !== "rows") typed[name] = "";
    }
    // Rows are posted whole: one that was taken away must not come back.
    if (question.kind === "rows") delete held[question.key];
  }
  const { answers: read, problems: codes } = readSection(section, typed, {
    ...answers,
    [section.key]: held,
  });
  const problems = Object.fromEntries(
    Object.entries(codes).map(([name, code]) => [name, { code, typed: typed[name] ?? "" }]),
  );
  // What can't be read leaves what stood there; in rows, where everything may have moved, it is left out.
  const readable = posted.filter((question) => question.kind === "rows" || !(question.key in problems));
  return { posted: readable, read, problems };
}

export function around(key: string, sections: readonly Section[]) {
  const place = sections.findIndex((section) => section.key === key);
  return {
    previous: (place > 0 && sections[place - 1]?.key) || null,
    next: (place >= 0 && sections[place + 1]?.key) || null,
  };
}

type Merging = {
  quote: LockedQuote;
  section: Section;
  posted: readonly Question[];
  read: SectionAnswers;
  revision: number;
};

type MergedSection = {
  answers: Record<string, Answer | undefined>;
  changes: { field: string; before: Answer | undefined; after: Answer | undefined }[];
  overwritten: Overwritten[];
};

async function merge(tx: Transaction, actor: Actor, merging: Merging): Promise<MergedSection> {
  const { quote, section, posted, read, revision } = merging;
  const held = ((quote.answers ?? {}) as Answers)[section.key] ?? {};
  const since = await tx.quoteChange.findMany({
    where: {
      quoteId: quote.id,
      section: section.key,
      field: { in: posted.map(({ key }) => key) },
      revision: { gt: revision },
    },
    orderBy: { revision: "asc" },
    select: { field: true, before: true, after: true, accountId: true, authorName: true, at: true },
  });
  const merged: MergedSection = { answers: { ...held }, changes: [], overwritten: [] };
  for (const question of posted) {
    const { key } = question;
    const changes = since.filter(({ field }) => field === key);
    const mine = read[key];
    const fate = mergeQuestion({ held: held[key], mine, accountId: actor.accountId }, changes);
    if (fate === "stays") continue;
    if (mine === undefined) delete merged.answers[key];
    else merged.answers[key] = mine;
    merged.changes.push({ field: key, before: held[key], after: mine });
    const last = changes.at(-1);
    if (fate === "taken-over-anothers" && last) {
      const theirs = shownFields(
        { ...section, questions: [question] },
        { [section.key]: { [key]: held[key] } },
        actor.language,
      );
      merged.overwritten.push({ question: key, by: last.authorName, at: last.at, theirs });
    }
  }
  return merged;
}

type Keeping = {
  quote: LockedQuote;
  section: Section;
  answers: Answers;
  merged: MergedSection;
  revision: number;
  savedAt: Date;
};

async function keep(tx: Transaction, actor: Actor, keeping: Keeping): Promise<void> {
  const { quote, section, answers, merged, revision, savedAt } = keeping;
  await tx.quote.update({
    where: { id: quote.id },
    data: {
      answers: answers as Prisma.InputJsonObject,
      revision,
      // A price of other answers is no price of these.
      ...(quote.status === "CALCULATED" ? { status: "DRAFT", totalCents: null } : {}),
      customerName: tariffOf(quote.product).customerName(answers),
      searchText: searchTextOf({ product: quote.product, reference: quote.reference, answers }),
      updatedById: actor.accountId,
      updatedAt: savedAt,
    },
  });
  await tx.quoteChange.createMany({
    data: merged.changes.map(({ field, before, after }) => ({
      id: newId(),
      quoteId: quote.id,
      revision,
      section: section.key,
      field,
      before: jsonOf(before),
      after: jsonOf(after),
      accountId: actor.accountId,
      authorName: actor.name,
      at: savedAt,
    })),
  });
  // Which fields, not what stands in them: names and addresses of people are among it.
  await recordAudit(tx, actor, {
    event: "quote.changed",
    subject: { type: "quote", id: quote.id },
    brokerageId: quote.brokerageId,
    after: {
      reference: quote.reference,
      section: section.key,
      fields: merged.changes.map(({ field }) => field),
    },
  });
}

function jsonOf(value: Answer | undefined) {
  return value === undefined ? Prisma.DbNull : (value as Prisma.InputJsonValue);
}
