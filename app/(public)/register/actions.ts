"use server";

import { z } from "zod";
import { publicAction } from "@/lib/access/action";
import { beginRegistration } from "@/lib/brokers/begin-registration";
import { joinOffice } from "@/lib/brokers/join-office";
import { registerOffice } from "@/lib/brokers/register-office";
import { officeInput, personalInput } from "@/lib/brokers/registration";
import { dropRegistration, keepRegistration, readRegistration } from "@/lib/brokers/registration-cookie";

export const beginRegistrationAction = publicAction({
  input: personalInput,
  run: async (request, input) => {
    const begun = await beginRegistration(request, input);
    if (begun.ok) await keepRegistration(begun.value);
    return begun;
  },
  at: {
    "password.personal": "password",
    "password.common": "password",
    "password.too-short": "password",
    "password.too-long": "password",
    "email.disposable": "email",
    "email.perhaps-mistyped": "email",
  },
  leadTo: () => "/register/office",
});

export const registerOfficeAction = publicAction({
  input: officeInput,
  run: async (request, office) => {
    const registered = await registerOffice(request, { sealed: await readRegistration(), office });
    if (!registered.ok) return registered;
    if (registered.value.as === "office-known") await keepRegistration(registered.value.sealed);
    else await dropRegistration();
    return registered;
  },
  leadTo: ({ as }) => (as === "office-known" ? "/register/join" : "/register/sent"),
});

export const joinOfficeAction = publicAction({
  input: z.object({}),
  run: async (request) => {
    const asked = await joinOffice(request, { sealed: await readRegistration() });
    if (asked.ok) await dropRegistration();
    return asked;
  },
  leadTo: () => "/register/sent?asked=1",
});
