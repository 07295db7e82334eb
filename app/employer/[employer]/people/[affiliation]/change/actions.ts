"use server";

import { action } from "@/lib/access/action";
import { changePerson, changePersonInput } from "@/lib/changes/change-person";

export const changePersonAction = action({
  permission: "people.change",
  input: changePersonInput,
  run: changePerson,
  leadTo: ({ employerId, affiliationId, actionId }) =>
    `/employer/${employerId}/people/${affiliationId}?done=changed&action=${actionId}`,
});
