import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { Tabs } from "@/components/ui/tabs";

const tabs = ["profile", "password", "two-step", "sessions", "identities"] as const;

export type SettingsTab = (typeof tabs)[number];

const addresses: Readonly<Record<SettingsTab, string>> = {
  profile: "/settings",
  password: "/settings/password",
  "two-step": "/settings/two-step",
  sessions: "/settings/sessions",
  identities: "/settings/identities",
};

/** One heading and the tabs over every page where one looks after one's own account. */
export async function SettingsFrame({ current, children }: { current: SettingsTab; children: ReactNode }) {
  const t = await getTranslations("settings");
  return (
    <>
      <PageHeader title={t("title")} intro={t(`intro.${current}`)} />
      <Tabs
        name={t("tabs.name")}
        tabs={tabs.map((tab) => ({
          label: t(`tabs.${tab}`),
          href: addresses[tab],
          current: tab === current,
        }))}
      />
      <div className="mt-6 grid max-w-180 gap-6">{children}</div>
    </>
  );
}
