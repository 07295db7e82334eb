import { createServer } from "node:http";
import { createServer as createNetServer } from "node:net";
import next from "next";
import { answerFailures } from "./lib/failure-page.mjs";
import { prepareRequest, refusalOf, trustedProxies } from "./lib/request.mjs";
import { setSafeHeaders } from "./lib/safe-headers.mjs";

const dev = process.argv.includes("--dev");
const port = Number(process.env.PORT || 3000);
// By default only this machine: the demo's passwords are known to all. Behind a proxy or in a container HOST opens it.
const hosts = process.env.HOST ? [process.env.HOST] : ["127.0.0.1", "::1"];

process.env.NODE_ENV = dev ? "development" : "production";

const overHttps = (process.env.APP_URL ?? "").startsWith("https://");
const trusted = trustedProxies(process.env.TRUSTED_PROXIES);
const server = createServer({ keepAliveTimeout: 65_000, headersTimeout: 66_000 });
// "localhost", never an address: Next would redirect to itself for ever.
const app = next({ dev, hostname: "localhost", port, httpServer: server });
const streams = new Set();
const upgraded = new Set();
const extraDoors = [];
let stopping = false;

for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, stop);

await app.prepare();
const handle = app.getRequestHandler();

server.on("request", (request, response) => {
  prepareRequest(request, response, trusted);
  setSafeHeaders(response, overHttps);
  // In development the page that failed shows why.
  if (!dev) answerFailures(request, response);
  if (stopping) response.setHeader("connection", "close");
  const refusal = refusalOf(request);
  if (refusal !== undefined) {
    // What is still coming is not waited for.
    response.writeHead(refusal, { connection: "close", "content-length": 0 }).end();
    return;
  }
  streams.add(response);
  response.once("close", () => streams.delete(response));
  handle(request, response).catch((error) => {
    console.error(error);
    if (!response.headersSent) {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.writeHead(500);
    }
    response.end();
  });
});
server.on("upgrade", (_request, socket) => {
  // Next answers these in development; in production there is nothing to upgrade to.
  if (!dev) socket.destroy();
  upgraded.add(socket);
  socket.once("close", () => upgraded.delete(socket));
});

try {
  await listen(server, hosts[0]);
  for (const host of hosts.slice(1)) await listen(doorTo(server), host, true);
} catch (error) {
  if (error.code !== "EADDRINUSE") throw error;
  console.error(`Port ${port} is taken. Choose another: PORT=${port + 1}`);
  process.exit(1);
}

/** A second address leads into the same server. */
function doorTo(http) {
  const door = createNetServer((socket) => http.emit("connection", socket));
  extraDoors.push(door);
  return door;
}

function listen(door, host, optional = false) {
  return new Promise((resolve, reject) => {
    door.once("error", (error) => {
      // A machine without IPv6 has one address less.
      if (optional && (error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT")) resolve();
      else reject(error);
    });
    door.listen({ port, host }, resolve);
  });
}

/** Takes no new work, lets pages and downloads end, and closes streams of events: those would never end by themselves. */
async function stop() {
  if (stopping) return;
  stopping = true;
  for (const door of extraDoors) door.close();
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  for (const response of streams) {
    if (String(response.getHeader("content-type")).startsWith("text/event-stream")) response.destroy();
    else if (!response.headersSent) response.setHeader("connection", "close");
  }
  for (const socket of upgraded) socket.destroy();
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  setTimeout(() => server.closeAllConnections(), 8000).unref();
  await closed;
  clearInterval(idle);
  if (dev) await Promise.race([app.close(), new Promise((resolve) => setTimeout(resolve, 2000))]);
  process.exit(0);
}
