import { createHash, randomBytes } from "node:crypto";
import { type Readable, Transform } from "node:stream";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { now } from "@/lib/values/clock";
import { disk } from "./disk";

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
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > maxBytes) {
        trouble = "file.too-large";
        done(new Error(trouble));
        return;
      }
      hash.update(chunk);
      done(null, chunk);
    },
    flush(done) {
      if (announced !== undefined && size !== announced) trouble = "file.incomplete";
      done(trouble ? new Error(trouble) : null);
    },
  });
  source.once("error", (error) => {
    trouble ??= "file.incomplete";
    counted.destroy(error);
  });
  source.once("close", () => {
    if (source.readableEnded || counted.destroyed) return;
    trouble ??= "file.incomplete";
    counted.destroy(new Error(trouble));
  });
  try {
    await (await disk()).putStream(key, source.pipe(counted));
  } catch (error) {
    source.destroy();
    await discardBytes(key);
    if (trouble) return refuse(trouble);
    throw error;
  }
  return success({ key, size, sha256: hash.digest("hex") });
}

/** Best effort: what can't be taken away now is swept away later. */
export async function discardBytes(key: string): Promise<void> {
  await (await disk()).delete(key).catch(() => {});
}
