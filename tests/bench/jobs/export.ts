import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Job } from "../job";
import { atWork, preparePeople, type Workplace } from "../people-world";
import { scratch } from "../scratch";

type Row = Readonly<Record<string, string | number | null>>;

const ours = (format: "xlsx" | "csv") => (rows: number) =>
  atWork(rows, async ({ actor, employerId }, begin) => {
    const { readInsuredOverview } = await import("@/lib/exchange/read-insured-overview");
    const { insuredOverview } = await import("@/lib/exchange/insured-overview.sheet");
    const { writeSheet } = await import("@/lib/excel/write-sheet");
    const { writeCsv } = await import("@/lib/excel/csv");
    begin();
    const people = readInsuredOverview(actor, employerId, "nl");
    const write = format === "csv" ? writeCsv : writeSheet;
    await pipeline(
      write(insuredOverview, people, { language: "nl" }),
      createWriteStream(scratch(`export.${format}`)),
    );
    return undefined;
  });

/** The same columns as the file has them, by a statement that knows of no rights and adds no check number. */
const selection = `
  SELECT c.number AS contract, k.code AS category, a.number AS "affiliateNumber", a."employeeNumber", p."nationalNumber",
    p."lastName", p."firstName", p."birthDate"::text, p.sex, p.language, p."maritalStatus", 'Aangeslotene' AS relation,
    a."hiredOn"::text, a."startsOn"::text, a."endsOn"::text, a."workRate" / 100 AS "workRate",
    (a."salaryCents" / 100)::int AS salary, a."salaryFrom"::text,
    CASE WHEN a."endsOn" < CURRENT_DATE THEN 'Uit dienst' ELSE 'Aangesloten' END AS status, p.phone, p.street,
    p."houseNumber", p.box, p.postcode, p.city, p.country, coalesce(p."privateEmail", 'N') AS "privateEmail", f.partner,
    a."workEmail", coalesce(f.children, 0)::int AS children, NULL AS control
  FROM "Affiliation" a JOIN "Person" p ON p.id = a."personId" JOIN "Contract" c ON c.id = a."contractId"
  JOIN "Category" k ON k.id = a."categoryId" LEFT JOIN (
    SELECT "personId", min("lastName" || ' ' || "firstName") FILTER (WHERE relation = 'PARTNER') AS partner,
      count(*) FILTER (WHERE relation = 'CHILD') AS children
    FROM "FamilyMember" GROUP BY 1
  ) f ON f."personId" = p.id
  WHERE a."employerId" = $1 ORDER BY a."sortName", a.id`;

async function* offCursor({ employerId }: Workplace): AsyncGenerator<Row[]> {
  const { pool } = await import("@/lib/database/client");
  const client = await pool().connect();
  await client.query("BEGIN");
  await client.query(`DECLARE people NO SCROLL CURSOR FOR ${selection}`, [employerId]);
  for (;;) {
    const { rows } = await client.query<Row>("FETCH 2000 FROM people");
    if (rows.length === 0) break;
    yield rows;
  }
  await client.query("COMMIT");
  client.release();
}

const bareSheet = (rows: number) =>
  atWork(rows, async (place, begin) => {
    const { insuredOverview } = await import("@/lib/exchange/insured-overview.sheet");
    const { packBareSheet } = await import("../bare-sheet");
    begin();
    await packBareSheet(scratch("export.bin"), insuredOverview, offCursor(place));
    return undefined;
  });

const bareCsv = (rows: number) =>
  atWork(rows, async (place, begin) => {
    begin();
    async function* lines() {
      for await (const batch of offCursor(place))
        yield Buffer.from(`${batch.map((row) => Object.values(row).join(";")).join("\r\n")}\r\n`);
    }
    await pipeline(
      Readable.from(lines(), { objectMode: false }),
      createWriteStream(scratch("export-bare.csv")),
    );
    return undefined;
  });

export const job: Job = {
  title: "Export the people of an employer",
  rows: 100_000,
  about:
    "From the query to a file on disk, 31 columns, nobody with a family. The limit takes the same columns off a cursor, with no rights to look at and no check number, and packs bare rows (level 1); in CSV it joins them. CPU is that of node and PostgreSQL together; memory is node's. The bar is 2 × the limit.",
  prepare: preparePeople,
  measures: [
    { name: "collectief, xlsx", role: "ours", run: ours("xlsx") },
    { name: "collectief, csv", role: "variant", run: ours("csv") },
    { name: "limit in csv: cursor and join", role: "variant", run: bareCsv },
    { name: "cursor and bare rows into zlib", role: "limit", run: bareSheet },
  ],
};
