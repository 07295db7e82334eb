import { expect, test } from "vitest";
import { smallJson } from "./small-json";

const post = (body: BodyInit) =>
  new Request("http://localhost/api/find", { method: "POST", body, duplex: "half" } as RequestInit);

test("what was asked comes through, also with letters of several bytes", async () => {
  expect(await smallJson(post(JSON.stringify({ text: "Élise" })))).toEqual({ text: "Élise" });
});

test("what is no JSON, or nothing, is nothing", async () => {
  for (const body of ["", "{", "\u0000"]) expect(await smallJson(post(body))).toBeNull();
  expect(await smallJson(new Request("http://localhost/"))).toBeNull();
});

test("what never ends is not read to its end", async () => {
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1_024;
      controller.enqueue(new Uint8Array(1_024).fill(32));
    },
  });
  expect(await smallJson(post(endless))).toBeNull();
  expect(sent).toBeLessThan(64 * 1_024);
});
