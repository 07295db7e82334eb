import "@/tests/support/database";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { closeDatabase, database, pool } from "@/lib/database/client";
import { actingAs } from "@/tests/support/acting";
import { anAccount, anEmployer, type SeededEmployer } from "@/tests/support/builders";
import {
  check,
  findUploadRow,
  type ListRow,
  sendBytes,
  sendList,
  theList,
  workbookOf,
} from "@/tests/support/lists";
import { bundleReader } from "@/tests/workbooks/bundle-reader";
import { findUpload } from "./find-upload";
import { findUploadChanges } from "./find-upload-changes";
import { findUploadProblems } from "./find-upload-problems";

let employer: SeededEmployer;
let other: SeededEmployer;
let actor: Actor;
let rows: ListRow[];

beforeAll(async () => {
  await bundleReader();
  employer = await anEmployer({ employees: 40, leavers: 0, families: 1, workEmails: 0.5 });
  other = await anEmployer({ employees: 10 });
  const account = await anAccount({
    employers: [
      { id: employer.id, role: "HR" },
      { id: other.id, role: "HR" },
    ],
  });
  actor = await actingAs(account.id, "employer", "uploads.send");
});
beforeEach(async () => {
  await pool().query(
    `DELETE FROM "Upload"; UPDATE "Contract" SET "strictUploads" = false; DELETE FROM "BlockedAddress"`,
  );
  rows = await theList(actor, employer.id);
});
afterAll(closeDatabase);

const people = () => rows.filter(({ hiredOn }) => hiredOn !== null);
const family = () => rows.filter(({ hiredOn }) => hiredOn === null);
const withAddress = () => people().filter(({ workEmail }) => workEmail !== null);
const without = () => people().filter(({ workEmail }) => workEmail === null);
const rowNumberOf = (row: ListRow | undefined) => rows.indexOf(row as ListRow) + 4;

async function problemsOf(uploadId: string) {
  const { rows: found } = await findUploadProblems(actor, { uploadId, size: 500 });
  return found.map(({ cell, grade, code, suggestion }) => [cell, grade, code, suggestion]);
}

const send = () => sendList(actor, employer.id, rows);

describe("our own list that comes back", () => {
  test("untouched changes nothing, and says for how many", async () => {
    const upload = await findUpload(actor, await send());
    expect(upload).toMatchObject({ status: "CHECKED", refusal: null });
    expect(upload?.counts).toMatchObject({
      rows: 40,
      unchanged: 40,
      new: 0,
      changed: 0,
      cleared: 0,
      ignored: 0,
    });
  });

  test("tells new, changed and cleared addresses apart, old beside new, and changes nobody", async () => {
    const [added, [changed, cleared]] = [without()[0]!, withAddress() as [ListRow, ListRow]];
    const before = changed.workEmail;
    added.workEmail = `nieuw.adres@${employer.domain}`;
    changed.workEmail = `ander.adres@${employer.domain}`;
    cleared.workEmail = null;
    const uploadId = await send();
    expect((await findUpload(actor, uploadId))?.counts).toMatchObject({
      rows: 40,
      new: 1,
      changed: 1,
      cleared: 1,
      unchanged: 37,
      open: 0,
    });
    const { rows: changes } = await findUploadChanges(actor, { uploadId, kind: "CHANGED" });
    expect(changes).toMatchObject([
      {
        number: changed.affiliateNumber,
        before: { workEmail: before },
        after: { workEmail: changed.workEmail },
      },
    ]);
    expect(await theList(actor, employer.id)).not.toEqual(rows);
    expect((await findUploadChanges(actor, { uploadId, kind: "CLEARED" })).rows).toHaveLength(1);
  });

  test("a change by somebody else since the file was made is left alone where the sender touched nothing", async () => {
    const [one] = withAddress();
    await setAddress(one, `intussen@${employer.domain}`);
    expect((await findUpload(actor, await send()))?.counts).toMatchObject({
      unchanged: 40,
      changed: 0,
      open: 0,
    });
  });

  test("what both changed since the file was made is asked, and says what stands there now", async () => {
    const [one] = withAddress();
    await setAddress(one, `intussen2@${employer.domain}`);
    one!.workEmail = `mijn.waarde@${employer.domain}`;
    const uploadId = await send();
    const { rows: found } = await findUploadProblems(actor, { uploadId });
    expect(found).toMatchObject([
      { grade: "QUESTION", code: "upload.changed-meanwhile", facts: { now: `intussen2@${employer.domain}` } },
    ]);
    expect((await findUpload(actor, uploadId))?.counts).toMatchObject({ open: 1, changed: 0, unchanged: 39 });
  });

  test("what was changed outside the green cells is named cell by cell and ignored, in the family too", async () => {
    const [person, relative] = [people()[3]!, family()[2]!];
    person.city = "Nergensdorp";
    person.salary = 1;
    relative.firstName = "Verzonnen";
    const filled = family()[5]!;
    filled.workEmail = "kind@voorbeeld.be";
    const uploadId = await send();
    const found = (await problemsOf(uploadId)).map(([cell, grade, code]) => `${cell} ${grade} ${code}`);
    const { rows: seen } = await findUploadProblems(actor, { uploadId, size: 500 });
    expect(seen.find(({ column }) => column === "salary")?.value).toBe("0,01");
    expect(found.sort()).toEqual(
      [
        `Y${rowNumberOf(person)} IGNORED upload.locked-cell`,
        `Q${rowNumberOf(person)} IGNORED upload.locked-cell`,
        `B${rowNumberOf(relative)} IGNORED upload.locked-cell`,
        `AC${rowNumberOf(filled)} IGNORED upload.family-cell`,
      ].sort(),
    );
    expect((await findUpload(actor, uploadId))?.counts).toMatchObject({ ignored: 4, open: 0, unchanged: 40 });
  });

  test("in another language, and without the hidden column, it is compared with what we have", async () => {
    const french: ListRow[] = [];
    const { readInsuredOverview } = await import("./read-insured-overview");
    for await (const batch of readInsuredOverview(actor, employer.id, "fr")) french.push(...batch);
    rows = french.map((row) => ({ ...row, control: null }));
    const [person, cleared] = [without()[0]!, withAddress()[0]!];
    person.workEmail = `nouvelle@${employer.domain}`;
    person.city = "Ailleurs";
    cleared.workEmail = null;
    const upload = await findUpload(actor, await send());
    expect(upload?.counts).toMatchObject({ rows: 40, new: 1, cleared: 1, ignored: 1, unchanged: 38 });
  });

  test("with the strict setting it is refused when anything else was touched, naming the cells", async () => {
    await database().contract.updateMany({
      where: { employerId: employer.id },
      data: { strictUploads: true },
    });
    people()[0]!.phone = "+32470000000";
    people()[1]!.workEmail = `goed@${employer.domain}`;
    const upload = await findUpload(actor, await send());
    expect(upload).toMatchObject({
      status: "REFUSED",
      refusal: { reason: "upload.strict", cells: [`T${rowNumberOf(people()[0])}`] },
    });
    expect(await database().uploadChange.count()).toBe(0);
  });
});

describe("an address", () => {
  test("that is wrong is an error with its cause, that may be mistyped a warning with a suggestion", async () => {
    const [one, two, three, four] = without() as [ListRow, ListRow, ListRow, ListRow];
    one.workEmail = "jan.voorbeeld.be";
    two.workEmail = "jan@hotmial.com";
    three.workEmail = "info@voorbeeldbedrijf.be";
    four.workEmail = "weg@mailinator.com";
    const uploadId = await send();
    const found = await problemsOf(uploadId);
    const codeOf = (row: ListRow) =>
      found.filter(([cell]) => cell === `AC${rowNumberOf(row)}`).map((each) => each.slice(1));
    expect(codeOf(one)).toEqual([["ERROR", "email.without-at", null]]);
    expect(codeOf(two).map(([, code]) => code)).toContain("email.perhaps-mistyped");
    expect(codeOf(two).find(([, code]) => code === "email.perhaps-mistyped")?.[2]).toBe("jan@hotmail.com");
    expect(codeOf(three)).toEqual([["WARNING", "email.role", null]]);
    expect(codeOf(four)).toEqual([["ERROR", "email.disposable", null]]);
    const upload = await findUpload(actor, uploadId);
    expect(upload?.counts?.open).toBe(codeOf(two)[0]?.[0] === "ERROR" ? 3 : 2);
  });

  test("that two people would share, or that bounced, is worth a look", async () => {
    const [one, two, three] = without() as [ListRow, ListRow, ListRow];
    one.workEmail = `samen@${employer.domain}`;
    two.workEmail = `SAMEN@${employer.domain}`;
    three.workEmail = `terug@${employer.domain}`;
    await database().blockedAddress.create({
      data: { address: `terug@${employer.domain}`, reason: "BOUNCED" },
    });
    const found = await problemsOf(await send());
    expect(found.map(([, grade, code]) => [grade, code])).toEqual(
      expect.arrayContaining([
        ["WARNING", "email.duplicate"],
        ["WARNING", "email.bounced"],
      ]),
    );
    expect(found.filter(([, , code]) => code === "email.duplicate")).toHaveLength(2);
  });

  test("of somebody who has left may be changed, and says so", async () => {
    const [one] = without();
    await pool().query(`UPDATE "Affiliation" SET "endsOn" = '2020-06-30' WHERE number = $1`, [
      one!.affiliateNumber,
    ]);
    rows = await theList(actor, employer.id);
    const left = people().find(({ affiliateNumber }) => affiliateNumber === one!.affiliateNumber)!;
    left.workEmail = `vertrokken@${employer.domain}`;
    expect(await problemsOf(await send())).toMatchObject([
      [`AC${rowNumberOf(left)}`, "WARNING", "row.left", null],
    ]);
    await pool().query(`UPDATE "Affiliation" SET "endsOn" = NULL WHERE number = $1`, [one!.affiliateNumber]);
  });
});

describe("rows that are not as they should be", () => {
  test("the same person twice: the same once more is once, something else is asked in both rows", async () => {
    const [one, two] = without() as [ListRow, ListRow];
    const copy = { ...one, workEmail: `tweede@${employer.domain}` };
    one.workEmail = `eerste@${employer.domain}`;
    two.workEmail = `zelfde@${employer.domain}`;
    rows.push(copy, { ...two });
    const uploadId = await send();
    const found = await problemsOf(uploadId);
    expect(found.map(([cell, grade, code]) => [cell, grade, code])).toEqual([
      [`AC${rowNumberOf(one)}`, "QUESTION", "row.twice"],
      [`AC${rowNumberOf(copy)}`, "QUESTION", "row.twice"],
    ]);
    expect((await findUpload(actor, uploadId))?.counts).toMatchObject({ new: 1, open: 2 });
  });

  test("a row about nobody of this employer waits for the sender; a file full of them is another employer's", async () => {
    const foreign = (await theList(actor, other.id)).filter(({ hiredOn }) => hiredOn !== null);
    foreign[0]!.workEmail = "iemand@elders.be";
    rows.push(foreign[0]!);
    const uploadId = await send();
    expect(await problemsOf(uploadId)).toMatchObject([
      [`C${rows.length + 3}`, "ERROR", "row.unknown-person", null],
    ]);
    expect((await findUpload(actor, uploadId))?.counts).toMatchObject({ unknown: 1, open: 1, unchanged: 40 });
    rows = foreign;
    expect(await findUpload(actor, await send())).toMatchObject({
      status: "REFUSED",
      refusal: { reason: "upload.wrong-employer" },
    });
  });

  test("a list without rows, a file of another kind and an empty one each have their own answer", async () => {
    const reasonOf = async (bytes: Buffer | string, fileName: string, type = "insured-overview") => {
      const uploadId = await sendBytes(actor, employer.id, bytes, { fileName, type });
      await check(uploadId);
      const { status, refusal } = await findUploadRow(uploadId);
      return [status, (refusal as { reason: string } | null)?.reason];
    };
    expect(await reasonOf(await workbookOf([]), "leeg.xlsx")).toEqual(["REFUSED", "upload.no-rows"]);
    expect(await reasonOf("", "niets.xlsx")).toEqual(["REFUSED", "empty"]);
    expect(await reasonOf(Buffer.from("%PDF-1.7 niet"), "lijst.xlsx")).toEqual(["REFUSED", "not-a-workbook"]);
    const misplaced = await reasonOf(await workbookOf(rows), "overzicht.xlsx", "salary-list");
    expect(misplaced).toEqual(["REFUSED", "upload.other-list"]);
  });
});

test("a check that runs twice, or after the sender stopped it, changes nothing more", async () => {
  without()[0]!.workEmail = `een@${employer.domain}`;
  const uploadId = await send();
  const before = await findUploadRow(uploadId);
  await database().jobRun.updateMany({ data: { status: "QUEUED" } });
  await check(uploadId);
  expect(await findUploadRow(uploadId)).toEqual(before);
  expect(await database().uploadChange.count()).toBe(1);
});

test("the upload of another employer's colleague does not exist", async () => {
  const uploadId = await send();
  const stranger = await anAccount({ employers: [{ id: other.id, role: "ADMIN" }] });
  const foreign = await actingAs(stranger.id, "employer", "uploads.send");
  expect(await findUpload(foreign, uploadId)).toBeNull();
  expect((await findUploadProblems(foreign, { uploadId })).rows).toEqual([]);
  expect((await findUploadChanges(foreign, { uploadId })).rows).toEqual([]);
});

async function setAddress(row: ListRow | undefined, address: string): Promise<void> {
  await pool().query(`UPDATE "Affiliation" SET "workEmail" = $2 WHERE number = $1`, [
    row?.affiliateNumber,
    address,
  ]);
}
