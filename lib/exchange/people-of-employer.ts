import type { Actor } from "@/lib/access/actor";
import { pool } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { wholeAffiliationsVisibleTo } from "@/lib/insured/access";
import type { PlainDate } from "@/lib/values/dates";
import { searchText } from "@/lib/values/search-text";

/** A number as it is compared: payroll systems and spreadsheets add spaces and dots, and lose leading zeros. */
export function bareNumber(text: string): string {
  // What nearly all are, and there are hundreds of thousands of them.
  if (/^[1-9]\d*$/.test(text)) return text;
  return text
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "")
    .replace(/^0+(?=.)/, "");
}

/** The words of a name in an order of their own, so that "Peeters, An-Sofie" is "An Sofie Peeters". */
export function nameWords(...names: readonly (string | null | undefined)[]): string[] {
  return wordsOf(searchText(...names));
}

function wordsOf(folded: string): string[] {
  return folded
    .split(/[\s.\-–]+/)
    .filter(Boolean)
    .sort();
}

type Row = [
  id: string,
  personId: string,
  number: string,
  employeeNumber: string | null,
  nationalNumber: string | null,
  sortName: string,
  birthDate: PlainDate,
  running: boolean,
];

const batchSize = 10_000;
const none: readonly number[] = [];

/**
 * Everybody of one employer, to find the rows of a list in: read once, looked up a hundred thousand times. A way to look
 * somebody up is only prepared when it is first asked for; most lists need one.
 */
export class PeopleOfEmployer {
  readonly #rows: readonly Row[];
  readonly #prepared = new Map<string, Map<string, number | number[]>>();

  constructor(rows: readonly Row[]) {
    this.#rows = rows;
  }

  get size(): number {
    return this.#rows.length;
  }

  personOf(place: number): string {
    return this.#rows[place]![1];
  }

  affiliationAt(place: number): string {
    return this.#rows[place]![0];
  }

  nationalNumberAt(place: number): string | null {
    return this.#rows[place]![4];
  }

  birthDateAt(place: number): PlainDate {
    return this.#rows[place]![6];
  }

  wordsAt(place: number): string[] {
    return wordsOf(this.#rows[place]![5]);
  }

  withAffiliateNumber(number: string): readonly number[] {
    return this.#look("affiliate", bareNumber(number), (row) => bareNumber(row[2]));
  }

  withEmployeeNumber(number: string): readonly number[] {
    return this.#look("employee", bareNumber(number), (row) => row[3] && bareNumber(row[3]));
  }

  withNationalNumber(number: string): readonly number[] {
    return this.#look("national", number, (row) => row[4]);
  }

  named(words: readonly string[], birthDate: PlainDate): readonly number[] {
    return this.#look(
      "name",
      `${words.join(" ")}|${birthDate}`,
      (row) => `${wordsOf(row[5]).join(" ")}|${row[6]}`,
    );
  }

  /** Who was born that day and shares a word of the name; or, without a birth date, who is called exactly so. */
  resembling(words: readonly string[], birthDate: PlainDate | null): readonly number[] {
    if (!birthDate) {
      return words.length < 2
        ? none
        : this.#look("words", words.join(" "), (row) => wordsOf(row[5]).join(" "));
    }
    return this.#look("born", birthDate, (row) => row[6]).filter((place) =>
      this.wordsAt(place).some((word) => word.length > 2 && words.includes(word)),
    );
  }

  /** Where this person is insured today; for who has left, where that was last. */
  runningOf(place: number): readonly string[] {
    const places = this.#look("person", this.personOf(place), (row) => row[1]);
    const running = places.filter((each) => this.#rows[each]![7]);
    const chosen = running.length > 0 ? running : places.slice(-1);
    return chosen.map((each) => this.affiliationAt(each));
  }

  #look(how: string, key: string, keyOf: (row: Row) => string | null): readonly number[] {
    let map = this.#prepared.get(how);
    if (!map) {
      map = new Map();
      for (let place = 0; place < this.#rows.length; place++) {
        const own = keyOf(this.#rows[place]!);
        if (!own) continue;
        const before = map.get(own);
        if (before === undefined) map.set(own, place);
        else if (typeof before === "number") map.set(own, [before, place]);
        else before.push(place);
      }
      this.#prepared.set(how, map);
    }
    const found = map.get(key);
    return found === undefined || key === "" ? none : typeof found === "number" ? [found] : found;
  }
}

/** Everybody of an employer that the actor may know, or null when there is nobody. */
export async function findPeopleOfEmployer(
  actor: Actor,
  employerId: string,
): Promise<PeopleOfEmployer | null> {
  const client = await pool().connect();
  let whole = false;
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const { text, values } = selection(actor, employerId);
    await client.query(`DECLARE people NO SCROLL CURSOR FOR ${text}`, values);
    const rows: Row[] = [];
    for (;;) {
      const batch = await client.query<Row>({ text: `FETCH ${batchSize} FROM people`, rowMode: "array" });
      for (const row of batch.rows) rows.push(row);
      if (batch.rows.length < batchSize) break;
    }
    await client.query("COMMIT");
    whole = true;
    return rows.length === 0 ? null : new PeopleOfEmployer(rows);
  } finally {
    client.release(!whole);
  }
}

function selection(actor: Actor, employerId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT a.id, a."personId", a.number, a."employeeNumber", p."nationalNumber", p."sortName", p."birthDate"::text,
      (a."endsOn" IS NULL OR a."endsOn" >= CURRENT_DATE)
    FROM "Affiliation" a
    JOIN "Person" p ON p.id = a."personId"
    WHERE a."employerId" = ${employerId}::uuid AND ${wholeAffiliationsVisibleTo(actor)}
    ORDER BY a."startsOn", a.id`;
}
