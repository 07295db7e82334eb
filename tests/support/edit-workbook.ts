import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Debian's own, which has openpyxl as a package; another python on the path may not. */
const python = "/usr/bin/python3";

/** By affiliate number, the cells to fill in. */
export type Edits = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

/** The list as somebody sends it back: opened, changed and saved by another program than ours. */
export async function editWorkbook(source: string, target: string, edits: Edits): Promise<string> {
  await promisify(execFile)(python, [
    "tests/support/edit-workbook.py",
    source,
    target,
    JSON.stringify(edits),
  ]);
  return target;
}
