import type { AccountStatus } from "@/lib/database/generated/enums";

export type ColleagueStatus = "active" | "invited" | "expired" | "locked";

/** An invitation that ran out or was called back waits for somebody to send it again. */
export function colleagueStatus(account: AccountStatus, linkIsAlive: boolean): ColleagueStatus {
  if (account === "ACTIVE") return "active";
  if (account === "LOCKED") return "locked";
  return linkIsAlive ? "invited" : "expired";
}

/** When somebody came in before they were let in here is no business of these colleagues. */
export function lastSignInHere(lastSignInAt: Date | null, invitedAt: Date): Date | null {
  return lastSignInAt && lastSignInAt >= invitedAt ? lastSignInAt : null;
}
