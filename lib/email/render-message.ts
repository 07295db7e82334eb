import { render, toPlainText } from "@react-email/render";
import { createElement, type ReactElement } from "react";
import type { Language, Translated } from "@/lib/i18n/language";
import { unbroken } from "@/lib/i18n/unbroken";
import { type Brand, brand } from "./brand";
import type { EmailProps, MessageTemplate, Words } from "./define-email";

export type Drawn = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where one post stops letters like this one. */
  readonly stop?: string;
};

/** The letter as it leaves: the same data gives the same letter. Throws when the data is not what the template asks. */
export async function renderMessage(
  template: MessageTemplate,
  given: unknown,
  language: Language,
): Promise<Drawn> {
  const data = template.data.parse(given) as never;
  const house = brand();
  if (template.channel === "SMS") {
    return { subject: "", text: inLanguage(template.text, data, house)[language], html: "" };
  }
  const body = template.body as (props: EmailProps<unknown>) => ReactElement;
  const drawn = await render(createElement(body, { data, language, brand: house }));
  const html = language === "fr" ? drawn.replace(/>[^<]+</g, unbroken) : drawn;
  return {
    subject: oneLine(inLanguage(template.subject, data, house)[language]),
    text: toPlainText(html),
    html,
    ...(template.toMany ? { stop: template.toMany.stop(data) } : {}),
  };
}

function inLanguage(words: Words<never>, data: never, house: Brand): Translated {
  return typeof words === "function" ? words(data, house) : words;
}

/** A name with a line break in it must not become a header of its own. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .trim()
    .slice(0, 200);
}
