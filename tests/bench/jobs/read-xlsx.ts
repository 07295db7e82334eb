import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { Job } from "../job";
import { batchesOfPeople, people } from "../people";
import { readMeasures } from "../read-measures";
import { scratch } from "../scratch";

const fileOf = (rows: number) => scratch(`people-${rows}.xlsx`);

async function prepare(rows: number): Promise<void> {
  // Here, so that no measure carries what writing needs.
  const { writeSheet } = await import("@/lib/excel/write-sheet");
  await pipeline(
    writeSheet(people, batchesOfPeople(rows), { language: "nl" }),
    createWriteStream(fileOf(rows)),
  );
}

export const job: Job = {
  title: "Read .xlsx, as we write it",
  rows: 100_000,
  about:
    "Our own sheet of 30 columns, texts in the cells. Ours counts both processes: the one that reads and the one that is handed the rows.",
  prepare,
  measures: readMeasures(fileOf),
};
