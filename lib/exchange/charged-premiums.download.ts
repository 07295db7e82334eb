import { chargedPremiums } from "@/lib/bordereaux/charged-premiums.sheet";
import {
  countChargedPremiums,
  findChargedYears,
  readChargedPremiums,
} from "@/lib/bordereaux/read-charged-premiums";
import { sheetDownload } from "./download-definition";

/** A year of premiums, a row for each month, contract and category. */
export const chargedPremiumsDownload = sheetDownload({
  type: "charged-premiums",
  title: { nl: "Aangerekende premies", fr: "Primes portées en compte", en: "Charged premiums" },
  sheet: chargedPremiums,
  entry: "DOWNLOAD_CHARGED_PREMIUMS",
  permission: "premiums.download",
  about: "PREMIUMS",
  unit: "lines",
  period: { kind: "year", find: findChargedYears },
  count: ({ actor, employerId, period }) => countChargedPremiums(actor, { employerId, year: period }),
  read: ({ actor, employerId, period, language }) =>
    readChargedPremiums(actor, { employerId, year: period }, language),
});
