import { describe, expect, it } from "vitest";
import { editDistance, suggestEmailAddress } from "@/lib/values/email-suggestion";

describe("a suggestion for an e-mail address", () => {
  it.each([
    ["jan@hotmial.com", "jan@hotmail.com"],
    ["jan@gmial.com", "jan@gmail.com"],
    ["jan@gmail.con", "jan@gmail.com"],
    ["jan@gmailcom", "jan@gmail.com"],
    ["jan@gmail,com", "jan@gmail.com"],
    ["jan@telnet.be", "jan@telenet.be"],
    ["jan@skynt.be", "jan@skynet.be"],
    ["jan@proxinus.be", "jan@proximus.be"],
    ["jan@outlok.be", "jan@outlook.be"],
    ["jan@hotmal.be", "jan@hotmail.be"],
    ["jan@zigo.nl", "jan@ziggo.nl"],
    ["jan@kpmnail.nl", "jan@kpnmail.nl"],
    ["Jan.P@HOTMIAL.COM", "Jan.P@hotmail.com"],
    ["jan@hotmail", "jan@hotmail.com"],
  ])("%s probably means %s", (typed, meant) => {
    expect(suggestEmailAddress(typed)).toBe(meant);
  });

  it.each([
    "jan@mail.com",
    "jan@gmx.com",
    "jan@hotmail.nl",
    "jan@outlook.de",
    "jan@bakkerij.example",
    "jan@x.be",
    "jan@live.de",
    "jan@gmail.be",
    "geen adres",
    "@gmial.com",
  ])("%s is left alone", (typed) => {
    expect(suggestEmailAddress(typed)).toBeUndefined();
  });

  it("knows the employer's own domain, and prefers it", () => {
    expect(suggestEmailAddress("an@bakkrij-demo.example", ["bakkerij-demo.example"])).toBe(
      "an@bakkerij-demo.example",
    );
    expect(suggestEmailAddress("an@gmai1.com", ["gmai2.com"])).toBe("an@gmai2.com");
    expect(suggestEmailAddress("an@gmial.com", ["gmial.com"])).toBeUndefined();
    expect(suggestEmailAddress("an@bedrijf.nl", ["bedrijf.be"])).toBeUndefined();
  });
});

describe("the distance between two words", () => {
  it.each([
    ["gmail", "gmail", 0],
    ["gmial", "gmail", 1],
    ["gmil", "gmail", 1],
    ["gmaill", "gmail", 1],
    ["", "abc", 3],
    ["kitten", "sitting", 3],
  ] as const)("%s and %s: %i", (one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance);
    expect(editDistance(other, one)).toBe(distance);
  });
});
