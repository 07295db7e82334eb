import "@/tests/support/database";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseCron } from "./cron";
import { registry } from "./registry";

const source = readFileSync("lib/jobs/registry.ts", "utf8");

/** Every file of the product's rooms that fits. */
function files(shape: RegExp): string[] {
  return readdirSync("lib", { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => shape.test(file));
}

test("every job and every letter that was written is on the list: what is not would never run or never leave", () => {
  const written = (file: string) => /define(?:Job|Email|Sms)\(/.test(readFileSync(`lib/${file}`, "utf8"));
  const found = [...files(/\.job\.ts$/), ...files(/^[a-z-]+\/emails\/[a-z-]+\.tsx?$/)].filter(written);
  expect(found.length).toBeGreaterThan(3);
  const missing = found.filter((file) => {
    const name = file.replace(/\.tsx?$/, "");
    return !source.includes(`"@/lib/${name}"`) && !source.includes(`"./${name.replace(/^jobs\//, "")}"`);
  });
  expect(missing).toEqual([]);
});

test("every schedule can be read and leads to a job that is there and needs no input", () => {
  const jobs = new Map(registry.jobs.map((job) => [job.name, job]));
  expect(jobs.size).toBe(registry.jobs.length);
  expect(new Set(registry.schedules.map(({ name }) => name)).size).toBe(registry.schedules.length);
  for (const { cron, timezone, job } of registry.schedules) {
    parseCron(cron);
    expect(timezone).toBe("Europe/Brussels");
    expect(jobs.get(job.name)).toBeDefined();
    expect(job.input.safeParse({}).success).toBe(true);
  }
});
