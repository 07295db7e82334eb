import { describe, expect, it } from "vitest";
import { languages } from "@/lib/i18n/language";
import { isValueProblem, sentenceFor, valueProblems } from "@/lib/values/problems";

describe("the sentence for a problem", () => {
  it("exists in every language, ends like a sentence and holds no stray space", () => {
    for (const [code, sentences] of Object.entries(valueProblems)) {
      for (const language of languages) {
        expect(sentences[language], `${code} ${language}`).toMatch(/^\p{Lu}\S*( \S+)+[.?]$/u);
      }
    }
  });

  it("is polite: u and vous, never je or tu", () => {
    for (const { nl, fr } of Object.values(valueProblems)) {
      expect(nl).not.toMatch(/\b(je|jij|jouw)\b/i);
      expect(fr).not.toMatch(/\b(tu|ton|ta|tes)\b/i);
    }
  });

  it("is the one users know for plates and chassis numbers", () => {
    expect(sentenceFor("licence-plate.length", "nl")).toBe(
      "De nummerplaat mag niet langer zijn dan 8 alfanumerieke karakters in hoofdletters.",
    );
    expect(sentenceFor("vin.characters", "nl")).toBe(
      "Het onderstelnummer mag niet langer zijn dan 17 alfanumerieke karakters in hoofdletters en kan geen 'I', 'O' of 'Q' bevatten.",
    );
  });

  it("is not looked for behind a word that is no code", () => {
    expect(isValueProblem("email.space")).toBe(true);
    expect(isValueProblem("toString")).toBe(false);
  });
});
