import type { Language } from "@/lib/i18n/language";
import { addDays, earlierOf, laterOf, type PlainDate, plainDate, yearOf } from "@/lib/values/dates";
import { today as todayInBrussels } from "@/lib/values/moments";
import { contractPapers, generalPapers, letters, type Paper, questionAndAnswer } from "./inbox-texts";
import { insertRows, type Store } from "./insert-columns";
import { SeededRandom } from "./seeded-random";

type Employer = { readonly id: string; readonly language: Language };
type Contract = { readonly id: string; readonly startsOn: PlainDate };

/** What stands in the employers' inbox: letters, legal documents, medical acceptances, a conversation. */
export async function insertInbox(
  store: Store,
  { employerIds, today = todayInBrussels() }: { employerIds: readonly string[]; today?: PlainDate },
): Promise<void> {
  const { rows } = await store.query<Employer>(
    `SELECT id, language::text AS language FROM "Employer" WHERE id = ANY($1::uuid[]) ORDER BY id`,
    [employerIds],
  );
  for (const employer of rows) {
    const random = new SeededRandom(`inbox ${employer.id}`);
    await insertDocuments(store, random, employer, today);
    await insertAcceptances(store, random, employer.id, today);
    await insertConversation(store, random, employer, today);
  }
}

async function insertDocuments(
  store: Store,
  random: SeededRandom,
  employer: Employer,
  today: PlainDate,
): Promise<void> {
  const { rows: contracts } = await store.query<Contract>(
    `SELECT id, "startsOn"::text AS "startsOn" FROM "Contract" WHERE "employerId" = $1 ORDER BY number`,
    [employer.id],
  );
  const first = contracts[0]?.id ?? null;
  const years = [yearOf(today) - 2, yearOf(today) - 1, yearOf(today)];
  const written = years
    .flatMap((year) =>
      letters.map(({ month, day, letter }) => ({ on: plainDate(year, month, day), paper: letter(year) })),
    )
    .filter(({ on }) => on <= today);
  // The last two were not opened yet.
  const openedUntil = written.at(-3)?.on ?? "";
  const rowOf = (shelf: string, contractId: string | null, on: PlainDate, { title, text }: Paper) => ({
    id: random.id(),
    employerId: employer.id,
    contractId,
    shelf,
    on,
    titleNl: title.nl,
    titleFr: title.fr,
    titleEn: title.en,
    language: employer.language,
    openedAt: shelf === "LEGAL" || on <= openedUntil ? `${addDays(on, 2)}T09:00:00Z` : null,
    text: text[employer.language],
  });
  const documents = [
    ...contracts.flatMap(({ id, startsOn }) =>
      contractPapers.map((paper) =>
        rowOf("LEGAL", id, laterOf(startsOn, plainDate(yearOf(today) - 1, 1, 1)), paper),
      ),
    ),
    ...generalPapers.map((paper) => rowOf("LEGAL", null, plainDate(yearOf(today) - 2, 5, 25), paper)),
    ...written.map(({ on, paper }) => rowOf("CORRESPONDENCE", first, on, paper)),
  ];
  await insertRows(
    store,
    "InsurerDocument",
    {
      id: "uuid",
      employerId: "uuid",
      contractId: "uuid",
      shelf: '"DocumentShelf"',
      on: "date",
      titleNl: "text",
      titleFr: "text",
      titleEn: "text",
      language: '"Language"',
      openedAt: "timestamptz",
    },
    documents,
  );
  // Lists within a list: each text apart.
  for (const { id, text } of documents) {
    await store.query(`UPDATE "InsurerDocument" SET paragraphs = $2 WHERE id = $1`, [id, text]);
  }
}

const statuses = [
  "ACCEPTED",
  "UNDER_REVIEW",
  "QUESTIONNAIRE_SENT",
  "ACCEPTED",
  "ASKED",
  "ACCEPTED_WITH_CONDITIONS",
  "POSTPONED",
  "DECLINED",
] as const;
const covers = ["DEATH", "DISABILITY", "PREMIUM_WAIVER"] as const;

/** A few people chose a cover for which the insurer asks questions. */
async function insertAcceptances(
  store: Store,
  random: SeededRandom,
  employerId: string,
  today: PlainDate,
): Promise<void> {
  const { rows } = await store.query<{ id: string; startsOn: PlainDate }>(
    `SELECT id, "startsOn"::text AS "startsOn" FROM (
       SELECT id, "startsOn", row_number() OVER (ORDER BY number) AS place, count(*) OVER () AS everybody
       FROM "Affiliation" WHERE "employerId" = $1 AND "endsOn" IS NULL
     ) people WHERE place % greatest(2, least(80, everybody / 8)) = 0 ORDER BY place`,
    [employerId],
  );
  await insertRows(
    store,
    "MedicalAcceptance",
    {
      id: "uuid",
      affiliationId: "uuid",
      cover: '"MedicalCover"',
      status: '"AcceptanceStatus"',
      askedOn: "date",
      statusOn: "date",
    },
    rows.map(({ id, startsOn }, place) => {
      const status = statuses[place % statuses.length];
      const askedOn = laterOf(startsOn, addDays(today, -random.whole(40, 400)));
      const moved = earlierOf(addDays(askedOn, random.whole(5, 35)), today);
      const statusOn = status === "ASKED" ? askedOn : moved;
      return { id: random.id(), affiliationId: id, cover: covers[place % 3], status, askedOn, statusOn };
    }),
  );
}

/** Somebody who manages the employer asked, somebody of the insurer's administration answered. */
async function insertConversation(
  store: Store,
  random: SeededRandom,
  { id: employerId, language }: Employer,
  today: PlainDate,
): Promise<void> {
  const { rows } = await store.query<{ side: "EMPLOYER" | "STAFF"; id: string; name: string }>(
    `(SELECT 'EMPLOYER' AS side, a.id, a."firstName" || ' ' || a."lastName" AS name
      FROM "EmployerMembership" m JOIN "Account" a ON a.id = m."accountId"
      WHERE m."employerId" = $1 AND m.role = 'ADMIN' AND m."endedAt" IS NULL ORDER BY a.id LIMIT 1)
     UNION ALL
     (SELECT 'STAFF', a.id, a."firstName" || ' ' || a."lastName"
      FROM "StaffMembership" s JOIN "Account" a ON a.id = s."accountId"
      WHERE 'ADMINISTRATION' = ANY(s.roles) ORDER BY a.id LIMIT 1)`,
    [employerId],
  );
  const asker = rows.find(({ side }) => side === "EMPLOYER");
  const answerer = rows.find(({ side }) => side === "STAFF");
  if (!asker || !answerer) return;
  const { subject, question, answer } = questionAndAnswer[language];
  const [askedAt, answeredAt] = [`${addDays(today, -6)}T13:12:00Z`, `${addDays(today, -5)}T08:40:00Z`];
  const id = random.id();
  await store.query(
    `INSERT INTO "Conversation" (id, "employerId", desk, subject, "openedById", "createdAt", "lastAt", "readAt", "lastSide", "searchText")
     VALUES ($1, $2, 'ADMINISTRATIVE', $3, $4, $5, $6, $5, 'STAFF',
       fold(concat_ws(' ', $3::text, (SELECT name FROM "Employer" WHERE id = $2), $7::text)))`,
    [id, employerId, subject, asker.id, askedAt, answeredAt, asker.name],
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
    [
      { by: asker, body: question, at: askedAt },
      { by: answerer, body: answer, at: answeredAt },
    ].map(({ by, body, at }) => ({
      id: random.id(),
      conversationId: id,
      side: by.side,
      accountId: by.id,
      authorName: by.name,
      body,
      at,
    })),
  );
}

/** One employer whose contract withholds a few things, and one with a contract that refuses a list for any fault of form. */
export async function configureContracts(
  store: Store,
  { withheldFrom, strictAt }: { withheldFrom: string; strictAt: string },
): Promise<void> {
  await store.query(
    `UPDATE "Contract" SET withheld = '{FINANCING_FUND,DOWNLOAD_SINGLE_PREMIUM_LIST,DOWNLOAD_INTEREST_DETAIL,UPLOAD_SINGLE_PREMIUM_LIST}'
     WHERE "employerId" = $1`,
    [withheldFrom],
  );
  await store.query(
    `UPDATE "Contract" SET "strictUploads" = TRUE
     WHERE id = (SELECT id FROM "Contract" WHERE "employerId" = $1 ORDER BY number DESC LIMIT 1)`,
    [strictAt],
  );
}
