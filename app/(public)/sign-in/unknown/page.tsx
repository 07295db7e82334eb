import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { env } from "@/lib/env";
import { providerId, providerNames } from "@/lib/identity/providers";
import { Door } from "../../../frame/door";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("identity.unknown");
  return { title: t("title") };
}

/** Whoever a provider knows and we don't: no way through, but three ways on. */
export default async function UnknownIdentityPage({ searchParams }: PageProps<"/sign-in/unknown">) {
  const [t, given] = await Promise.all([getTranslations("identity.unknown"), searchParams]);
  const known = providerId.safeParse(given.provider);
  const provider = providerNames[known.success ? known.data : "itsme"];
  const { BRAND_PHONE: phone, BRAND_EMAIL: email } = env();
  return (
    <Door>
      <div className="grid gap-6">
        <h1>{t("title")}</h1>
        <Notice tone="warning" title={t("word", { provider })}>
          <p>{t("text", { provider })}</p>
        </Notice>
        <ul className="grid list-disc gap-3 pl-5">
          <li>{t("has-account", { provider })}</li>
          <li>{t("invited")}</li>
          <li>
            {t("otherwise")} <a href={`tel:${phone.replace(/[^+\d]/g, "")}`}>{phone}</a>,{" "}
            <a href={`mailto:${email}`}>{email}</a>
          </li>
        </ul>
        <div className="flex flex-wrap gap-2">
          <LinkButton href="/sign-in" variant="primary">
            {t("sign-in")}
          </LinkButton>
          <LinkButton href="/help" variant="quiet">
            {t("help")}
          </LinkButton>
        </div>
      </div>
    </Door>
  );
}
