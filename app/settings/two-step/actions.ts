"use server";

import { z } from "zod";
import { action } from "@/lib/access/action";
import { chooseTwoStepApp } from "@/lib/identity/choose-two-step-app";
import { choosePhoneInput, chooseTwoStepPhone } from "@/lib/identity/choose-two-step-phone";
import { confirmTwoStep, confirmTwoStepInput } from "@/lib/identity/confirm-two-step";
import { removeTwoStep } from "@/lib/identity/remove-two-step";
import { renewRecoveryCodes } from "@/lib/identity/renew-recovery-codes";
import { dropCodes, dropSetUp, keepSetUp, readSetUp, showCodesOnce } from "@/lib/identity/two-step-cookies";
import { success } from "@/lib/values/outcome";

const nothing = z.object({});

/** Step 1: the app leads to its QR code; a phone first asks for its number. */
export const chooseTwoStepAction = action({
  permission: "account.manage",
  input: z.object({ method: z.enum(["app", "phone"], { error: "value.required" }) }),
  run: async (actor, { method }) => {
    if (method === "phone") return success(method);
    const chosen = await chooseTwoStepApp(actor);
    if (!chosen.ok) return chosen;
    await keepSetUp(chosen.value);
    return success(method);
  },
  leadTo: (method) => `/settings/two-step/${method}`,
});

/** Step 2 by phone: also the button "geen code ontvangen?", which sends another. */
export const choosePhoneAction = action({
  permission: "account.manage",
  input: choosePhoneInput.extend({ again: z.literal("1").optional() }),
  run: async (actor, input) => {
    const chosen = await chooseTwoStepPhone(actor, input);
    if (chosen.ok) await keepSetUp(chosen.value);
    return chosen;
  },
  leadTo: (_sent, { again }) => (again ? "/settings/two-step/code?sent=1" : "/settings/two-step/code"),
});

/** Step 3. */
export const confirmTwoStepAction = action({
  permission: "account.manage",
  input: confirmTwoStepInput,
  run: async (actor, { code }) => {
    const confirmed = await confirmTwoStep(actor, { setUp: await readSetUp(), code });
    if (!confirmed.ok) return confirmed;
    await dropSetUp();
    await showCodesOnce(actor.accountId, confirmed.value.codes);
    return success();
  },
  at: { "wrong-code": "code" },
  leadTo: () => "/settings/two-step/recovery-codes",
});

export const cancelTwoStepAction = action({
  permission: "account.manage",
  input: nothing,
  run: async () => {
    await dropSetUp();
    return success();
  },
  leadTo: () => "/settings/two-step",
});

export const renewRecoveryCodesAction = action({
  permission: "account.manage",
  input: nothing,
  run: async (actor) => {
    const renewed = await renewRecoveryCodes(actor);
    if (!renewed.ok) return renewed;
    await showCodesOnce(actor.accountId, renewed.value.codes);
    return success();
  },
  leadTo: () => "/settings/two-step/recovery-codes",
});

export const keptRecoveryCodesAction = action({
  permission: "account.manage",
  input: nothing,
  run: async () => {
    await dropCodes();
    return success();
  },
  leadTo: () => "/settings/two-step?done=set-up",
});

export const removeTwoStepAction = action({
  permission: "account.manage",
  input: nothing,
  run: removeTwoStep,
  leadTo: () => "/settings/two-step?done=removed",
});
