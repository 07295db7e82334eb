import { sheetDownload } from "./download-definition";
import { insuredOverview } from "./insured-overview.sheet";
import { countOverview, readInsuredOverview } from "./read-insured-overview";

/** The employees with their families: what one fills the addresses in on. */
export const insuredOverviewDownload = sheetDownload({
  type: "insured-overview",
  sheet: insuredOverview,
  entry: "DOWNLOAD_INSURED_OVERVIEW",
  permission: "downloads.request",
  about: "PEOPLE",
  unit: "people",
  count: ({ actor, employerId }) => countOverview(actor, employerId),
  read: ({ actor, employerId, language }) => readInsuredOverview(actor, employerId, language),
  // The family stands under the employee and is not counted.
  counted: (batch) => batch.filter((row) => row.hiredOn !== null).length,
});
