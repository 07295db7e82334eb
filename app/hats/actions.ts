"use server";

import { z } from "zod";
import { action } from "@/lib/access/action";
import { localPath } from "@/lib/identity/local-path";
import { switchHat, switchHatInput } from "@/lib/identity/switch-hat";

export const switchHatAction = action({
  permission: "account.manage",
  input: switchHatInput.extend({ back: z.string().max(1000).optional() }),
  run: switchHat,
  leadTo: ({ home }, { back }) => localPath(back) ?? home,
});
