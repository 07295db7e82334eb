import type { BrokerActor, StaffActor } from "@/lib/access/actor";
import { database, pool } from "@/lib/database/client";
import type { Language } from "@/lib/i18n/language";
import type { DemoEmail } from "@/lib/identity/demo-sign-ins";
import { acceptOffer } from "@/lib/quotes/accept-offer";
import { answerReferral } from "@/lib/quotes/answer-referral";
import { calculateQuote } from "@/lib/quotes/calculate-quote";
import { createQuote } from "@/lib/quotes/create-quote";
import { duplicateQuote } from "@/lib/quotes/duplicate-quote";
import { offerQuote } from "@/lib/quotes/offer-quote";
import { referQuote } from "@/lib/quotes/refer-quote";
import { saveSection } from "@/lib/quotes/save-section";
import { withdrawQuote } from "@/lib/quotes/withdraw-quote";
import type { Answers } from "@/lib/tariffs/question";
import { showSection } from "@/lib/tariffs/read-section";
import { sectionsFor } from "@/lib/tariffs/sections-for";
import { tariffOf } from "@/lib/tariffs/tariff-of";
import { now } from "@/lib/values/clock";
import { addDays } from "@/lib/values/dates";
import { newId } from "@/lib/values/ids";
import { today } from "@/lib/values/moments";
import type { Outcome } from "@/lib/values/outcome";
import type { SeededAccount } from "./account";
import type { SeededBrokerage } from "./brokerage";
import { ofDennewaard, ofTilleulmont, type Story } from "./demo-quote-stories";
import { inventQuote } from "./invented-quotes";
import { SeededRandom } from "./seeded-random";

const words: Readonly<Record<Language, { please: string; condition: string; manager: string }>> = {
  nl: {
    please: "Het team groeide dit jaar door een overname. Graag uw akkoord.",
    condition: "Akkoord, met een bezoek ter plaatse binnen het jaar.",
    manager: "De zaakvoerder",
  },
  fr: {
    please: "L’équipe a grandi cette année par une reprise. Merci de votre accord.",
    condition: "D’accord, avec une visite sur place dans l’année.",
    manager: "Le gérant",
  },
  en: {
    please: "The team grew this year through a takeover. Please let us know if you agree.",
    condition: "Agreed, with a visit on site within the year.",
    manager: "The manager",
  },
};

type World = {
  readonly dennewaard: SeededBrokerage;
  readonly tilleulmont: SeededBrokerage;
  readonly accounts: ReadonlyMap<DemoEmail, SeededAccount>;
};

/** The quotes of the demo's offices, each brought as far as its story goes by the verbs that a broker uses. */
export async function insertDemoQuotes(world: World): Promise<void> {
  for (const [office, stories, language] of [
    [world.dennewaard, ofDennewaard, "nl"],
    [world.tilleulmont, ofTilleulmont, "fr"],
  ] as const) {
    for (const [place, story] of stories.entries()) {
      const random = new SeededRandom(`demo quote ${office.name} ${place}`);
      await tellStory(world, office, { language, ...story }, random);
    }
  }
}

async function tellStory(
  world: World,
  office: SeededBrokerage,
  story: Story,
  random: SeededRandom,
): Promise<void> {
  const group = office.groups.find(({ name }) => name === story.group);
  const account = world.accounts.get(story.by);
  if (!group || !account) throw new Error(`The demo world lacks ${story.group} or ${story.by}`);
  const actor = brokerOf(account, office);
  const { quoteId } = must(await createQuote(actor, { product: "kmo", groupId: group.id }));
  const { answers } = inventQuote(random, story.language ?? "nl", today(), {
    name: story.name,
    covers: story.covers,
    employees: story.employees,
    startsOn: addDays(today(), story.startsIn ?? 30),
  });
  await fillIn(
    actor,
    quoteId,
    answers,
    story.until === "half-filled" || story.until === "expired" ? 2 : undefined,
  );
  await bring(actor, quoteId, story);
  if (story.variant) await makeVariant(actor, quoteId, answers, story);
  await age(quoteId, story);
}

async function fillIn(actor: BrokerActor, quoteId: string, answers: Answers, most?: number): Promise<void> {
  for (const section of sectionsFor(tariffOf("kmo"), answers).slice(0, most)) {
    const revision = await revisionOf(quoteId);
    const fields = showSection(section, answers);
    must(await saveSection(actor, { quoteId, section: section.key, revision, fields }));
  }
}

async function bring(actor: BrokerActor, quoteId: string, { until }: Story): Promise<void> {
  if (until === "half-filled" || until === "expired") return;
  const revision = await revisionOf(quoteId);
  must(await calculateQuote(actor, { quoteId, revision, tariff: "kept" }));
  if (until === "withdrawn") must(await withdrawQuote(actor, { quoteId }));
  if (until === "referred" || until === "answered") {
    const { referralId } = must(
      await referQuote(actor, { quoteId, revision, message: words[actor.language].please }),
    );
    if (until === "answered") {
      const underwriter = await staffOf("underwriting@collectief.example");
      must(
        await answerReferral(underwriter, {
          referralId,
          answer: "ACCEPTED",
          reason: words[actor.language].condition,
        }),
      );
    }
  }
  if (until === "offered" || until === "accepted") {
    const { version } = must(await offerQuote(actor, { quoteId, revision }));
    if (until === "accepted")
      must(await acceptOffer(actor, { quoteId, version, name: words[actor.language].manager, on: today() }));
  }
}

async function makeVariant(
  actor: BrokerActor,
  quoteId: string,
  answers: Answers,
  story: Story,
): Promise<void> {
  const copy = must(await duplicateQuote(actor, { quoteId }));
  const other: Answers = { ...answers, covers: { ...answers.covers, covers: [...(story.variant ?? [])] } };
  await fillIn(actor, copy.quoteId, other);
  must(
    await calculateQuote(actor, {
      quoteId: copy.quoteId,
      revision: await revisionOf(copy.quoteId),
      tariff: "kept",
    }),
  );
  await age(copy.quoteId, story);
}

/** An offer stays as it was made, so what was offered was offered today. */
async function age(quoteId: string, { daysAgo, until }: Story): Promise<void> {
  const back = `${daysAgo} days`;
  for (const statement of [
    `UPDATE "Quote" SET "createdAt" = "createdAt" - $2::interval, "updatedAt" = "updatedAt" - $2::interval WHERE id = $1`,
    `UPDATE "QuoteEvent" SET at = at - $2::interval WHERE "quoteId" = $1`,
    `UPDATE "QuoteChange" SET at = at - $2::interval WHERE "quoteId" = $1`,
  ]) {
    await pool().query(statement, [quoteId, back]);
  }
  if (until !== "expired") return;
  await pool().query(
    `UPDATE "Quote" SET status = 'EXPIRED', "endReason" = 'DATE', "expiresOn" = ($2::date - 20) WHERE id = $1`,
    [quoteId, today()],
  );
  await pool().query(
    `INSERT INTO "QuoteEvent" (id, "quoteId", kind, "authorName", at, facts) VALUES ($1, $2, 'EXPIRED', '', $3, '{"was":"DRAFT"}')`,
    [newId(), quoteId, new Date(now().getTime() - 19 * 24 * 3_600_000)],
  );
}

async function revisionOf(id: string): Promise<number> {
  return (await database().quote.findUniqueOrThrow({ where: { id }, select: { revision: true } })).revision;
}

function must<T>(outcome: Outcome<T, string>): T {
  if (!outcome.ok) throw new Error(`The demo's quotes: ${outcome.reason}`);
  return outcome.value;
}

function brokerOf(
  { id, firstName, lastName, email, language }: SeededAccount,
  office: SeededBrokerage,
): BrokerActor {
  return {
    kind: "broker",
    accountId: id,
    sessionId: null,
    name: `${firstName} ${lastName}`,
    email,
    language,
    request: { id: newId(), address: null },
    brokerageId: office.id,
    groupIds: office.groups.map((group) => group.id),
    isAdmin: false,
  };
}

async function staffOf(email: DemoEmail): Promise<StaffActor> {
  const { id, firstName, lastName, language } = await database().account.findUniqueOrThrow({
    where: { email },
  });
  return {
    kind: "staff",
    accountId: id,
    sessionId: null,
    name: `${firstName} ${lastName}`,
    email,
    language,
    request: { id: newId(), address: null },
    roles: ["UNDERWRITING"],
  };
}
