import { createTranslator } from "next-intl";
import type { Language } from "@/lib/i18n/language";
import { messagesIn } from "@/lib/i18n/messages";
import { formatDate } from "@/lib/values/dates";
import { formatMoney } from "@/lib/values/money";
import { formatPercent } from "@/lib/values/percent";
import type { Explained, Finding, PremiumLine } from "./calculation";
import { decimals, hundredths } from "./decimals";
import { activityEdition, activityName } from "./kmo/activities";

export type Explainer = ReturnType<typeof makeExplainer>;

const made = new Map<Language, Explainer>();

/**
 * What a calculation says, in the reader's language: the same sentences on a screen, on paper and in a letter. A code that this
 * version does not know any more, of a quote of long ago, is shown as it is.
 */
export function explainer(language: Language): Explainer {
  const known = made.get(language) ?? makeExplainer(language);
  made.set(language, known);
  return known;
}

function makeExplainer(language: Language) {
  const t = createTranslator({ locale: language, messages: messagesIn(language), namespace: "tariffs" });
  // The keys come from data; texts.test.ts sees to it that each code the engine can say is there.
  const say = (key: string, facts: Record<string, string | number> = {}): string =>
    t.has(key as never) ? t(key as never, facts as never) : (key.split(".").at(-1) ?? key);
  const choice = (option: string | number) => say(`choice.${option}`);
  const factsIn = (facts: Explained["facts"]) =>
    Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, factText(name, value)]));

  function factText(name: string, value: string | number): string | number {
    if (name.endsWith("Choice")) return choice(value);
    if (name === "activity") return activityName(String(value), language);
    if (name.endsWith("On")) return formatDate(String(value));
    if (typeof value !== "number") return value;
    if (name.endsWith("Cents")) return formatMoney(value, language);
    if (name.endsWith("Rate")) return formatPercent(value / 100, language);
    if (name.endsWith("Mille")) return `${decimals(value, 3, language)}\u00a0‰`;
    if (name.endsWith("Factor")) return decimals(value, 3, language);
    if (name.endsWith("Hundredths")) return hundredths(value, language);
    return value;
  }

  return {
    /** A step of the explanation of a line, or a note. */
    explain: ({ code, facts }: Explained): string => say(`explain.${code}`, factsIn(facts)),
    avoid: ({ code, facts }: Explained): string => say(`avoid.${code}`, factsIn(facts)),
    /** Which rule, why it bites here, and what would avoid it. */
    finding: ({ rule, facts, avoid }: Finding) => ({
      name: say(`rule.${rule}.name`),
      why: say(`rule.${rule}.why`, factsIn(facts)),
      avoid: avoid.map((one) => say(`avoid.${one.code}`, factsIn(one.facts))),
    }),
    ruleName: (rule: string): string => say(`rule.${rule}.name`),
    ruleWhy: (rule: string, facts: Explained["facts"]): string => say(`rule.${rule}.why`, factsIn(facts)),
    /** "Premietaks 9,25 %" */
    charge: ({ key, rate }: Pick<PremiumLine["charges"][number], "key" | "rate">): string =>
      say("charge-with-rate", { name: say(`charge.${key}`), rate: formatPercent(rate / 100, language) }),
    cover: (cover: string): string => say(`cover.${cover}`),
    choice,
    activity: (code: string): string => activityName(code, language),
    /** Of the list that codes of activities come from: a code means something only beside it. */
    edition: activityEdition,
    part: (part: string): string => say(`part.${part}`),
    /** "1.1 Activiteit" without its number. */
    section: (section: string): { title: string; intro: string } => ({
      title: say(`section.${section}.title`),
      intro: say(`section.${section}.intro`),
    }),
    /** The label of a question, or of a column of its rows. */
    question: (section: string, key: string, column?: string): string =>
      say(`question.${section}.${key}.${column ? `column.${column}.` : ""}label`),
    hint: (section: string, key: string, column?: string): string =>
      say(`question.${section}.${key}.${column ? `column.${column}.` : ""}hint`),
    /** "Gebouw 2" */
    row: (section: string, key: string, number: number): string =>
      say(`question.${section}.${key}.row`, { number }),
  };
}
