import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { Icon, type IconName } from "@/components/ui/icon";
import { currentSignedIn } from "@/lib/access/current";
import { type Permission, permits } from "@/lib/access/permissions";

/** "Wat wilt u doen?": only what this user may do. */
export async function WhatToDo({ employerId }: { employerId: string }) {
  const [t, signedIn] = await Promise.all([getTranslations("employer.to-do"), currentSignedIn()]);
  const at = `/employer/${employerId}`;
  const offered: { href: string; label: string; icon: IconName; permission: Permission }[] = [
    { href: `${at}/people`, label: t("find"), icon: "search", permission: "people.read" },
    {
      href: `${at}/download/insured-overview`,
      label: t("overview"),
      icon: "download",
      permission: "downloads.request",
    },
    { href: `${at}/colleagues`, label: t("colleagues"), icon: "user-plus", permission: "colleagues.manage" },
    { href: `${at}/audit`, label: t("audit"), icon: "history", permission: "audit.read" },
  ];
  const allowed = offered.filter(
    ({ permission }) => signedIn?.hat && permits(signedIn.hat, permission, employerId),
  );
  if (allowed.length === 0) return null;
  return (
    <Card title={t("title")} flush>
      <ul className="divide-y divide-line">
        {allowed.map(({ href, label, icon }) => (
          <li key={href}>
            <a href={href} className="flex items-center gap-3 px-4 py-3 no-underline hover:bg-hover">
              <Icon name={icon} />
              <span>{label}</span>
              <Icon name="chevron-right" className="ml-auto text-ink-soft" />
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
