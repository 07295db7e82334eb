import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { Door } from "../../../frame/door";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("identity.register");
  return { title: t("sent.title") };
}

export default async function RegisterSentPage({
  searchParams,
}: {
  searchParams: Promise<{ asked?: string | string[] }>;
}) {
  const [t, { asked }] = await Promise.all([getTranslations("identity.register"), searchParams]);
  return (
    <Door>
      <div className="grid gap-6">
        <h1>{t("sent.title")}</h1>
        <Notice tone="info" title={t("sent.word")}>
          <p>{t(asked ? "sent.text-joins" : "sent.text")}</p>
        </Notice>
        <p className="text-ink-soft">{t("sent.nothing")}</p>
      </div>
    </Door>
  );
}
