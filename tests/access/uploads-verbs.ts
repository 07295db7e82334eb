import { Readable } from "node:stream";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import { answerProblem } from "@/lib/exchange/answer-problem";
import { answerProblems } from "@/lib/exchange/answer-problems";
import { confirmUpload } from "@/lib/exchange/confirm-upload";
import { findUpload } from "@/lib/exchange/find-upload";
import { findUploadChanges } from "@/lib/exchange/find-upload-changes";
import { findUploadProblems } from "@/lib/exchange/find-upload-problems";
import { findUploads } from "@/lib/exchange/find-uploads";
import { findOverviewRows } from "@/lib/exchange/read-insured-overview";
import { receiveUpload } from "@/lib/exchange/receive-upload";
import { recheckUpload } from "@/lib/exchange/recheck-upload";
import { undoUpload } from "@/lib/exchange/undo-upload";
import { withdrawUpload } from "@/lib/exchange/withdraw-upload";
import { newId } from "@/lib/values/ids";
import { byRecord, piece, type Verb } from "./verb";
import { firstPersonOf, type World } from "./world";

/** A checked list of the first employer, with a change and a problem in it. */
async function anUpload(
  { employer }: World,
  more: Partial<Prisma.UploadUncheckedCreateInput> = {},
): Promise<string> {
  const { affiliationId } = firstPersonOf(employer);
  const id = newId();
  const { workEmail } = await database().affiliation.findUniqueOrThrow({ where: { id: affiliationId } });
  await database().upload.create({
    data: {
      id,
      type: "insured-overview",
      employerId: employer.id,
      status: "CHECKED",
      counts: { rows: 2, ignored: 0, unknown: 0, unknownUntold: 0 },
      ...more,
      changes: {
        create: [
          {
            rowNumber: 4,
            affiliationId,
            kind: "CHANGED",
            before: { workEmail },
            after: { workEmail: "an@voorbeeld.be" },
          },
        ],
      },
      problems: {
        create: [
          {
            rowNumber: 4,
            cell: "AC4",
            column: "workEmail",
            grade: "WARNING",
            code: "email.role",
            value: "info@voorbeeld.be",
            affiliationId,
          },
        ],
      },
    },
  });
  return id;
}

async function aSentFile(world: World): Promise<Partial<Prisma.UploadUncheckedCreateInput>> {
  const id = newId();
  await database().storedFile.create({
    data: {
      id,
      key: `2026-01-01/${id}`,
      name: "lijst.xlsx",
      mediaType: "text/plain",
      size: 1n,
      sha256: "",
      employerId: world.employer.id,
      retainUntil: new Date(Date.now() + 3_600_000),
    },
  });
  return { fileId: id };
}

async function aProblem(world: World): Promise<string> {
  const uploadId = await anUpload(world);
  return (await database().uploadProblem.findFirstOrThrow({ where: { uploadId } })).id;
}

const isSure = { status: "APPLIED" as const, undoUntil: new Date(Date.now() + 3_600_000) };

export const uploadsVerbs: Readonly<Record<string, Verb>> = {
  "lib/exchange/uploads-visible-to.ts uploadsVisibleTo": piece(
    "The scope itself: every verb here is a test of it.",
  ),
  "lib/exchange/with-upload.ts findReachable": piece("What every verb of an upload begins with."),
  "lib/exchange/with-upload.ts withUpload": piece("What every change of an upload goes through."),
  "lib/exchange/receive-upload.ts receiveUpload": byRecord({
    opens: ["employer"],
    make: ({ employer }) => employer.id,
    call: (actor, employerId) =>
      receiveUpload(actor, {
        employerId,
        type: "insured-overview",
        fileName: "lijst.xlsx",
        source: Readable.from([Buffer.from("inhoud")]),
      }),
  }),
  "lib/exchange/find-upload.ts findUpload": byRecord({
    opens: ["employer"],
    make: (world) => anUpload(world),
    call: findUpload,
  }),
  "lib/exchange/find-uploads.ts findUploads": byRecord({
    opens: ["employer"],
    make: async (world) => {
      await anUpload(world);
      return world.employer.id;
    },
    call: (actor, employerId) => findUploads(actor, { employerId }),
  }),
  "lib/exchange/find-upload-problems.ts findUploadProblems": byRecord({
    opens: ["employer"],
    make: (world) => anUpload(world),
    call: (actor, uploadId) => findUploadProblems(actor, { uploadId }),
  }),
  "lib/exchange/find-upload-changes.ts findUploadChanges": byRecord({
    opens: ["employer"],
    make: (world) => anUpload(world),
    call: (actor, uploadId) => findUploadChanges(actor, { uploadId }),
  }),
  "lib/exchange/answer-problem.ts answerProblem": byRecord({
    opens: ["employer"],
    make: aProblem,
    call: (actor, problemId) => answerProblem(actor, { problemId, answer: "LEFT_OUT" }),
  }),
  "lib/exchange/answer-problems.ts answerProblems": byRecord({
    opens: ["employer"],
    make: (world) => anUpload(world),
    call: (actor, uploadId) => answerProblems(actor, { uploadId, code: "email.role", answer: "LEFT_OUT" }),
  }),
  "lib/exchange/withdraw-upload.ts withdrawUpload": byRecord({
    opens: ["employer"],
    make: (world) => anUpload(world),
    call: (actor, uploadId) => withdrawUpload(actor, { uploadId }),
  }),
  "lib/exchange/recheck-upload.ts recheckUpload": byRecord({
    opens: ["employer"],
    make: async (world) => anUpload(world, await aSentFile(world)),
    call: (actor, uploadId) => recheckUpload(actor, { uploadId }),
  }),
  "lib/exchange/undo-upload.ts undoUpload": byRecord({
    opens: ["employer"],
    make: (world) => anUpload(world, isSure),
    call: (actor, uploadId) => undoUpload(actor, { uploadId }),
  }),
  "lib/exchange/confirm-upload.ts confirmUpload": byRecord({
    opens: ["employer"],
    make: (world) => anUpload(world),
    call: (actor, uploadId) => confirmUpload(actor, { uploadId, leaveOpenOut: true }),
  }),
  "lib/exchange/read-insured-overview.ts findOverviewRows": byRecord({
    opens: ["employer", "insured", "staff"],
    make: ({ employer }) => firstPersonOf(employer).affiliationId,
    call: async (actor: Actor, affiliationId, { employer }) => [
      ...(await findOverviewRows(actor, employer.id, [affiliationId], "nl")).values(),
    ],
  }),
};
