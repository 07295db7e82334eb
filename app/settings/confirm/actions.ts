"use server";

import { z } from "zod";
import { action } from "@/lib/access/action";
import {
  confirmCodeInput,
  confirmPasswordInput,
  confirmWithCode,
  confirmWithPassword,
} from "@/lib/identity/confirm-identity";
import { localPath } from "@/lib/identity/local-path";

const back = z.object({ back: z.string().max(1000).optional() });

export const confirmPasswordAction = action({
  permission: "account.manage",
  input: confirmPasswordInput.extend(back.shape),
  run: confirmWithPassword,
  at: { "wrong-password": "password" },
  leadTo: (_confirmed, given) => localPath(given.back) ?? "/settings",
});

export const confirmCodeAction = action({
  permission: "account.manage",
  input: confirmCodeInput.extend(back.shape),
  run: confirmWithCode,
  at: { "wrong-code": "code" },
  leadTo: (_confirmed, given) => localPath(given.back) ?? "/settings",
});
