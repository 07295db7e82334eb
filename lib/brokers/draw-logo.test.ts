import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { expect, test } from "vitest";
import { drawLogo, logoLimits } from "./draw-logo";

const picture = (width = 640, height = 480) =>
  sharp({ create: { width, height, channels: 4, background: { r: 10, g: 120, b: 110, alpha: 0.5 } } });

async function drawn(bytes: Buffer): Promise<Buffer> {
  const outcome = await drawLogo(bytes);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

/** A PNG chunk; its checksum is left empty where nobody reads that far. */
function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function crc32(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

const signature = Buffer.from("89504e470d0a1a0a", "hex");

/** A few kilobytes that unpack to this many pixels, all black. */
function bomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * Math.min(height, 20_000)));
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", rows),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

test.each(["png", "jpeg", "webp"] as const)("a %s is drawn anew as a PNG that fits", async (kind) => {
  const bytes = await drawn(await picture().toFormat(kind).toBuffer());
  expect(await sharp(bytes).metadata()).toMatchObject({ format: "png", width: 400, height: 300 });
});

test("a small picture is not blown up", async () => {
  const bytes = await drawn(await picture(24, 16).png().toBuffer());
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 24, height: 16 });
});

test("a photo of a telephone stands upright, and where it was taken is gone", async () => {
  const exif = {
    IFD0: { Copyright: "Geheime Maker", Make: "Telefoon" },
    IFD3: { GPSLatitude: "50/1 51/1 0/1", GPSLatitudeRef: "N" },
  };
  const photo = await picture(600, 300).removeAlpha().jpeg().withExif(exif).withMetadata({ orientation: 6 });
  const sent = await photo.toBuffer();
  expect((await sharp(sent).metadata()).exif).toBeDefined();
  const bytes = await drawn(sent);
  const { width, height, exif: left, icc, xmp, orientation } = await sharp(bytes).metadata();
  expect({ width, height, left, icc, xmp, orientation }).toEqual({
    width: 200,
    height: 400,
    left: undefined,
    icc: undefined,
    xmp: undefined,
    orientation: undefined,
  });
  expect(bytes.toString("latin1")).not.toContain("Geheime");
});

test("what hangs behind or inside a picture does not come along", async () => {
  const page = Buffer.from("<script>alert(1)</script><?php system('id'); ?>PK\u0003\u0004");
  for (const kind of ["png", "jpeg"] as const) {
    const sent = Buffer.concat([await picture().toFormat(kind).toBuffer(), page]);
    const bytes = await drawn(sent);
    expect(bytes.includes("script")).toBe(false);
    expect(bytes.includes("php")).toBe(false);
  }
});

test.each<[string, () => Buffer | Promise<Buffer>, string]>([
  ["a drawing of text", () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), "logo.not-a-picture"],
  ["a PDF", () => Buffer.from("%PDF-1.7 logo.png"), "logo.not-a-picture"],
  ["a TIFF called .png", () => picture().tiff().toBuffer(), "logo.not-a-picture"],
  ["an AVIF", () => picture(64, 64).avif().toBuffer(), "logo.not-a-picture"],
  ["nothing at all", () => Buffer.alloc(0), "logo.not-a-picture"],
  ["only the first bytes of a PNG", () => signature, "logo.broken"],
  [
    "a PNG with a drawing of text inside",
    () => Buffer.concat([signature, Buffer.from("<svg/>")]),
    "logo.broken",
  ],
  ["a moving GIF", () => Buffer.from("GIF89a......"), "logo.animated"],
  ["a file of more than 5 MB", () => Buffer.alloc(logoLimits.bytes + 1, 0xff), "logo.too-large"],
])("%s is refused with a reason", async (_name, make, reason) => {
  expect(await drawLogo(await make())).toEqual({ ok: false, reason });
});

test.each(["png", "jpeg", "webp"] as const)("a %s that was cut off is refused", async (kind) => {
  const noise = Buffer.alloc(300 * 300 * 3, 0).map((_byte, place) => (place * 7919) % 251);
  const whole = await sharp(noise, { raw: { width: 300, height: 300, channels: 3 } })
    .toFormat(kind)
    .toBuffer();
  expect(await drawLogo(whole.subarray(0, Math.floor(whole.length / 2)))).toEqual({
    ok: false,
    reason: "logo.broken",
  });
});

test("a PNG or a WebP that moves is refused", async () => {
  const still = await picture(20, 20).png().toBuffer();
  const moves = chunk("acTL", Buffer.alloc(8));
  // Behind the header, before the picture.
  const animated = Buffer.concat([still.subarray(0, 33), moves, still.subarray(33)]);
  expect(await drawLogo(animated)).toEqual({ ok: false, reason: "logo.animated" });
  const two = Buffer.alloc(20 * 40 * 3).map((_byte, place) => (place < 1_200 ? 90 : place % 200));
  const frames = await sharp(two, { raw: { width: 20, height: 40, channels: 3, pageHeight: 20 } })
    .webp({ delay: [100, 100], loop: 0 })
    .toBuffer();
  expect(await drawLogo(frames)).toEqual({ ok: false, reason: "logo.animated" });
});

test("a picture that unpacks to more than 40 million pixels is refused before it is unpacked", async () => {
  const bombs = [bomb(20_000, 20_000), bomb(7_000, 6_000), bomb(100_000, 100_000)];
  const before = process.memoryUsage().rss;
  const begun = performance.now();
  for (const bytes of bombs) {
    expect(await drawLogo(bytes)).toEqual({ ok: false, reason: "logo.too-many-pixels" });
  }
  expect(performance.now() - begun).toBeLessThan(2_000);
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
});

test("just within the limit is drawn, one after the other", async () => {
  const large = bomb(6_000, 6_000);
  expect(large.length).toBeLessThan(200_000);
  const outcomes = await Promise.all([drawLogo(large), drawLogo(large), drawLogo(large)]);
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true]);
});
