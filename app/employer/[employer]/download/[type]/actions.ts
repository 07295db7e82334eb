"use server";

import { action } from "@/lib/access/action";
import { requestDownload, requestDownloadInput } from "@/lib/exchange/request-download";

export const requestDownloadAction = action({
  permission: "downloads.request",
  input: requestDownloadInput,
  run: requestDownload,
  leadTo: ({ employerId, actionId }) => `/employer/${employerId}/actions/${actionId}`,
});
