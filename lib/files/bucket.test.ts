import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { disk } from "./disk";
import { discardBytes, writeBytes } from "./write-bytes";

/** As much of S3 as we use: objects by key, and one upload in parts. */
const objects = new Map<string, Buffer>();
const parts = new Map<string, Map<number, Buffer>>();
const bucket = createServer(async (request, response) => {
  const url = new URL(request.url ?? "/", "http://bucket");
  const key = url.pathname;
  const upload = url.searchParams.get("uploadId");
  const body = await buffer(request);
  const xml = (text: string) =>
    response.writeHead(200, { "content-type": "application/xml" }).end(`<?xml version="1.0"?>${text}`);
  if (request.method === "POST" && url.searchParams.has("uploads")) {
    parts.set("1", new Map());
    xml("<InitiateMultipartUploadResult><UploadId>1</UploadId></InitiateMultipartUploadResult>");
  } else if (request.method === "PUT" && upload) {
    parts.get(upload)?.set(Number(url.searchParams.get("partNumber")), body);
    response.writeHead(200, { etag: '"x"' }).end();
  } else if (request.method === "POST" && upload) {
    const sorted = [...(parts.get(upload) ?? [])].sort(([a], [b]) => a - b).map(([, part]) => part);
    objects.set(key, Buffer.concat(sorted));
    xml(`<CompleteMultipartUploadResult><Key>x</Key><ETag>"x"</ETag></CompleteMultipartUploadResult>`);
  } else if (request.method === "PUT") {
    objects.set(key, body);
    response.writeHead(200, { etag: '"x"' }).end();
  } else if (request.method === "DELETE") {
    objects.delete(key);
    response.writeHead(204).end();
  } else {
    const found = objects.get(key);
    response.writeHead(found ? 200 : 404, {
      "content-length": found?.length ?? 0,
      etag: '"x"',
      "last-modified": new Date().toUTCString(),
    });
    response.end(request.method === "HEAD" ? undefined : found);
  }
});

beforeAll(async () => {
  await new Promise<void>((resolve) => bucket.listen(0, "127.0.0.1", resolve));
  Object.assign(process.env, {
    FILES_DISK: "s3",
    S3_ENDPOINT: `http://127.0.0.1:${(bucket.address() as AddressInfo).port}`,
    S3_BUCKET: "files",
    S3_ACCESS_KEY_ID: "k",
    S3_SECRET_ACCESS_KEY: "s",
  });
});
afterAll(() => {
  bucket.closeAllConnections();
  bucket.close();
  process.env.FILES_DISK = "local";
});

test("a stream of unknown length goes into a bucket, small or in parts, and comes back the same", async () => {
  for (const size of [0, 7, 12_000_000]) {
    const bytes = Buffer.alloc(size, "collectief ");
    async function* pieces() {
      for (let at = 0; at < size; at += 65_536) yield bytes.subarray(at, at + 65_536);
    }
    const written = await writeBytes(Readable.from(pieces()));
    if (!written.ok) throw new Error(written.reason);
    expect(written.value.size).toBe(size);
    const back = await buffer(await (await disk()).getStream(written.value.key));
    expect(back.equals(bytes)).toBe(true);
    await discardBytes(written.value.key);
  }
  expect(objects.size).toBe(0);
});

test("what breaks off leaves nothing in the bucket, and no key leaves it", async () => {
  async function* broken() {
    yield Buffer.alloc(100_000);
    throw new Error("line gone");
  }
  expect(await writeBytes(Readable.from(broken()))).toEqual({ ok: false, reason: "file.incomplete" });
  expect(await writeBytes(Readable.from([Buffer.alloc(9)]), { maxBytes: 8 })).toEqual({
    ok: false,
    reason: "file.too-large",
  });
  expect(objects.size).toBe(0);
  const shelf = await disk();
  expect(() => shelf.getStream("../other-bucket/x")).toThrow();
});
