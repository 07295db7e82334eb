import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { RequestTrace } from "@/lib/access/actor";
import { isThisMachine } from "@/lib/access/this-machine";
import { env } from "@/lib/env";
import { isId } from "@/lib/values/ids";

/** A mail as the mailbox of this machine keeps it: one JSON file each. */
export type KeptMail = {
  readonly id: string;
  readonly receivedAt: string;
  readonly messageId: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
};

export type MailboxPage = { readonly mails: readonly KeptMail[]; readonly more: boolean };

const most = 50;

type Asked = Pick<RequestTrace, "address">;

/**
 * Links and codes of everybody lie here. In the demo world, where everybody is invented, it may be read by all; with
 * real people in it only at the machine itself, and not by way of a proxy in front of it.
 */
function readableDirectory({ address }: Asked): string | undefined {
  const { DEMO, APP_URL, MAILBOX_DIR } = env();
  const served = ["localhost", "127.0.0.1", "[::1]"].includes(new URL(APP_URL).hostname);
  return DEMO || (served && isThisMachine(address)) ? MAILBOX_DIR : undefined;
}

/**
 * Newest first, of those sent to an address that holds this piece. Nothing at all (`null`) where mail really leaves, and
 * for who may not look.
 */
export async function readMailbox(asked: Asked, addressPiece = ""): Promise<MailboxPage | null> {
  const directory = readableDirectory(asked);
  if (!directory) return null;
  const names = await readdir(directory).catch(() => []);
  const newestFirst = names
    .filter((name) => name.endsWith(".json"))
    .sort()
    .reverse();
  const piece = addressPiece.trim().toLowerCase();
  const mails: KeptMail[] = [];
  for (const name of newestFirst) {
    const mail = await read(path.join(directory, name));
    if (!mail || (piece && !mail.to.some((address) => address.toLowerCase().includes(piece)))) continue;
    if (mails.length === most) return { mails, more: true };
    mails.push(mail);
  }
  return { mails, more: false };
}

export async function readMail(asked: Asked, id: string): Promise<KeptMail | null> {
  const directory = readableDirectory(asked);
  return directory && isId(id) ? read(path.join(directory, `${id}.json`)) : null;
}

/** The mailbox clears away its oldest mails meanwhile. */
async function read(file: string): Promise<KeptMail | null> {
  const content = await readFile(file, "utf8").catch(() => null);
  return content === null ? null : (JSON.parse(content) as KeptMail);
}
