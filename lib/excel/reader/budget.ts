import type { Limits } from "../limits";
import { WorkbookRefused } from "../workbook-refused";
import { tooLarge } from "./screen-zip";

const MB = 1024 * 1024;

/** What this process may still unpack, hold and burn. Asked at every chunk, so nothing can run away between two looks. */
export class Budget {
  #unpacked = 0;
  readonly #limits: Limits;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  unpack(bytes: number): void {
    this.#unpacked += bytes;
    if (this.#unpacked > this.#limits.totalBytes) throw tooLarge(this.#unpacked, this.#limits.totalBytes);
  }

  check(): void {
    const cpu = process.cpuUsage();
    if ((cpu.user + cpu.system) / 1000 > this.#limits.milliseconds) {
      throw new WorkbookRefused("timeout", { limit: this.#limits.milliseconds / 1000 });
    }
    if (process.memoryUsage.rss() > this.#limits.memoryMb * MB) throw new WorkbookRefused("memory");
  }
}
