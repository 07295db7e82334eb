import { type Outcome, refuse, success } from "@/lib/values/outcome";

export type LogoProblem =
  | "logo.not-a-picture"
  | "logo.broken"
  | "logo.animated"
  | "logo.too-large"
  | "logo.too-many-pixels"
  | "logo.too-slow";

export const logoLimits = { bytes: 5 * 1024 * 1024, pixels: 40_000_000, side: 400, seconds: 10 } as const;

/** One at a time in a process: a large picture takes a few hundred megabytes while it is drawn. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Draws a picture anew: upright, at most 400 by 400, as a PNG without anything of the file that was sent but what one sees.
 * What it is, its first bytes say; what the sender called it counts for nothing.
 */
export async function drawLogo(bytes: Buffer): Promise<Outcome<Buffer, LogoProblem>> {
  if (bytes.length > logoLimits.bytes) return refuse("logo.too-large");
  const kind = kindOf(bytes);
  if (!kind) return refuse("logo.not-a-picture");
  if (kind === "animated") return refuse("logo.animated");
  const turn = last.then(
    () => draw(bytes, kind),
    () => draw(bytes, kind),
  );
  last = turn.catch(() => {});
  return turn;
}

async function draw(bytes: Buffer, kind: Kind): Promise<Outcome<Buffer, LogoProblem>> {
  const sharp = await library();
  const picture = sharp(bytes, { failOn: "error", limitInputPixels: logoLimits.pixels });
  try {
    // From the header alone: nothing is unpacked yet.
    const { format, width, height, pages } = await picture.metadata();
    if (format !== kind) return refuse("logo.not-a-picture");
    if ((pages ?? 1) > 1) return refuse("logo.animated");
    if (width * height > logoLimits.pixels) return refuse("logo.too-many-pixels");
    const { side, seconds } = logoLimits;
    const drawn = await picture
      .timeout({ seconds })
      .autoOrient()
      .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
      .toColourspace("srgb")
      .png({ compressionLevel: 9 })
      .toBuffer();
    return success(drawn);
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    if (/timeout/i.test(message)) return refuse("logo.too-slow");
    if (/pixel limit/i.test(message)) return refuse("logo.too-many-pixels");
    return refuse("logo.broken");
  }
}

type Sharp = typeof import("sharp")["default"];
let loaded: Promise<Sharp> | undefined;

/** Only where a logo is drawn: the library is large. Of all that it could read, three kinds are left. */
function library(): Promise<Sharp> {
  loaded ??= import("sharp").then(({ default: sharp }) => {
    sharp.block({ operation: ["VipsForeignLoad"] });
    sharp.unblock({
      operation: ["VipsForeignLoadPng", "VipsForeignLoadJpeg", "VipsForeignLoadWebp"],
    });
    sharp.cache(false);
    sharp.concurrency(1);
    return sharp;
  });
  return loaded;
}

type Kind = "png" | "jpeg" | "webp";

function kindOf(bytes: Buffer): Kind | "animated" | null {
  if (bytes.subarray(0, 8).equals(Buffer.from("89504e470d0a1a0a", "hex"))) {
    return isAnimatedPng(bytes) ? "animated" : "png";
  }
  if (bytes.subarray(0, 3).equals(Buffer.from("ffd8ff", "hex"))) return "jpeg";
  const isWebp = bytes.toString("latin1", 0, 4) === "RIFF" && bytes.toString("latin1", 8, 12) === "WEBP";
  if (isWebp) return bytes.toString("latin1", 12, 16) === "VP8X" && hasFrames(bytes) ? "animated" : "webp";
  return bytes.toString("latin1", 0, 4) === "GIF8" ? "animated" : null;
}

/** The flags of an extended WebP say whether it moves. */
function hasFrames(bytes: Buffer): boolean {
  return ((bytes[20] ?? 0) & 0b10) !== 0;
}

/** A PNG that moves says so in a chunk before its picture. */
function isAnimatedPng(bytes: Buffer): boolean {
  for (let at = 8; at + 8 <= bytes.length; ) {
    const name = bytes.toString("latin1", at + 4, at + 8);
    if (name === "acTL") return true;
    if (name === "IDAT" || name === "IEND") return false;
    at += 12 + bytes.readUInt32BE(at);
  }
  return false;
}
