import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AuthShell } from "@/components/layout/auth-shell";
import { formOnly } from "@/lib/access/action";
import { chooseLanguageAction } from "./actions";
import { brandOf, footerOf } from "./brand";

/** Around every page that comes before signing in. */
export async function Door({
  wide,
  aside = true,
  children,
}: {
  wide?: boolean;
  aside?: boolean;
  children: ReactNode;
}) {
  const t = await getTranslations("shell");
  return (
    <AuthShell
      brand={brandOf("/")}
      chooseLanguage={formOnly(chooseLanguageAction)}
      footer={await footerOf()}
      {...(wide ? { wide } : {})}
      {...(aside
        ? {
            aside: {
              title: t("door.title"),
              points: [
                { icon: "users", text: t("door.employers") },
                { icon: "briefcase", text: t("door.brokers") },
                { icon: "umbrella", text: t("door.insured") },
                { icon: "shield-check", text: t("door.safety") },
              ],
            },
          }
        : {})}
    >
      {children}
    </AuthShell>
  );
}
