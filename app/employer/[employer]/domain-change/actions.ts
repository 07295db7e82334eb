"use server";

import { action } from "@/lib/access/action";
import { changeDomain, changeDomainInput } from "@/lib/exchange/change-domain";

export const changeDomainAction = action({
  permission: "uploads.send",
  input: changeDomainInput,
  run: changeDomain,
  at: {
    "domain.unknown": "from",
    "domain.same": "to",
    "domain.shape": "to",
    "domain.free-mail": "to",
    "domain.disposable": "to",
    "domain.nothing": "to",
  },
  leadTo: ({ employerId, uploadId }) => `/employer/${employerId}/uploads/${uploadId}`,
});
