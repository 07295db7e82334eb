"use server";

import { action } from "@/lib/access/action";
import { draftTariff, draftTariffInput, renameTariff, renameTariffInput } from "@/lib/tariffs/draft-tariff";
import { discardTariff, publishTariff, tariffInput } from "@/lib/tariffs/publish-tariff";
import { saveFigures, saveFiguresInput } from "@/lib/tariffs/save-figures";

export const draftTariffAction = action({
  permission: "tariffs.manage",
  input: draftTariffInput,
  run: draftTariff,
  leadTo: ({ id }) => `/staff/tariffs/${id}`,
});

export const renameTariffAction = action({
  permission: "tariffs.manage",
  input: renameTariffInput,
  run: renameTariff,
  leadTo: ({ id }) => `/staff/tariffs/${id}?done=saved`,
});

export const saveFiguresAction = action({
  permission: "tariffs.manage",
  input: saveFiguresInput,
  run: saveFigures,
  leadTo: ({ tariffId, table }) => `/staff/tariffs/${tariffId}?done=saved#${table}`,
});

export const publishTariffAction = action({
  permission: "tariffs.manage",
  input: tariffInput,
  run: publishTariff,
  leadTo: ({ id }) => `/staff/tariffs/${id}?done=published`,
});

export const discardTariffAction = action({
  permission: "tariffs.manage",
  input: tariffInput,
  run: discardTariff,
  leadTo: () => "/staff/tariffs",
});
