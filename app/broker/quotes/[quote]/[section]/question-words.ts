import { getLocale, getTranslations } from "next-intl/server";
import type { Choice } from "@/components/form/choice-fields";
import { defaultLanguage, isLanguage, languages } from "@/lib/i18n/language";
import { findActivities } from "@/lib/tariffs/kmo/activities";
import type { Question, Section, SimpleQuestion } from "@/lib/tariffs/question";
import type { AskedField, AskedQuestion } from "./asked-question";

/** The questions of a section in the reader's language, those that are not asked now included: an answer may bring them along. */
export async function questionWords(section: Section): Promise<AskedQuestion[]> {
  const [t, words, locale] = await Promise.all([
    getTranslations("tariffs"),
    getTranslations("quotes.fill"),
    getLocale(),
  ]);

  function textsOf({ key, hint, required }: Question, at: string) {
    return {
      key,
      required,
      label: t(`question.${at}.label` as never),
      ...(hint ? { hint: t(`question.${at}.hint` as never) } : {}),
    };
  }

  function choicesOf({ kind, options = [] }: SimpleQuestion): readonly Choice[] | undefined {
    if (kind === "yes-no") {
      return [
        { value: "yes", label: words("yes") },
        { value: "no", label: words("no") },
      ];
    }
    if (kind === "choice" || kind === "choices") {
      return options.map((value) => ({ value, label: t(`choice.${value}` as never) }));
    }
    return kind === "activity" ? activityChoices(locale) : undefined;
  }

  function fieldOf(question: SimpleQuestion, at: string): AskedField {
    const { kind, most, autocomplete } = question;
    const choices = choicesOf(question);
    return {
      ...textsOf(question, at),
      kind,
      ...(choices ? { choices } : {}),
      ...(autocomplete ? { autoComplete: autocomplete } : {}),
      ...(most !== undefined && (kind === "text" || kind === "long-text") ? { most } : {}),
    };
  }

  return section.questions.map((question) => {
    const at = `${section.key}.${question.key}`;
    if (question.kind !== "rows") return fieldOf(question, at);
    const { mostRows, columns } = question;
    return {
      ...textsOf(question, at),
      kind: "rows",
      mostRows,
      row: t.raw(`question.${at}.row` as never),
      add: t(`question.${at}.add` as never),
      columns: columns.map((column) => fieldOf(column, `${at}.column.${column.key}`)),
    };
  });
}

/** Found by its code or by a word, in whichever of the languages it comes to mind. */
function activityChoices(locale: string): Choice[] {
  const language = isLanguage(locale) ? locale : defaultLanguage;
  const others = languages
    .filter((one) => one !== language)
    .map((one) => new Map(findActivities("", one).map(({ code, name }) => [code, name])));
  return findActivities("", language).map(({ code, name }) => ({
    value: code,
    label: name.startsWith(code) ? name : `${code} ${name}`,
    words: others.map((names) => names.get(code)?.replace(code, "").trim() ?? "").join(" "),
  }));
}
