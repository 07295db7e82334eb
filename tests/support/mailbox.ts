import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** A mail as the mailbox of this machine keeps it: one JSON file each. */
export type Mail = {
  id: string;
  receivedAt: string;
  messageId: string;
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
};

type Wish = { subject?: string | RegExp; text?: string | RegExp; after?: Date };

/** Every mail to this address so far, oldest first. */
export async function mailsTo(address: string, wish: Wish = {}): Promise<Mail[]> {
  const mails = await Promise.all((await files()).map(read));
  return mails
    .filter((mail) => mail !== null)
    .filter((mail) => mail.to.some((to) => to.toLowerCase() === address.toLowerCase()) && fits(mail, wish))
    .sort((a, b) => a.receivedAt.localeCompare(b.receivedAt));
}

/** Waits for a mail to this address, as a person would, and gives the newest; says what did come when it doesn't. */
export async function mailTo(address: string, wish: Wish = {}, within = 20_000): Promise<Mail> {
  const end = Date.now() + within;
  do {
    const newest = (await mailsTo(address, wish)).at(-1);
    if (newest) return newest;
    await new Promise((resolve) => setTimeout(resolve, 100));
  } while (Date.now() < end);
  const subjects = (await mailsTo(address)).map((mail) => `  ${mail.subject}`);
  throw new Error(
    `No such mail to ${address} within ${within / 1000} s. There are:\n${subjects.join("\n") || "  none"}`,
  );
}

/** The first address in a mail that goes to our own site and holds this piece. */
export function linkIn(mail: Mail, piece: string): string {
  const found = mail.text.match(/https?:\/\/[^\s<>)\]]+/g)?.find((link) => link.includes(piece));
  if (!found) throw new Error(`No link with ${piece} in "${mail.subject}":\n${mail.text}`);
  return found;
}

function directory(): string {
  const given = process.env.MAILBOX_DIR;
  if (!given) throw new Error("MAILBOX_DIR is not set: this world has no mailbox");
  return given;
}

async function files(): Promise<string[]> {
  const names = await readdir(directory()).catch(() => []);
  return names.filter((name) => name.endsWith(".json")).map((name) => path.join(directory(), name));
}

/** The mailbox clears away its oldest mails meanwhile. */
async function read(file: string): Promise<Mail | null> {
  const content = await readFile(file, "utf8").catch(() => null);
  return content === null ? null : (JSON.parse(content) as Mail);
}

function fits(mail: Mail, { subject, text, after }: Wish): boolean {
  const matches = (value: string, wished?: string | RegExp) =>
    wished === undefined || (typeof wished === "string" ? value.includes(wished) : wished.test(value));
  return (
    matches(mail.subject, subject) &&
    matches(mail.text, text) &&
    (!after || new Date(mail.receivedAt) >= after)
  );
}
