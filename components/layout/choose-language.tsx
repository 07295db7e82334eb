import { useLocale, useTranslations } from "next-intl";
import { type Language, languages } from "@/lib/i18n/language";
import { Icon } from "../ui/icon";
import { type FormTarget, formTarget } from "./form-target";

const names: Readonly<Record<Language, string>> = { nl: "Nederlands", fr: "Français", en: "English" };

/** Each language in its own words; the choice is posted as `language`. */
export function ChooseLanguage({ action }: { action: FormTarget }) {
  const t = useTranslations("ui");
  const current = useLocale();
  return (
    <>
      <button type="button" popoverTarget="choose-language" className="button button-quiet top-button">
        <Icon name="globe" />
        <span className="uppercase">{current}</span>
        <span className="sr-only">
          {t("language")}: {names[current]}
        </span>
      </button>
      <div id="choose-language" popover="auto" className="menu">
        <form {...formTarget(action)}>
          {languages.map((language) => (
            <button
              key={language}
              type="submit"
              name="language"
              value={language}
              lang={language}
              className="menu-item"
              aria-current={language === current ? "true" : undefined}
            >
              {names[language]}
              {language === current && <Icon name="check" className="ml-auto" />}
            </button>
          ))}
        </form>
      </div>
    </>
  );
}
