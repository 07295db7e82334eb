import yauzl from "yauzl";
import type { Limits } from "../limits";
import { WorkbookRefused } from "../workbook-refused";

const MB = 1024 * 1024;

export type Part = {
  readonly name: string;
  readonly packed: Buffer;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
};

export type ScreenedZip = {
  readonly part: (name: string) => Part | undefined;
  readonly names: readonly string[];
};

/** One spelling for a name: "\" is "/", no leading slash, case set aside, no "." or "..". It is never a path on a disk. */
export function partName(raw: string): string {
  const steps: string[] = [];
  for (const step of raw.replaceAll("\\", "/").toLowerCase().split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** Looks at the directory of a zip file, before anything is unpacked, and holds it against the limits. */
export async function screenZip(file: Buffer, limits: Limits): Promise<ScreenedZip> {
  const entries = await entriesOf(file, limits);
  const byName = new Map<string, yauzl.Entry>();
  const double = new Set<string>();
  let total = 0;
  for (const entry of entries) {
    const name = partName(
      entry.fileNameRaw.toString((entry.generalPurposeBitFlag & 0x800) !== 0 ? "utf8" : "latin1"),
    );
    if ((entry.generalPurposeBitFlag & 1) !== 0) throw new WorkbookRefused("password-protected");
    const { uncompressedSize, compressedSize } = entry;
    if (uncompressedSize > limits.partBytes)
      throw new WorkbookRefused("part-too-large", { limit: limits.partBytes / MB });
    total += uncompressedSize;
    judgeRatio(uncompressedSize, compressedSize, limits);
    if (byName.has(name)) double.add(name);
    byName.set(name, entry);
  }
  if (total > limits.totalBytes) throw tooLarge(total, limits.totalBytes);
  return {
    names: [...byName.keys()],
    part: (name) => {
      const entry = byName.get(partName(name));
      if (!entry) return undefined;
      // Two parts of one name: what one program shows, another would import.
      if (double.has(partName(name))) throw new WorkbookRefused("broken-zip");
      return partOf(file, partName(name), entry);
    },
  };
}

export function judgeRatio(size: number, packed: number, limits: Limits): void {
  if (size > limits.ratioFromBytes && size > packed * limits.ratio) throw new WorkbookRefused("ratio");
}

export function tooLarge(found: number, limit: number): WorkbookRefused {
  return new WorkbookRefused("too-large", { found: Math.ceil(found / MB), limit: Math.floor(limit / MB) });
}

async function entriesOf(file: Buffer, limits: Limits): Promise<yauzl.Entry[]> {
  try {
    // Names stay bytes: yauzl would refuse the whole file for one that we would only have set right.
    const zip = await yauzl.fromBufferPromise(file, { lazyEntries: true, decodeStrings: false });
    if (zip.entryCount > limits.entries)
      throw new WorkbookRefused("too-many-entries", { limit: limits.entries });
    const entries: yauzl.Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    return entries;
  } catch (error) {
    throw error instanceof WorkbookRefused ? error : new WorkbookRefused("broken-zip");
  }
}

function partOf(file: Buffer, name: string, entry: yauzl.Entry): Part {
  const local = entry.relativeOffsetOfLocalHeader;
  if (local + 30 > file.length || file.readUInt32LE(local) !== 0x04034b50)
    throw new WorkbookRefused("broken-zip");
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const packed = file.subarray(start, start + entry.compressedSize);
  if (packed.length !== entry.compressedSize) throw new WorkbookRefused("broken-zip");
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw new WorkbookRefused("broken-zip");
  return { name, packed, method: entry.compressionMethod, crc: entry.crc32, size: entry.uncompressedSize };
}
