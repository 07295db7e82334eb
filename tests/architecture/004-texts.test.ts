import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { auditEvents } from "@/lib/audit/events";
import { languages } from "@/lib/i18n/language";
import { messagesIn } from "@/lib/i18n/messages";
import { registry } from "@/lib/jobs/registry";
import { codesIn } from "./codes";
import { root, sourcesIn } from "./source";
import { flatten, placeholders, strayWord, tooFamiliar } from "./texts";

const directory = path.join(root, "lib/i18n/messages");
const texts = { nl: new Map<string, string>(), fr: new Map<string, string>(), en: new Map<string, string>() };

/** Texts that are the same in two languages, longer than a name is. */
const sameOnPurpose: readonly string[] = [];

/** Codes that nobody reads as they are: the screen, or another sentence, stands in their place. */
const withoutSentence: Readonly<Record<string, string>> = {
  "file.too-large": "The upload screen says it with the limit.",
  "file.incomplete": "The upload is tried again by itself.",
  "challenge-over": "Leads back to the start of the sign-in, which says so.",
  "identity-unknown": "Leads to a page of its own, /sign-in/unknown.",
};

beforeAll(async () => {
  for (const language of languages) {
    for (const name of await readdir(path.join(directory, language))) {
      const tree = JSON.parse(await readFile(path.join(directory, language, name), "utf8"));
      for (const [key, text] of flatten(tree, path.basename(name, ".json"))) texts[language].set(key, text);
    }
  }
});

describe("the texts", () => {
  test.each(["fr", "en"] as const)("%s has the keys of nl, no more and no less", (language) => {
    const [mine, dutch] = [[...texts[language].keys()].sort(), [...texts.nl.keys()].sort()];
    expect(mine.filter((key) => !texts.nl.has(key))).toEqual([]);
    expect(dutch.filter((key) => !texts[language].has(key))).toEqual([]);
    expect(dutch.length).toBeGreaterThan(500);
  });

  test("want the same filled in in every language", () => {
    const differing = [...texts.nl].flatMap(([key, dutch]) =>
      (["fr", "en"] as const)
        .filter(
          (language) => String(placeholders(texts[language].get(key) ?? "")) !== String(placeholders(dutch)),
        )
        .map((language) => `${language} ${key}`),
    );
    expect(differing).toEqual([]);
  });

  test.each(languages)("%s has no empty text, no stray word, and is polite", (language) => {
    const faults = [...texts[language]].flatMap(([key, text]) => {
      if (text.trim() === "") return [`${key}: empty`];
      const stray = strayWord(language, withoutNames(text));
      const familiar = tooFamiliar(language, text);
      return [...(stray ? [`${key}: ${stray}`] : []), ...(familiar ? [`${key}: ${familiar}`] : [])];
    });
    expect(faults).toEqual([]);
  });

  test("are not simply copied from one language to the next", () => {
    const copied = [...texts.nl].filter(([key, dutch]) => {
      const others = [texts.fr.get(key), texts.en.get(key)];
      return (
        dutch.length > 20 &&
        (others.includes(dutch) || others[0] === others[1]) &&
        !sameOnPurpose.includes(key)
      );
    });
    expect(copied.map(([key]) => key)).toEqual([]);
  });
});

/** What is filled in is no text of ours, nor is an address or a tag. */
function withoutNames(text: string): string {
  return text.replace(/\{\w+\}|<[^>]*>|\S+@\S+|https?:\S+|\{\w+, (plural|select),/g, " ");
}

describe.each(languages)("in %s", (language) => {
  const messages = messagesIn(language) as unknown as Parameters<typeof flatten>[0];

  test("every event of the trail has its name", () => {
    const flat = flatten(messages);
    expect(auditEvents.filter((event) => !flat.has(`audit.event.${event}`))).toEqual([]);
  });

  test("no event is only a name", async () => {
    const product = (await sourcesIn("lib")).filter(({ file }) => file !== "lib/audit/events.ts");
    const unused = auditEvents.filter((event) => !product.some(({ code }) => code.includes(`"${event}"`)));
    expect(unused).toEqual([]);
  });

  test("every job that the insurer's people see in their list has its name", () => {
    const flat = flatten(messages);
    const nameless = registry.jobs
      .map(({ name }) => name)
      .filter((name) => !flat.has(`staff.jobs.names.${name.replace(".", "-")}`));
    expect(nameless).toEqual([]);
  });

  test("every letter and text message in their list has its name", async () => {
    const flat = flatten(messages);
    const templates = (await sourcesIn("lib")).flatMap(({ code }) =>
      [...code.matchAll(/define(?:Email|Sms)\(\{\s*name: "([^"]+)"/g)].map(([, name = ""]) => name),
    );
    expect(templates.length).toBeGreaterThan(10);
    expect(templates.filter((name) => !flat.has(`staff.messages.names.${name.replace(".", "-")}`))).toEqual(
      [],
    );
  });

  test("every code that the product says has its sentence", async () => {
    const sources = (await sourcesIn("lib")).filter(({ file }) => !file.startsWith("lib/excel/"));
    const said = new Set([...sources, ...(await sourcesIn("app"))].flatMap(codesIn));
    expect(said.size).toBeGreaterThan(60);
    const flat = flatten(messages);
    const mute = [...said].filter((code) => !flat.has(`problems.${code}`) && !withoutSentence[code]);
    expect(mute.sort()).toEqual([]);
  });
});

describe("the rules bite", () => {
  test("a placeholder that is called something else, counted or not, or marked up otherwise shows", () => {
    expect(placeholders("Beste {name}")).not.toEqual(placeholders("Cher {nom}"));
    expect(placeholders("{count} rijen")).not.toEqual(
      placeholders("{count, plural, one {une ligne} other {# lignes}}"),
    );
    expect(placeholders("<strong>nu</strong>")).not.toEqual(placeholders("now"));
  });

  test("a placeholder deep inside a plural or a choice is seen", () => {
    const text =
      "{count, plural, =0 {niets} one {een rij van {owner}} other {{kind, select, a {x {deep}} other {y}}}}";
    expect(placeholders(text)).toEqual(["count:plural", "deep", "kind:select", "owner"]);
  });

  test("signs between apostrophes are text, and an apostrophe by itself too", () => {
    expect(placeholders("l'employeur '{'zo'}' {name}")).toEqual(["name"]);
  });

  test.each(["Beste {name", "Beste name}", "{}", "{n, plural, one {x} other {y}"])(
    "%s is a fault",
    (text) => {
      expect(() => placeholders(text)).toThrow();
    },
  );

  test("a key of one language only shows", () => {
    expect([...flatten({ a: { b: "x", c: "y" } }).keys()]).toEqual(["a.b", "a.c"]);
  });

  test.each([
    ["en", "Kies een taal", "een"],
    ["fr", "Choose your language", "your"],
    ["nl", "Choisissez votre langue", "votre"],
    ["fr", "Naar uw werknemers", "Naar"],
  ] as const)("in %s, %j has a stray %s", (language, text, word) => {
    expect(strayWord(language, text)).toBe(word);
  });

  test.each([
    ["nl", "Kies je taal"],
    ["fr", "Tu peux choisir"],
  ] as const)("in %s, %j is too familiar", (language, text) => {
    expect(tooFamiliar(language, text)).not.toBeNull();
    expect(tooFamiliar(language, "Kies uw taal, choisissez votre langue")).toBeNull();
  });

  test("a code is seen wherever one can be said", () => {
    const code = `
      refuse("one.thing"); refuse(x ? "two" : "three");
      z.string({ error: "four.is-empty" }).min(1, "five").regex(/x/, "six"); z.literal("on", { error: "seven" });
      z.object({}).refine(f, { path: ["a"], message: "eight" }); z.string().refine(isId, "nine" satisfies P);`;
    expect(codesIn({ file: "lib/x/y.ts", code })).toEqual(
      ["eight", "five", "four.is-empty", "nine", "one.thing", "seven", "six", "three", "two"].sort(),
    );
  });
});
