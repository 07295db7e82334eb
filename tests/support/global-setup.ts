import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { beginTestDatabases } from "./test-databases";

/**
 * Starts nothing by itself: the first test file that asks for a database has it started, so that tests of pure rules
 * don't wait. It lives until the last file is done.
 */
export default async function setup() {
  const databases = beginTestDatabases();
  const server = createServer(async (request, response) => {
    try {
      const name = new URL(request.url ?? "/", "http://here").searchParams.get("name") ?? "";
      response.end(JSON.stringify(await databases.fresh(name)));
    } catch (error) {
      response.writeHead(500).end(error instanceof Error ? error.stack : String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  process.env.TEST_DATABASES = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return async () => {
    server.close();
    await databases.end();
  };
}
