import { dropDatabase, makeDatabase, migrate, secrets, withClient } from "../../bin/lib/database.mjs";
import { startPostgres } from "../../bin/lib/postgres.mjs";
import { prepare } from "../../bin/lib/prepare.mjs";
import { settings } from "../../bin/lib/settings.mjs";
import { throwawayDir } from "../../bin/lib/throwaway.mjs";

const template = "collectief_template";

/** What a test file needs to reach its own database. */
export type TestDatabase = { DATABASE_URL: string; DATABASE_OWNER_URL: string; SUPERUSER_URL: string };

/** A throwaway PostgreSQL with one migrated template, begun at the first question for a database. */
export function beginTestDatabases() {
  let begun: ReturnType<typeof begin> | undefined;
  // PostgreSQL copies a template one at a time; asked together, the second would be refused.
  let queue: Promise<unknown> = Promise.resolve();

  async function clone(name: string): Promise<TestDatabase> {
    begun ??= begin();
    const { postgres, made } = await begun;
    if (!/^[a-z0-9_]{1,50}$/.test(name)) throw new Error(`${name} is no name for a test database`);
    await dropDatabase(postgres, name);
    await withClient(postgres.url("postgres"), (client) =>
      client.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER collectief_owner STRATEGY FILE_COPY`),
    );
    return {
      DATABASE_URL: postgres.url(name, "collectief_app", made.appPassword),
      DATABASE_OWNER_URL: postgres.url(name, "collectief_owner", made.ownerPassword),
      SUPERUSER_URL: postgres.url(name),
    };
  }

  return {
    fresh(name: string): Promise<TestDatabase> {
      const next = queue.then(() => clone(name));
      queue = next.catch(() => {});
      return next;
    },
    async end() {
      await queue;
      const world = await begun?.catch(() => undefined);
      await world?.postgres.stop();
      world?.place.remove();
    },
  };
}

async function begin() {
  await prepare();
  const place = throwawayDir("unit");
  const made = secrets(place.dir);
  const postgres = await startPostgres({
    dataDir: place.dir,
    password: made.superuserPassword,
    throwaway: true,
  });
  const database = await makeDatabase(postgres, made, template);
  await migrate(await settings({ dataDir: place.dir, port: 1, database, given: plainEnv() }));
  return { place, made, postgres };
}

/** Settings of the developer's own shell must not decide what a test sees. */
function plainEnv(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, LANG } = process.env;
  return { PATH, HOME, TMPDIR, LANG } as unknown as NodeJS.ProcessEnv;
}
