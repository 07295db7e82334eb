import { expect, test } from "vitest";
import { seal, unseal } from "./sealed";

test("what is sealed can be read again, and looks different each time", () => {
  const sealed = seal("geheim é", "test");
  expect(unseal(sealed, "test")).toBe("geheim é");
  expect(seal("geheim é", "test")).not.toBe(sealed);
});

test("what was touched, cut or meant for something else does not open", () => {
  const sealed = seal("geheim", "test");
  const [version, body = ""] = sealed.split(".");
  const bytes = Buffer.from(body, "base64url");
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  for (const wrong of [
    `${version}.${bytes.toString("base64url")}`,
    `${version}.${body.slice(0, 20)}`,
    `v2.${body}`,
    "",
    "geheim",
  ]) {
    expect(() => unseal(wrong, "test")).toThrow();
  }
  expect(() => unseal(sealed, "other")).toThrow();
});
