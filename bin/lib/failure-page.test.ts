import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { answerFailures } from "./failure-page.mjs";

async function answerOf(work: RequestListener, init: RequestInit = {}): Promise<Response> {
  const server = createServer((request, response) => {
    request.headers["x-request-id"] = "the-reference";
    answerFailures(request, response);
    work(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, init);
  } finally {
    server.close();
  }
}

const failing: RequestListener = (_request, response) => {
  response.statusCode = 500;
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.setHeader("content-security-policy", "style-src 'self' 'nonce-abc='");
  response.setHeader("content-encoding", "gzip");
  response.write(gzipSync("at secret (inside.js)"));
  response.end();
};

test("a page that could not be made is answered with a sentence and a reference, whatever was being sent", async () => {
  const answer = await answerOf(failing);
  const body = await answer.text();
  expect(answer.status).toBe(500);
  expect(body).toContain("Er ging iets mis bij ons");
  expect(body).toContain("the-reference");
  expect(body).toContain('nonce="abc="');
  expect(body).not.toContain("inside");
  expect(answer.headers.get("content-length")).toBe(String(Buffer.byteLength(body)));
});

test("it speaks the language of the reader, and never tells who posted something that nothing changed", async () => {
  const french = await answerOf(failing, { headers: { "accept-language": "fr-BE,nl;q=0.5" } });
  expect(await french.text()).toContain("Rien n’a été modifié");
  const posted = await answerOf(failing, { method: "POST", headers: { cookie: "collectief.language=en" } });
  const body = await posted.text();
  expect(body).toContain("may not have been processed");
  expect(body).not.toContain("Nothing was changed");
});

test("every other answer passes as it is", async () => {
  const fine = await answerOf((_request, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.write("one ");
    response.end("two");
  });
  expect([fine.status, await fine.text()]).toEqual([200, "one two"]);
  const route = await answerOf((_request, response) => {
    response.statusCode = 500;
    response.setHeader("content-type", "application/json");
    response.end('{"code":"unexpected"}');
  });
  expect([route.status, await route.text()]).toEqual([500, '{"code":"unexpected"}']);
});
