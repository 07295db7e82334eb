"use server";

import { z } from "zod";
import { action } from "@/lib/access/action";
import { answerProblem, answerProblemInput } from "@/lib/exchange/answer-problem";
import { answerProblems, answerProblemsInput } from "@/lib/exchange/answer-problems";
import { chooseColumns } from "@/lib/exchange/choose-columns";
import { confirmUpload, confirmUploadInput } from "@/lib/exchange/confirm-upload";
import { recheckUpload, recheckUploadInput } from "@/lib/exchange/recheck-upload";
import { undoUpload, undoUploadInput } from "@/lib/exchange/undo-upload";
import { withdrawUpload, withdrawUploadInput } from "@/lib/exchange/withdraw-upload";
import { id } from "@/lib/values/ids";

/** The form says whose page it stands on; the verb decides by the upload alone. */
const place = { employerId: id };

const pageOf = ({ uploadId, employerId }: { uploadId: string; employerId: string }) =>
  `/employer/${employerId}/uploads/${uploadId}`;

/** Under which letters of the file stands what, from a form with a choice for each of ours. */
const chosenColumns = z
  .object({ uploadId: id, ...place })
  // What the file does not hold comes empty.
  .catchall(z.string().max(3).optional())
  .transform(({ uploadId, employerId, ...choices }) => ({
    uploadId: String(uploadId),
    employerId: String(employerId),
    columns: Object.fromEntries(
      Object.entries(choices).flatMap(([key, letters]) => (letters ? [[key, letters] as const] : [])),
    ),
  }));

export const chooseColumnsAction = action({
  permission: "uploads.send",
  input: chosenColumns,
  run: chooseColumns,
  leadTo: (_value, input) => pageOf(input),
});

/** The page stays where it is and is drawn anew: whoever answers a hundred rows keeps the place. */
export const answerProblemAction = action({
  permission: "uploads.send",
  input: answerProblemInput,
  run: answerProblem,
});

export const answerProblemsAction = action({
  permission: "uploads.send",
  input: answerProblemsInput.extend(place),
  run: answerProblems,
  leadTo: (_value, input) => `${pageOf(input)}#rows`,
});

export const confirmUploadAction = action({
  permission: "uploads.send",
  input: confirmUploadInput.extend(place),
  run: confirmUpload,
  leadTo: (_value, input) => pageOf(input),
});

export const recheckUploadAction = action({
  permission: "uploads.send",
  input: recheckUploadInput.extend(place),
  run: recheckUpload,
  leadTo: (_value, input) => pageOf(input),
});

export const withdrawUploadAction = action({
  permission: "uploads.send",
  input: withdrawUploadInput.extend(place),
  run: withdrawUpload,
  leadTo: (_value, input) => pageOf(input),
});

export const undoUploadAction = action({
  permission: "uploads.send",
  input: undoUploadInput.extend(place),
  run: undoUpload,
  leadTo: (_value, input) => pageOf(input),
});
