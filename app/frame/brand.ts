import { getTranslations } from "next-intl/server";
import type { BrandProps } from "@/components/layout/brand";
import type { FooterProps } from "@/components/layout/footer";
import { env } from "@/lib/env";

export function brandOf(href: string): BrandProps {
  return { name: env().BRAND_NAME, href };
}

export async function footerOf(): Promise<FooterProps> {
  const t = await getTranslations("shell");
  return {
    legal: env().BRAND_LEGAL,
    links: [
      { href: "/help", label: t("footer.help") },
      { href: "/legal/terms", label: t("footer.terms") },
      { href: "/legal/privacy", label: t("footer.privacy") },
    ],
  };
}
