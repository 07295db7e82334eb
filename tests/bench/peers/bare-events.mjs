// Live status by a program that knows nothing else: one LISTEN connection, and who asked for an employer hears its actions.
import { createServer } from "node:http";
import pg from "pg";

/** @type {Map<string, Set<import("node:http").ServerResponse>>} */
const hearing = new Map();
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
client.on("notification", ({ payload }) => {
  const [topic, id, employer] = (payload ?? "").split(" ");
  if (topic !== "action" || !employer) return;
  const text = `event: nudge\ndata: ${JSON.stringify({ topic, id })}\n\n`;
  for (const response of hearing.get(employer) ?? []) response.write(text);
});
await client.query("LISTEN collectief_live");

createServer((request, response) => {
  const employer = new URL(request.url ?? "/", "http://localhost").searchParams.get("employer");
  if (!employer) return response.end();
  const group = hearing.get(employer) ?? new Set();
  hearing.set(employer, group.add(response));
  response.once("close", () => group.delete(response));
  response.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
  });
  response.write("event: again\ndata: {}\n\n");
}).listen(Number(process.env.PORT), "127.0.0.1");
