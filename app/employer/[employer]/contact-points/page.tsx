import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Moment } from "@/components/ui/moment";
import { currentSignedIn } from "@/lib/access/current";
import { permits } from "@/lib/access/permissions";
import { requireActorOf } from "@/lib/access/require-actor";
import { findEmployer } from "@/lib/employers/find-employer";
import type { Language } from "@/lib/i18n/language";
import { findCorrespondence } from "@/lib/inbox/find-correspondence";
import { hrefOf } from "../../../parts/correspondence-table";
import { ContactDesks } from "../../../parts/employer/contact-desks";

type Props = { params: Promise<{ employer: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("inbox.contact-points"))("title") };
}

/** The insurer's three desks for this employer, and what was asked of them lately. */
export default async function ContactPointsPage({ params }: Props) {
  const actor = await requireActorOf("employer", "employers.read");
  const { employer: id } = await params;
  const [employer, conversations, t, c, locale, signedIn] = await Promise.all([
    findEmployer(actor, id),
    findCorrespondence(actor, { employerId: id, kinds: ["conversation"], size: 5 }),
    getTranslations("inbox"),
    getTranslations("employer.contact"),
    getLocale(),
    currentSignedIn(),
  ]);
  if (!employer) notFound();
  const hat = signedIn?.hat;
  const mayWrite = hat && permits(hat, "contact-points.write", id);
  return (
    <>
      <PageHeader title={t("contact-points.title")} intro={t("contact-points.intro")} />
      <div className="grid gap-6">
        <ContactDesks
          points={employer.contactPoints}
          mailAt={mayWrite ? (desk) => `/employer/${id}/mail/${desk}` : undefined}
        />
        <Card title={t("contact-points.conversations")} flush>
          {conversations.rows.length === 0 ? (
            <EmptyState icon="message-circle" title={t("contact-points.no-conversations")}>
              {t("contact-points.no-conversations-text")}
            </EmptyState>
          ) : (
            <ul className="divide-y divide-line">
              {conversations.rows.map((row) => (
                <li
                  key={row.id}
                  className="relative flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 hover:bg-hover"
                >
                  <div className="min-w-0 flex-1">
                    <a
                      href={hrefOf(id, row)}
                      className="font-semibold no-underline after:absolute after:inset-0"
                    >
                      {row.title[locale as Language]}
                    </a>
                    <p className="text-ink-soft text-small">{row.desk && c(row.desk)}</p>
                  </div>
                  {row.unread && <Badge tone="accent">{t("correspondence.new")}</Badge>}
                  <span className="text-ink-soft text-small">
                    <Moment at={row.at} />
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Card>
      </div>
    </>
  );
}
