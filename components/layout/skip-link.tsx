import { useTranslations } from "next-intl";

/** The first stop of the keyboard: past the menu, to the work. */
export function SkipLink() {
  const t = useTranslations("ui");
  return (
    <a href="#main" className="skip-link">
      {t("skip")}
    </a>
  );
}
