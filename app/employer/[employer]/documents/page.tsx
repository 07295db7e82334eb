import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActorOf } from "@/lib/access/require-actor";
import { findEntries } from "@/lib/employers/find-entries";
import type { Language } from "@/lib/i18n/language";
import { findLegalDocuments, type LegalDocument } from "@/lib/inbox/find-legal-documents";
import { formatDate, plainDateOf } from "@/lib/values/dates";

type Props = { params: Promise<{ employer: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("inbox.documents"))("title") };
}

/** Contract by contract what the law or the contract asks for. */
export default async function DocumentsPage({ params }: Props) {
  const actor = await requireActorOf("employer", "correspondence.read");
  const { employer } = await params;
  const [entries, documents, t] = await Promise.all([
    findEntries(actor, employer),
    findLegalDocuments(actor, employer),
    getTranslations("inbox.documents"),
  ]);
  if (!entries.has("LEGAL_DOCUMENTS")) notFound();
  return (
    <>
      <PageHeader title={t("title")} intro={t("intro")} />
      {documents.length === 0 ? (
        <div className="card">
          <EmptyState icon="scale" title={t("empty")}>
            {t("empty-text")}
          </EmptyState>
        </div>
      ) : (
        <div className="grid gap-6">
          {[...new Set(documents.map(({ contract }) => contract))].map((contract) => (
            <Card key={contract} title={contract ?? t("general")} flush>
              <DocumentList
                employerId={employer}
                documents={documents.filter((document) => document.contract === contract)}
              />
            </Card>
          ))}
        </div>
      )}
    </>
  );
}

async function DocumentList({
  employerId,
  documents,
}: {
  employerId: string;
  documents: readonly LegalDocument[];
}) {
  const [t, c, locale] = await Promise.all([
    getTranslations("inbox.documents"),
    getTranslations("inbox.correspondence"),
    getLocale(),
  ]);
  return (
    <ul className="divide-y divide-line">
      {documents.map(({ id, on, title, language, unread }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
          <div className="min-w-56 flex-1">
            <p className="font-semibold">
              {title[locale as Language]} {unread && <Badge tone="accent">{c("new")}</Badge>}
            </p>
            <p className="text-ink-soft text-small">
              {t("since", { date: formatDate(plainDateOf(on)) })}
              {language !== locale && ` · ${c("in-language", { language: c(`language.${language}`) })}`}
            </p>
          </div>
          <LinkButton
            href={`/employer/${employerId}/correspondence/${id}/pdf`}
            icon="download"
            size="small"
            aria-label={t("download-this", { title: title[locale as Language] })}
          >
            {t("download")}
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}
