import type { Language } from "@/lib/i18n/language";
import { addDays, type PlainDate } from "@/lib/values/dates";
import { today as todayInBrussels } from "@/lib/values/moments";
import { searchText } from "@/lib/values/search-text";
import { insertRows, type Store } from "./insert-columns";
import { SeededRandom } from "./seeded-random";

type Asked = {
  readonly desk: "ADMINISTRATIVE" | "COMMERCIAL" | "CLAIMS";
  readonly subject: string;
  readonly question: string;
  /** What the insurer wrote; without it the broker waits. */
  readonly answer?: string;
  readonly closed?: true;
};

const asked: Readonly<Record<Language, readonly Asked[]>> = {
  nl: [
    {
      desk: "COMMERCIAL",
      subject: "Brandpremie voor een magazijn met zonnepanelen",
      question:
        "Goedemiddag,\n\nEen klant legt in het voorjaar zonnepanelen op het dak van zijn magazijn. Moet de offerte dan opnieuw berekend worden?\n\nMet vriendelijke groeten",
    },
    {
      desk: "ADMINISTRATIVE",
      subject: "Tweede producentnummer voor ons filiaal",
      question:
        "Goedemorgen,\n\nOns filiaal krijgt een eigen producentnummer. Vragen wij daarvoor opnieuw toegang aan?",
      answer:
        "Goedemorgen,\n\nJa: maak voor het filiaal een eigen groep en vraag met die groep toegang aan. Wij kijken het dezelfde dag nog na.\n\nMet vriendelijke groeten",
    },
    {
      desk: "CLAIMS",
      subject: "Attest voor een klant",
      question: "Waar vindt onze klant zijn schadeattest?",
      answer: "U krijgt het vandaag per post; binnenkort staat het ook in het portaal.",
      closed: true,
    },
  ],
  fr: [
    {
      desk: "COMMERCIAL",
      subject: "Garantie incendie et panneaux solaires",
      question:
        "Bonjour,\n\nUn client installe des panneaux solaires au printemps. Faut-il recalculer son offre ?\n\nBien à vous",
    },
    {
      desk: "ADMINISTRATIVE",
      subject: "Un nouveau collègue dans notre agence",
      question: "Bonjour,\n\nPeut-il voir les tarifications de la personne qu’il remplace ?",
      answer: "Bonjour,\n\nOui, s’il travaille dans le même groupe : elles y restent.\n\nBien à vous",
    },
  ],
  en: [
    {
      desk: "ADMINISTRATIVE",
      subject: "Access for our second office",
      question: "Good morning,\n\nOur second office gets a producer number of its own. What do we do?",
    },
  ],
};

type Person = { readonly id: string; readonly firstName: string; readonly lastName: string };

/** What a group asked the insurer: some of it answered, some of it waiting. */
export async function insertQuestions(
  store: Store,
  {
    groupId,
    askerId,
    language,
    today = todayInBrussels(),
  }: { groupId: string; askerId: string; language: Language; today?: PlainDate },
): Promise<void> {
  const random = new SeededRandom(`questions ${groupId}`);
  const { rows: groups } = await store.query<{ name: string; brokerageId: string; office: string }>(
    `SELECT g.name, g."brokerageId", b.name AS office FROM "BrokerGroup" g JOIN "Brokerage" b ON b.id = g."brokerageId"
     WHERE g.id = $1`,
    [groupId],
  );
  const { rows: people } = await store.query<Person & { staff: boolean }>(
    `SELECT a.id, a."firstName", a."lastName", a.id <> $1 AS staff FROM "Account" a
     WHERE a.id = $1 OR a.id = (SELECT s."accountId" FROM "StaffMembership" s
       WHERE 'ADMINISTRATION' = ANY(s.roles) AND s."endedAt" IS NULL ORDER BY s."accountId" LIMIT 1)`,
    [askerId],
  );
  const [group] = groups;
  const asker = people.find(({ staff }) => !staff);
  const answerer = people.find(({ staff }) => staff);
  if (!group || !asker || !answerer) return;
  const conversations = asked[language].map((one, place) => {
    const on = addDays(today, -1 - place * 3);
    return {
      ...one,
      id: random.id(),
      askedAt: `${on}T08:52:00Z`,
      answeredAt: one.answer ? `${on}T13:20:00Z` : null,
    };
  });
  await insertRows(
    store,
    "Conversation",
    {
      id: "uuid",
      brokerageId: "uuid",
      brokerGroupId: "uuid",
      desk: '"ContactKind"',
      subject: "text",
      openedById: "uuid",
      createdAt: "timestamptz",
      lastAt: "timestamptz",
      readAt: "timestamptz",
      lastSide: '"MessageSide"',
      waitingSince: "timestamptz",
      closedAt: "timestamptz",
      searchText: "text",
    },
    conversations.map(({ id, desk, subject, askedAt, answeredAt, closed }) => ({
      id,
      brokerageId: group.brokerageId,
      brokerGroupId: groupId,
      desk,
      subject,
      openedById: asker.id,
      createdAt: askedAt,
      lastAt: answeredAt ?? askedAt,
      readAt: closed ? answeredAt : askedAt,
      lastSide: answeredAt ? "STAFF" : "BROKER",
      waitingSince: answeredAt ? null : askedAt,
      closedAt: closed ? answeredAt : null,
      searchText: searchText(subject, group.office, group.name, nameOf(asker)),
    })),
  );
  await insertRows(
    store,
    "ConversationMessage",
    {
      id: "uuid",
      conversationId: "uuid",
      side: '"MessageSide"',
      accountId: "uuid",
      authorName: "text",
      body: "text",
      at: "timestamptz",
    },
    conversations.flatMap(({ id, question, answer, askedAt, answeredAt }) => [
      messageOf(random, id, "BROKER", asker, question, askedAt),
      ...(answer && answeredAt ? [messageOf(random, id, "STAFF", answerer, answer, answeredAt)] : []),
    ]),
  );
}

function messageOf(
  random: SeededRandom,
  conversationId: string,
  side: "BROKER" | "STAFF",
  by: Person,
  body: string,
  at: string,
) {
  return { id: random.id(), conversationId, side, accountId: by.id, authorName: nameOf(by), body, at };
}

function nameOf({ firstName, lastName }: Person): string {
  return `${firstName} ${lastName}`;
}
