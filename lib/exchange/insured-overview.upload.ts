import { pool } from "@/lib/database/client";
import { languages } from "@/lib/i18n/language";
import { insuredOverview } from "./insured-overview.sheet";
import { overviewWords } from "./insured-overview-words";
import { judgeWorkEmails } from "./judge-work-emails";
import { findOverviewRows } from "./read-insured-overview";
import type { UploadDefinition, Values } from "./upload-definition";
import { workEmailChange } from "./work-email-change";

const family: ReadonlySet<string> = new Set(
  languages.flatMap((language) => {
    const { PARTNER, CHILD } = overviewWords[language].relation;
    return [PARTNER, CHILD];
  }),
);

/** The list of everybody, of which one column is filled in: the work e-mail address (EB-22). */
export const insuredOverviewUpload: UploadDefinition = {
  type: "insured-overview",
  title: insuredOverview.title,
  entry: "UPLOAD_INSURED_OVERVIEW",
  ...workEmailChange,
  list: {
    sheet: insuredOverview,
    severalAffiliations: "all",
    isAside: (text) => family.has(text("relation").trim().toLowerCase()),
    async current(employerId, affiliationIds) {
      const { rows } = await pool().query<[id: string, workEmail: string | null]>({
        text: `SELECT id, "workEmail" FROM "Affiliation"
          WHERE "employerId" = $1 AND ($2::uuid[] IS NULL OR id = ANY($2::uuid[]))`,
        values: [employerId, affiliationIds ?? null],
        rowMode: "array",
      });
      return new Map<string, Values>(rows.map(([id, workEmail]) => [id, { workEmail }]));
    },
    shown: findOverviewRows,
    judge: judgeWorkEmails,
  },
};
