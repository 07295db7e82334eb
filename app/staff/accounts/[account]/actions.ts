"use server";

import { action } from "@/lib/access/action";
import { endSessionsOf, endSessionsOfInput } from "@/lib/identity/end-sessions-of";
import { lockAccount } from "@/lib/identity/lock-account";
import { accountInput, resetTwoStep } from "@/lib/identity/reset-two-step";
import { triggerPasswordReset } from "@/lib/identity/trigger-password-reset";
import { unlockAccount } from "@/lib/identity/unlock-account";

const pageOf = (accountId: string, done: string) => `/staff/accounts/${accountId}?done=${done}`;

export const resetTwoStepAction = action({
  permission: "accounts.manage",
  input: accountInput,
  run: resetTwoStep,
  leadTo: (_value, { accountId }) => pageOf(accountId, "two-step"),
});

export const lockAccountAction = action({
  permission: "accounts.manage",
  input: accountInput,
  run: lockAccount,
  leadTo: (_value, { accountId }) => pageOf(accountId, "locked"),
});

export const unlockAccountAction = action({
  permission: "accounts.manage",
  input: accountInput,
  run: unlockAccount,
  leadTo: (_value, { accountId }) => pageOf(accountId, "unlocked"),
});

export const triggerPasswordResetAction = action({
  permission: "accounts.manage",
  input: accountInput,
  run: triggerPasswordReset,
  leadTo: (_value, { accountId }) => pageOf(accountId, "password"),
});

export const endSessionsOfAction = action({
  permission: "accounts.manage",
  input: endSessionsOfInput,
  run: endSessionsOf,
  leadTo: (_value, { accountId }) => pageOf(accountId, "sessions"),
});
