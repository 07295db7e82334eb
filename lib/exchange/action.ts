import type { ActionKind, ActionStatus } from "@/lib/database/generated/enums";

export const downloadTypes = ["insured-overview"] as const;
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
  },
  CHANGE: { SENT: ["PROCESSING", "PROCESSED", "REFUSED"], PROCESSING: ["PROCESSED", "REFUSED", "FAILED"] },
};

export function mayBecome(kind: ActionKind, from: ActionStatus, to: ActionStatus): boolean {
  return flow[kind][from]?.includes(to) ?? false;
}

/** Nothing more happens to it by itself. */
export function isAtRest(kind: ActionKind, status: ActionStatus): boolean {
  return status === "FAILED" || flow[kind][status] === undefined;
}
