// What lies between a migrated database and prisma/schema, as SQL. Empty when they agree.
// Usage: DATABASE_OWNER_URL=… node bin/schema-diff.mjs
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";

/** Node does not import .wasm files by itself yet: the engine is put together by hand. */
async function loadEngine() {
  const require = createRequire(import.meta.url);
  const file = path.join(
    path.dirname(require.resolve("@prisma/schema-engine-wasm")),
    "schema_engine_bg.wasm",
  );
  const { instance } = await WebAssembly.instantiate(await readFile(file), {
    "./schema_engine_bg.js": engineModule,
  });
  engineModule.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return engineModule.SchemaEngine;
}

const catalogChar = 18;
const text = 25;
const characterColumn = 6;

/** The adapter does not know the catalogs' one-byte "char" type, which the engine reads foreign keys with. */
function readingCatalogs(factory) {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const performIO = adapter.performIO.bind(adapter);
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      let chars = [];
      adapter.performIO = async (asked) => {
        const result = await performIO(asked);
        chars = result.fields.map((field) => field.dataTypeID === catalogChar);
        for (const field of result.fields) if (field.dataTypeID === catalogChar) field.dataTypeID = text;
        return result;
      };
      const answer = await queryRaw(query);
      return {
        ...answer,
        columnTypes: answer.columnTypes.map((type, i) => (chars[i] ? characterColumn : type)),
      };
    };
    return adapter;
  };
  return factory;
}

function connectionParts(databaseUrl) {
  const url = new URL(databaseUrl);
  return {
    host: url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: url.pathname.slice(1),
  };
}

export async function schemaDiff(databaseUrl) {
  const directory = path.resolve("prisma/schema");
  const names = (await readdir(directory)).filter((name) => name.endsWith(".prisma")).sort();
  const files = await Promise.all(
    names.map(async (name) => ({
      path: path.join(directory, name),
      content: await readFile(path.join(directory, name), "utf8"),
    })),
  );
  const adapter = bindMigrationAwareSqlAdapterFactory(
    readingCatalogs(new PrismaPg(connectionParts(databaseUrl))),
  );
  const SchemaEngine = await loadEngine();
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
  const result = await engine.diff({
    from: { tag: "schemaDatasource", files, configDir: process.cwd() },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: null,
    filters: { externalTables: ["public._prisma_migrations"], externalEnums: [] },
  });
  return result.stdout ?? "";
}

if (import.meta.filename === process.argv[1]) {
  process.stdout.write(await schemaDiff(process.env.DATABASE_OWNER_URL));
  process.exit(0);
}
