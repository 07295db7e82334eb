import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";

// Every test file has the same surroundings, whatever the shell it was started from.
const files = mkdtempSync(path.join(tmpdir(), "collectief-test-"));
afterAll(() => rmSync(files, { recursive: true, force: true }));

Object.assign(process.env, {
  NODE_ENV: "test",
  APP_URL: "http://localhost:3000",
  // Nobody listens there: a file that needs a database imports tests/support/database.
  DATABASE_URL: "postgresql://nobody@127.0.0.1:1/import-tests-support-database",
  AUTH_SECRET: "a-secret-for-tests-that-opens-nothing",
  ENCRYPTION_KEY: Buffer.alloc(32, 7).toString("base64"),
  SMTP_URL: "smtp://127.0.0.1:1",
  FILES_DISK: "local",
  FILES_DIR: path.join(files, "files"),
  MAILBOX_DIR: path.join(files, "mailbox"),
  LOG_LEVEL: "silent",
  DEMO: "false",
});
for (const name of Object.keys(process.env)) {
  if (/^(S3_|SMS_|BRAND_|SESSION_|MAIL_FROM|METRICS_|TWO_STEP_|DATABASE_(OWNER_URL|POOL))/.test(name))
    delete process.env[name];
}
