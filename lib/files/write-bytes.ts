import { createHash, randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { now } from "@/lib/values/clock";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { disk, writeToDisk } from "./disk";

export type WrittenBytes = { readonly key: string; readonly size: number; readonly sha256: string };

export type ByteLimits = {
  readonly maxBytes?: number;
  /** What the sender announced; something else arrived when this is not the size. */
  readonly announced?: number;
};

/**
 * Puts a stream on the disk under a key that nobody can guess, counting and hashing as it passes. What breaks off leaves
 * nothing. The bytes belong to nobody until a row names them; without one they are swept away after a day.
 */
export async function writeBytes(
  source: Readable,
  { maxBytes = Number.POSITIVE_INFINITY, announced }: ByteLimits = {},
): Promise<Outcome<WrittenBytes, "file.too-large" | "file.incomplete">> {
  // The day first: whoever sweeps sees from the name how old it is.
  const key = `${now().toISOString().slice(0, 10)}/${randomBytes(32).toString("hex")}`;
  const hash = createHash("sha256");
  let size = 0;
  let trouble: "file.too-large" | "file.incomplete" | undefined;
  // The disk always gets a stream that ends well, and so has closed what it wrote before we decide to keep it or not.
  async function* counted() {
    try {
      for await (const chunk of source as AsyncIterable<Uint8Array>) {
        size += chunk.byteLength;
        if (size > maxBytes) {
          trouble = "file.too-large";
          return;
        }
        hash.update(chunk);
        yield chunk;
      }
    } catch {
      trouble = "file.incomplete";
    }
  }
  try {
    await writeToDisk(key, Readable.from(counted(), { objectMode: false }));
  } catch (error) {
    await discardBytes(key);
    throw error;
  }
  if (!trouble && announced !== undefined && size !== announced) trouble = "file.incomplete";
  if (trouble) {
    await discardBytes(key);
    return refuse(trouble);
  }
  return success({ key, size, sha256: hash.digest("hex") });
}

/** Best effort: what can't be taken away now is swept away later. */
export async function discardBytes(key: string): Promise<void> {
  await (await disk()).delete(key).catch(() => {});
}
