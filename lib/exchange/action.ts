import type { ActionKind, ActionStatus } from "@/lib/database/generated/enums";

/** In the order of the screens; what each is stands in downloads.ts. */
export const downloadTypes = [
  "insured-overview",
  "salary-list",
  "single-premium-list",
  "premium-bordereau",
  "charged-premiums",
  "interest-detail",
  "statement-letters",
] as const;
export type DownloadType = (typeof downloadTypes)[number];

/** What may follow what. Only staff take up again what failed. */
const flow: Readonly<Record<ActionKind, Partial<Record<ActionStatus, readonly ActionStatus[]>>>> = {
  DOWNLOAD: {
    REQUESTED: ["PROCESSING", "FAILED"],
    PROCESSING: ["AVAILABLE", "FAILED"],
    FAILED: ["PROCESSING"],
  },
  UPLOAD: {
    SENT: ["PROCESSING", "FAILED"],
    PROCESSING: ["PROCESSED", "PARTLY_PROCESSED", "REFUSED", "FAILED"],
    PROCESSED: ["UNDONE"],
    PARTLY_PROCESSED: ["UNDONE"],
    FAILED: ["PROCESSING"],
  },
  CHANGE: { SENT: ["PROCESSING", "PROCESSED", "REFUSED"], PROCESSING: ["PROCESSED", "REFUSED", "FAILED"] },
};

export function mayBecome(kind: ActionKind, from: ActionStatus, to: ActionStatus): boolean {
  return flow[kind][from]?.includes(to) ?? false;
}

const underWay: ReadonlySet<ActionStatus> = new Set(["REQUESTED", "SENT", "PROCESSING"]);

/** Nothing more happens to it by itself. What was processed may still be taken back, but somebody has to do that. */
export function isAtRest(status: ActionStatus): boolean {
  return !underWay.has(status);
}
