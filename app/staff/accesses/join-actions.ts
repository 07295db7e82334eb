"use server";

import { action } from "@/lib/access/action";
import { admitToOffice, admitToOfficeInput } from "@/lib/brokers/admit-to-office";
import { declineJoin, joinInput } from "@/lib/brokers/decline-join";

export const admitToOfficeAction = action({
  permission: "products.answer",
  input: admitToOfficeInput,
  run: admitToOffice,
  leadTo: () => "/staff/accesses?done=admitted",
});

export const declineJoinAction = action({
  permission: "products.answer",
  input: joinInput,
  run: declineJoin,
  leadTo: () => "/staff/accesses?done=declined",
});
