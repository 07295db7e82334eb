import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database, type Transaction } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import type { Columns } from "@/lib/excel/define-sheet";
import type { Source } from "@/lib/excel/reading-process";
import type { SheetRow } from "@/lib/excel/sheet-row";
import { WorkbookRefused } from "@/lib/excel/workbook-refused";
import { disk } from "@/lib/files/disk";
import { defineJob } from "@/lib/jobs/define-job";
import type { JobContext } from "@/lib/jobs/job-context";
import { now } from "@/lib/values/clock";
import { utcMidnight } from "@/lib/values/dates";
import { today } from "@/lib/values/moments";
import { ListCheck } from "./check-list";
import { checkUpload } from "./check-upload";
import type { CheckedList, CheckRefusal } from "./checked-list";
import { countUpload } from "./count-upload";
import { findRemembered } from "./find-remembered";
import { letFileGo } from "./let-file-go";
import { type ColumnsOfUpload, isFileOf, type OpenedList, openList } from "./own-file";
import { findPeopleOfEmployer, PeopleOfEmployer } from "./people-of-employer";
import { stageUpload } from "./stage-upload";
import { findUploadDefinition, uploadDefinitions } from "./upload-definitions";
import type { AskedColumns } from "./upload-view";

type Verdict =
  | { readonly status: "REFUSED"; readonly refusal: CheckRefusal }
  | { readonly status: "COLUMNS_ASKED"; readonly columns: AskedColumns }
  | { readonly status: "CHECKED"; readonly list: CheckedList };

/**
 * Reads the list and says what it would do; of people nothing changes. What it found is written in one transaction at the
 * end, so that a fall leaves an upload that is still to be checked, and the next run begins anew.
 */
export const checkUploadJob = defineJob({
  ...checkUpload,
  run: async (context, { uploadId }) => {
    const upload = await database().upload.findFirst({
      where: { id: uploadId, status: "RECEIVED" },
      select: chosen,
    });
    if (!upload) return;
    const actor = upload.accountId ? await context.actor(upload.accountId, "uploads.send") : undefined;
    const mayStill = actor?.kind === "employer" && actor.employerIds.includes(upload.employerId);
    const verdict: Verdict = mayStill
      ? await check(context, actor, upload)
      : { status: "REFUSED", refusal: { reason: "upload.not-allowed" } };
    await context.transaction((tx) => conclude(tx, upload, verdict));
  },
  giveUp: async (tx, runId, { uploadId }) => {
    const { count } = await tx.upload.updateMany({
      where: { id: uploadId, status: "RECEIVED" },
      data: {
        status: "FAILED",
        statusAt: now(),
        refusal: { reason: "upload.failed", facts: { reference: runId } },
      },
    });
    if (count === 0) return;
    const { employerId } = await tx.upload.findUniqueOrThrow({
      where: { id: uploadId },
      select: { employerId: true },
    });
    await recordAudit(
      tx,
      { kind: "system", request: { id: runId, address: null } },
      { event: "upload.failed", subject: { type: "upload", id: uploadId }, employerId },
    );
  },
});

const chosen = {
  id: true,
  type: true,
  employerId: true,
  accountId: true,
  fileName: true,
  fileId: true,
  columns: true,
  file: { select: { key: true } },
} as const;

/** So long the helpdesk can look at what was refused: it may be the list of somebody else's people. */
const refusedForDays = 7;

type Received = Prisma.UploadGetPayload<{ select: typeof chosen }>;

async function check(context: JobContext, actor: Actor, upload: Received): Promise<Verdict> {
  const list = findUploadDefinition(upload.type)?.list;
  const { file } = upload;
  if (!list || !file) return { status: "REFUSED", refusal: { reason: "file.gone" } };
  const [people, remembered, strict] = await Promise.all([
    findPeopleOfEmployer(actor, upload.employerId),
    findRemembered(upload),
    isStrict(upload.employerId),
  ]);
  const shelf = await disk();
  if (!(await shelf.exists(file.key))) return { status: "REFUSED", refusal: { reason: "file.gone" } };
  const open = async (): Promise<Source> => ({
    stream: await shelf.getStream(file.key),
    name: upload.fileName ?? "",
  });
  const opened = await openList(open, list.sheet, {
    remembered,
    people,
    columns: upload.columns as ColumnsOfUpload | null,
  });
  if (!opened.ok) return { status: "REFUSED", refusal: { reason: opened.reason, ...factsOf(opened.facts) } };
  const other = upload.columns ? null : await findOtherList(open, upload.type, opened.value);
  if (other) return { status: "REFUSED", refusal: { reason: "upload.other-list", facts: { list: other } } };
  if (opened.value.kind === "ask") return { status: "COLUMNS_ASKED", columns: opened.value.columns };
  const { kind, reading } = opened.value;
  const current = await list.current(upload.employerId);
  const checking = new ListCheck({
    actor,
    employerId: upload.employerId,
    language: actor.language,
    list,
    kind,
    found: reading.found,
    people: people ?? new PeopleOfEmployer([]),
    current,
    judge: await list.judge({ employerId: upload.employerId, current }),
    strict,
  });
  return read(context, upload, checking, { batches: reading.batches, expected: people?.size ?? 0, strict });
}

/** Which other list of ours it is, as a word that a sentence can choose by; null when it is none of them. */
async function findOtherList(
  open: () => Promise<Source>,
  type: string,
  opened: OpenedList<Columns>,
): Promise<string | null> {
  if (opened.kind === "ours") return null;
  for (const other of uploadDefinitions) {
    if (other.type === type || !other.list || !(await isFileOf(open, other.list.sheet))) continue;
    if (opened.kind === "own") await opened.reading.close();
    return other.type.replaceAll("-", "_");
  }
  return null;
}

type Read = {
  readonly batches: AsyncIterable<readonly SheetRow[]>;
  readonly expected: number;
  readonly strict: boolean;
};

async function read(
  context: JobContext,
  upload: Received,
  checking: ListCheck,
  { batches, expected, strict }: Read,
): Promise<Verdict> {
  const refused = (reason: string, more: Omit<CheckRefusal, "reason"> = {}): Verdict => ({
    status: "REFUSED",
    refusal: { reason, ...more },
  });
  let toldAt = 0;
  try {
    for await (const batch of batches) {
      context.signal.throwIfAborted();
      await checking.add(batch);
      if (Date.now() - toldAt < 333) continue;
      toldAt = Date.now();
      const total = Math.max(expected, checking.rows);
      await context.progress(checking.rows, total);
      await database().upload.updateMany({
        where: { id: upload.id, status: "RECEIVED" },
        data: { progressDone: checking.rows, progressTotal: total },
      });
    }
  } catch (error) {
    if (!(error instanceof WorkbookRefused)) throw error;
    return refused(error.refusal.reason, factsOf(error.refusal.facts));
  }
  if (checking.rows === 0) return refused("upload.no-rows");
  if (checking.isOfAnotherEmployer) return refused("upload.wrong-employer");
  const list = await checking.finish();
  if (strict && checking.strictCells.length > 0)
    return refused("upload.strict", {
      facts: { count: Math.max(list.ignored, checking.strictCells.length) },
      cells: checking.strictCells,
    });
  return { status: "CHECKED", list };
}

function factsOf(facts: CheckRefusal["facts"]): Omit<CheckRefusal, "reason"> {
  return facts ? { facts } : {};
}

/** Only while it still waits for its check: somebody may have stopped it meanwhile, or another run was first. */
async function conclude(tx: Transaction, upload: Received, verdict: Verdict): Promise<void> {
  const { count } = await tx.upload.updateMany({
    where: { id: upload.id, status: "RECEIVED" },
    data: { status: verdict.status, statusAt: now(), ...(await conclusion(upload, verdict)) },
  });
  if (count === 0) return;
  if (verdict.status === "REFUSED" && upload.fileId) await letFileGo(tx, upload.fileId, refusedForDays);
  if (verdict.status !== "CHECKED") return;
  const { list } = verdict;
  await stageUpload(tx, upload.id, list);
  await countUpload(tx, upload.id, {
    rows: list.rows,
    ignored: list.ignored,
    unknown: list.unknown,
    unknownUntold: list.unknownUntold,
  });
}

async function conclusion(upload: Received, verdict: Verdict): Promise<Prisma.UploadUpdateManyMutationInput> {
  switch (verdict.status) {
    case "REFUSED":
      return { refusal: { ...verdict.refusal } as Prisma.InputJsonObject };
    case "COLUMNS_ASKED":
      return { columns: verdict.columns as unknown as Prisma.InputJsonObject };
    case "CHECKED":
      return {
        checkedAt: now(),
        strict: await isStrict(upload.employerId),
        progressDone: verdict.list.rows,
        progressTotal: verdict.list.rows,
      };
  }
}

/** One running contract that is strict makes the employer's lists strict: a row is not of one contract alone. */
async function isStrict(employerId: string): Promise<boolean> {
  const day = utcMidnight(today());
  const strict = await database().contract.findFirst({
    where: { employerId, strictUploads: true, OR: [{ endsOn: null }, { endsOn: { gte: day } }] },
    select: { id: true },
  });
  return strict !== null;
}
