"use server";

import { publicAction } from "@/lib/access/action";
import { verifyRegistration } from "@/lib/brokers/verify-registration";
import { enter, userAgent } from "@/lib/identity/enter";
import { verifyEmailInput } from "@/lib/identity/verify-email";

export const verifyEmailAction = publicAction({
  input: verifyEmailInput,
  run: async (request, input) => {
    const verified = await verifyRegistration(request, input, await userAgent());
    if (verified.ok) await enter(verified.value);
    return verified;
  },
  leadTo: () => "/",
  at: { "password.not-chosen": "password" },
});
