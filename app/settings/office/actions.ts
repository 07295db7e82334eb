"use server";

import { action } from "@/lib/access/action";
import { askToJoin, askToJoinInput } from "@/lib/brokers/ask-to-join";
import { joinInput } from "@/lib/brokers/decline-join";
import { withdrawJoin } from "@/lib/brokers/withdraw-join";

export const askToJoinAction = action({
  permission: "account.manage",
  input: askToJoinInput,
  run: askToJoin,
  at: {
    "join.office-unknown": "enterpriseNumber",
    "join.member-already": "enterpriseNumber",
    "join.declined-lately": "enterpriseNumber",
  },
  leadTo: () => "/settings/office?done=asked",
});

export const withdrawJoinAction = action({
  permission: "account.manage",
  input: joinInput,
  run: withdrawJoin,
  leadTo: () => "/settings/office?done=withdrawn",
});
