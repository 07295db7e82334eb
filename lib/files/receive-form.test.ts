import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { receiveForm } from "./receive-form";

function requestOf(body: string | ReadableStream<Uint8Array>, boundary = "grens"): Request {
  return new Request("http://localhost/uploads", {
    method: "POST",
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    body,
    duplex: "half",
  } as RequestInit);
}

const file = (name: string, content: string) =>
  `--grens\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n${content}\r\n`;
const end = "--grens--\r\n";

async function outcome(body: string) {
  const sent = await receiveForm(requestOf(body));
  if (typeof sent === "string") return sent;
  const bytes = await buffer(sent.bytes).then(String, () => "broken");
  return [sent.name, bytes, sent.trouble()];
}

test("the one file of a form comes in under its name, accents and all", async () => {
  expect(await outcome(file("é lijst.csv", "a;b") + end)).toEqual(["é lijst.csv", "a;b", undefined]);
});

test("two files, or a form that was cut off, never end well", async () => {
  expect(await outcome(file("a.csv", "a") + file("b.csv", "b") + end)).toEqual([
    "a.csv",
    "broken",
    "upload.several-files",
  ]);
  expect(await outcome(file("a.csv", "a".repeat(200_000)).slice(0, -6))).toContain("file.incomplete");
  expect(await outcome(file("a.csv", "a"))).toContain("file.incomplete");
});

test("a form without a file, and what is no form, hold none", async () => {
  expect(await outcome(`--grens\r\nContent-Disposition: form-data; name="x"\r\n\r\n1\r\n${end}`)).toBe(
    "upload.no-file",
  );
  expect(await outcome(file("", "") + end)).toBe("upload.no-file");
  const text = new Request("http://localhost/", { method: "POST", body: "hallo" });
  expect(await receiveForm(text)).toBe("upload.no-file");
});

test("who stops listening lets the rest pass by, so that its sender can finish", async () => {
  let given = 0;
  let finished = false;
  const start = new TextEncoder().encode(file("groot.xlsx", "").slice(0, -2));
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (given === 0) controller.enqueue(start);
      else controller.enqueue(new Uint8Array(64 * 1024));
      given += 1;
      if (given < 500) return;
      finished = true;
      controller.close();
    },
  });
  const sent = await receiveForm(requestOf(body));
  if (typeof sent === "string") throw new Error(sent);
  for await (const _ of sent.bytes) break;
  sent.passBy();
  for (let wait = 0; wait < 100 && !finished; wait++) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(finished).toBe(true);
});
