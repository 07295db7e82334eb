import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bundled } from "./bundle.mjs";
import { runNode } from "./children.mjs";
import { makeDataDir } from "./place.mjs";

const random = () => randomBytes(32).toString("base64url");

/** What must be secret and stay the same, made at the first start; in no repository and readable by the owner only. */
export function secrets(dataDir) {
  const file = path.join(makeDataDir(dataDir), "secrets.json");
  if (!existsSync(file)) {
    const made = {
      authSecret: random(),
      encryptionKey: randomBytes(32).toString("base64"),
      superuserPassword: random(),
      ownerPassword: random(),
      appPassword: random(),
    };
    writeFileSync(`${file}.draft`, JSON.stringify(made, null, 2), { mode: 0o600 });
    renameSync(`${file}.draft`, file);
  }
  return JSON.parse(readFileSync(file, "utf8"));
}

const extensions = ["pg_trgm", "unaccent", "citext", "pgcrypto"];

/** @param {string} url @param {(client: import("pg").Client) => Promise<any>} work */
export async function withClient(url, work) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  // A connection that is cut while we end is no reason to fall over.
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Two roles, neither a superuser: the owner changes the schema, the app changes data as far as the migrations let it.
 * @param {{ url: (name: string, role?: string, secret?: string) => string }} postgres
 */
export async function makeDatabase(postgres, { ownerPassword, appPassword }, name = "collectief") {
  await withClient(postgres.url("postgres"), async (client) => {
    await makeRole(client, "collectief_owner", ownerPassword);
    await makeRole(client, "collectief_app", appPassword);
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (rowCount === 0) {
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} OWNER collectief_owner`);
    }
    await client.query(`REVOKE ALL ON DATABASE ${client.escapeIdentifier(name)} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${client.escapeIdentifier(name)} TO collectief_app`);
  });
  await withClient(postgres.url(name), async (client) => {
    for (const extension of extensions) await client.query(`CREATE EXTENSION IF NOT EXISTS ${extension}`);
  });
  return {
    DATABASE_URL: postgres.url(name, "collectief_app", appPassword),
    DATABASE_OWNER_URL: postgres.url(name, "collectief_owner", ownerPassword),
  };
}

async function makeRole(client, role, password) {
  const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [role]);
  const verb = rowCount === 0 ? "CREATE" : "ALTER";
  await client.query(
    `${verb} ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${client.escapeLiteral(password)}`,
  );
}

export async function dropDatabase(postgres, name) {
  await withClient(postgres.url("postgres"), (client) =>
    client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`),
  );
}

export async function migrate(env) {
  if (!existsSync(bundled("migrate"))) return;
  await runNode([bundled("migrate")], { env, title: "The migration" });
}

/**
 * How far the demo world is, told by the database itself: a directory that is thrown away can't leave a wrong note.
 * @returns {Promise<"absent" | "begun" | "done">}
 */
export function demoState(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      "SELECT shobj_description(oid, 'pg_database') AS note FROM pg_database WHERE datname = current_database()",
    );
    return { "demo: begun": "begun", "demo: done": "done" }[rows[0]?.note] ?? "absent";
  });
}

export async function seed(env) {
  if (!existsSync(bundled("seed"))) return;
  const note = (state) =>
    withClient(env.DATABASE_OWNER_URL ?? env.DATABASE_URL, async (client) => {
      const { rows } = await client.query("SELECT current_database() AS name");
      await client.query(`COMMENT ON DATABASE ${client.escapeIdentifier(rows[0].name)} IS 'demo: ${state}'`);
    });
  await note("begun");
  await runNode([bundled("seed")], { env, title: "The demo world" });
  await note("done");
}
