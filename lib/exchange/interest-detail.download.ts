import { interestDetail } from "@/lib/bordereaux/interest-detail.sheet";
import { findChargedYears } from "@/lib/bordereaux/read-charged-premiums";
import { countInterestDetail, readInterestDetail } from "@/lib/bordereaux/read-interest-detail";
import { sheetDownload } from "./download-definition";

/** What the late payments of a year cost. What is open still runs, so the same year asked tomorrow may say more. */
export const interestDetailDownload = sheetDownload({
  type: "interest-detail",
  title: {
    nl: "Detailafrekening verlopen intresten",
    fr: "Décompte détaillé des intérêts échus",
    en: "Detailed statement of interest on late payment",
  },
  sheet: interestDetail,
  entry: "DOWNLOAD_INTEREST_DETAIL",
  permission: "premiums.download",
  about: "PREMIUMS",
  unit: "lines",
  period: { kind: "year", find: findChargedYears },
  count: ({ actor, employerId, period }) => countInterestDetail(actor, { employerId, year: period }),
  read: ({ actor, employerId, period }) => readInterestDetail(actor, { employerId, year: period }),
  // An invoice that was late over new year has a row for each rate.
  counted: (batch) => new Set(batch.map(({ number }) => number)).size,
});
