import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { findEntries } from "@/lib/employers/find-entries";
import type { Language } from "@/lib/i18n/language";
import { findLegalDocuments, type LegalDocument } from "@/lib/inbox/find-legal-documents";
import { formatDate, plainDateOf } from "@/lib/values/dates";
import type { Place } from "./place";

/** Contract by contract what the law or the contract asks for. */
export async function LegalDocuments({
  actor,
  employerId: employer,
  pdfAt,
}: Omit<Place, "at"> & { /** Where a document is saved from. */ pdfAt: (documentId: string) => string }) {
  const [entries, documents, t] = await Promise.all([
    findEntries(actor, employer),
    findLegalDocuments(actor, employer),
    getTranslations("inbox.documents"),
  ]);
  if (!entries.has("LEGAL_DOCUMENTS")) notFound();
  return (
    <>
      <PageHeader title={t("title")} intro={t(actor.kind === "broker" ? "intro-broker" : "intro")} />
      {documents.length === 0 ? (
        <div className="card">
          <EmptyState icon="scale" title={t("empty")}>
            {t(actor.kind === "broker" ? "empty-text-broker" : "empty-text")}
          </EmptyState>
        </div>
      ) : (
        <div className="grid gap-6">
          {[...new Set(documents.map(({ contract }) => contract))].map((contract) => (
            <Card key={contract} title={contract ?? t("general")} flush>
              <DocumentList
                pdfAt={pdfAt}
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
  pdfAt,
  documents,
}: {
  pdfAt: (documentId: string) => string;
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
            href={pdfAt(id)}
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
