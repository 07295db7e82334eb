import "@/tests/support/database";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { closeDatabase, database } from "@/lib/database/client";
import { writeSheet } from "@/lib/excel/write-sheet";
import { addDays, addYears, formatDate, plainDateOf } from "@/lib/values/dates";
import { today } from "@/lib/values/moments";
import { actingAs } from "@/tests/support/acting";
import { anAccount, anEmployer, type SeededEmployer } from "@/tests/support/builders";
import { bytesOf, confirmAndApply, csv, sendList, workbookBy } from "@/tests/support/sent-lists";
import { bundleReader } from "@/tests/workbooks/bundle-reader";
import { findUpload } from "./find-upload";
import { findUploadProblems } from "./find-upload-problems";
import { payerChoices, readPayer } from "./premium-payer";
import { readToFillIn } from "./read-to-fill-in";
import { singlePremiumRow } from "./single-premium-list.download";
import { singlePremiumList } from "./single-premium-list.sheet";
import { undoUpload } from "./undo-upload";

let employer: SeededEmployer;
let actor: Actor;
const numbers: string[] = [];
const day = formatDate(today());

beforeAll(async () => {
  await bundleReader();
  employer = await anEmployer({ employees: 4, leavers: 0 });
  for (const { affiliationId: id } of employer.people)
    numbers.push((await database().affiliation.findUniqueOrThrow({ where: { id } })).number);
  const account = await anAccount({ employers: [{ id: employer.id, role: "ADMIN" }] });
  actor = await actingAs(account.id, "employer", "uploads.send");
});
afterEach(() => database().singlePremium.deleteMany({}));
afterAll(closeDatabase);

const send = (bytes: Buffer, fileName = "koopsommen.csv") =>
  sendList(actor, { employerId: employer.id, type: "single-premium-list", fileName }, bytes);

const declare = (...lines: string[][]) =>
  send(csv(["Aansluitingsnummer", "Bedrag", "Ten laste van", "Datum"], ...lines));

async function premiums() {
  const found = await database().singlePremium.findMany({
    where: { affiliation: { employerId: employer.id } },
    orderBy: [{ amountCents: "asc" }],
    include: { affiliation: { select: { number: true } } },
  });
  return found.map((one) => [
    one.affiliation.number,
    Number(one.amountCents),
    one.payer,
    plainDateOf(one.on),
  ]);
}

async function told(uploadId: string) {
  const { rows } = await findUploadProblems(actor, { uploadId });
  return rows.map(({ rowNumber, grade, code }) => [rowNumber, grade, code]);
}

test("a filled-in list becomes premiums, two for one person as well, and can be taken back", async () => {
  const rows = [];
  for await (const batch of readToFillIn(actor, employer.id)) rows.push(batch.map(singlePremiumRow));
  const list = await workbookBy(
    `sheet.protection.sheet = False
for row in range(4, 8):
    if sheet.cell(row, 1).value == "${numbers[0]}":
        sheet.cell(row, 4, 1250.5)
        sheet.cell(row, 6, datetime.date.fromisoformat("${today()}"))
for column, value in enumerate(["${numbers[0]}", None, None, 300, "travailleur", datetime.date.fromisoformat("${today()}")], 1):
    sheet.cell(8, column, value)`,
    await bytesOf(writeSheet(singlePremiumList, rows, { language: "nl" })),
  );
  const uploadId = await send(list, "Invullijst koopsommen.xlsx");
  expect(await told(uploadId)).toEqual([]);
  expect(await findUpload(actor, uploadId)).toMatchObject({ status: "CHECKED", counts: { new: 2, open: 0 } });
  await confirmAndApply(actor, uploadId);
  expect(await premiums()).toEqual([
    [numbers[0], 300_00, "EMPLOYEE", today()],
    [numbers[0], 1250_50, "EMPLOYER", today()],
  ]);
  const lines = await database().auditEntry.count({
    where: { event: "person.single-premium-declared", employerId: employer.id },
  });
  expect(lines).toBe(2);
  expect(await undoUpload(actor, { uploadId })).toMatchObject({ ok: true });
  expect(await premiums()).toEqual([]);
  expect(await findUpload(actor, uploadId)).toMatchObject({ status: "UNDONE" });
});

test("the same list sent twice is asked about, premium by premium", async () => {
  const line = [numbers[0]!, "1.000,00", "werkgever", day];
  await confirmAndApply(actor, await declare(line));
  const again = await declare(line, [numbers[1]!, "1.000,00", "werkgever", day]);
  expect(await told(again)).toEqual([[2, "QUESTION", "single-premium.known"]]);
  await confirmAndApply(actor, again);
  expect(await premiums()).toHaveLength(2);
});

test("a row that was copied is asked about the second time", async () => {
  const line = [numbers[2]!, "500", "wn", day];
  expect(await told(await declare(line, [numbers[3]!, "500", "wn", day], line))).toEqual([
    [4, "QUESTION", "single-premium.twice"],
  ]);
});

test("an amount needs who pays it and its day; a row without an amount says nothing", async () => {
  const uploadId = await declare(
    [numbers[0]!, "100", "", ""],
    [numbers[1]!, "", "werkgever", day],
    [numbers[2]!, "100", "de buurman", day],
    [numbers[3]!, "0", "werkgever", day],
  );
  expect(await told(uploadId)).toEqual([
    [2, "ERROR", "payer.missing"],
    [2, "ERROR", "single-premium-date.missing"],
    [4, "ERROR", "payer.unknown"],
    [5, "ERROR", "single-premium.not-positive"],
  ]);
});

test("days before the affiliation or beyond a year, and amounts above a salary, are told", async () => {
  const uploadId = await declare(
    [numbers[0]!, "100", "wg", "01-01-1990"],
    [numbers[1]!, "100", "wg", formatDate(addDays(addYears(today(), 1), 1))],
    [numbers[2]!, "900.000,00", "wg", day],
  );
  expect(await told(uploadId)).toEqual([
    [2, "ERROR", "single-premium-date.before-affiliation"],
    [3, "ERROR", "single-premium-date.too-far"],
    [4, "WARNING", "single-premium.above-salary"],
  ]);
});

test("who pays is read in three languages", () => {
  for (const text of ["Werkgever", "EMPLOYEUR", "employer", "part patronale", payerChoices.EMPLOYER])
    expect(readPayer(text)).toBe("EMPLOYER");
  for (const text of ["werknemer", "travailleur", "Salarié", "Employé", payerChoices.EMPLOYEE, "EMPLOYEE"])
    expect(readPayer(text)).toBe("EMPLOYEE");
  for (const text of ["", "beiden", "werkgever en werknemer"]) expect(readPayer(text)).toBeNull();
});
