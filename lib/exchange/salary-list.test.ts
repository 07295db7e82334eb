import "@/tests/support/database";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { closeDatabase, database } from "@/lib/database/client";
import { writeSheet } from "@/lib/excel/write-sheet";
import { addDays, addYears, formatDate, type PlainDate, plainDateOf, utcMidnight } from "@/lib/values/dates";
import { today } from "@/lib/values/moments";
import { actingAs } from "@/tests/support/acting";
import { anAccount, anEmployer, type SeededEmployer } from "@/tests/support/builders";
import { bytesOf, confirmAndApply, csv, sendList, workbookBy } from "@/tests/support/sent-lists";
import { bundleReader } from "@/tests/workbooks/bundle-reader";
import { answerProblem } from "./answer-problem";
import { findUpload } from "./find-upload";
import { findUploadProblems } from "./find-upload-problems";
import { readToFillIn } from "./read-to-fill-in";
import { salaryRow } from "./salary-list.download";
import { salaryList } from "./salary-list.sheet";
import { undoUpload } from "./undo-upload";

let employer: SeededEmployer;
let actor: Actor;
const ids: string[] = [];
const since = "2026-01-01";

beforeAll(async () => {
  await bundleReader();
  employer = await anEmployer({ employees: 6, leavers: 0 });
  ids.push(...employer.people.map(({ affiliationId }) => affiliationId));
  const account = await anAccount({ employers: [{ id: employer.id, role: "HR" }] });
  actor = await actingAs(account.id, "employer", "uploads.send");
  await reset();
});
afterEach(reset);
afterAll(closeDatabase);

async function reset(): Promise<void> {
  await database().salaryDeclaration.deleteMany({});
  await database().affiliation.updateMany({
    where: { employerId: employer.id },
    data: {
      salaryCents: 40_000_00n,
      workRate: 8000,
      salaryFrom: utcMidnight(since),
      startsOn: utcMidnight("2015-01-01"),
      hiredOn: utcMidnight("2015-01-01"),
      endsOn: null,
    },
  });
}

const numberOf = async (place: number) =>
  (await database().affiliation.findUniqueOrThrow({ where: { id: ids[place]! } })).number;

/** As it stands now: cents, hundredths of a per cent, since when. */
async function salaryOf(place: number): Promise<[number, number, PlainDate | null]> {
  const found = await database().affiliation.findUniqueOrThrow({ where: { id: ids[place]! } });
  return [Number(found.salaryCents), found.workRate, found.salaryFrom && plainDateOf(found.salaryFrom)];
}

async function historyOf(place: number): Promise<[PlainDate, number, number][]> {
  const found = await database().salaryDeclaration.findMany({
    where: { affiliationId: ids[place]! },
    orderBy: { from: "asc" },
  });
  return found.map(({ from, salaryCents, workRate }) => [plainDateOf(from), Number(salaryCents), workRate]);
}

async function ourList(): Promise<Buffer> {
  const rows = [];
  for await (const batch of readToFillIn(actor, employer.id)) rows.push(batch.map(salaryRow));
  return bytesOf(writeSheet(salaryList, rows, { language: "nl" }));
}

const send = (bytes: Buffer, fileName = "lonen.csv") =>
  sendList(actor, { employerId: employer.id, type: "salary-list", fileName }, bytes);

/** One line each: salary, rate and day as they are typed. */
async function declare(
  ...lines: [place: number, salary: string, rate: string, from: string][]
): Promise<string> {
  const rows = await Promise.all(lines.map(async ([place, ...cells]) => [await numberOf(place), ...cells]));
  return send(csv(["Aansluitingsnummer", "Nieuw jaarloon", "Tewerkstelling (%)", "Ingangsdatum"], ...rows));
}

async function found(uploadId: string) {
  const { rows } = await findUploadProblems(actor, { uploadId });
  return rows.map(({ rowNumber, column, grade, code, suggestion }) => ({
    rowNumber,
    column,
    grade,
    code,
    suggestion,
  }));
}

/** By openpyxl: each row of the list by affiliate number, with what is filled in. */
const fill = (numbers: Record<string, [unknown, unknown, string | null]>, list: Buffer) =>
  workbookBy(
    `for row in range(4, sheet.max_row + 1):
    filled = ${JSON.stringify(numbers).replaceAll("null", "None")}.get(sheet.cell(row, 1).value)
    if filled:
        sheet.cell(row, 6, filled[0])
        sheet.cell(row, 7, filled[1])
        sheet.cell(row, 8, datetime.date.fromisoformat(filled[2]) if filled[2] else None)`,
    list,
  );

test("a filled-in list becomes the salary of today, with what was earned before in the history", async () => {
  const list = await fill({ [await numberOf(0)]: [42_000.5, 80, today()] }, await ourList());
  const uploadId = await send(list, "Invullijst salarissen.xlsx");
  const upload = await findUpload(actor, uploadId);
  expect(upload).toMatchObject({
    status: "CHECKED",
    counts: { rows: 6, changed: 1, unchanged: 5, open: 0, ignored: 0 },
  });
  await confirmAndApply(actor, uploadId);
  expect(await salaryOf(0)).toEqual([42_000_50, 8000, today()]);
  expect(await historyOf(0)).toEqual([
    [since, 40_000_00, 8000],
    [today(), 42_000_50, 8000],
  ]);
  expect(await historyOf(1)).toEqual([]);
  const line = await database().auditEntry.findFirstOrThrow({
    where: { event: "person.salary-declared", employerId: employer.id },
    orderBy: { at: "desc" },
  });
  expect(line.before).toEqual({ newSalary: 40_000_00, workRate: 80, effectiveDate: since });
  expect(line.after).toEqual({ newSalary: 42_000_50, workRate: 80, effectiveDate: today() });
});

test("a list that nobody touched changes nothing, whichever program saved it", async () => {
  const uploadId = await send(await workbookBy("", await ourList()), "ongewijzigd.xlsx");
  expect(await findUpload(actor, uploadId)).toMatchObject({
    counts: { rows: 6, new: 0, changed: 0, unchanged: 6, open: 0, ignored: 0, warnings: 0 },
  });
});

test("a salary from a day to come waits in the history until that day", async () => {
  const later = addDays(today(), 40);
  const uploadId = await declare([0, "45.000,00", "100", formatDate(later)]);
  await confirmAndApply(actor, uploadId);
  expect(await salaryOf(0)).toEqual([40_000_00, 8000, since]);
  expect(await historyOf(0)).toEqual([
    [since, 40_000_00, 8000],
    [later, 45_000_00, 10_000],
  ]);
});

test("a salary of a day long gone joins the history and leaves today's", async () => {
  const uploadId = await declare([0, "35.000,00", "80", "01-01-2020"]);
  await confirmAndApply(actor, uploadId);
  expect(await salaryOf(0)).toEqual([40_000_00, 8000, since]);
  expect(await historyOf(0)).toEqual([
    ["2020-01-01", 35_000_00, 8000],
    [since, 40_000_00, 8000],
  ]);
});

test("what was applied is taken back to the cent, also a correction of the same day", async () => {
  const uploadId = await declare(
    [0, "45.000,00", "100", formatDate(today())],
    [1, "41.000,00", "90", formatDate(since)],
    [2, "42.000,00", "80", formatDate(addDays(today(), 20))],
  );
  await confirmAndApply(actor, uploadId);
  expect(await salaryOf(1)).toEqual([41_000_00, 9000, since]);
  expect(await undoUpload(actor, { uploadId })).toMatchObject({ ok: true });
  for (const place of [0, 1, 2]) {
    expect(await salaryOf(place)).toEqual([40_000_00, 8000, since]);
    expect(await historyOf(place)).toEqual([[since, 40_000_00, 8000]]);
  }
});

test("taking back leaves alone what somebody declared after it", async () => {
  const first = await declare([0, "45.000,00", "100", formatDate(addDays(today(), -20))]);
  await confirmAndApply(actor, first);
  const second = await declare([0, "46.000,00", "100", formatDate(today())]);
  await confirmAndApply(actor, second);
  expect(await undoUpload(actor, { uploadId: first })).toMatchObject({ ok: true });
  expect(await salaryOf(0)).toEqual([46_000_00, 10_000, today()]);
  expect(await undoUpload(actor, { uploadId: second })).toMatchObject({ ok: true });
  expect((await salaryOf(0))[0]).toBe(40_000_00);
});

test("salary, work rate and day are needed together, each with a suggestion where there is one", async () => {
  const uploadId = await declare([0, "41.000,00", "", ""], [1, "", "50", formatDate(today())]);
  expect(await found(uploadId)).toEqual([
    { rowNumber: 2, column: "workRate", grade: "ERROR", code: "work-rate.missing", suggestion: "80" },
    expect.objectContaining({ rowNumber: 2, column: "effectiveDate", code: "salary-date.missing" }),
    { rowNumber: 3, column: "newSalary", grade: "ERROR", code: "salary.missing", suggestion: "40000" },
  ]);
});

test("a jump, a rate out of range, a fraction and a day out of reach are told", async () => {
  const day = formatDate(today());
  await database().affiliation.update({
    where: { id: ids[5]! },
    data: { endsOn: utcMidnight(addDays(today(), 3)) },
  });
  const uploadId = await declare(
    [0, "61.000,00", "80", day],
    [1, "41.000,00", "0,8", day],
    [2, "41.000,00", "151", day],
    [3, "-1", "120", day],
    [4, "41.000,00", "80", "31-12-2014"],
    [5, "41.000,00", "80", formatDate(addDays(today(), 4))],
  );
  const told = (await found(uploadId)).map(({ rowNumber, grade, code, suggestion }) => [
    rowNumber,
    grade,
    code,
    suggestion,
  ]);
  expect(told.sort()).toEqual(
    [
      [2, "WARNING", "salary.jump", null],
      [3, "ERROR", "work-rate.fraction", "80"],
      [4, "ERROR", "work-rate.range", null],
      [5, "ERROR", "salary.negative", null],
      [5, "WARNING", "work-rate.above-full", null],
      [6, "ERROR", "salary-date.before-affiliation", null],
      [7, "ERROR", "salary-date.after-leaving", null],
    ].sort(),
  );
  const far = await declare([0, "41.000,00", "80", formatDate(addDays(addYears(today(), 1), 1))]);
  expect(await found(far)).toEqual([expect.objectContaining({ code: "salary-date.too-far" })]);
});

test("the past that something newer came after is not opened again", async () => {
  await confirmAndApply(actor, await declare([0, "35.000,00", "80", "01-01-2020"]));
  const uploadId = await declare([0, "36.000,00", "80", "01-01-2020"]);
  expect(await found(uploadId)).toEqual([
    expect.objectContaining({ grade: "ERROR", code: "salary-date.known" }),
  ]);
});

test("somebody else's salary in between is overtaken, not overwritten", async () => {
  const uploadId = await declare(
    [0, "41.000,00", "80", formatDate(today())],
    [1, "41.000,00", "80", formatDate(today())],
  );
  const other = await declare([0, "43.000,00", "80", formatDate(today())]);
  await confirmAndApply(actor, other);
  await expect(confirmAndApply(actor, uploadId)).rejects.toThrow("upload.overtaken");
  expect((await salaryOf(0))[0]).toBe(43_000_00);
});

test("somebody with two contracts is asked which salary it is", async () => {
  const { id, number, ...rest } = await database().affiliation.findUniqueOrThrow({ where: { id: ids[0]! } });
  const twin = await database().affiliation.create({
    data: {
      number: `${number}9`,
      personId: rest.personId,
      employerId: rest.employerId,
      contractId: rest.contractId,
      categoryId: rest.categoryId,
      employeeNumber: rest.employeeNumber,
      hiredOn: rest.hiredOn,
      startsOn: utcMidnight("2016-01-01"),
    },
  });
  try {
    const uploadId = await send(
      csv(
        ["Personeelsnummer", "Nieuw jaarloon", "Tewerkstelling (%)", "Ingangsdatum"],
        [rest.employeeNumber ?? "", "41.000,00", "80", ""],
      ),
    );
    const { rows } = await findUploadProblems(actor, { uploadId });
    expect(rows).toEqual([expect.objectContaining({ grade: "QUESTION", code: "row.several-affiliations" })]);
    expect(rows[0]?.candidates.map((one) => one.id).sort()).toEqual([id, twin.id].sort());
    const answer = { problemId: rows[0]?.id ?? "", answer: "TYPED", typed: twin.id } as const;
    expect(await answerProblem(actor, answer)).toMatchObject({ ok: true });
    const waiting = (await findUploadProblems(actor, { uploadId, openOnly: true })).rows;
    expect(waiting.map(({ code }) => code)).toEqual(["salary-date.missing"]);
    const day = { problemId: waiting[0]?.id ?? "", answer: "TYPED", typed: formatDate(today()) } as const;
    expect(await answerProblem(actor, day)).toMatchObject({ ok: true });
    await confirmAndApply(actor, uploadId);
    const declared = await database().salaryDeclaration.findMany({ where: { uploadId } });
    expect(declared).toMatchObject([{ affiliationId: twin.id, salaryCents: 41_000_00n, workRate: 8000 }]);
  } finally {
    await database().affiliation.delete({ where: { id: twin.id } });
  }
});
