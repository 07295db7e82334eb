"use server";

import { z } from "zod";
import { action } from "@/lib/access/action";
import { endOtherSessions } from "@/lib/identity/end-other-sessions";
import { endSession, endSessionInput } from "@/lib/identity/end-session";

export const endSessionAction = action({
  permission: "account.manage",
  input: endSessionInput,
  run: endSession,
  leadTo: () => "/settings/sessions?done=one",
});

export const endOtherSessionsAction = action({
  permission: "account.manage",
  input: z.object({}),
  run: endOtherSessions,
  leadTo: () => "/settings/sessions?done=others",
});
