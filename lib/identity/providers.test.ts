import { expect, test } from "vitest";
import { addressAtProvider } from "./openid";
import { providers } from "./providers";

test("without settings no provider is offered, and none can be gone to", async () => {
  expect(providers()).toEqual([]);
  expect(await addressAtProvider("eid", { all: () => ({}), put: () => {} })).toBeNull();
});
