import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import { env } from "@/lib/env";

type Shelf = { readonly disk: Disk; readonly write: (key: string, source: Readable) => Promise<void> };

let kept: Promise<Shelf> | undefined;

/** Where the bytes are: a directory of this machine, or a bucket that speaks S3. Keys with `../` are refused by both. */
export async function disk(): Promise<Disk> {
  kept ??= env().FILES_DISK === "local" ? openDirectory() : openBucket();
  return (await kept).disk;
}

/** A stream of which nobody knows the length yet. */
export async function writeToDisk(key: string, source: Readable): Promise<void> {
  await disk();
  await (await kept)?.write(key, source);
}

async function openDirectory(): Promise<Shelf> {
  const location = path.resolve(env().FILES_DIR);
  await mkdir(location, { recursive: true, mode: 0o700 });
  const directory = new Disk(new FSDriver({ location, visibility: "private" }));
  return {
    disk: directory,
    // Not by the library: it hides why a write failed (a full disk), and answers before the file is closed.
    async write(key, source) {
      const file = path.join(location, key);
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      await pipeline(source, createWriteStream(file, { mode: 0o600 }));
    },
  };
}

/** Only who keeps files in a bucket loads the libraries for it. */
async function openBucket(): Promise<Shelf> {
  const { S3_BUCKET: bucket, S3_REGION: region, S3_ENDPOINT: endpoint } = env();
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = env();
  if (!bucket) throw new Error("FILES_DISK=s3 needs S3_BUCKET.");
  const [{ S3Driver }, { S3Client }, { Upload }] = await Promise.all([
    import("flydrive/drivers/s3"),
    import("@aws-sdk/client-s3"),
    import("@aws-sdk/lib-storage"),
  ]);
  const client = new S3Client({
    region,
    // What is not Amazon's own often knows neither the newest checksums nor a bucket as host name.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    ...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {}),
  });
  return {
    disk: new Disk(new S3Driver({ client, bucket, visibility: "private", supportsACL: false })),
    // In parts, because a bucket wants to know the length of what it gets; parts of a broken upload are taken back.
    async write(key, source) {
      await new Upload({
        client,
        params: { Bucket: bucket, Key: key, Body: source },
        leavePartsOnError: false,
      }).done();
    },
  };
}
