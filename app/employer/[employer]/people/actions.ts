"use server";

import { action } from "@/lib/access/action";
import { undoChange, undoChangeInput } from "@/lib/changes/undo-change";

export const undoChangeAction = action({
  permission: "people.change",
  input: undoChangeInput,
  run: undoChange,
  leadTo: ({ employerId, affiliationId }) =>
    affiliationId
      ? `/employer/${employerId}/people/${affiliationId}?done=undone`
      : `/employer/${employerId}/people?done=undone`,
});
