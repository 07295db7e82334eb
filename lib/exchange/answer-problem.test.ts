import "@/tests/support/database";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { EmployerActor } from "@/lib/access/actor";
import { closeDatabase, database, pool } from "@/lib/database/client";
import { actingAs } from "@/tests/support/acting";
import { anAccount, anEmployer, type SeededEmployer } from "@/tests/support/builders";
import { check, type ListRow, sendBytes, sendList, theList } from "@/tests/support/lists";
import { bundleReader } from "@/tests/workbooks/bundle-reader";
import { answerProblem } from "./answer-problem";
import { answerProblems } from "./answer-problems";
import { findUpload } from "./find-upload";
import { findUploadChanges } from "./find-upload-changes";
import { findUploadProblems } from "./find-upload-problems";

let employer: SeededEmployer;
let actor: EmployerActor;
let stranger: EmployerActor;
let rows: ListRow[];

beforeAll(async () => {
  await bundleReader();
  employer = await anEmployer({ employees: 30, leavers: 0, families: 0, workEmails: 0.2 });
  const other = await anEmployer({ employees: 2 });
  const account = await anAccount({ employers: [{ id: employer.id, role: "HR" }] });
  actor = await actingAs(account.id, "employer", "uploads.send");
  const foreigner = await anAccount({ employers: [{ id: other.id, role: "ADMIN" }] });
  stranger = await actingAs(foreigner.id, "employer", "uploads.send");
});
beforeEach(async () => {
  await pool().query(`DELETE FROM "Upload"`);
  rows = await theList(actor, employer.id);
});
afterAll(closeDatabase);

const without = () => rows.filter(({ workEmail }) => workEmail === null);
const countsOf = async (uploadId: string) => (await findUpload(actor, uploadId))?.counts;
const changesOf = async (uploadId: string) =>
  (await findUploadChanges(actor, { uploadId })).rows.map(({ number, after }) => [number, after.workEmail]);

async function sendWith(...addresses: string[]) {
  const given = without().slice(0, addresses.length);
  given.forEach((row, place) => {
    row.workEmail = addresses[place]!;
  });
  const uploadId = await sendList(actor, employer.id, rows);
  const { rows: problems, kinds } = await findUploadProblems(actor, { uploadId, size: 200 });
  return { uploadId, problems, kinds, numbers: given.map(({ affiliateNumber }) => affiliateNumber) };
}

describe("an answer", () => {
  test("that is typed takes the place of what was wrong; one that is wrong too comes back with its cause", async () => {
    const { uploadId, problems, numbers } = await sendWith("jan.voorbeeld.be");
    const problemId = problems[0]!.id;
    const wrong = await answerProblem(actor, { problemId, answer: "TYPED", typed: "jan@voorbeeld" });
    expect(wrong).toMatchObject({ ok: false, reason: "email.domain-without-dot" });
    expect(await countsOf(uploadId)).toMatchObject({ open: 1, new: 0 });
    const right = await answerProblem(actor, { problemId, answer: "TYPED", typed: " jan@voorbeeld.be " });
    expect(right).toMatchObject({ ok: true });
    expect(await countsOf(uploadId)).toMatchObject({ open: 0, new: 1, unchanged: 29 });
    expect(await changesOf(uploadId)).toEqual([[numbers[0], "jan@voorbeeld.be"]]);
  });

  test("can be taken back, and given anew", async () => {
    const { uploadId, problems } = await sendWith("jan.voorbeeld.be");
    const problemId = problems[0]!.id;
    await answerProblem(actor, { problemId, answer: "TYPED", typed: "jan@voorbeeld.be" });
    await answerProblem(actor, { problemId, answer: "OPEN" });
    expect(await countsOf(uploadId)).toMatchObject({ open: 1, new: 0 });
    await answerProblem(actor, { problemId, answer: "LEFT_OUT" });
    expect(await countsOf(uploadId)).toMatchObject({ open: 0, new: 0, leftOut: 1, unchanged: 29 });
    await answerProblem(actor, { problemId, answer: "TYPED", typed: "jan@voorbeeld.be" });
    expect(await countsOf(uploadId)).toMatchObject({ open: 0, new: 1, leftOut: 0 });
  });

  test("of a suggestion is applied only when it is said; leaving a remark out leaves its row out", async () => {
    const { uploadId, problems, numbers } = await sendWith("jan@gmial.com", "info@voorbeeldbedrijf.be");
    const mistyped = problems.find(({ code }) => code === "email.perhaps-mistyped")!;
    expect(mistyped.suggestion).toBe("jan@gmail.com");
    expect(await changesOf(uploadId)).not.toContainEqual([numbers[0], "jan@gmail.com"]);
    expect(await answerProblem(actor, { problemId: mistyped.id, answer: "SUGGESTION" })).toMatchObject({
      ok: true,
    });
    expect(await changesOf(uploadId)).toContainEqual([numbers[0], "jan@gmail.com"]);
    const role = problems.find(({ code }) => code === "email.role")!;
    await answerProblem(actor, { problemId: role.id, answer: "LEFT_OUT" });
    expect((await changesOf(uploadId)).map(([number]) => number)).toEqual([numbers[0]]);
  });

  test("that a problem can't have is refused: an error kept, a suggestion that is not there, an ignored cell", async () => {
    without()[1]!.city = "Elders";
    const { problems } = await sendWith("jan.voorbeeld.be");
    const [error, ignored] = ["ERROR", "IGNORED"].map(
      (grade) => problems.find((one) => one.grade === grade)!,
    );
    const refused = { ok: false, reason: "upload.answer-impossible" };
    expect(await answerProblem(actor, { problemId: error!.id, answer: "KEPT" })).toMatchObject(refused);
    expect(await answerProblem(actor, { problemId: error!.id, answer: "SUGGESTION" })).toMatchObject(refused);
    expect(await answerProblem(actor, { problemId: ignored!.id, answer: "LEFT_OUT" })).toMatchObject(refused);
  });

  test("for one of two rows about the same person leaves the other out", async () => {
    const [one] = without();
    rows.push({ ...one!, workEmail: "tweede@voorbeeld.be" });
    const { uploadId, problems, numbers } = await sendWith("eerste@voorbeeld.be");
    expect(await countsOf(uploadId)).toMatchObject({ open: 2 });
    await answerProblem(actor, { problemId: problems[1]!.id, answer: "KEPT" });
    expect(await countsOf(uploadId)).toMatchObject({ open: 0, new: 1, leftOut: 1 });
    expect(await changesOf(uploadId)).toEqual([[numbers[0], "tweede@voorbeeld.be"]]);
  });

  test("of somebody else's colleague, or after it was confirmed, is none", async () => {
    const { uploadId, problems } = await sendWith("jan.voorbeeld.be");
    const given = { problemId: problems[0]!.id, answer: "LEFT_OUT" as const };
    expect(await answerProblem(stranger, given)).toMatchObject({ ok: false, reason: "not-found" });
    const all = { uploadId, code: "email.without-at", answer: "LEFT_OUT" as const };
    expect(await answerProblems(stranger, all)).toMatchObject({ ok: false, reason: "not-found" });
    await database().upload.update({ where: { id: uploadId }, data: { status: "CONFIRMED" } });
    expect(await answerProblem(actor, given)).toMatchObject({ ok: false, reason: "upload.not-ready" });
  });
});

test("all of a kind are answered at once, and the figures stay true", async () => {
  const wrong = Array.from({ length: 12 }, (_, place) => `naam${place}@gmial.com`);
  const { uploadId, kinds } = await sendWith(...wrong, "jan.voorbeeld.be");
  expect(kinds.find(({ code }) => code === "email.perhaps-mistyped")).toMatchObject({
    open: 12,
    suggested: 12,
  });
  const answered = await answerProblems(actor, {
    uploadId,
    code: "email.perhaps-mistyped",
    answer: "SUGGESTION",
  });
  expect(answered).toMatchObject({ ok: true, value: { answered: 12 } });
  expect(
    (await changesOf(uploadId)).filter(([, address]) => String(address).endsWith("@gmail.com")),
  ).toHaveLength(12);
  await answerProblems(actor, { uploadId, code: "email.perhaps-mistyped", answer: "OPEN" });
  expect(
    (await changesOf(uploadId)).filter(([, address]) => String(address).endsWith("@gmail.com")),
  ).toHaveLength(0);
  expect(
    await answerProblems(actor, { uploadId, code: "email.without-at", answer: "LEFT_OUT" }),
  ).toMatchObject({
    ok: true,
    value: { answered: 1 },
  });
  // A domain that somebody registered to catch slips is no remark but an error: those wait again.
  expect(await countsOf(uploadId)).toMatchObject({ open: 12, leftOut: 1 });
});

test("twelve answers at the same moment are all kept", async () => {
  const wrong = Array.from({ length: 12 }, (_, place) => `naam${place}`);
  const { uploadId, problems } = await sendWith(...wrong);
  await Promise.all(
    problems.map(({ id }, place) =>
      answerProblem(actor, { problemId: id, answer: "TYPED", typed: `naam${place}@voorbeeld.be` }),
    ),
  );
  expect(await countsOf(uploadId)).toMatchObject({ open: 0, new: 12 });
  expect(new Set((await changesOf(uploadId)).map(([, address]) => address)).size).toBe(12);
});

test("a row that fits several people waits for who is meant, then is judged like any other", async () => {
  const [one, two] = await database().affiliation.findMany({
    where: { employerId: employer.id, workEmail: null },
    select: { id: true, personId: true, number: true },
    take: 2,
  });
  await database().person.updateMany({
    where: { id: { in: [one!.personId, two!.personId] } },
    data: { firstName: "Mieke", lastName: "Dubbelganger", birthDate: new Date("1980-05-17") },
  });
  const csv =
    "Naam;Voornaam;Geboortedatum;Zakelijk e-mailadres\r\nDubbelganger;Mieke;17-05-1980;mieke.voorbeeld.be\r\n";
  const uploadId = await sendBytes(actor, employer.id, csv, { fileName: "eigen.csv" });
  await check(uploadId);
  const { rows: asked } = await findUploadProblems(actor, { uploadId });
  expect(asked).toMatchObject([{ grade: "QUESTION", code: "row.several-people" }]);
  expect(asked[0]?.candidates.map(({ id }) => id).sort()).toEqual([one!.id, two!.id].sort());
  const problemId = asked[0]!.id;
  const somebodyElse = await answerProblem(actor, {
    problemId,
    answer: "TYPED",
    typed: employer.people[9]!.affiliationId,
  });
  expect(somebodyElse).toMatchObject({ ok: false, reason: "upload.answer-impossible" });
  expect(await answerProblem(actor, { problemId, answer: "TYPED", typed: two!.id })).toMatchObject({
    ok: true,
  });
  const { rows: judged } = await findUploadProblems(actor, { uploadId, openOnly: true });
  expect(judged).toMatchObject([
    { code: "email.without-at", affiliationId: two!.id, value: "mieke.voorbeeld.be" },
  ]);
  await answerProblem(actor, { problemId: judged[0]!.id, answer: "TYPED", typed: "mieke@voorbeeld.be" });
  expect(await changesOf(uploadId)).toEqual([[two!.number, "mieke@voorbeeld.be"]]);
  expect(await countsOf(uploadId)).toMatchObject({ open: 0, new: 1 });
});
