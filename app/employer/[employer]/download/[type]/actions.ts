"use server";

import { action } from "@/lib/access/action";
import {
  requestDownload,
  requestDownloadInput,
  requestPremiumDownload,
} from "@/lib/exchange/request-download";

const theAction = ({ employerId, actionId }: { employerId: string; actionId: string }) =>
  `/employer/${employerId}/actions/${actionId}`;

export const requestDownloadAction = action({
  permission: "downloads.request",
  input: requestDownloadInput,
  run: requestDownload,
  leadTo: theAction,
  at: { "downloads.no-period": "period" },
});

export const requestPremiumDownloadAction = action({
  permission: "premiums.download",
  input: requestDownloadInput,
  run: requestPremiumDownload,
  leadTo: theAction,
  at: { "downloads.no-period": "period" },
});
