import type { IconName } from "@/components/ui/icon";
import type { Entry } from "@/lib/employers/find-entries";

/** The screens of an employer that a mandate can open, in the order of the employer's own menu. */
export const screens = [
  { key: "people", icon: "users", entry: null },
  { key: "premiums", icon: "receipt", entry: "PREMIUM_SETTLEMENT" },
  { key: "rsz", icon: "landmark", entry: "RSZ_OVERVIEWS" },
  { key: "funding", icon: "gauge", entry: "FUNDING_CHECK" },
  { key: "fund", icon: "piggy-bank", entry: "FINANCING_FUND" },
  { key: "categories", icon: "layers", entry: "CATEGORIES" },
  { key: "documents", icon: "scale", entry: "LEGAL_DOCUMENTS" },
  { key: "contact-points", icon: "headset", entry: null },
] as const satisfies readonly { key: string; icon: IconName; entry: Entry | null }[];

export type Screen = (typeof screens)[number]["key"];

export function screensOf(offered: ReadonlySet<Entry>) {
  return screens.filter(({ entry }) => entry === null || offered.has(entry));
}
