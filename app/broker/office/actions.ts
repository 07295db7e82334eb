"use server";

import { z } from "zod";
import { action } from "@/lib/access/action";
import { addToGroup, placeInput, takeFromGroup } from "@/lib/brokers/add-to-group";
import { changeGroup, changeGroupInput } from "@/lib/brokers/change-group";
import { changeOffice, changeOfficeInput } from "@/lib/brokers/change-office";
import { createGroup, createGroupInput } from "@/lib/brokers/create-group";
import { leaveOffice, leaveOfficeInput } from "@/lib/brokers/leave-office";
import { groupInput, removeGroup } from "@/lib/brokers/remove-group";
import { removeGroupLogo } from "@/lib/brokers/set-group-logo";

const office = "/broker/office";
const groupPage = (groupId: string, done: string) => `${office}/groups/${groupId}?done=${done}`;

export const changeOfficeAction = action({
  permission: "colleagues.manage",
  input: changeOfficeInput,
  run: changeOffice,
  leadTo: () => `${office}?done=office`,
});

export const createGroupAction = action({
  permission: "colleagues.manage",
  input: createGroupInput,
  run: createGroup,
  at: { "group.name-taken": "name" },
  // With a picture the page goes on: it sends the picture to the group that is there now.
  leadTo: ({ groupId }, { withLogo }) => (withLogo ? undefined : groupPage(groupId, "created")),
});

export const changeGroupAction = action({
  permission: "colleagues.manage",
  input: changeGroupInput,
  run: changeGroup,
  at: { "group.name-taken": "name", "group.name-fixed": "name" },
  leadTo: ({ groupId }) => groupPage(groupId, "changed"),
});

export const removeGroupLogoAction = action({
  permission: "colleagues.manage",
  input: groupInput,
  run: removeGroupLogo,
  leadTo: ({ groupId }) => groupPage(groupId, "logo-removed"),
});

export const removeGroupAction = action({
  permission: "colleagues.manage",
  input: groupInput,
  run: removeGroup,
  leadTo: () => `${office}?done=removed`,
});

/** The same from the page of a group and from that of a colleague: back to where one was. */
const placedFrom = placeInput.extend({ from: z.enum(["group", "colleague"]).default("group") });
type Placed = z.infer<typeof placedFrom>;

const backTo = ({ groupId, membershipId, from }: Placed, here: string, there: string) =>
  from === "group" ? groupPage(groupId, here) : `/broker/colleagues/${membershipId}?done=${there}`;

export const addToGroupAction = action({
  permission: "colleagues.manage",
  input: placedFrom,
  run: addToGroup,
  leadTo: (_value, input) => backTo(input, "added", "added-to"),
});

export const takeFromGroupAction = action({
  permission: "colleagues.manage",
  input: placedFrom,
  run: takeFromGroup,
  leadTo: (_value, input) => backTo(input, "taken", "taken-from"),
});

export const leaveOfficeAction = action({
  permission: "colleagues.read",
  input: leaveOfficeInput,
  run: leaveOffice,
  leadTo: ({ signedOut }) => (signedOut ? "/sign-in" : "/hats"),
});
