import type { Permission } from "@/lib/access/permissions";
import type { Entry } from "@/lib/employers/find-entries";

type Offer = { readonly type: string; readonly entry: Entry; readonly permission: Permission };

/** The files that an employer can ask for; what each holds stands in lib/exchange/downloads.ts, which a test compares. */
export const downloadOffers = [
  { type: "insured-overview", entry: "DOWNLOAD_INSURED_OVERVIEW", permission: "downloads.request" },
  { type: "salary-list", entry: "DOWNLOAD_SALARY_LIST", permission: "downloads.request" },
  { type: "single-premium-list", entry: "DOWNLOAD_SINGLE_PREMIUM_LIST", permission: "downloads.request" },
  { type: "premium-bordereau", entry: "DOWNLOAD_PREMIUM_BORDEREAU", permission: "premiums.download" },
  { type: "charged-premiums", entry: "DOWNLOAD_CHARGED_PREMIUMS", permission: "premiums.download" },
  { type: "interest-detail", entry: "DOWNLOAD_INTEREST_DETAIL", permission: "premiums.download" },
] as const satisfies readonly Offer[];

/** The lists that an employer can send in. */
export const uploadOffers = [
  { type: "insured-overview", entry: "UPLOAD_INSURED_OVERVIEW", permission: "uploads.send" },
  { type: "salary-list", entry: "UPLOAD_SALARY_LIST", permission: "uploads.send" },
  { type: "single-premium-list", entry: "UPLOAD_SINGLE_PREMIUM_LIST", permission: "uploads.send" },
] as const satisfies readonly Offer[];
