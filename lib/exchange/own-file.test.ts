import "@/tests/support/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { closeDatabase, database } from "@/lib/database/client";
import { actingAs } from "@/tests/support/acting";
import { anAccount, anEmployer, type SeededEmployer } from "@/tests/support/builders";
import { checkAgain, confirmAndApply, csv, sendList, workbookBy } from "@/tests/support/sent-lists";
import { bundleReader } from "@/tests/workbooks/bundle-reader";
import { chooseColumns } from "./choose-columns";
import { findUpload } from "./find-upload";
import { findUploadProblems } from "./find-upload-problems";

let employer: SeededEmployer;
let actor: Actor;

beforeAll(async () => {
  await bundleReader();
  employer = await anEmployer({ employees: 12, leavers: 0, workEmails: 1 });
  const account = await anAccount({ employers: [{ id: employer.id, role: "HR" }] });
  actor = await actingAs(account.id, "employer", "uploads.send");
});
afterAll(closeDatabase);

type Somebody = {
  id: string;
  number: string;
  employeeNumber: string;
  nationalNumber: string;
  lastName: string;
  firstName: string;
  born: string;
};

async function somebody(place: number): Promise<Somebody> {
  const { affiliationId } = employer.people[place]!;
  const { person, ...found } = await database().affiliation.findUniqueOrThrow({
    where: { id: affiliationId },
    select: { id: true, number: true, employeeNumber: true, person: true },
  });
  const [year, month, day] = person.birthDate.toISOString().slice(0, 10).split("-");
  return {
    ...found,
    employeeNumber: found.employeeNumber ?? "",
    nationalNumber: person.nationalNumber ?? "",
    lastName: person.lastName,
    firstName: person.firstName,
    born: `${day}/${month}/${year}`,
  };
}

const send = (bytes: Buffer, fileName = "personeel.csv") =>
  sendList(actor, { employerId: employer.id, type: "insured-overview", fileName }, bytes);

const emailOf = async ({ id }: Somebody) =>
  (await database().affiliation.findUniqueOrThrow({ where: { id }, select: { workEmail: true } })).workEmail;

const changed = (uploadId: string) =>
  database().uploadChange.findMany({ where: { uploadId }, orderBy: { rowNumber: "asc" } });

test("a CSV of a payroll system is read by its headers, with people found by employee number", async () => {
  const [an, bo] = [await somebody(0), await somebody(1)];
  const uploadId = await send(
    csv(
      ["Personeelslijst november"],
      [],
      ["Stamnr", "Naam én voornaam", "Zakelijke e-mail", "Afdeling"],
      [`000${an.employeeNumber}`, "Hélène", "helene@nieuw.example", "Logé"],
      [bo.employeeNumber, "", "bo@nieuw.example", ""],
    ),
  );
  const upload = await findUpload(actor, uploadId);
  expect(upload).toMatchObject({ status: "CHECKED", counts: { rows: 2, changed: 2, unknown: 0 } });
  expect((await changed(uploadId)).map(({ rowNumber, affiliationId }) => [rowNumber, affiliationId])).toEqual(
    [
      [4, an.id],
      [5, bo.id],
    ],
  );
});

test("columns that can't be told are asked once, and remembered by header for the next file", async () => {
  const [an, bo] = [await somebody(2), await somebody(3)];
  const headers = ["Ref", "Werknemer", "Geboren", "Mail 1", "Mail 2"];
  const file = (domain: string) =>
    csv(
      headers,
      ["x1", `${an.firstName} ${an.lastName}`, an.born, "an@thuis.example", `an@${domain}`],
      ["x2", `${bo.lastName} ${bo.firstName}`, bo.born, "bo@thuis.example", `bo@${domain}`],
    );
  const uploadId = await send(file("eerste.example"));
  const asked = await findUpload(actor, uploadId);
  expect(asked?.status).toBe("COLUMNS_ASKED");
  expect(asked?.columns?.headers.map(({ letters, header }) => [letters, header])).toEqual(
    headers.map((header, index) => ["ABCDE"[index], header]),
  );
  expect(asked?.columns?.headers.map(({ guess }) => guess)).toEqual([
    null,
    "fullName",
    "birthDate",
    null,
    null,
  ]);
  const choose = (columns: Record<string, string>) => chooseColumns(actor, { uploadId, columns });
  expect(await choose({ workEmail: "E" })).toEqual({ ok: false, reason: "columns.nobody-to-find" });
  expect(await choose({ fullName: "B", birthDate: "C" })).toEqual({
    ok: false,
    reason: "columns.nothing-to-read",
  });
  expect(await choose({ workEmail: "Z", fullName: "B", birthDate: "C" })).toEqual({
    ok: false,
    reason: "columns.unknown",
  });
  expect(await choose({ workEmail: "B", fullName: "B", birthDate: "C" })).toEqual({
    ok: false,
    reason: "columns.twice",
  });
  expect(await choose({ workEmail: "E", fullName: "B", birthDate: "C" })).toMatchObject({ ok: true });
  await checkAgain();
  expect(await findUpload(actor, uploadId)).toMatchObject({
    status: "CHECKED",
    counts: { rows: 2, changed: 2 },
  });
  await confirmAndApply(actor, uploadId);
  expect(await emailOf(an)).toBe("an@eerste.example");
  const next = await send(file("tweede.example"));
  expect(await findUpload(actor, next)).toMatchObject({ status: "CHECKED", counts: { rows: 2, changed: 2 } });
  expect((await changed(next)).map(({ after }) => after)).toEqual([
    { workEmail: "an@tweede.example" },
    { workEmail: "bo@tweede.example" },
  ]);
});

test("a workbook with a page before it, a title above its headers and hidden columns is read right", async () => {
  const [an, bo] = [await somebody(4), await somebody(5)];
  const bytes = await workbookBy(`
sheet.title = "Uitleg"
sheet["A1"] = "Lees dit eerst"
list = book.create_sheet("Lijst")
list.merge_cells("B2:F2")
list["B2"] = "Personeel per 1 november"
for column, header in enumerate(["NISS", "Nom", "Prénom", "Date de naissance", "E-mail professionnel"], 2):
    list.cell(4, column, header)
list["B5"], list["E5"], list["F5"] = ${JSON.stringify(an.nationalNumber)}, datetime.date(1980, 1, 1), "an@boek.example"
list["C6"], list["D6"] = ${JSON.stringify(bo.lastName.toUpperCase())}, ${JSON.stringify(bo.firstName)}
list["E6"] = datetime.datetime.strptime(${JSON.stringify(bo.born)}, "%d/%m/%Y").date()
list["F6"] = "bo@boek.example"
list["F6"].hyperlink = "mailto:bo@boek.example"
list.column_dimensions["B"].hidden = True
list.row_dimensions[6].hidden = True
book.create_sheet("Archief")["A1"] = "oud"`);
  const uploadId = await send(bytes, "personeel.xlsx");
  expect(await findUpload(actor, uploadId)).toMatchObject({ status: "CHECKED", counts: { rows: 2 } });
  expect((await changed(uploadId)).map(({ rowNumber, affiliationId }) => [rowNumber, affiliationId])).toEqual(
    [
      [5, an.id],
      [6, bo.id],
    ],
  );
});

test("a list without headers is asked about, and its first row counts", async () => {
  const an = await somebody(6);
  const uploadId = await send(
    csv([an.number, "zonder@kop.example"], [(await somebody(7)).number, "ook@kop.example"]),
  );
  const asked = await findUpload(actor, uploadId);
  expect(asked?.columns).toMatchObject({
    headerRow: 0,
    headers: [{ guess: "affiliateNumber" }, { guess: "workEmail" }],
  });
  await chooseColumns(actor, { uploadId, columns: { affiliateNumber: "A", workEmail: "B" } });
  await checkAgain();
  expect((await changed(uploadId)).map(({ rowNumber }) => rowNumber)).toEqual([1, 2]);
});

test("an ambiguous row waits for its sender, with the people that it may be", async () => {
  const [an, bo] = [await somebody(8), await somebody(9)];
  const uploadId = await send(
    csv(
      ["Aansluitingsnummer", "Rijksregisternummer", "Werk e-mail"],
      [an.number, bo.nationalNumber, "wie@halm.example"],
      [(await somebody(10)).number, "", "tien@halm.example"],
    ),
  );
  expect(await findUpload(actor, uploadId)).toMatchObject({
    status: "CHECKED",
    counts: { open: 1, changed: 1 },
  });
  const { rows } = await findUploadProblems(actor, { uploadId });
  expect(rows).toEqual([expect.objectContaining({ rowNumber: 2, code: "row.identifiers-disagree" })]);
  expect(rows[0]?.candidates.map(({ id }) => id).sort()).toEqual([an.id, bo.id].sort());
});

test("an empty cell of an own file leaves the address that there was", async () => {
  const an = await somebody(11);
  const uploadId = await send(
    csv(
      ["Aansluitingsnummer", "Werk e-mail"],
      [an.number, ""],
      [(await somebody(0)).number, "nul@halm.example"],
    ),
  );
  expect(await findUpload(actor, uploadId)).toMatchObject({ counts: { cleared: 0, unchanged: 1 } });
});

test("somebody of another employer can't choose its columns", async () => {
  const uploadId = await send(csv(["Ref", "Mail"], ["1", "a@b.be"], ["2", "c@d.be"]));
  const stranger = await anEmployer({ employees: 1 });
  const account = await anAccount({ employers: [{ id: stranger.id, role: "ADMIN" }] });
  const other = await actingAs(account.id, "employer", "uploads.send");
  const columns = { workEmail: "B", affiliateNumber: "A" };
  expect(await chooseColumns(other, { uploadId, columns })).toEqual({ ok: false, reason: "not-found" });
});
