import "@/tests/support/database";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { closeDatabase, database, pool } from "@/lib/database/client";
import { enqueue } from "@/lib/jobs/enqueue";
import { runJob } from "@/lib/jobs/run-job";
import { newId } from "@/lib/values/ids";
import { anEmployer } from "@/tests/support/builders";
import { disk } from "./disk";
import { openFile } from "./open-file";
import { type NewFile, type StoreOptions, safeFileName, storeFile } from "./store-file";
import { sweepFiles } from "./sweep-files.job";

const who = {
  sessionId: null,
  name: "An",
  email: "",
  language: "nl",
  request: { id: "r", address: null },
} as const;
const mine = newId();
const employer = (id: string): Actor => ({ ...who, accountId: newId(), kind: "employer", employerIds: [id] });
const tomorrow = () => new Date(Date.now() + 86_400_000);

afterEach(() => pool().query(`DELETE FROM "StoredFile"; DELETE FROM "JobRun"`));
afterAll(closeDatabase);

async function store(
  facts: Partial<NewFile> = {},
  options: StoreOptions = {},
  source = Readable.from([Buffer.from("inhoud")]),
) {
  return storeFile(
    source,
    { name: "lijst.xlsx", mediaType: "text/plain", employerId: mine, retainUntil: tomorrow(), ...facts },
    options,
  );
}

async function stored(facts: Partial<NewFile> = {}): Promise<string> {
  const outcome = await store(facts);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.fileId;
}

/** What really lies on the disk. */
async function objects(): Promise<string[]> {
  await disk();
  const entries = await readdir(process.env.FILES_DIR as string, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

test("what was stored comes back byte for byte, with its size and hash, and leaves a line in the trail", async () => {
  const outcome = await store();
  expect(outcome).toMatchObject({
    ok: true,
    value: { size: 6, sha256: "d7e97c74572ca14e0d8fa46583f74d3211594d19b3d0fc5e1a2fcefc0cf964fb" },
  });
  const fileId = outcome.ok ? outcome.value.fileId : "";
  const opened = await openFile(employer(mine), fileId);
  expect(opened).toMatchObject({ name: "lijst.xlsx", size: 6, mediaType: "text/plain" });
  expect(await text(opened?.bytes as Readable)).toBe("inhoud");
  expect(await database().auditEntry.findFirst({ where: { subjectId: fileId } })).toMatchObject({
    event: "file.downloaded",
    employerId: mine,
  });
});

test("letters that let people in are for who hands them out, not for the insurer's own people", async () => {
  const { id: employerId } = await anEmployer({ employees: 0 });
  const staff: Actor = { ...who, accountId: newId(), kind: "staff", roles: ["ADMINISTRATION"] };
  const madeAs = async (type: string) => {
    const fileId = await stored({ employerId });
    const data = { kind: "DOWNLOAD", type, employerId, status: "AVAILABLE", fileId } as const;
    await database().action.create({ data });
    return fileId;
  };
  const letters = await madeAs("statement-letters");
  expect(await openFile(staff, letters)).toBeNull();
  expect(await openFile(employer(employerId), letters)).not.toBeNull();
  expect(await openFile(staff, await madeAs("insured-overview"))).not.toBeNull();
});

test("a stranger's file answers like one that does not exist, whatever the stranger is", async () => {
  const own = newId();
  const ofEmployer = await stored();
  const ofOffice = await stored({ employerId: null, brokerageId: newId() });
  const ofPerson = await stored({ employerId: mine, accountId: own });
  const strangers: Actor[] = [
    employer(newId()),
    { ...who, accountId: newId(), kind: "broker", brokerageId: newId(), groupIds: [], isAdmin: true },
    { ...who, accountId: newId(), kind: "insured", personId: newId() },
    { ...who, accountId: newId(), kind: "account" },
  ];
  for (const id of [ofEmployer, ofOffice, ofPerson, newId(), "../../etc/passwd", ""]) {
    for (const stranger of strangers) expect(await openFile(stranger, id)).toBeNull();
  }
  // A colleague and the staff don't open what is one person's.
  expect(await openFile(employer(mine), ofPerson)).toBeNull();
  expect(
    await openFile({ ...who, accountId: newId(), kind: "staff", roles: ["ADMINISTRATOR"] }, ofPerson),
  ).toBeNull();
  expect(
    await openFile({ ...who, accountId: own, kind: "insured", personId: newId() }, ofPerson),
  ).not.toBeNull();
});

test("a file past its date is gone for everybody, before it is swept", async () => {
  expect(
    await openFile(employer(mine), await stored({ retainUntil: new Date(Date.now() - 1000) })),
  ).toBeNull();
});

test("an upload that breaks off leaves nothing, on the disk or in the database", async () => {
  const before = await objects();
  async function* broken() {
    yield Buffer.alloc(100_000);
    throw new Error("line gone");
  }
  expect(await store({}, {}, Readable.from(broken()))).toEqual({ ok: false, reason: "file.incomplete" });
  const cut = new Readable({ read() {} });
  const cutting = store({}, {}, cut);
  cut.push(Buffer.alloc(100_000));
  setTimeout(() => cut.destroy(), 50);
  expect(await cutting).toEqual({ ok: false, reason: "file.incomplete" });
  expect(await store({}, { announced: 7 })).toEqual({ ok: false, reason: "file.incomplete" });
  expect(await store({}, { maxBytes: 5 })).toEqual({ ok: false, reason: "file.too-large" });
  expect(await objects()).toEqual(before);
  expect(await database().storedFile.count()).toBe(0);
});

test("when what belongs to the file can't be written, the file is not kept either", async () => {
  const before = await objects();
  const together = async () => {
    throw new Error("the action is gone");
  };
  await expect(store({}, { together })).rejects.toThrow("the action is gone");
  expect(await objects()).toEqual(before);
  expect(await database().storedFile.count()).toBe(0);
});

test("a key that climbs out of the directory is refused", async () => {
  const shelf = await disk();
  for (const key of ["../outside", "a/../../outside", "a\\..\\..\\outside", "/../outside"]) {
    await expect(shelf.put(key, "x")).rejects.toThrow();
    expect(() => shelf.getStream(key)).toThrow();
  }
});

test("the sweep takes what is past its date and what nobody ever claimed, and nothing else", async () => {
  await pool().query(`DELETE FROM "StoredFile"`);
  const kept = await stored();
  await stored({ retainUntil: new Date(Date.now() - 1000) });
  const old = path.join(process.env.FILES_DIR as string, "2020-01-01");
  await mkdir(old, { recursive: true });
  await writeFile(path.join(old, "orphan"), "x");
  // As old as the orphan, but somebody's.
  await writeFile(path.join(old, "owned"), "x");
  const owned = await stored();
  await pool().query(`UPDATE "StoredFile" SET key = '2020-01-01/owned' WHERE id = $1`, [owned]);
  const today = path.join(process.env.FILES_DIR as string, new Date().toISOString().slice(0, 10));
  await writeFile(path.join(today, "under-way"), "x");
  const run = await enqueue(database(), sweepFiles, {});
  await runJob(sweepFiles, run, "test", new AbortController().signal);
  expect(await database().jobRun.findUnique({ where: { id: run } })).toMatchObject({ status: "DONE" });
  expect((await database().storedFile.findMany({ orderBy: { id: "asc" } })).map(({ id }) => id)).toEqual([
    kept,
    owned,
  ]);
  const left = await objects();
  expect(left).toEqual(expect.arrayContaining(["under-way", "owned"]));
  expect(left).not.toContain("orphan");
  expect(await openFile(employer(mine), kept)).not.toBeNull();
});

test("a name that was sent in becomes a name that harms nobody", () => {
  expect(safeFileName("../../etc/passwd")).toBe("passwd");
  expect(safeFileName('C:\\Lijsten\\werk"nemers<1>.xlsx')).toBe("werknemers1.xlsx");
  expect(safeFileName("a\r\nSet-Cookie: x.xlsx")).toBe("aSet-Cookie x.xlsx");
  expect(safeFileName("lijst\u202Exslx.exe")).toBe("lijstxslx.exe");
  expect(safeFileName("...")).toBe("bestand");
  expect(safeFileName(`${"x".repeat(300)}.xlsx`)).toHaveLength(120);
});
