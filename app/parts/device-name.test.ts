import { expect, test } from "vitest";
import { deviceName } from "./device-name";

const cases: readonly (readonly [string, string])[] = [
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox, Windows"],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0",
    "Edge, Windows",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
    "Safari, iPhone",
  ],
  [
    "Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36",
    "Chrome, Android",
  ],
];

test.each(cases)("%s is known as %s", (userAgent, name) => {
  expect(deviceName(userAgent)).toBe(name);
});

test("what is not known is not guessed", () => {
  expect(deviceName("curl/8.5.0")).toBeNull();
  expect(deviceName(null)).toBeNull();
});
