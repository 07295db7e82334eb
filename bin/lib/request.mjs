import { randomUUID } from "node:crypto";
import { BlockList, isIP } from "node:net";

/**
 * The proxies whose word about a visitor is taken: addresses or ranges, with commas between.
 * @param {string | undefined} list
 */
export function trustedProxies(list = "") {
  const blocks = new BlockList();
  for (const entry of list.split(",").map((part) => part.trim())) {
    if (entry === "") continue;
    const [address, length] = entry.split("/");
    const family = isIP(address);
    if (family === 0) throw new Error(`TRUSTED_PROXIES: ${entry} is no address.`);
    const kind = family === 6 ? "ipv6" : "ipv4";
    if (length === undefined) blocks.addAddress(address, kind);
    else blocks.addSubnet(address, Number(length), kind);
  }
  return (address) => blocks.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

/** An IPv4 visitor on an IPv6 socket is still that IPv4 visitor. */
const plain = (address = "") => address.replace(/^::ffff:(?=\d+\.)/i, "").trim();

/**
 * Whose request is it? Only a proxy of ours may say that it is another's, and of what it passes on only the part that
 * was written by a proxy of ours counts: the rightmost address that is not one.
 */
export function clientOf(peer, forwarded, trusted) {
  let client = plain(peer);
  if (!isIP(client)) return "unknown";
  const claims = String(forwarded ?? "")
    .split(",")
    .map(plain)
    .filter(Boolean);
  while (trusted(client) && claims.length > 0) {
    const next = claims.pop();
    if (!isIP(next)) break;
    client = next;
  }
  return client;
}

const claimed = ["x-forwarded-host", "x-forwarded-proto", "x-forwarded-port"];
const neverOurs = ["forwarded", "x-real-ip", "x-client-ip", "true-client-ip", "cf-connecting-ip"];

/** What the rest of the house may believe: where the request comes from, and a number to find it again by. */
export function prepareRequest(request, response, trusted) {
  const peer = plain(request.socket.remoteAddress);
  const client = clientOf(peer, request.headers["x-forwarded-for"], trusted);
  const fromProxy = isIP(peer) !== 0 && trusted(peer);
  for (const name of neverOurs) delete request.headers[name];
  if (!fromProxy) for (const name of claimed) delete request.headers[name];
  request.headers["x-forwarded-for"] = client;
  const id = randomUUID();
  request.headers["x-request-id"] = id;
  response.setHeader("x-request-id", id);
}

/** What our largest form may weigh; uploads have limits of their own. */
const largestForm = 1024 * 1024;

/**
 * What no page of ours sends is answered here, before anything is taken apart: an address that can't be read, a method
 * nobody speaks, a form heavier than any form, a form from another site.
 * @param {import("node:http").IncomingMessage} request after `prepareRequest`
 * @returns {number | undefined} the status to refuse with
 */
export function refusalOf({ method = "GET", url = "/", headers }) {
  if (method === "TRACE" || method === "CONNECT") return 405;
  // "http://elsewhere/…" and "*" are for proxies and servers among themselves.
  if (!url.startsWith("/") || !canBeRead(url)) return 400;
  if (method === "GET" || method === "HEAD") return undefined;
  if (!url.startsWith("/uploads") && Number(headers["content-length"] ?? 0) > largestForm) return 413;
  const { origin } = headers;
  if (origin === undefined) return undefined;
  const [here = ""] = String(headers["x-forwarded-host"] ?? headers.host ?? "").split(",");
  return URL.canParse(origin) && new URL(origin).host === here.trim().toLowerCase() ? undefined : 403;
}

function canBeRead(url) {
  try {
    decodeURIComponent(url.split("?")[0]);
    return true;
  } catch {
    return false;
  }
}
