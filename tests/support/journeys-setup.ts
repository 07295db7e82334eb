import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { beginWorld } from "./world.mjs";

/** One world for all journeys, told to them by the environment; BASE_URL names one that runs already. */
export default async function setup() {
  if (process.env.BASE_URL) return;
  const world = await beginWorld();
  Object.assign(process.env, {
    BASE_URL: world.urls[0],
    MAILBOX_DIR: world.mailboxDir,
    DATABASE_URL: world.env.DATABASE_URL,
    DATABASE_OWNER_URL: world.env.DATABASE_OWNER_URL,
    AUTH_SECRET: world.env.AUTH_SECRET,
    ENCRYPTION_KEY: world.env.ENCRYPTION_KEY,
    FILES_DIR: world.env.FILES_DIR,
    APP_URL: world.env.APP_URL,
    SMTP_URL: world.env.SMTP_URL,
  });
  return async () => {
    const personal = await personalIn(path.join(world.dataDir, "logs"));
    await world.end();
    if (personal.length > 0) throw new Error(`The logs hold what is somebody's own:\n${personal.join("\n")}`);
    if (world.falls.length > 0)
      throw new Error(`Something fell over during the journeys:\n${world.falls.join("\n")}`);
  };
}

/** E-mail addresses, national numbers, and the names that the stories look for: none may stand in a log. */
const personalData =
  /[\w.+-]+@[\w-]+\.(example|local)\b|\b\d{2}\.?\d{2}\.?\d{2}-?\d{3}\.\d{2}\b|Appelmeers|Molenvoort|Haverkant/g;

async function personalIn(directory: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of await readdir(directory)) {
    const text = await readFile(path.join(directory, name), "utf8");
    for (const [match] of text.matchAll(personalData)) found.push(`${name}: ${match}`);
  }
  return [...new Set(found)];
}
