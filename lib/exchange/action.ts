import type { ActionKind, ActionStatus } from "@/lib/database/generated/enums";

export const downloadTypes = ["insured-overview"] as const;
export type DownloadType = (typeof downloadTypes)[number];

/** What may follow what. A status that is not followed by anything is where an action comes to rest. */
const flow: Readonly<Record<ActionKind, Partial<Record<ActionStatus, readonly ActionStatus[]>>>> = {
  DOWNLOAD: { REQUESTED: ["PROCESSING", "FAILED"], PROCESSING: ["AVAILABLE", "FAILED"] },
  UPLOAD: {
    SENT: ["PROCESSING", "FAILED"],
    PROCESSING: ["PROCESSED", "PARTLY_PROCESSED", "REFUSED", "FAILED"],
  },
  CHANGE: { SENT: ["PROCESSING", "PROCESSED", "REFUSED"], PROCESSING: ["PROCESSED", "REFUSED", "FAILED"] },
};

export function mayBecome(kind: ActionKind, from: ActionStatus, to: ActionStatus): boolean {
  return flow[kind][from]?.includes(to) ?? false;
}

export function isAtRest(kind: ActionKind, status: ActionStatus): boolean {
  return flow[kind][status] === undefined;
}
