import { z } from "zod";
import { defineJob } from "@/lib/jobs/define-job";
import { anchorChains } from "./anchor-chains";

export const anchorChainsJob = defineJob({
  name: "audit.anchor-chains",
  input: z.object({}),
  run: (context) => context.transaction(anchorChains),
});
