import { expect, test } from "vitest";
import { setSafeHeaders } from "./safe-headers.mjs";

function headersOf(overHttps: boolean): Map<string, string> {
  const headers = new Map<string, string>();
  const response = { setHeader: (name: string, value: string) => headers.set(name, value) };
  setSafeHeaders(response as unknown as Parameters<typeof setSafeHeaders>[0], overHttps);
  return headers;
}

test("over https a browser is told to come back over https only, for two years", () => {
  expect(headersOf(true).get("strict-transport-security")).toBe("max-age=63072000; includeSubDomains");
  expect(headersOf(false).has("strict-transport-security")).toBe(false);
});

test("an answer that is no page may run, load and frame nothing", () => {
  const headers = headersOf(false);
  expect(headers.get("content-security-policy")).toBe("default-src 'none'; frame-ancestors 'none'");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
});
