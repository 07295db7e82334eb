import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { Job } from "../job";
import { mustAllBeNew, newAddress, updateFromArrays } from "../new-addresses";
import { atWork, listOf, preparePeople, type Workplace } from "../people-world";

/** Our own list with another address in every green cell, as somebody sends it back. */
async function prepare(rows: number): Promise<void> {
  await preparePeople(rows);
  await atWork(rows, async ({ actor, employerId }) => {
    const { readInsuredOverview } = await import("@/lib/exchange/read-insured-overview");
    const { insuredOverview } = await import("@/lib/exchange/insured-overview.sheet");
    const { writeSheet } = await import("@/lib/excel/write-sheet");
    let number = 0;
    async function* filledIn() {
      for await (const batch of readInsuredOverview(actor, employerId, "nl"))
        yield batch.map((row) => ({ ...row, workEmail: newAddress(number++) }));
    }
    await pipeline(
      writeSheet(insuredOverview, filledIn(), { language: "nl" }),
      createWriteStream(listOf(rows)),
    );
    return undefined;
  });
}

/** Received before the clock starts; then what the two jobs do, with the sender's word between them. */
const ours = (resultFile: boolean) => (rows: number) =>
  atWork(rows, async (place, begin) => {
    const { receiveUpload } = await import("@/lib/exchange/receive-upload");
    const { confirmUpload } = await import("@/lib/exchange/confirm-upload");
    const { database } = await import("@/lib/database/client");
    const { apply, check } = await import("@/tests/support/lists");
    const { actor, employerId } = place;
    const source = createReadStream(listOf(rows));
    const sent = { employerId, type: "insured-overview", fileName: "lijst.xlsx", source };
    const received = await receiveUpload(actor, sent);
    if (!received.ok) throw new Error(received.reason);
    const { uploadId } = received.value;
    const between: number[] = [];
    begin();
    const told = () => between.push(place.used().all);
    told();
    await check(uploadId);
    told();
    const confirmed = await confirmUpload(actor, { uploadId, leaveOpenOut: false });
    if (!confirmed.ok) throw new Error(confirmed.reason);
    told();
    // Without the file there is none to send back with what became of each row.
    if (!resultFile)
      await database().upload.update({ where: { id: uploadId }, data: { fileId: null, sha256: null } });
    await apply(uploadId);
    told();
    await mustAllBeNew(place, rows);
    const [started = 0, checked = 0, agreed = 0, applied = 0] = between;
    return {
      facts: {
        "check: CPU ms": checked - started,
        "confirm: CPU ms": agreed - checked,
        "apply: CPU ms": applied - agreed,
      },
    };
  });

/** Who it is about, and the address. */
type Read = (rows: number, tell: (number: string, address: string) => void) => Promise<void>;

/** A script for this one list: whose address is another one now, and one statement that writes them. */
const plain = (read: Read) => (rows: number) =>
  atWork(rows, async (place, begin) => {
    const { pool } = await import("@/lib/database/client");
    await pool().query("SELECT 1");
    begin();
    await diff(place, (tell) => read(rows, tell));
    await mustAllBeNew(place, rows);
    return undefined;
  });

async function diff(
  { employerId }: Workplace,
  read: (tell: (number: string, address: string) => void) => Promise<void>,
): Promise<void> {
  const { pool } = await import("@/lib/database/client");
  const { rows: people } = await pool().query<[id: string, number: string, address: string | null]>({
    text: `SELECT id, number, "workEmail" FROM "Affiliation" WHERE "employerId" = $1`,
    values: [employerId],
    rowMode: "array",
  });
  const byNumber = new Map(people.map((person) => [person[1], person]));
  const ids: string[] = [];
  const addresses: string[] = [];
  await read((number, address) => {
    const person = byNumber.get(number);
    if (!person || person[2] === address || !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(address)) return;
    ids.push(person[0]);
    addresses.push(address);
  });
  await pool().query(updateFromArrays, [ids, addresses]);
}

const withOurReader: Read = async (rows, tell) => {
  const { readSheet } = await import("@/lib/excel/read-sheet");
  const { insuredOverview } = await import("@/lib/exchange/insured-overview.sheet");
  const reading = await readSheet({ path: listOf(rows) }, insuredOverview);
  if (!reading.ok) throw new Error(reading.reason);
  for await (const batch of reading.value.batches)
    for (const row of batch) tell(row.text("affiliateNumber"), row.text("workEmail"));
};

const withSaxes: Read = async (rows, tell) => {
  const { readWithSaxes } = await import("../saxes-reader");
  await readWithSaxes(listOf(rows), (values, addresses) => {
    let number = "";
    let address = "";
    for (let i = 0; i < values.length; i++) {
      if (/^C\d/.test(addresses[i]!)) number = values[i]!;
      else if (/^AC\d/.test(addresses[i]!)) address = values[i]!;
    }
    tell(number, address);
  });
};

export const job: Job = {
  title: "A whole import",
  rows: 100_000,
  about:
    "Our own list with a new address in every green cell: read, checked cell by cell, compared, staged, confirmed and applied with history and sealed trail, in a fresh copy of the same database each time. The limit is a script that reads with our reader, looks at two columns, and writes with one UPDATE that remembers nothing; the peer does so with yauzl and saxes. CPU is that of node, the reading process and PostgreSQL together (no autovacuum); memory is node's. The bar is 3 × the script.",
  prepare,
  measures: [
    { name: "collectief: read, check, compare, confirm, apply", role: "ours", run: ours(false) },
    {
      name: "collectief, and the list sent back with what became of each row",
      role: "variant",
      run: ours(true),
    },
    { name: "script: our reader, SELECT, UPDATE", role: "limit", run: plain(withOurReader) },
    { name: "script: yauzl + saxes, SELECT, UPDATE", role: "peer", run: plain(withSaxes) },
  ],
};
