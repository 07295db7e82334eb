import type { Refusal } from "@/lib/values/outcome";
import type { WorkbookRefusal } from "./refusals";

/**
 * A file that turns out to be refusable only while its rows are being handed out (a wrong checksum stands at the end).
 * It is thrown, so that nobody can take half a list for a whole one.
 */
export class WorkbookRefused extends Error {
  readonly refusal: Refusal<WorkbookRefusal>;

  constructor(reason: WorkbookRefusal, facts?: Refusal["facts"]) {
    super(`The workbook is refused: ${reason}`);
    this.name = "WorkbookRefused";
    this.refusal = facts ? { ok: false, reason, facts } : { ok: false, reason };
  }
}
