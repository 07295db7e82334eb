import type { Transaction } from "@/lib/database/client";
import { now } from "@/lib/values/clock";
import { newId } from "@/lib/values/ids";

/** A change of text is a new version: who agreed to the former one did not agree to this one. */
export const consentVersions = {
  terms: "2026-11",
  "sub-processing": "2026-11",
  privacy: "2026-11",
  "digital-documents": "2026-11",
} as const;

export type ConsentDocument = keyof typeof consentVersions;

export function isConsentDocument(text: string): text is ConsentDocument {
  return Object.hasOwn(consentVersions, text);
}

/** An employer's or an insured person's data is not passed on by them: only a broker's office signs for sub-processing. */
export const invitationConsents = ["terms", "privacy"] as const satisfies readonly ConsentDocument[];

/** MV-01: who comes in as an insured person agrees in so many words to get documents this way. */
export const activationConsents = [
  "terms",
  "privacy",
  "digital-documents",
] as const satisfies readonly ConsentDocument[];

export async function keepConsents(
  tx: Transaction,
  accountId: string,
  documents: readonly ConsentDocument[],
  address: string | null,
): Promise<void> {
  await tx.consent.createMany({
    data: documents.map((document) => ({
      id: newId(),
      accountId,
      document,
      version: consentVersions[document],
      givenAt: now(),
      address,
    })),
    skipDuplicates: true,
  });
}
