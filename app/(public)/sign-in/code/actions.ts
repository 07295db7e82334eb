"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { publicAction } from "@/lib/access/action";
import { cancelSignIn } from "@/lib/identity/cancel-sign-in";
import { enter, userAgent } from "@/lib/identity/enter";
import { enterWithRecoveryCode } from "@/lib/identity/enter-with-recovery-code";
import { localPath } from "@/lib/identity/local-path";
import { sendSignInCode } from "@/lib/identity/send-sign-in-code";
import { dropChallengeToken, readChallengeToken } from "@/lib/identity/sign-in-challenge";
import type { Started } from "@/lib/identity/start-session";
import { codeInput, verifyTwoStep } from "@/lib/identity/verify-two-step";
import type { Outcome } from "@/lib/values/outcome";
import { success } from "@/lib/values/outcome";

const input = codeInput.extend({ back: z.string().max(1000).optional() });

export const verifyCodeAction = publicAction({
  input,
  run: async (request, { code }) =>
    orStartAgain(
      await verifyTwoStep(request, { token: await readChallengeToken(), code, userAgent: await userAgent() }),
    ),
  at: { "wrong-code": "code" },
  leadTo: letIn,
});

export const recoveryCodeAction = publicAction({
  input,
  run: async (request, { code }) =>
    orStartAgain(
      await enterWithRecoveryCode(request, {
        token: await readChallengeToken(),
        code,
        userAgent: await userAgent(),
      }),
    ),
  at: { "wrong-code": "code" },
  leadTo: letIn,
});

export const sendCodeAction = publicAction({
  input: z.object({ back: z.string().max(1000).optional() }),
  run: async (request) => orStartAgain(await sendSignInCode(request, { token: await readChallengeToken() })),
  leadTo: (_sent, given) => codePage({ sent: "1", back: localPath(given.back) }),
});

export const cancelAction = publicAction({
  input: z.object({}),
  run: async () => {
    await cancelSignIn({ token: await readChallengeToken() });
    await dropChallengeToken();
    return success();
  },
  leadTo: () => "/sign-in",
});

async function letIn(started: Started, given: z.infer<typeof input>): Promise<string> {
  await dropChallengeToken();
  await enter(started);
  return localPath(given.back) ?? "/";
}

/** When the password has to be given again, the page for the code has nothing more to offer. */
function orStartAgain<T, R extends string>(outcome: Outcome<T, R | "challenge-over">): Outcome<T, R> {
  if (!outcome.ok && outcome.reason === "challenge-over") redirect("/sign-in?over=1");
  return outcome as Outcome<T, R>;
}

function codePage(facts: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(facts).filter((fact): fact is [string, string] => fact[1] !== null);
  return `/sign-in/code?${new URLSearchParams(given)}`;
}
