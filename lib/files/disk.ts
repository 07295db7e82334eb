import { mkdir } from "node:fs/promises";
import path from "node:path";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import { env } from "@/lib/env";

let kept: Promise<Disk> | undefined;

/** Where the bytes are: a directory of this machine, or a bucket that speaks S3. Keys with `../` are refused by both. */
export function disk(): Promise<Disk> {
  kept ??= open();
  return kept;
}

async function open(): Promise<Disk> {
  const settings = env();
  if (settings.FILES_DISK === "local") {
    const location = path.resolve(settings.FILES_DIR);
    await mkdir(location, { recursive: true, mode: 0o700 });
    return new Disk(new FSDriver({ location, visibility: "private" }));
  }
  if (!settings.S3_BUCKET) throw new Error("FILES_DISK=s3 needs S3_BUCKET.");
  const {
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
    S3_ENDPOINT: endpoint,
  } = settings;
  // Only who keeps files in a bucket loads the library for it.
  const { S3Driver } = await import("flydrive/drivers/s3");
  return new Disk(
    new S3Driver({
      bucket: settings.S3_BUCKET,
      region: settings.S3_REGION,
      visibility: "private",
      // What is not Amazon's own often has neither; the route that hands out a file asks for no rights of a bucket.
      supportsACL: false,
      ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
      ...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {}),
    }),
  );
}
