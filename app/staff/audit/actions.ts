"use server";

import { z } from "zod";
import { action } from "@/lib/access/action";
import { verifyChains } from "@/lib/audit/verify-chains";

export const verifyChainsAction = action({
  permission: "audit.read",
  input: z.object({}),
  run: verifyChains,
});
