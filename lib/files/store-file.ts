import type { Readable } from "node:stream";
import { database, type Transaction } from "@/lib/database/client";
import type { FileAbout } from "@/lib/database/generated/enums";
import { newId } from "@/lib/values/ids";
import { type Outcome, success } from "@/lib/values/outcome";
import { type ByteLimits, discardBytes, writeBytes } from "./write-bytes";

export type NewFile = {
  /** As it will be called when somebody saves it; chosen by us or cleaned from what was sent. */
  readonly name: string;
  readonly mediaType: string;
  /** What it tells of, when not of people: what bordereaux hold may be opened by who pays them. */
  readonly about?: FileAbout;
  /** Whose it is decides who may open it; a file with an account is that person's alone. */
  readonly employerId?: string | null;
  readonly brokerageId?: string | null;
  readonly accountId?: string | null;
  readonly retainUntil: Date;
};

type InTransaction = <R>(work: (tx: Transaction) => Promise<R>) => Promise<R>;

export type StoreOptions = ByteLimits & {
  /** A job gives `context.transaction`; without it a transaction of its own. */
  readonly transaction?: InTransaction;
  /** What else must be true together with the file: the action that it belongs to, the audit line, the mail. */
  readonly together?: (tx: Transaction, fileId: string) => Promise<void>;
};

/** Keeps a file: first the bytes, then the row that makes them somebody's. When the second fails the first is undone. */
export async function storeFile(
  source: Readable,
  file: NewFile,
  { transaction = (work) => database().$transaction(work), together, ...limits }: StoreOptions = {},
): Promise<Outcome<{ fileId: string; size: number; sha256: string }, "file.too-large" | "file.incomplete">> {
  const written = await writeBytes(source, limits);
  if (!written.ok) return written;
  const { key, size, sha256 } = written.value;
  const fileId = newId();
  const {
    name,
    mediaType,
    about = "PEOPLE",
    employerId = null,
    brokerageId = null,
    accountId = null,
    retainUntil,
  } = file;
  try {
    await transaction(async (tx) => {
      await tx.storedFile.create({
        data: {
          id: fileId,
          key,
          name: safeFileName(name),
          mediaType,
          size: BigInt(size),
          sha256,
          about,
          employerId,
          brokerageId,
          accountId,
          retainUntil,
        },
      });
      await together?.(tx, fileId);
    });
  } catch (error) {
    await discardUnlessKept(key);
    throw error;
  }
  return success({ fileId, size, sha256 });
}

/** The line may have dropped just after the commit: then the row is there and the bytes must stay. */
async function discardUnlessKept(key: string): Promise<void> {
  try {
    if (!(await database().storedFile.findUnique({ where: { key }, select: { id: true } })))
      await discardBytes(key);
  } catch {
    // Nobody can tell now; the sweep of tomorrow can.
  }
}

/** No path, no character that a file system or a header takes for something else. */
export function safeFileName(name: string): string {
  const last = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"|?*]/gu, "")
    .replace(/^\.+/, "")
    .trim();
  if (plain.length <= 120) return plain || "bestand";
  const ending = /\.[a-z0-9]{1,8}$/i.exec(plain)?.[0] ?? "";
  return plain.slice(0, 120 - ending.length) + ending;
}
