import type { EmployerActor } from "@/lib/access/actor";
import { openWorld, prepareWorld, type World } from "./bench-world";
import type { Whole } from "./job";
import { cpuOf, peakMbOf } from "./process-use";
import { scratch } from "./scratch";

const email = "lijsten@groot.example";
const worldOf = (rows: number) => `people-${rows}`;

/** One employer with so many people, nobody of them with a family, so that a file of theirs has as many rows. */
export async function preparePeople(rows: number): Promise<void> {
  const fill = async (env: NodeJS.ProcessEnv) => {
    Object.assign(process.env, env);
    const { anEmployer } = await import("@/prisma/seed/employer");
    const { anAccount } = await import("@/prisma/seed/account");
    const { closeDatabase } = await import("@/lib/database/client");
    const employer = await anEmployer({ name: "Groot", employees: rows, leavers: 0, families: 0 });
    await anAccount({ email, employers: [{ id: employer.id, role: "ADMIN" }] });
    await closeDatabase();
    const { default: pg } = await import("pg");
    const client = new pg.Client({ connectionString: env.DATABASE_OWNER_URL });
    await client.connect();
    await client.query("VACUUM ANALYZE");
    await client.end();
  };
  await prepareWorld(worldOf(rows), fill, { pages: false });
}

export type Workplace = {
  readonly actor: EmployerActor;
  readonly employerId: string;
  /** The CPU time so far: of everything here, and of PostgreSQL alone. */
  readonly used: () => { readonly all: number; readonly database: number };
};

type Timed = { readonly facts?: Readonly<Record<string, number>> };

/**
 * Gives a measure people as they were at the beginning. Counted is what `work` does between `begin` and its end, in this
 * process, in those that it starts and in PostgreSQL.
 */
export async function atWork(
  rows: number,
  work: (place: Workplace, begin: () => void) => Promise<Timed | undefined>,
  /** Where fewer are done than there are, so much more would be all. */
  times = 1,
): Promise<Whole> {
  const world = await openWorld(worldOf(rows));
  const { closeDatabase } = await import("@/lib/database/client");
  try {
    Object.assign(process.env, await world.copy(), { FILES_DIR: scratch("files") });
    const place = await placeIn(world);
    let from = place.used();
    let started = performance.now();
    const told = await work(place, () => {
      from = place.used();
      started = performance.now();
    });
    const wallMs = (performance.now() - started) * times;
    const until = place.used();
    const cpuMs = (until.all - from.all) * times;
    const databaseMs = (until.database - from.database) * times;
    return {
      cpuMs,
      wallMs,
      peakMb: peakMbOf(process.pid),
      facts: { "of which PostgreSQL, ms": databaseMs, "CPU µs a row": (cpuMs * 1000) / rows, ...told?.facts },
    };
  } finally {
    await closeDatabase();
    await world.end();
  }
}

async function placeIn(world: World): Promise<Workplace> {
  const { actingAs } = await import("@/tests/support/acting");
  const { database } = await import("@/lib/database/client");
  const account = await database().account.findFirstOrThrow({ where: { email }, select: { id: true } });
  const actor = await actingAs(account.id, "employer", "uploads.send");
  return {
    actor,
    employerId: actor.employerIds[0] ?? "",
    // PostgreSQL is a child of ours, too.
    used: () => ({ all: cpuOf(process.pid), database: cpuOf(world.postgresPid) }),
  };
}

/** Where a list waits that was made of these people. */
export const listOf = (rows: number) => scratch(`list-${rows}.xlsx`);
