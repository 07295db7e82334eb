import { premiumBordereau } from "@/lib/bordereaux/premium-bordereau.sheet";
import {
  countPremiumBordereau,
  findBordereauPeriods,
  readPremiumBordereau,
} from "@/lib/bordereaux/read-premium-bordereau";
import { sheetDownload } from "./download-definition";

/** Per person and cover what a month was charged; it also appears by itself (make-bordereau.job.ts). */
export const premiumBordereauDownload = sheetDownload({
  type: "premium-bordereau",
  title: { nl: "Premieborderel", fr: "Bordereau de primes", en: "Premium bordereau" },
  sheet: premiumBordereau,
  entry: "DOWNLOAD_PREMIUM_BORDEREAU",
  permission: "premiums.download",
  about: "PREMIUMS",
  unit: "lines",
  period: { kind: "month", find: findBordereauPeriods },
  count: ({ actor, ...question }) => countPremiumBordereau(actor, question),
  read: ({ actor, language, ...question }) => readPremiumBordereau(actor, question, language),
});
