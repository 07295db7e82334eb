"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { publicAction } from "@/lib/access/action";
import { enter, userAgent } from "@/lib/identity/enter";
import { localPath } from "@/lib/identity/local-path";
import { providerId } from "@/lib/identity/providers";
import { signIn, signInInput } from "@/lib/identity/sign-in";
import { keepChallengeToken } from "@/lib/identity/sign-in-challenge";
import { beginVisit } from "@/lib/identity/visit-provider";
import { success } from "@/lib/values/outcome";

const back = z.string().max(1000).optional();

export const signInAction = publicAction({
  input: signInInput.extend({ back }),
  run: async (request, { email, password }) =>
    signIn(request, { email, password, userAgent: await userAgent() }),
  leadTo: async (soFar, input) => {
    const wanted = localPath(input.back);
    if (soFar.kind === "two-step") {
      await keepChallengeToken(soFar.token);
      return wanted ? `/sign-in/code?back=${encodeURIComponent(wanted)}` : "/sign-in/code";
    }
    await enter(soFar.started);
    return wanted ?? "/";
  },
});

/** A form without script can go to another site only by way of an answer of ours. */
export const visitProviderAction = publicAction({
  input: z.object({ provider: providerId, back }),
  run: async (_request, input) => {
    const address = await beginVisit({
      intent: "sign-in",
      provider: input.provider,
      back: localPath(input.back) ?? "/",
    });
    redirect(address ?? "/sign-in?provider=failed");
    return success();
  },
});
