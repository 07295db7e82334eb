import { describe, expect, test } from "vitest";
import { type Language, languages } from "@/lib/i18n/language";
import { messagesIn } from "@/lib/i18n/messages";
import { type ArticleKey, helpParts, partsFor } from "./articles";
import { searchArticles } from "./search-articles";

function textsIn(language: Language) {
  const { articles } = messagesIn(language).help;
  return helpParts
    .flatMap((part): readonly ArticleKey[] => part.articles)
    .map((key) => ({ key, ...articles[key] }));
}

const find = (question: string, language: Language = "nl") =>
  searchArticles(textsIn(language), question, language).map(({ key }) => key);

describe("a question finds its answer", () => {
  test.each([
    ["nl", "collega uitnodigen", "invite-colleague"],
    ["nl", "Hoe kan ik een collega uitnodigen?", "invite-colleague"],
    ["nl", "paswoord", "password"],
    ["nl", "producentnummers", "producer-numbers"],
    ["nl", "wanneer vervalt mijn offerte", "offer-validity"],
    ["nl", "doorverwezen", "referred-quote"],
    ["nl", "subaccount", "subaccount"],
    ["nl", "mandaat", "mandate"],
    ["fr", "inviter un collegue", "invite-colleague"],
    ["fr", "numéro de producteur", "producer-numbers"],
    ["fr", "duree de validite de l'offre", "offer-validity"],
    ["en", "invite a colleague", "invite-colleague"],
    ["en", "lost my phone", "phone-lost"],
    ["en", "compare two variants", "compare-quotes"],
  ] as const)("%s: %s", (language, question, key) => {
    expect(find(question, language)[0]).toBe(key);
  });

  test.each([
    ["colega uitnodigen", "invite-colleague"],
    ["producentnumer", "producer-numbers"],
    ["wachtwoodr", "password"],
    ["UITNODIGNG", "invitation"],
  ])("with a typing mistake: %s", (question, key) => {
    expect(find(question).slice(0, 3)).toContain(key);
  });

  test("while it is still being typed", () => {
    for (const typed of ["vergel", "vergelij", "vergelijken"]) expect(find(typed)[0]).toBe("compare-quotes");
  });

  test("one word in three may be missing, two may not", () => {
    expect(find("collega uitnodigen xylofoon")[0]).toBe("invite-colleague");
    expect(find("collega xylofoon")).toEqual([]);
    expect(find("collega xylofoon ananas")).toEqual([]);
  });
});

test.each([
  "",
  "  ",
  "hoe kan ik",
  "drone boven zee",
  "%",
  "_",
  "\u0000",
  "<script>",
  "'; --",
  "🦆",
  "é".repeat(400),
])("%j finds nothing and is no fault", (question) => {
  expect(find(question)).toEqual([]);
});

test("a long text is as quick as a short one", () => {
  const long = Array.from({ length: 40 }, (_, place) => `woord${place}`).join(" ");
  const begun = performance.now();
  for (let time = 0; time < 20; time++) find(long);
  expect(performance.now() - begun).toBeLessThan(1_500);
});

describe("the articles", () => {
  test("stand in one part each, and each has its words in every language", () => {
    const keys = helpParts.flatMap((part): readonly string[] => part.articles);
    expect(new Set(keys).size).toBe(keys.length);
    for (const language of languages) {
      expect(Object.keys(messagesIn(language).help.articles).sort()).toEqual([...keys].sort());
    }
  });

  test("come with one's own first, and none is left out", () => {
    for (const audience of ["employer", "broker"] as const) {
      const parts = partsFor(audience);
      expect(parts[0]?.audience).toBe(audience);
      expect(parts.at(-1)?.audience).not.toBe(audience);
      expect(parts).toHaveLength(helpParts.length);
    }
    expect(partsFor("everyone")[0]?.part).toBe("account");
  });

  test("of each its own question is the best way to find it", () => {
    for (const language of languages) {
      const texts = textsIn(language);
      const lost = texts.filter(
        ({ key, question }) =>
          !searchArticles(texts, question, language)
            .slice(0, 2)
            .some((one) => one.key === key),
      );
      expect(lost.map(({ key }) => `${language} ${key}`)).toEqual([]);
    }
  });
});
