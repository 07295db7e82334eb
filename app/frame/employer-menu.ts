import { getTranslations } from "next-intl/server";
import type { Command } from "@/components/layout/command-search";
import type { MenuEntry } from "@/components/layout/main-menu";
import type { Hat } from "@/lib/access/actor";
import { type Permission, permits } from "@/lib/access/permissions";
import type { Entry as Configured } from "@/lib/employers/find-entries";
import { entriesOf } from "./entries";
import { downloadOffers, uploadOffers } from "./offers";

export type Door = MenuEntry & { permission: Permission };

/** What a contract withholds is not there; see lib/employers/find-entries. */
export async function employerParts(
  employerId: string,
  elsewhere: readonly Door[],
): Promise<{ title: string; entries: Door[] }[]> {
  const [t, offered] = await Promise.all([getTranslations("shell"), entriesOf(employerId)]);
  const at = `/employer/${employerId}`;
  const entry = (
    href: string,
    label: string,
    icon: Door["icon"],
    permission: Permission,
    configured?: Configured,
  ): Door[] => (configured && !offered.has(configured) ? [] : [{ href, label, icon, permission }]);
  return [
    {
      title: t("part.work"),
      entries: [
        ...entry(at, t("menu.home"), "house", "employers.read"),
        ...entry(`${at}/people`, t("menu.people"), "users", "people.read"),
        ...entry(`${at}/actions`, t("menu.actions"), "list-checks", "actions.read"),
        ...entry(`${at}/reach`, t("menu.reach"), "mail-check", "invitations.manage"),
        ...entry(
          `${at}/acceptance`,
          t("menu.acceptance"),
          "heart-pulse",
          "acceptance.read",
          "MEDICAL_ACCEPTANCE",
        ),
      ],
    },
    {
      title: t("part.premiums"),
      entries: [
        ...entry(`${at}/premiums`, t("menu.premiums"), "receipt", "premiums.read", "PREMIUM_SETTLEMENT"),
        ...entry(`${at}/rsz`, t("menu.rsz"), "landmark", "premiums.read", "RSZ_OVERVIEWS"),
        ...entry(`${at}/funding`, t("menu.funding"), "gauge", "premiums.read", "FUNDING_CHECK"),
        ...entry(`${at}/fund`, t("menu.fund"), "piggy-bank", "premiums.read", "FINANCING_FUND"),
      ],
    },
    {
      title: t("part.contract"),
      entries: [
        ...entry(`${at}/contact-points`, t("menu.contact-points"), "headset", "employers.read"),
        ...entry(
          `${at}/correspondence`,
          t("menu.correspondence"),
          "inbox",
          "correspondence.read",
          "CORRESPONDENCE",
        ),
        ...entry(`${at}/categories`, t("menu.categories"), "layers", "employers.read", "CATEGORIES"),
        ...entry(`${at}/documents`, t("menu.documents"), "scale", "documents.read", "LEGAL_DOCUMENTS"),
      ],
    },
    {
      title: t("part.organisation"),
      entries: [
        ...entry(`${at}/colleagues`, t("menu.colleagues"), "user-plus", "colleagues.read"),
        ...entry(`${at}/audit`, t("menu.audit"), "history", "audit.read"),
        ...elsewhere,
      ],
    },
  ];
}

/** Downloads, uploads, a new affiliation: what the home offers, a few letters away. */
export async function employerCommands(hat: Hat, employerId: string): Promise<Command[]> {
  const [t, s, e, offered] = await Promise.all([
    getTranslations("shell"),
    getTranslations("status"),
    getTranslations("employer.to-do"),
    entriesOf(employerId),
  ]);
  const at = `/employer/${employerId}`;
  const may = ({ entry, permission }: { entry: Configured; permission: Permission }) =>
    offered.has(entry) && permits(hat, permission, employerId);
  const commands: Command[] = [
    ...downloadOffers.filter(may).map(({ type }) => ({
      href: `${at}/download/${type}`,
      label: t("do.download-list", { list: s(`type.${type}`) }),
      icon: "download" as const,
      keywords: e("downloads"),
    })),
    ...uploadOffers.filter(may).map(({ type }) => ({
      href: `${at}/upload/${type}`,
      label: t("do.upload-list", { list: s(`type.${type}`) }),
      icon: "upload" as const,
      keywords: e("uploads"),
    })),
  ];
  if (may({ entry: "UPLOAD_INSURED_OVERVIEW", permission: "uploads.send" })) {
    commands.push({ href: `${at}/domain-change`, label: e("domain"), icon: "mail", keywords: "e-mail @" });
  }
  if (may({ entry: "NEW_AFFILIATION", permission: "people.change" })) {
    commands.push({ href: `${at}/people/new`, label: t("do.affiliate"), icon: "user-plus" });
  }
  if (permits(hat, "contact-points.write", employerId)) {
    commands.push({ href: `${at}/contact-points`, label: t("do.write"), icon: "mail" });
  }
  return commands;
}
