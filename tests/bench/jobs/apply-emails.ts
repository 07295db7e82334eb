import type pg from "pg";
import type { Job } from "../job";
import { mustAllBeNew, type NewAddress, newAddresses, updateFromArrays } from "../new-addresses";
import { atWork, preparePeople, type Workplace } from "../people-world";

type Way = (place: Workplace, given: readonly NewAddress[], begin: () => void) => Promise<void>;

/** Everybody gets an address; `least` is how many a slow way does of them, of which the rest is reckoned. */
function measure(way: Way, least = Number.POSITIVE_INFINITY) {
  return (rows: number) => {
    const count = Math.min(rows, least);
    return atWork(
      rows,
      async (place, begin) => {
        const given = (await newAddresses(place)).slice(0, count);
        begin();
        await way(place, given, begin);
        await mustAllBeNew(place, count);
        return undefined;
      },
      rows / count,
    );
  };
}

/** Staged by the function that a check ends with, as thousands of rows a statement. */
async function staged({ actor, employerId }: Workplace, given: readonly NewAddress[]): Promise<string> {
  const { database } = await import("@/lib/database/client");
  const { stageChanges } = await import("@/lib/exchange/stage-upload");
  const upload = await database().upload.create({
    data: {
      type: "insured-overview",
      employerId,
      accountId: actor.accountId,
      status: "CHECKED",
      counts: { rows: given.length, ignored: 0, unknown: 0, unknownUntold: 0 },
    },
    select: { id: true },
  });
  await database().$transaction(
    async (tx) => {
      for (let from = 0; from < given.length; from += 5000)
        await stageChanges(
          tx,
          upload.id,
          given.slice(from, from + 5000).map(({ id, before, after }, i) => ({
            rowNumber: from + i + 4,
            affiliationId: id,
            kind: before === null ? "NEW" : "CHANGED",
            before: { workEmail: before },
            after: { workEmail: after },
          })),
        );
    },
    { timeout: 600_000 },
  );
  return upload.id;
}

const ours: Way = async (place, given, begin) => {
  const { database } = await import("@/lib/database/client");
  const { changedBy, writeChanges } = await import("@/lib/exchange/write-changes");
  const { uploadDefinition } = await import("@/lib/exchange/upload-definitions");
  const id = await staged(place, given);
  begin();
  await database().$transaction(
    (tx) =>
      writeChanges(tx, uploadDefinition("insured-overview"), "apply", {
        upload: { id, employerId: place.employerId },
        by: changedBy(place.actor),
      }),
    { timeout: 600_000 },
  );
};

/** The whole job as a worker runs it; without a file there is none to give back. */
const wholeJob: Way = async (place, given, begin) => {
  const { confirmUpload } = await import("@/lib/exchange/confirm-upload");
  const { apply } = await import("@/tests/support/lists");
  const uploadId = await staged(place, given);
  const confirmed = await confirmUpload(place.actor, { uploadId, leaveOpenOut: false });
  if (!confirmed.ok) throw new Error(confirmed.reason);
  begin();
  await apply(uploadId);
};

const arrays = (given: readonly NewAddress[]) => [given.map(({ id }) => id), given.map(({ after }) => after)];

const limit: Way = async (_, given) => {
  const { pool } = await import("@/lib/database/client");
  await pool().query(updateFromArrays, arrays(given));
};

/** A table that only its key looks after, with no seal. */
const plainAudit: Way = async ({ actor, employerId }, given, begin) => {
  const { pool } = await import("@/lib/database/client");
  const { default: pg } = await import("pg");
  const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await owner.connect();
  await owner.query(`
    CREATE TABLE "PlainAudit" (id uuid PRIMARY KEY, at timestamptz, event text, "accountId" uuid, "employerId" uuid,
      "personId" uuid, before jsonb, after jsonb);
    GRANT INSERT ON "PlainAudit" TO collectief_app`);
  await owner.end();
  begin();
  await pool().query(
    `WITH changed AS (${updateFromArrays} RETURNING a."personId", old."workEmail" AS before, new."workEmail" AS after)
     INSERT INTO "PlainAudit" SELECT uuidv7(), now(), 'person.work-email-changed', $3, $4, "personId",
       jsonb_build_object('workEmail', before), jsonb_build_object('workEmail', after) FROM changed`,
    [...arrays(given), actor.accountId, employerId],
  );
};

/** The protocol of COPY, as far as sending one block of text goes. */
class CopyIn {
  readonly done: Promise<void>;
  readonly #sql: string;
  readonly #bytes: Buffer;
  #end!: () => void;
  #fail!: (error: Error) => void;
  constructor(sql: string, bytes: Buffer) {
    this.#sql = sql;
    this.#bytes = bytes;
    this.done = new Promise((end, fail) => {
      this.#end = end;
      this.#fail = fail;
    });
  }
  submit(connection: pg.Connection & Record<string, (given?: unknown) => void>): void {
    connection.query?.(this.#sql);
  }
  handleCopyInResponse(connection: Record<string, (given?: unknown) => void>): void {
    connection.sendCopyFromChunk?.(this.#bytes);
    connection.endCopyFrom?.();
  }
  handleError(error: Error): void {
    this.#fail(error);
  }
  handleCommandComplete(): void {}
  handleReadyForQuery(): void {
    this.#end();
  }
}

const copyAndUpdate: Way = async (_, given) => {
  const { pool } = await import("@/lib/database/client");
  const client = await pool().connect();
  await client.query("BEGIN");
  await client.query(`CREATE TEMP TABLE given (id uuid, email text) ON COMMIT DROP`);
  const lines = given.map(({ id, after }) => `${id}\t${after}\n`).join("");
  const copying = new CopyIn("COPY given FROM STDIN", Buffer.from(lines));
  client.query(copying as unknown as pg.Submittable);
  await copying.done;
  await client.query("ANALYZE given");
  await client.query(`UPDATE "Affiliation" a SET "workEmail" = email FROM given g WHERE a.id = g.id`);
  await client.query("COMMIT");
  client.release();
};

const prismaBatch: Way = async ({ employerId }, given) => {
  const { database } = await import("@/lib/database/client");
  for (let from = 0; from < given.length; from += 500)
    await database().$transaction(
      given.slice(from, from + 500).map(({ id, before, after }) =>
        database().affiliation.updateMany({
          where: { id, employerId, workEmail: before },
          data: { workEmail: after },
        }),
      ),
    );
};

const prismaRowByRow: Way = async ({ employerId }, given) => {
  const { database } = await import("@/lib/database/client");
  for (const { id, after } of given)
    await database().affiliation.update({ where: { id, employerId }, data: { workEmail: after } });
};

export const job: Job = {
  title: "Apply e-mail changes",
  rows: 100_000,
  about:
    "A staged and confirmed list of which every row changes an address, in a fresh copy of the same database each time. Ours is one statement: people, the state of each row, and a line in the sealed trail for each person. The limit changes the same people out of two arrays and remembers nothing. CPU is that of node and PostgreSQL together (no autovacuum); memory is node's. The bar is 1.5 × the limit.",
  prepare: preparePeople,
  measures: [
    { name: "collectief, with states and sealed trail", role: "ours", run: measure(ours) },
    {
      name: "collectief, the whole job: counts, invitations planned",
      role: "variant",
      run: measure(wholeJob),
    },
    {
      name: "one UPDATE from arrays and plain audit rows, no seal",
      role: "variant",
      run: measure(plainAudit),
    },
    { name: "one UPDATE from arrays, no history", role: "limit", run: measure(limit) },
    { name: "COPY and UPDATE, no history", role: "peer", run: measure(copyAndUpdate) },
    {
      name: "Prisma, 500 updateMany a transaction, no history (5,000 rows, reckoned)",
      role: "peer",
      run: measure(prismaBatch, 5000),
      slow: true,
    },
    {
      name: "Prisma row by row, no history (2,000 rows, reckoned)",
      role: "peer",
      run: measure(prismaRowByRow, 2000),
      slow: true,
    },
  ],
};
