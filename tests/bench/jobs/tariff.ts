import { calculateKmo } from "@/lib/tariffs/kmo/calculate";
import { demo2026 } from "@/lib/tariffs/kmo/demo-2026";
import { plainDay } from "@/tests/support/kmo-answers";
import { barePremium } from "../bare-premium";
import { type BenchAnswers, benchAnswers } from "../bench-answers";
import type { Job, Whole } from "../job";

const different = 2_000;

/** Calculates that many quotes and says how many a second of processor time; the sum is kept, so that nothing is skipped. */
function paced(price: (answers: BenchAnswers) => number) {
  return async (rows: number): Promise<Whole> => {
    const asked = Array.from({ length: different }, (_, i) => benchAnswers(i));
    const [began, started] = [process.cpuUsage(), performance.now()];
    let sum = 0;
    for (let i = 0; i < rows; i++) sum += price(asked[i % different]!);
    const wallMs = performance.now() - started;
    const { user, system } = process.cpuUsage(began);
    const cpuMs = (user + system) / 1_000;
    if (sum <= 0) throw new Error("Nothing was priced");
    const facts = { "quotes a second": Math.round((rows / cpuMs) * 1_000) };
    return { cpuMs, wallMs, peakMb: process.resourceUsage().maxRSS / 1_024, facts };
  };
}

const ours = (answers: BenchAnswers) => calculateKmo(demo2026, answers, plainDay).total.total;
const bare = (answers: BenchAnswers) => barePremium(demo2026, answers);

export const job: Job = {
  title: "Calculate a KMO quote",
  rows: 500_000,
  about:
    "From answers to four premium lines with their explanation, after every rule was tried: the pure function, on one processor. The limit is the arithmetic of the same premium alone, written by hand for these covers, without rules, tables or explanation; both give the same cents. The bar is 10,000 quotes a second.",
  prepare: async () => {
    for (let i = 0; i < different; i++) {
      const answers = benchAnswers(i);
      if (ours(answers) !== bare(answers))
        throw new Error(`Quote ${i}: ${ours(answers)} against ${bare(answers)}`);
    }
  },
  measures: [
    { name: "collectief", role: "ours", run: paced(ours) },
    { name: "the bare arithmetic", role: "limit", run: paced(bare) },
  ],
};
