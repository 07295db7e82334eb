import { spawn } from "node:child_process";
import { existsSync, lstatSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { aCheckout, aFreePort, type Command, isReady, processesOf, start, waitFor } from "./checkout";

const checkout = aCheckout();
const begun: Command[] = [];

function npmStart(port: number, env?: Record<string, string>, directory = checkout.directory) {
  const command = start(directory, port, env);
  begun.push(command);
  return command;
}

// The first start fills the database; every test begins with one that is there.
beforeAll(async () => {
  const command = npmStart(await aFreePort());
  await command.ready();
  command.kill("SIGTERM");
  await command.ended;
});
afterEach(async () => {
  for (const command of begun.splice(0)) {
    command.kill("SIGTERM");
    await command.ended;
  }
});
afterAll(() => checkout.remove());

describe("npm start", () => {
  it("tells where it is, is ready when it says so, and leaves no process behind when it is stopped", async () => {
    const port = await aFreePort();
    const command = npmStart(port);
    await command.ready();
    expect(command.output()).toContain(`http://localhost:${port}`);
    expect(await isReady(port)).toBe(true);

    command.kill("SIGINT");
    expect(await command.ended).toBe(0);
    expect(processesOf(checkout.directory)).toEqual([]);
  });

  it("does nothing again that stands already", async () => {
    const command = npmStart(await aFreePort());
    await command.ready();
    expect(command.output()).not.toMatch(/Installing|Generating|Bundling|Building|Filling/);
  });

  it("keeps its secrets from other users", () => {
    expect(statSync(path.join(checkout.data, "secrets.json")).mode & 0o077).toBe(0);
  });

  it("names where it runs already when it is started twice", async () => {
    const port = await aFreePort();
    const first = npmStart(port);
    await first.ready();
    const second = npmStart(await aFreePort());
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(
      `already runs from this directory: http://localhost:${port} (process ${first.pid})`,
    );
    expect(await isReady(port)).toBe(true);
  });

  it("lets one of two win that are started at the same moment", async () => {
    const both = [npmStart(await aFreePort()), npmStart(await aFreePort())];
    const first = await Promise.race(both.map((command) => command.ended.then(() => command)));
    expect(first.output()).toContain("already runs from this directory");
    await both.find((command) => command !== first)?.ready();
  });

  it("names a port that is taken, and what to do", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as AddressInfo;
    const command = npmStart(port);
    expect(await command.ended).toBe(1);
    expect(command.output()).toContain(`Port ${port} is taken`);
    expect(command.output()).toContain(`PORT=${port + 1}`);
    // Told at once, before anything was begun.
    expect(command.output()).not.toContain("database");
    other.close();
  });

  it("refuses a port that is none", async () => {
    const command = npmStart(0, { PORT: "many" });
    expect(await command.ended).toBe(1);
    expect(command.output()).toContain("PORT=many is no port");
  });

  it("takes its processes along when it is killed, and starts again without help", async () => {
    const port = await aFreePort();
    const command = npmStart(port);
    await command.ready();
    expect(processesOf(checkout.directory).length).toBeGreaterThan(2);
    command.kill("SIGKILL");
    await command.ended;
    expect(await waitFor(() => processesOf(checkout.directory).length === 0, 15_000)).toBe(true);

    await npmStart(port).ready();
    expect(await isReady(port)).toBe(true);
  });

  it("starts again at once when everything was killed but the database", async () => {
    const port = await aFreePort();
    const command = npmStart(port);
    await command.ready();
    for (const { pid, command: line } of processesOf(checkout.directory))
      if (!/postgres -D/.test(line)) process.kill(pid, "SIGKILL");
    await command.ended;
    expect(processesOf(checkout.directory).length).toBeGreaterThan(0);

    await npmStart(port).ready();
    expect(await isReady(port)).toBe(true);
  });

  it("starts again a process that falls over", async () => {
    const port = await aFreePort();
    await npmStart(port).ready();
    const web = processesOf(checkout.directory).find(({ command }) => command.includes("bin/web.mjs"));
    process.kill(web?.pid ?? 0, "SIGKILL");
    await waitFor(async () => !(await isReady(port)), 5000);
    expect(await waitFor(() => isReady(port), 20_000)).toBe(true);
  });

  it("leaves a process alone that merely has the number of a database of long ago", async () => {
    const bystander = spawn("sleep", ["60"], { stdio: "ignore" });
    const pidFile = path.join(checkout.data, "postgres/cluster/postmaster.pid");
    writeFileSync(pidFile, `${bystander.pid}\n/elsewhere\n1\n5432\n\n127.0.0.1\n\nready   \n`);
    await npmStart(await aFreePort()).ready();
    expect(bystander.exitCode ?? bystander.signalCode).toBeNull();
    bystander.kill();
  });
});

describe.skipIf(process.getuid?.() !== 0)("npm start as root, where only root may enter", () => {
  it("keeps the database where its own user can reach it", async () => {
    const closed = aCheckout({ readable: false });
    try {
      const port = await aFreePort();
      const command = npmStart(port, {}, closed.directory);
      await command.ready();
      expect(lstatSync(path.join(closed.data, "postgres")).isSymbolicLink()).toBe(true);
      const database = processesOf(closed.directory).find(({ command: line }) => /postgres -D/.test(line));
      expect(database?.command.startsWith("/var/lib/collectief/")).toBe(true);
      expect(readFileSync(`/proc/${database?.pid}/status`, "utf8")).not.toMatch(/^Uid:\s+0/m);

      command.kill("SIGTERM");
      expect(await command.ended).toBe(0);
      expect(processesOf(closed.directory)).toEqual([]);
      expect(existsSync(path.join(closed.data, "postgres/cluster/postmaster.pid"))).toBe(false);
    } finally {
      closed.remove();
    }
  });
});
