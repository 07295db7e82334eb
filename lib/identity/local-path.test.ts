import { expect, test } from "vitest";
import { localPath } from "./local-path";

test("a page of ours is a place to go back to", () => {
  expect(localPath("/employer/0198/people?q=An#top")).toBe("/employer/0198/people?q=An#top");
  expect(localPath("/")).toBe("/");
});

test("another site is not, however it is written", () => {
  for (const wanted of [
    "https://evil.example/",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/.//evil.example",
    "/x/..//evil.example",
    "javascript:alert(1)",
    "evil",
    "",
    null,
    ["/"],
  ]) {
    expect(localPath(wanted), String(wanted)).toBeNull();
  }
});

test("pages that would send one round and round are not", () => {
  expect(localPath("/sign-in?back=/")).toBeNull();
  expect(localPath("/hats")).toBeNull();
  expect(localPath("/api/auth/callback/itsme")).toBeNull();
});
