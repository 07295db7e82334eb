import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { secrets } from "./database.mjs";
import { root } from "./place.mjs";
import { freePort } from "./ports.mjs";
import { Stop } from "./say.mjs";

/** The settings of this checkout, for those who prefer a file to an environment; the environment wins. */
export function readEnvFile() {
  const file = path.join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}

export function wishedPort() {
  const port = Number(process.env.PORT || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Stop(
    `PORT=${process.env.PORT} is no port.`,
    "Give a number from 1 to 65535, for instance PORT=3001.",
  );
}

/**
 * Everything the processes read (lib/env.ts), with what one machine needs filled in where nothing was given.
 * @param {{ dataDir: string, port: number, database?: Record<string, string>, demo?: boolean, given?: NodeJS.ProcessEnv }} facts
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function settings({ dataDir, port, database, demo = false, given = process.env }) {
  const made = secrets(dataDir);
  const mail = given.SMTP_URL ? {} : await localMail(dataDir);
  return {
    NODE_ENV: "production",
    APP_URL: `http://localhost:${port}`,
    AUTH_SECRET: made.authSecret,
    ENCRYPTION_KEY: made.encryptionKey,
    FILES_DIR: path.join(dataDir, "files"),
    DEMO: String(demo),
    ...mail,
    ...withoutEmpty(given),
    ...database,
    PORT: String(port),
  };
}

/** Without a mail server all mail stays on this machine, where it can be read. */
async function localMail(dataDir) {
  const file = path.join(dataDir, "mailbox.port");
  const port = await freePort(existsSync(file) ? Number(readFileSync(file, "utf8")) : undefined);
  writeFileSync(file, String(port));
  return { SMTP_URL: `smtp://127.0.0.1:${port}`, MAILBOX_DIR: path.join(dataDir, "mailbox") };
}

/** `DATABASE_URL= npm start` means no DATABASE_URL. */
const withoutEmpty = (env) => Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
