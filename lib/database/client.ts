import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { PrismaClient } from "./generated/client";

type Connections = { prisma?: PrismaClient; pool?: pg.Pool };

// A reload in development keeps the connections instead of piling up new ones.
const kept = globalThis as typeof globalThis & { collectiefConnections?: Connections };
kept.collectiefConnections ??= {};
const connections = kept.collectiefConnections;

/** The only pool of this process: Prisma, the queue and plain SQL share it. */
export function pool(): pg.Pool {
  if (!connections.pool) {
    connections.pool = new pg.Pool({
      connectionString: env().DATABASE_URL,
      max: env().DATABASE_POOL,
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 30_000,
      application_name: "collectief",
    });
    // A server that ends an idle connection is no reason to end the process.
    connections.pool.on("error", (error) =>
      log.warn({ code: (error as { code?: string }).code }, "database.idle-connection-lost"),
    );
  }
  return connections.pool;
}

/** The only Prisma client of this process. */
export function database(): PrismaClient {
  connections.prisma ??= new PrismaClient({
    adapter: new PrismaPg(pool(), { disposeExternalPool: false }),
    transactionOptions: { maxWait: 10_000, timeout: 60_000 },
  });
  return connections.prisma;
}

export type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

/** Where a query runs: on its own, or inside the transaction that called it. */
export type Database = PrismaClient | Transaction;

export async function closeDatabase(): Promise<void> {
  const { prisma, pool: open } = connections;
  connections.prisma = undefined;
  connections.pool = undefined;
  await prisma?.$disconnect();
  await open?.end();
}
