import { execFileSync } from "node:child_process";
import { createServer } from "node:net";

/** @returns {Promise<boolean>} */
export function isFree(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => {
      if (error.code === "EADDRINUSE") resolve(false);
      // A machine without IPv6 has no such address to be taken.
      else if (error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT") resolve(true);
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** A port that nobody uses, the wished one when it is free. */
export async function freePort(wished) {
  if (wished && (await isFree(wished, "127.0.0.1"))) return wished;
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port: 0, host: "127.0.0.1", exclusive: true }, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** The process behind a port, as far as the system tells; empty when it does not. */
export function whoListens(port) {
  try {
    const found = execFileSync("ss", ["-ltnpH", `sport = :${port}`], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const [, name, pid] = found.match(/users:\(\("([^"]+)",pid=(\d+)/) ?? [];
    return name ? `${name}, process ${pid}` : "";
  } catch {
    return "";
  }
}
