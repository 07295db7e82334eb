import { domainChangeUpload } from "./domain-change.upload";
import { insuredOverviewUpload } from "./insured-overview.upload";
import { salaryListUpload } from "./salary-list.upload";
import { singlePremiumListUpload } from "./single-premium-list.upload";
import type { UploadDefinition } from "./upload-definition";

/** Every kind of list that may be sent in. One line each; see upload-definition.ts for how to add one. */
export const uploadDefinitions: readonly UploadDefinition[] = [
  insuredOverviewUpload,
  salaryListUpload,
  singlePremiumListUpload,
  domainChangeUpload,
];

export function findUploadDefinition(type: string): UploadDefinition | undefined {
  return uploadDefinitions.find((definition) => definition.type === type);
}

export function uploadDefinition(type: string): UploadDefinition {
  const definition = findUploadDefinition(type);
  if (!definition) throw new Error(`No such list: ${type}`);
  return definition;
}
