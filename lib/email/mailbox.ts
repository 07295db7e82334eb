import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import path from "node:path";
import PostalMime from "postal-mime";
import { SMTPServer, type SMTPServerSession } from "smtp-server";
import { now } from "@/lib/values/clock";
import { newId } from "@/lib/values/ids";
import type { KeptMail } from "./read-mailbox";

const most = 500;
const largest = 10 * 1024 * 1024;

/**
 * A mail server for one machine: takes every letter, sends none on, keeps the last 500 as files that can be read. Addresses
 * that begin with refuse, later or drop play a server in trouble, so that tests and demonstrations can see what happens then:
 * `refuse@…` is unknown here (550), `later@…` must be tried later (451), `drop@…` is taken, but the line falls before the
 * answer. A number (`later2@…`) says how often; without one it is always for the first two, and once for drop.
 */
export async function openMailbox({ directory, port }: { directory: string; port: number }) {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const troubles = new Map<string, number>();

  /** Counts for each address, and each letter where one is known. */
  function inTrouble(kind: "refuse" | "later" | "drop", address: string, letter = ""): boolean {
    const shape = new RegExp(`^${kind}(\\d{0,2})@`, "i").exec(address);
    if (!shape) return false;
    const times = shape[1] ? Number(shape[1]) : kind === "drop" ? 1 : Number.POSITIVE_INFINITY;
    const seen = troubles.get(`${address} ${letter}`) ?? 0;
    troubles.set(`${address} ${letter}`, seen + 1);
    return seen < times;
  }

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    hideENHANCEDSTATUSCODES: false,
    disableReverseLookup: true,
    closeTimeout: 500,
    size: largest,
    onRcptTo({ address }, _session, done) {
      if (inTrouble("refuse", address)) done(answer(550, "5.1.1 No such mailbox"));
      else if (inTrouble("later", address)) done(answer(451, "4.7.1 Try again later"));
      else done();
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("error", done);
      stream.on("end", async () => {
        try {
          if (stream.sizeExceeded) return done(answer(552, "5.3.4 Too large"));
          const recipients = session.envelope.rcptTo.map(({ address }) => address);
          const mail = await keep(directory, Buffer.concat(chunks), recipients);
          if (recipients.some((address) => inTrouble("drop", address, mail.messageId)))
            return hangUp(server, session);
          done();
        } catch (error) {
          done(error instanceof Error ? error : new Error("not kept"));
        }
      });
    },
  });
  // A sender that goes away in the middle is its own affair.
  server.on("error", () => {});
  await new Promise<void>((resolve, reject) => {
    server.server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

function answer(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}

function hangUp(server: SMTPServer, session: SMTPServerSession): void {
  for (const connection of server.connections) if (connection.id === session.id) connection._socket.destroy();
}

/** Whole or not at all: written beside, then renamed. The name sorts by arrival. */
async function keep(directory: string, source: Buffer, recipients: readonly string[]): Promise<KeptMail> {
  const parsed = await PostalMime.parse(source);
  const id = newId();
  const mail: KeptMail = {
    id,
    receivedAt: now().toISOString(),
    messageId: parsed.messageId ?? "",
    from: parsed.from?.address ?? "",
    to: [...recipients],
    subject: parsed.subject ?? "",
    text: parsed.text ?? "",
    html: parsed.html ?? "",
    headers: Object.fromEntries(parsed.headers.map(({ key, value }) => [key, value])),
  };
  const draft = path.join(directory, `${id}.draft`);
  await writeFile(draft, JSON.stringify(mail, null, 2), { mode: 0o600 });
  await rename(draft, path.join(directory, `${id}.json`));
  await clearOldest(directory);
  return mail;
}

async function clearOldest(directory: string): Promise<void> {
  const names = (await readdir(directory)).filter((name) => name.endsWith(".json")).sort();
  for (const name of names.slice(0, Math.max(0, names.length - most)))
    await rm(path.join(directory, name), { force: true });
}
