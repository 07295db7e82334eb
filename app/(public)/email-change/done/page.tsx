import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Door } from "../../../frame/door";

export default async function EmailChangedPage() {
  const t = await getTranslations("identity.emailChange");
  return (
    <Door>
      <div className="grid gap-6">
        <h1>{t("done.title")}</h1>
        <Notice tone="success" title={t("done.word")}>
          <p>{t("done.text")}</p>
        </Notice>
        <div>
          <LinkButton href="/sign-in" variant="primary">
            {t("done.sign-in")}
          </LinkButton>
        </div>
      </div>
    </Door>
  );
}
