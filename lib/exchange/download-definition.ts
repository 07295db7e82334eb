import type { Readable } from "node:stream";
import type { EmployerActor } from "@/lib/access/actor";
import type { Permission } from "@/lib/access/permissions";
import type { Transaction } from "@/lib/database/client";
import type { FileAbout } from "@/lib/database/generated/enums";
import type { Entry } from "@/lib/employers/find-entries";
import type { Columns, RowOf, Sheet } from "@/lib/excel/define-sheet";
import type { Language, Translated } from "@/lib/i18n/language";
import type { DownloadType } from "./action";

/*
 * A download as data. To add one:
 *   1. its type stands in `downloadTypes` (action.ts);
 *   2. a definition: `sheetDownload({ … })` for an Excel, or an object of type `Download` whose `make` gives the bytes
 *      (a PDF). Put it in a file of its own, `<type>.download.ts`, beside its sheet and its reader;
 *   3. one line in the list of downloads.ts;
 *   4. words in nl, fr, en: `status` under type|<type>, `employer` under download|about|<type>.
 * The request page, the progress, the file, the mail, Overzicht acties and the refusals follow from it.
 */

export type DownloadPermission = Extract<Permission, "downloads.request" | "premiums.download">;

/** What is counted while the file is made, and told afterwards. */
type DownloadUnit = "people" | "lines" | "letters";

/** What somebody asked for. The actor carries only the employers for which the permission holds at this moment. */
export type DownloadAsk = {
  readonly actor: EmployerActor;
  readonly employerId: string;
  /** Of whoever asked; of the employer where the file appears by itself. */
  readonly language: Language;
  /** "YYYY-MM" or "YYYY" where the definition has a period, else null. */
  readonly period: string | null;
};

/** What the job lends to a file in the making. */
export type Making = {
  readonly actionId: string;
  readonly signal: AbortSignal;
  /** So many more of `count` are done; call it between batches, not per row. */
  readonly told: (more: number) => Promise<void>;
  /** The only way to write: the letters' codes, for instance. A repeated run must not do it twice. */
  readonly transaction: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;
};

export type MadeFile = {
  readonly bytes: Readable;
  readonly extension: "xlsx" | "pdf";
  readonly mediaType: string;
};

export type Download = {
  readonly type: DownloadType;
  readonly title: Translated;
  /** A contract may withhold it: then it does not exist. Null for what no contract withholds. */
  readonly entry: Entry | null;
  /** downloads.request: who works with people (ADMIN, HR). premiums.download: FINANCE too. */
  readonly permission: DownloadPermission;
  /** Decides who may open the file afterwards; PREMIUMS goes with premiums.download. */
  readonly about: FileAbout;
  readonly unit: DownloadUnit;
  /** What has to be chosen before it can be asked for, with what there is to choose, newest first. */
  readonly period?: {
    readonly kind: "month" | "year";
    readonly find: (actor: EmployerActor, employerId: string) => Promise<readonly string[]>;
  };
  /** How much it will hold, in `unit`; fast, because the page shows it before anything is asked. */
  readonly count: (ask: DownloadAsk) => Promise<number>;
  readonly make: (ask: DownloadAsk, making: Making) => Promise<MadeFile>;
};

/** A download that is a list: rows in batches, off a cursor, so that memory follows the batch. */
export function sheetDownload<C extends Columns>({
  sheet,
  read,
  counted = (batch) => batch.length,
  ...download
}: Omit<Download, "make" | "title"> & {
  readonly title?: Translated;
  readonly sheet: Sheet<C>;
  readonly read: (ask: DownloadAsk) => AsyncIterable<readonly RowOf<Sheet<C>>[]>;
  /** How many of `count` a batch holds, where that is not every row. */
  readonly counted?: (batch: readonly RowOf<Sheet<C>>[]) => number;
}): Download {
  return {
    title: sheet.title,
    ...download,
    async make(ask, making) {
      // Only the worker draws files: a page that describes a download carries none of it.
      const { writeSheet } = await import("@/lib/excel/write-sheet");
      async function* followed() {
        for await (const batch of read(ask)) {
          making.signal.throwIfAborted();
          yield batch;
          await making.told(counted(batch));
        }
      }
      return {
        bytes: writeSheet(sheet, followed(), { language: ask.language }),
        extension: "xlsx",
        mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      };
    },
  };
}
