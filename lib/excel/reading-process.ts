import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { constants, type FileHandle, open } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Readable } from "node:stream";
import type { Refusal } from "@/lib/values/outcome";
import { type EndMessage, messages, type StartMessage } from "./batch-format";
import { type Limits, limits as standardLimits } from "./limits";
import type { ReadOrder } from "./reader/main";
import type { WorkbookRefusal } from "./refusals";
import { WorkbookRefused } from "./workbook-refused";

const MB = 1024 * 1024;

/** A row of 200 full cells is 26 MB. A process that says more is not ours any more. */
const mostInOneMessage = 64 * MB;

/** A stored file, or bytes on their way in. The name only serves to tell CSV from other texts. */
export type Source =
  | { readonly path: string; readonly name?: string }
  | { readonly stream: Readable; readonly name: string };

export type Used = { readonly cpuMs: number; readonly peakMb: number };

export type Message =
  | { readonly type: "start"; readonly start: StartMessage }
  | { readonly type: "batch"; readonly memory: ArrayBuffer }
  | { readonly type: "end"; readonly end: EndMessage }
  | { readonly type: "refusal"; readonly refusal: Refusal<WorkbookRefusal>; readonly used: Used };

export type ProcessOptions = {
  readonly wanted: ReadOrder["wanted"];
  readonly placed?: ReadOrder["placed"];
  readonly table?: boolean;
  readonly limits?: Partial<Limits>;
  /** The bundled `reader/main.ts`. */
  readonly main?: string;
};

/** Made by `npm start` and `npm run dev`, beside the build. */
const bundledReader = () => join(process.cwd(), ".build", "read-sheet.mjs");

/**
 * Reads a file in a process of its own, with bounded memory and time and without any of our settings: the worst a hostile
 * file can do is to be refused. Always ends with "end" or with "refusal".
 */
export async function* readInProcess(
  source: Source,
  options: ProcessOptions,
): AsyncGenerator<Message, void, undefined> {
  const limits: Limits = { ...standardLimits, ...options.limits };
  let file: FileHandle | null = null;
  let child: Child | null = null;
  try {
    if ("path" in source) {
      const opened = await openFile(source.path, limits);
      if ("reason" in opened) {
        yield { type: "refusal", refusal: opened, used: { cpuMs: 0, peakMb: 0 } };
        return;
      }
      file = opened;
    }
    const extension = extname(source.name ?? ("path" in source ? source.path : ""))
      .slice(1)
      .toLowerCase();
    child = new Child(
      {
        limits,
        extension,
        wanted: options.wanted,
        placed: options.placed ?? null,
        table: options.table ?? false,
      },
      options.main ?? bundledReader(),
      file?.fd ?? source,
    );
    yield* child.messages();
  } finally {
    child?.stop();
    await file?.close();
  }
}

async function openFile(path: string, limits: Limits): Promise<FileHandle | Refusal<WorkbookRefusal>> {
  let file: FileHandle;
  try {
    // Without waiting: a pipe that nobody writes to would hold us up for ever.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch {
    return { ok: false, reason: "not-a-file" };
  }
  const stat = await file.stat();
  const reason = !stat.isFile()
    ? "not-a-file"
    : stat.size === 0
      ? "empty"
      : stat.size > limits.packedBytes
        ? "too-large"
        : null;
  if (reason === null) return file;
  await file.close();
  const facts = { found: Math.ceil(stat.size / MB), limit: Math.floor(limits.packedBytes / MB) };
  return reason === "too-large" ? { ok: false, reason, facts } : { ok: false, reason };
}

class Child {
  readonly #child: ChildProcess;
  readonly #limits: Limits;
  readonly #exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  #killedFor: WorkbookRefusal | null = null;
  #waited = 0;
  #peak = 0;

  constructor(order: ReadOrder, main: string, input: number | Source) {
    this.#limits = order.limits;
    // Room for what is not the heap of JavaScript: the file, the shared texts, the program itself.
    const heap = Math.max(48, Math.floor(order.limits.memoryMb / 3));
    const flags = [
      `--max-old-space-size=${heap}`,
      "--max-semi-space-size=8",
      "--disable-proto=throw",
      "--no-addons",
    ];
    const env = process.platform === "win32" ? { SystemRoot: process.env.SystemRoot } : {};
    const stdin = typeof input === "number" ? input : "pipe";
    this.#child = spawn(process.execPath, [...flags, main, JSON.stringify(order)], {
      env: env as NodeJS.ProcessEnv,
      stdio: [stdin, "pipe", "ignore"],
      windowsHide: true,
    });
    this.#exited = new Promise((done) => {
      this.#child.once("error", () => done({ code: -1, signal: null }));
      this.#child.once("close", (code, signal) => done({ code, signal }));
    });
    if (typeof input !== "number" && "stream" in input) this.#feed(input.stream);
  }

  async *messages(): AsyncGenerator<Message, void, undefined> {
    for await (const { type, memory } of this.#frames()) {
      if (type === messages.batch) {
        yield { type: "batch", memory };
        continue;
      }
      const told = JSON.parse(Buffer.from(memory).toString("utf8"));
      if (type === messages.start) {
        yield { type: "start", start: told };
      } else if (type === messages.end) {
        yield { type: "end", end: told };
        return;
      } else {
        const { cpuMs, peakMb, ...refusal } = told;
        yield { type: "refusal", refusal: { ok: false, ...refusal }, used: { cpuMs, peakMb } };
        return;
      }
    }
    yield {
      type: "refusal",
      refusal: await this.#whyItDied(),
      used: { cpuMs: 0, peakMb: Math.round(this.#peak) },
    };
  }

  stop(): void {
    if (this.#child.exitCode === null && this.#child.signalCode === null) this.#child.kill("SIGKILL");
  }

  /** Type and content of each message, as far as the process got. */
  async *#frames(): AsyncGenerator<{ type: number; memory: ArrayBuffer }> {
    const output = this.#child.stdout!;
    const head = Buffer.alloc(5);
    let headFilled = 0;
    let body: Buffer<ArrayBuffer> | null = null;
    let filled = 0;
    const chunks = output[Symbol.asyncIterator]();
    try {
      while (true) {
        const next = await this.#inTime(chunks.next());
        if (next.done) return;
        const chunk: Buffer = next.value;
        let at = 0;
        while (at < chunk.length) {
          if (!body) {
            const count = Math.min(5 - headFilled, chunk.length - at);
            chunk.copy(head, headFilled, at, at + count);
            headFilled += count;
            at += count;
            if (headFilled < 5) break;
            const length = head.readUInt32LE(0);
            if (length > mostInOneMessage) return this.stop();
            body = Buffer.from(new ArrayBuffer(length));
            filled = 0;
          }
          const count = Math.min(body.length - filled, chunk.length - at);
          chunk.copy(body, filled, at, at + count);
          filled += count;
          at += count;
          if (filled === body.length) {
            yield { type: head[4]!, memory: body.buffer };
            body = null;
            headFilled = 0;
          }
        }
      }
    } finally {
      output.destroy();
    }
  }

  /** Only waiting counts: a reader of ours that takes its time with a batch costs the file nothing. */
  async #inTime<T>(step: Promise<T>): Promise<T> {
    const started = performance.now();
    const watch = setInterval(
      () => {
        const waited = this.#waited + performance.now() - started;
        if (waited > this.#limits.milliseconds) this.#kill("timeout");
        else if (this.#memory() > this.#limits.memoryMb * 1.1) this.#kill("memory");
      },
      Math.min(100, this.#limits.milliseconds / 2),
    );
    try {
      return await step;
    } finally {
      clearInterval(watch);
      this.#waited += performance.now() - started;
    }
  }

  #kill(reason: WorkbookRefusal): void {
    this.#killedFor ??= reason;
    this.#child.kill("SIGKILL");
  }

  /** Resident megabytes as the kernel sees them; a process that hangs can't count for itself. */
  #memory(): number {
    if (process.platform !== "linux" || !this.#child.pid) return 0;
    try {
      const pages = Number(readFileSync(`/proc/${this.#child.pid}/statm`, "latin1").split(" ")[1]);
      const resident = (pages * 4096) / MB;
      this.#peak = Math.max(this.#peak, resident);
      return resident;
    } catch {
      return 0;
    }
  }

  async #whyItDied(): Promise<Refusal<WorkbookRefusal>> {
    const { code, signal } = await this.#exited;
    if (this.#killedFor === "timeout") {
      return { ok: false, reason: "timeout", facts: { limit: this.#limits.milliseconds / 1000 } };
    }
    if (this.#killedFor) return { ok: false, reason: this.#killedFor };
    // V8 aborts when its heap is full; the kernel kills when the machine is.
    const outOfMemory = signal === "SIGABRT" || signal === "SIGTRAP" || signal === "SIGKILL" || code === 134;
    return { ok: false, reason: outOfMemory ? "memory" : "unreadable" };
  }

  #feed(stream: Readable): void {
    const stdin = this.#child.stdin!;
    // The process stops listening as soon as it has seen enough.
    stdin.on("error", () => stream.destroy());
    stream.on("error", () => this.stop());
    stream.pipe(stdin);
  }
}

export function refused(message: Extract<Message, { type: "refusal" }>): WorkbookRefused {
  return new WorkbookRefused(message.refusal.reason, message.refusal.facts);
}
