"use server";

import { action } from "@/lib/access/action";
import { revealInput, revealNationalNumber } from "@/lib/insured/reveal-national-number";

export const revealNationalNumberAction = action({
  permission: "identity-numbers.reveal",
  input: revealInput,
  run: revealNationalNumber,
});
