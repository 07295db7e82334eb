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
    await world.end();
    if (world.falls.length > 0)
      throw new Error(`Something fell over during the journeys:\n${world.falls.join("\n")}`);
  };
}
