import { chargedPremiumsDownload } from "./charged-premiums.download";
import type { Download } from "./download-definition";
import { insuredOverviewDownload } from "./insured-overview.download";
import { interestDetailDownload } from "./interest-detail.download";
import { premiumBordereauDownload } from "./premium-bordereau.download";
import { salaryListDownload } from "./salary-list.download";
import { singlePremiumListDownload } from "./single-premium-list.download";
import { statementLettersDownload } from "./statement-letters.download";

/** All that can be asked for, in the order of the screens. One line each; see download-definition.ts for how to add one. */
export const downloads: readonly Download[] = [
  insuredOverviewDownload,
  salaryListDownload,
  singlePremiumListDownload,
  premiumBordereauDownload,
  chargedPremiumsDownload,
  interestDetailDownload,
  statementLettersDownload,
];

export function findDownload(type: string): Download | undefined {
  return downloads.find((download) => download.type === type);
}
