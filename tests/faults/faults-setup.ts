import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { services } from "../../bin/lib/services.mjs";
import { beginWorld } from "../support/world.mjs";
import { aSmallDisk } from "./small-disk";

/** The rhythm of the workers, shortened: a test that waits for a lease of half a minute is not run twice. */
const rhythm = {
  JOBS_LEASE_SECONDS: "2",
  JOBS_BEAT_SECONDS: "0.4",
  JOBS_RETRY_SECONDS: "0.1",
  JOBS_POLL_SECONDS: "0.3",
};

/**
 * One world for all faults: one web server, one worker, a relief that waits to be called, a mail server, a PostgreSQL that
 * survives being killed, and a disk for the files that can be filled. The tests break it; by way of a small server of our
 * own they also stop and start its parts, which only this process can.
 */
export default async function setup() {
  const disk = aSmallDisk();
  const world = await beginWorld({
    safeDatabase: true,
    workers: 2,
    env: { ...rhythm, FILES_DIR: disk.directory, TMPDIR: disk.temporary },
  });
  const [worker, relief] = world.workers;
  const ahead = () => {
    const preload = new URL("./two-days-ahead.mjs", import.meta.url).href;
    const env = { ...world.env, NODE_OPTIONS: `--import=${preload}` };
    return services({ env, dataDir: world.dataDir }).worker("worker-ahead");
  };
  const parts: Record<string, Part | undefined> = {
    worker,
    relief,
    mailbox: world.mailbox,
    web: world.webs[0],
  };
  await relief?.stop();

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://here");
    const name = url.searchParams.get("of") ?? "";
    try {
      if (name === "ahead" && !parts.ahead) parts.ahead = ahead();
      const part = parts[name];
      if (!part) throw new Error(`There is no ${name}`);
      if (url.pathname === "/start") await part.restart();
      if (url.pathname === "/stop") await part.stop();
      response.end(String(part.pid));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  const { DATABASE_URL, AUTH_SECRET, ENCRYPTION_KEY, APP_URL, FILES_DIR, SMTP_URL } = world.env;
  Object.assign(process.env, rhythm, {
    DATABASE_URL,
    AUTH_SECRET,
    ENCRYPTION_KEY,
    APP_URL,
    FILES_DIR,
    SMTP_URL,
    LOG_LEVEL: "silent",
    MAILBOX_DIR: world.mailboxDir,
    FAULTS_CONTROL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    FAULTS_SUPERUSER_URL: world.postgres?.url("collectief"),
    FAULTS_DISK: disk.kind,
    FAULTS_TEMPORARY: disk.temporary,
    FAULTS_LOGS: path.join(world.dataDir, "logs"),
  });
  return async () => {
    server.close();
    await parts.ahead?.stop();
    await world.end();
    disk.remove();
  };
}

type Part = { pid: number | undefined; restart(): Promise<void>; stop(): Promise<void> };
