import { crc32, deflateRawSync } from "node:zlib";

const fourGigabytes = 0xffff_ffff;
const streamed = 0x0008;
const namesAreUtf8 = 0x0800;
/** 1 January 2020: the same rows give the same bytes. */
const dosDate = ((2020 - 1980) << 9) | (1 << 5) | 1;

type Entry = { name: Buffer; flags: number; crc: number; packed: number; size: number; offset: number };

/** The frame of a zip file around parts that pass by: gives the bytes to write, in order. Without zip64: 4 GB at most. */
export class ZipWriter {
  readonly #entries: Entry[] = [];
  #offset = 0;

  /** A part that is there as a whole. */
  part(name: string, data: Buffer): Buffer {
    const packed = deflateRawSync(data);
    const entry = this.#entry(name, 0);
    entry.crc = crc32(data);
    entry.packed = packed.length;
    entry.size = data.length;
    const bytes = Buffer.concat([localHeader(entry), packed]);
    this.#advance(bytes.length);
    return bytes;
  }

  /** A part whose packed bytes follow, and of which nothing is known yet. */
  begin(name: string): Buffer {
    const header = localHeader(this.#entry(name, streamed));
    this.#advance(header.length);
    return header;
  }

  end(sums: { crc: number; packed: number; size: number }): Buffer {
    const entry = this.#entries.at(-1);
    if (!entry) throw new Error("No part was begun");
    if (sums.size > fourGigabytes) throw new Error("A part of more than 4 GB does not fit in this file");
    Object.assign(entry, sums);
    this.#advance(sums.packed);
    const descriptor = Buffer.alloc(16);
    descriptor.writeUInt32LE(0x08074b50, 0);
    descriptor.writeUInt32LE(entry.crc, 4);
    descriptor.writeUInt32LE(entry.packed, 8);
    descriptor.writeUInt32LE(entry.size, 12);
    this.#advance(descriptor.length);
    return descriptor;
  }

  finish(): Buffer {
    const directory = Buffer.concat(this.#entries.map(directoryHeader));
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.#entries.length, 8);
    end.writeUInt16LE(this.#entries.length, 10);
    end.writeUInt32LE(directory.length, 12);
    end.writeUInt32LE(this.#offset, 16);
    this.#advance(directory.length + end.length);
    return Buffer.concat([directory, end]);
  }

  #entry(name: string, flags: number): Entry {
    const entry = {
      name: Buffer.from(name),
      flags: flags | namesAreUtf8,
      crc: 0,
      packed: 0,
      size: 0,
      offset: this.#offset,
    };
    this.#entries.push(entry);
    return entry;
  }

  #advance(bytes: number): void {
    this.#offset += bytes;
    if (this.#offset > fourGigabytes) throw new Error("A file of more than 4 GB is not written");
  }
}

function localHeader(entry: Entry): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeShared(header, 4, entry);
  return Buffer.concat([header, entry.name]);
}

function directoryHeader(entry: Entry): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  writeShared(header, 6, entry);
  header.writeUInt32LE(entry.offset, 42);
  return Buffer.concat([header, entry.name]);
}

/** The fields that both headers hold, in the same order. */
function writeShared(header: Buffer, at: number, entry: Entry): void {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(entry.flags, at + 2);
  header.writeUInt16LE(8, at + 4);
  header.writeUInt16LE(dosDate, at + 8);
  header.writeUInt32LE(entry.crc, at + 10);
  header.writeUInt32LE(entry.packed, at + 14);
  header.writeUInt32LE(entry.size, at + 18);
  header.writeUInt16LE(entry.name.length, at + 22);
}
