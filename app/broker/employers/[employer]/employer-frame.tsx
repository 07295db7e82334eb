import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Tabs } from "@/components/ui/tabs";
import type { BrokerActor } from "@/lib/access/actor";
import { isId } from "@/lib/values/ids";
import { entriesOf } from "../../../frame/entries";
import { employerOf } from "./employer-of";
import { type Screen, screensOf } from "./screens";

/**
 * Around every screen of an employer under mandate: whose it is, that it is to read, and the other screens. Without a
 * mandate that runs today none of it exists.
 */
export async function EmployerFrame({
  actor,
  employerId,
  screen,
  children,
}: {
  actor: BrokerActor;
  employerId: string;
  screen: Screen | "home";
  children: ReactNode;
}) {
  const [employer, offered, t] = await Promise.all([
    isId(employerId) ? employerOf(actor, employerId) : null,
    entriesOf(employerId),
    getTranslations("broker"),
  ]);
  if (!employer) notFound();
  const at = `/broker/employers/${employerId}`;
  return (
    <>
      <div className="mb-6 grid gap-3">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <p className="flex flex-wrap items-center gap-x-2">
            <a href="/broker/employers">{t("portfolio.title")}</a>
            <span aria-hidden="true" className="text-ink-soft">
              /
            </span>
            {screen === "home" ? employer.name : <a href={at}>{employer.name}</a>}
          </p>
          <Badge icon="eye">{t("mandate.read-only")}</Badge>
        </div>
        <Tabs
          name={t("mandate.screens", { employer: employer.name })}
          tabs={[
            { label: t("mandate.home"), href: at, current: screen === "home" },
            ...screensOf(offered).map(({ key }) => ({
              label: t(`mandate.${key}`),
              href: `${at}/${key}`,
              current: key === screen,
            })),
          ]}
        />
      </div>
      {children}
    </>
  );
}
