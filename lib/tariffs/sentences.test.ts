import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { languages } from "@/lib/i18n/language";
import { messagesIn } from "@/lib/i18n/messages";
import { answersWith, building, plainAnswers, plainDay } from "@/tests/support/kmo-answers";
import { calculateKmo } from "./kmo/calculate";
import { covers } from "./kmo/covers";
import { demo2026 } from "./kmo/demo-2026";
import { chargeKeys } from "./kmo/figures";
import { ruleKeys } from "./kmo/rule-keys";
import { kmoSections } from "./kmo/sections";
import type { SimpleQuestion } from "./question";
import { explainer } from "./sentences";

type Tree = { readonly [key: string]: string | Tree };

function textAt(tree: Tree, key: string): string | undefined {
  let at: string | Tree | undefined = tree;
  for (const part of key.split(".")) at = typeof at === "object" ? at[part] : undefined;
  return typeof at === "string" ? at : undefined;
}

/** Each code that the engine can say, with the facts that stand beside it in the source. */
const said = readdirSync(path.join(__dirname, "kmo"))
  .filter((name) => /^(price|calculate|rules|cover-rules)/.test(name) && !name.includes(".test."))
  .flatMap((name) => {
    const source = readFileSync(path.join(__dirname, "kmo", name), "utf8");
    const group = name.includes("rules") ? "avoid" : "explain";
    const codes = [
      ...source.matchAll(/code: "([^"]+)"/g),
      ...source.matchAll(/(?:times|insure)\("([^"]+)"/g),
    ];
    return codes.map(([, code]) => `${group}.${code}`);
  });

describe.each(languages)("in %s", (language) => {
  const tree = messagesIn(language).tariffs as unknown as Tree;
  const lacking = (keys: readonly string[]) => keys.filter((key) => !textAt(tree, key));

  test("every code that the engine can say has its sentence", () => {
    expect(said.length).toBeGreaterThan(25);
    expect(lacking(said)).toEqual([]);
  });

  test("every rule, cover, tax and contribution has its words", () => {
    expect(lacking(ruleKeys.flatMap((key) => [`rule.${key}.name`, `rule.${key}.why`]))).toEqual([]);
    expect(
      lacking([...covers.map((key) => `cover.${key}`), ...chargeKeys.map((key) => `charge.${key}`)]),
    ).toEqual([]);
  });

  test("every step, question, hint and choice has its words", () => {
    const words = kmoSections.flatMap(({ key, part, questions }) => [
      `part.${part}`,
      `section.${key}.title`,
      `section.${key}.intro`,
      ...questions.flatMap((question) =>
        question.kind === "rows"
          ? [
              `question.${key}.${question.key}.label`,
              `question.${key}.${question.key}.row`,
              `question.${key}.${question.key}.add`,
              ...question.columns.flatMap((column) =>
                wordsOf(`question.${key}.${question.key}.column.${column.key}`, column),
              ),
            ]
          : wordsOf(`question.${key}.${question.key}`, question),
      ),
    ]);
    expect(words.length).toBeGreaterThan(100);
    expect(lacking(words)).toEqual([]);
  });

  test("no sentence keeps a place that was not filled in", () => {
    const tell = explainer(language);
    const awkward = answersWith({
      activity: { activity: "43.41", startsOn: "2028-03-01", employees: 2_050, turnover: 2_000_000_000 },
      claims: { workAccidentsCount: 6, fireCount: 7, fireAmount: 9_000_000, cancelled: true },
      workAccidents: {
        commutingMotorcycle: 9,
        commutingPublic: 1,
        commutingFoot: 1,
        staff: [{ category: "drivers", people: 1, wage: 9_000_000 }],
      },
      liability: {
        limit: "limit-5000000",
        deductible: "deductible-1250",
        elsewhere: true,
        afterDelivery: true,
      },
      legalAid: { scope: "scope-extended" },
      covers: { fireNeed: "not-needed" },
      fire: {
        buildings: [
          building({
            construction: "wooden",
            capacity: "tenant",
            prevention: "no-prevention",
            contentsSum: 900_000_000,
          }),
        ],
      },
    });
    for (const answers of [plainAnswers, awkward]) {
      const { lines, findings, notes } = calculateKmo(demo2026, answers, plainDay);
      const sentences = [
        ...notes.map(tell.explain),
        ...lines.flatMap(({ explanation, charges }) => [
          ...explanation.map(tell.explain),
          ...charges.map(tell.charge),
        ]),
        ...findings.flatMap((finding) => {
          const { name, why, avoid } = tell.finding(finding);
          return [name, why, ...avoid];
        }),
      ];
      expect(
        sentences.filter((sentence) => /[{}]|undefined|NaN/.test(sentence) || sentence.length < 6),
      ).toEqual([]);
    }
  });
});

test("amounts, rates and days are written as the reader writes them", () => {
  const step = {
    code: "work-accidents.staff",
    facts: {
      people: 2,
      categoryChoice: "manual",
      countedCents: 4_000_000,
      wageRate: 385,
      amountCents: 308_000,
    },
  };
  const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
  expect(plain(explainer("nl").explain(step))).toBe(
    "2 × € 40.000,00 loon (Arbeiders) aan 3,85 % = € 3.080,00",
  );
  expect(plain(explainer("fr").explain(step))).toBe(
    "2 × 40 000,00 € de salaire (Ouvriers) à 3,85 % = 3 080,00 €",
  );
  expect(plain(explainer("en").explain(step))).toBe(
    "2 × €40,000.00 wage (Manual workers) at 3.85% = €3,080.00",
  );
  expect(plain(explainer("nl").charge({ key: "premium-tax", rate: 925 }))).toBe("Premietaks 9,25 %");
});

test("a code of long ago is shown as it is", () => {
  expect(explainer("nl").explain({ code: "liability.gone-since", facts: {} })).toBe("gone-since");
});

function wordsOf(key: string, { hint, options, kind }: SimpleQuestion): string[] {
  return [
    `${key}.label`,
    ...(hint ? [`${key}.hint`] : []),
    ...(kind === "activity" ? [] : (options ?? []).map((option) => `choice.${option}`)),
  ];
}
