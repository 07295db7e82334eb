import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { env } from "@/lib/env";
import { consentVersions, isConsentDocument } from "@/lib/identity/consents";
import { Door } from "../../../frame/door";

export async function generateMetadata({ params }: PageProps<"/legal/[document]">): Promise<Metadata> {
  const { document } = await params;
  if (!isConsentDocument(document)) return {};
  const t = await getTranslations("identity.legal");
  return { title: t(`${document}.title`) };
}

const parts = ["one", "two", "three", "four"] as const;

export default async function LegalPage({ params }: PageProps<"/legal/[document]">) {
  const { document } = await params;
  if (!isConsentDocument(document)) notFound();
  const t = await getTranslations("identity.legal");
  const brand = env().BRAND_NAME;
  return (
    <Door wide aside={false}>
      <article className="grid gap-6">
        <header className="grid gap-2">
          <h1>{t(`${document}.title`)}</h1>
          <p className="figures text-ink-soft">{t("version", { version: consentVersions[document] })}</p>
        </header>
        <Notice tone="info" title={t("demo.word")}>
          <p>{t("demo.text")}</p>
        </Notice>
        {parts.map((part) => (
          <section key={part} className="grid gap-2">
            <h2>{t(`${document}.${part}.title`)}</h2>
            <p>{t(`${document}.${part}.text`, { brand })}</p>
          </section>
        ))}
        <p className="text-ink-soft text-small">{env().BRAND_LEGAL}</p>
      </article>
    </Door>
  );
}
