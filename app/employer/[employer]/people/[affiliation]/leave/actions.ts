"use server";

import { action } from "@/lib/access/action";
import { endAffiliation, endAffiliationInput } from "@/lib/changes/end-affiliation";

export const endAffiliationAction = action({
  permission: "people.change",
  input: endAffiliationInput,
  run: endAffiliation,
  at: { "leave.before-start": "date", "leave.too-far": "date" },
  leadTo: ({ employerId, affiliationId, actionId }) =>
    `/employer/${employerId}/people/${affiliationId}?done=changed&action=${actionId}`,
});
