// Stands between a command and PostgreSQL, which would not notice that the command was killed: when the command goes,
// however it goes, the database is shut down properly.
import { spawn } from "node:child_process";

const { binary, args, user } = JSON.parse(process.argv[2]);

// A group of its own: Ctrl-C is for the command, which ends the database last.
const postgres = spawn(binary, args, {
  ...user,
  cwd: "/",
  detached: true,
  stdio: ["ignore", "inherit", "inherit"],
});
postgres.once("error", (error) => {
  console.error(String(error));
  process.exit(1);
});
postgres.once("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));

let asked = false;
function end() {
  if (asked) return;
  asked = true;
  postgres.kill("SIGINT");
  // Connections that don't let go are not waited for for ever; what was committed stays.
  setTimeout(() => postgres.kill("SIGQUIT"), 6000).unref();
}
process.on("SIGTERM", end);
process.on("SIGINT", end);
process.on("SIGHUP", end);
