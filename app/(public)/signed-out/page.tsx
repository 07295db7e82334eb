import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Door } from "../../frame/door";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("identity.signed-out");
  return { title: t("title") };
}

export default async function SignedOutPage() {
  const t = await getTranslations("identity.signed-out");
  return (
    <Door>
      <div className="grid gap-6">
        <h1>{t("title")}</h1>
        <Notice tone="success" title={t("word")}>
          <p>{t("text")}</p>
        </Notice>
        <div>
          <LinkButton href="/sign-in" variant="primary" icon="log-in">
            {t("again")}
          </LinkButton>
        </div>
      </div>
    </Door>
  );
}
