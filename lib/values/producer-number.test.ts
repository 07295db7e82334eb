import { describe, expect, it } from "vitest";
import { refuse, success } from "@/lib/values/outcome";
import { parseProducerNumber } from "@/lib/values/producer-number";

describe("a producer number", () => {
  it.each(["7964", "66799", " 66 799 "])("%s is right", (typed) => {
    expect(parseProducerNumber(typed)).toEqual(success(typed.replaceAll(" ", "")));
  });

  it.each(["123", "123456", "12a4", "", "-7964"])("%s is refused", (typed) => {
    expect(parseProducerNumber(typed)).toEqual(refuse("producer-number.digits"));
  });
});
