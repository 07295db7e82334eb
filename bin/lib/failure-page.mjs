import { readFileSync } from "node:fs";

const words = JSON.parse(
  readFileSync(new URL("../../app/frame/failure-words.json", import.meta.url), "utf8"),
);

/**
 * A page that could not be made leaves the house empty: its words would come with a script. What is sent instead needs no
 * script, no database and nothing else that may be what failed. Whoever walks on inside an open page has error.tsx.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function answerFailures(request, response) {
  const { write, end, writeHead } = response;
  let failed = false;

  response.writeHead = (...args) => {
    if (typeof args[0] === "number") response.statusCode = args[0];
    const isPage = String(response.getHeader("content-type")).startsWith("text/html");
    failed ||= response.statusCode >= 500 && isPage && !response.headersSent;
    // The head waits for the body that it belongs to.
    return failed ? response : writeHead.apply(response, args);
  };
  response.write = (...args) => {
    if (!response.headersSent && !failed) response.writeHead(response.statusCode);
    return failed ? true : write.apply(response, args);
  };
  response.end = (...args) => {
    if (!response.headersSent && !failed) response.writeHead(response.statusCode);
    if (!failed) return end.apply(response, args);
    const page = Buffer.from(failurePage(request, String(response.getHeader("content-security-policy"))));
    for (const name of ["content-encoding", "transfer-encoding", "etag", "link"]) response.removeHeader(name);
    response.setHeader("cache-control", "no-store");
    response.setHeader("content-length", page.byteLength);
    response.writeHead = writeHead;
    response.write = write;
    response.end = end;
    return response.end(page);
  };
}

/** @param {import("node:http").IncomingMessage} request the id of which is the reference that our log knows */
function failurePage(request, policy) {
  const language = languageOf(request.headers);
  const { title, text, sent, reference, again, home } = words[language];
  const nonce = /'nonce-([\w+/=-]+)'/.exec(policy)?.[1] ?? "";
  const asked = request.method === "GET" || request.method === "HEAD";
  // An empty address is the same page once more.
  const retry = asked ? `<a href="">${again}</a> · ` : "";
  return `<!DOCTYPE html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style nonce="${nonce}">:root{color-scheme:light dark}body{font:1.0625rem/1.6 system-ui,sans-serif;max-width:36rem;margin:15vh auto 0;padding:0 1.25rem}h1{font-size:1.6rem;line-height:1.25}code{font-weight:600;overflow-wrap:anywhere}</style></head>
<body><main><h1>${title}</h1><p>${asked ? text : sent}</p>
<p>${reference}: <code>${request.headers["x-request-id"]}</code></p><p>${retry}<a href="/">${home}</a></p></main></body>
</html>
`;
}

/** As lib/i18n/request.ts does it: the choice that was made here, else the browser's first wish that we speak. */
function languageOf({ cookie = "", "accept-language": wishes = "" }) {
  const chosen = /(?:^|;\s*)collectief\.language=(\w+)/.exec(cookie)?.[1];
  const wished = wishes.split(",").map((wish) => wish.trim().slice(0, 2).toLowerCase());
  return [chosen, ...wished].find((name) => name && Object.hasOwn(words, name)) ?? "nl";
}
