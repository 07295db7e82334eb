"use server";

import { action } from "@/lib/access/action";
import { admitToOffice, admitToOfficeInput } from "@/lib/brokers/admit-to-office";
import { declineJoin, joinInput } from "@/lib/brokers/decline-join";

export const admitToOfficeAction = action({
  permission: "colleagues.manage",
  input: admitToOfficeInput,
  run: admitToOffice,
  leadTo: () => "/broker/colleagues?done=admitted",
});

export const declineJoinAction = action({
  permission: "colleagues.manage",
  input: joinInput,
  run: declineJoin,
  leadTo: () => "/broker/colleagues?done=declined",
});
