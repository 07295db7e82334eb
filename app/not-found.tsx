import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Door } from "./frame/door";

/** Absent and not yours look the same. */
export default async function NotFound() {
  const t = await getTranslations("errors.not-found");
  return (
    <Door aside={false}>
      <h1 className="sr-only">{t("title")}</h1>
      <EmptyState
        icon="search"
        title={t("title")}
        action={
          <LinkButton href="/" variant="primary" icon="house">
            {t("home")}
          </LinkButton>
        }
      >
        {t("text")}
      </EmptyState>
    </Door>
  );
}
