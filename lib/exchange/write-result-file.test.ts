import "@/tests/support/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { closeDatabase, database } from "@/lib/database/client";
import { readRaw } from "@/lib/excel/read-raw";
import type { Source } from "@/lib/excel/reading-process";
import { writeSheet } from "@/lib/excel/write-sheet";
import type { Language } from "@/lib/i18n/language";
import { actingAs } from "@/tests/support/acting";
import { anAccount, anEmployer, type SeededEmployer } from "@/tests/support/builders";
import { bytesOf, confirmAndApply, csv, sendList, workbookBy } from "@/tests/support/sent-lists";
import { bundleReader } from "@/tests/workbooks/bundle-reader";
import { findUpload } from "./find-upload";
import { insuredOverview } from "./insured-overview.sheet";
import { readInsuredOverview } from "./read-insured-overview";
import { writeResultFile } from "./write-result-file";

let employer: SeededEmployer;
let actor: Actor;
const numbers: string[] = [];

beforeAll(async () => {
  await bundleReader();
  employer = await anEmployer({ employees: 5, leavers: 0, families: 1 });
  for (const { affiliationId: id } of employer.people)
    numbers.push((await database().affiliation.findUniqueOrThrow({ where: { id } })).number);
  const account = await anAccount({ employers: [{ id: employer.id, role: "HR" }] });
  actor = await actingAs(account.id, "employer", "uploads.send");
});
afterAll(closeDatabase);

const send = (bytes: Buffer, fileName: string) =>
  sendList(actor, { employerId: employer.id, type: "insured-overview", fileName }, bytes);

/** The rows of the result by their number, each cell by its letters. */
async function resultOf(uploadId: string, language: Language = "nl") {
  const made = await writeResultFile(actor, { uploadId, language });
  if (!made) throw new Error("No result");
  // Another program opens and saves it: what it takes for damaged would not come through.
  const bytes = await workbookBy("", await bytesOf(made.bytes));
  const { Readable } = await import("node:stream");
  const source: Source = { stream: Readable.from([bytes]), name: made.name };
  const raw = await readRaw(source);
  if (!raw.ok) throw new Error(raw.reason);
  const rows = new Map<number, Record<string, string>>();
  for await (const batch of raw.value.batches)
    for (const { number, cells } of batch)
      rows.set(
        number,
        Object.fromEntries(cells.map(({ address, text }) => [address.replace(/\d+$/, ""), text])),
      );
  return { name: made.name, rows };
}

test("our own list comes back with what became of each row, and its members of the family without", async () => {
  const rows = [];
  for await (const batch of readInsuredOverview(actor, employer.id, "nl")) rows.push(batch);
  const list = await workbookBy(
    `seen = set()
for row in range(4, sheet.max_row + 1):
    number = sheet.cell(row, 3).value
    if number in seen:
        continue
    seen.add(number)
    if number == "${numbers[0]}": sheet.cell(row, 29, "nieuw@halm.example")
    if number == "${numbers[1]}": sheet.cell(row, 29, "geen adres")
    if number == "${numbers[2]}": sheet.cell(row, 25, "Elders")`,
    await bytesOf(writeSheet(insuredOverview, rows, { language: "nl" })),
  );
  const uploadId = await send(list, "Overzicht verzekerden.xlsx");
  await confirmAndApply(actor, uploadId);
  const { name, rows: back } = await resultOf(uploadId);
  expect(name).toBe("Overzicht verzekerden - resultaat.xlsx");
  expect([1, 2, 3].map((row) => back.get(row)?.AF)).toEqual(["Resultaat", "Résultat", "Result"]);
  const first = new Map<string, string | undefined>();
  let family = 0;
  for (const [number, cells] of back) {
    if (number < 4) continue;
    if (first.has(cells.C!)) {
      family += 1;
      expect(cells.AF).toBeUndefined();
    } else first.set(cells.C!, cells.AF);
  }
  expect(family).toBeGreaterThan(0);
  expect(first.get(numbers[0]!)).toMatch(/^Verwerkt: (nieuw|gewijzigd)\.$/);
  expect(first.get(numbers[1]!)).toMatch(/^Niet verwerkt\. .+\.$/);
  expect(first.get(numbers[2]!)).toMatch(/^Ongewijzigd\. Cel Y\d+ werd niet overgenomen\.$/);
  expect(first.get(numbers[3]!)).toBe("Ongewijzigd.");
});

test("a file of the sender's own comes back as it was, in the sender's language, with the result to the right", async () => {
  const uploadId = await send(
    csv(
      ["Personeel, november"],
      ["Aansluitingsnummer", "Afdeling", "Werk e-mail"],
      [numbers[3]!, "=1+1", "drie@halm.example"],
      ["999999", "Logé", "niemand@halm.example"],
      [numbers[4]!, "0012", "vier@halm"],
    ),
    "personeel.csv",
  );
  expect(await findUpload(actor, uploadId)).toMatchObject({ status: "CHECKED" });
  await confirmAndApply(actor, uploadId);
  const { name, rows } = await resultOf(uploadId, "fr");
  expect(name).toBe("personeel - résultat.xlsx");
  expect(rows.get(1)).toEqual({ A: "Personeel, november" });
  expect(rows.get(2)).toEqual({ A: "Aansluitingsnummer", B: "Afdeling", C: "Werk e-mail", D: "Résultat" });
  expect(rows.get(3)).toMatchObject({ A: numbers[3], B: "=1+1", D: expect.stringMatching(/^Traité\s: /) });
  expect(rows.get(4)).toMatchObject({ B: "Logé", D: expect.stringMatching(/^Non traité\. /) });
  expect(rows.get(5)).toMatchObject({ B: "0012", D: expect.stringMatching(/^Non traité\. /) });
});

test("dates and numbers of an own workbook stay what they were", async () => {
  const bytes = await workbookBy(`
for row in [["Aansluitingsnummer", "Sinds", "Dagen", "Werk e-mail"],
            ["${numbers[0]}", datetime.date(2020, 2, 29), 17.5, "een@halm.example"],
            ["${numbers[1]}", datetime.date(2021, 3, 1), 20, None]]:
    sheet.append(row)`);
  const uploadId = await send(bytes, "eigen.xlsx");
  await confirmAndApply(actor, uploadId);
  const made = await writeResultFile(actor, { uploadId, language: "en" });
  const kinds = await workbookBy(
    `values = [[str(cell.value) + " " + type(cell.value).__name__ for cell in row[1:3]] for row in sheet.iter_rows(min_row=2, max_row=3)]
sheet["Z1"] = str(values)`,
    await bytesOf(made!.bytes),
  );
  const { Readable } = await import("node:stream");
  const raw = await readRaw({ stream: Readable.from([kinds]), name: "x.xlsx" });
  const texts: string[] = [];
  if (raw.ok)
    for await (const batch of raw.value.batches)
      for (const row of batch) texts.push(...row.cells.map(({ text }) => text));
  expect(texts).toContain(
    "[['2020-02-29 00:00:00 datetime', '17.5 float'], ['2021-03-01 00:00:00 datetime', '20 int']]",
  );
});

test("a stranger gets no result, and neither does who asks for one without a file", async () => {
  const uploadId = await send(
    csv(["Aansluitingsnummer", "Werk e-mail"], [numbers[0]!, "x@halm.example"]),
    "personeel.csv",
  );
  const elsewhere = await anEmployer({ employees: 1 });
  const account = await anAccount({ employers: [{ id: elsewhere.id, role: "ADMIN" }] });
  const stranger = await actingAs(account.id, "employer", "uploads.send");
  expect(await writeResultFile(stranger, { uploadId, language: "nl" })).toBeNull();
  await database().upload.update({ where: { id: uploadId }, data: { fileId: null } });
  expect(await writeResultFile(actor, { uploadId, language: "nl" })).toBeNull();
});
