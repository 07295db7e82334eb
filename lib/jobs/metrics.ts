import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { pool } from "@/lib/database/client";
import { openStreams } from "@/lib/live/streams";

// Every route is a bundle of its own; the figures are one set for the process.
const kept = globalThis as typeof globalThis & { collectiefMetrics?: Registry };

/** Figures for whoever watches over the machine: counts and durations, nothing about anybody. */
export async function metricsText(): Promise<{ text: string; contentType: string }> {
  kept.collectiefMetrics ??= begin();
  return { text: await kept.collectiefMetrics.metrics(), contentType: kept.collectiefMetrics.contentType };
}

function begin(): Registry {
  const register = new Registry();
  collectDefaultMetrics({ register });
  countRequests(register);
  const streams = new Gauge({
    name: "collectief_live_streams",
    help: "Open pages that listen in this process",
    registers: [register],
    collect() {
      streams.set(openStreams());
    },
  });
  byStatus(
    register,
    "collectief_jobs",
    "Runs by job and status",
    ["job", "status"],
    `
    SELECT name AS job, status::text, count(*)::int AS value FROM "JobRun" GROUP BY 1, 2`,
  );
  byStatus(
    register,
    "collectief_messages",
    "Messages of the outbox by channel and status",
    ["channel", "status"],
    `
    SELECT channel::text, status::text, count(*)::int AS value FROM "OutboxMessage" GROUP BY 1, 2`,
  );
  byStatus(
    register,
    "collectief_jobs_oldest_seconds",
    "How long the job that is due longest has waited",
    [],
    `
    SELECT coalesce(extract(epoch FROM now() - min("runAt")), 0)::float8 AS value FROM "JobRun"
    WHERE status = 'QUEUED' AND "runAt" <= now()`,
  );
  byStatus(
    register,
    "collectief_workers",
    "Workers that beat",
    [],
    `
    SELECT count(*)::int AS value FROM "WorkerLease" WHERE "beatAt" > now() - interval '30 seconds'`,
  );
  const connections = new Gauge({
    name: "collectief_database_connections",
    help: "Connections of this process",
    labelNames: ["state"],
    registers: [register],
    collect() {
      const { totalCount, idleCount, waitingCount } = pool();
      connections.set({ state: "open" }, totalCount);
      connections.set({ state: "idle" }, idleCount);
      connections.set({ state: "waited_for" }, waitingCount);
    },
  });
  return register;
}

/** A figure that the database knows, asked for when somebody looks. */
function byStatus<L extends string>(
  register: Registry,
  name: string,
  help: string,
  labelNames: L[],
  text: string,
): void {
  const gauge = new Gauge({
    name,
    help,
    labelNames,
    registers: [register],
    async collect() {
      const { rows } = await pool().query<Record<L, string> & { value: number }>(text);
      gauge.reset();
      for (const { value, ...labels } of rows) gauge.set(labels as unknown as Record<L, string>, value);
    },
  });
}

type Exchange = { request: IncomingMessage; response: ServerResponse };

/** By method and outcome only: an address may hold an id. */
function countRequests(register: Registry): void {
  const durations = new Histogram({
    name: "collectief_http_request_seconds",
    help: "From the first byte asked to the last byte answered",
    labelNames: ["method", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [register],
  });
  const begun = new WeakMap<IncomingMessage, bigint>();
  subscribe("http.server.request.start", (message) => {
    begun.set((message as Exchange).request, process.hrtime.bigint());
  });
  subscribe("http.server.response.finish", (message) => {
    const { request, response } = message as Exchange;
    const start = begun.get(request);
    if (start === undefined) return;
    const status = `${Math.floor(response.statusCode / 100)}xx`;
    durations.observe(
      { method: request.method ?? "", status },
      Number(process.hrtime.bigint() - start) / 1e9,
    );
  });
}
