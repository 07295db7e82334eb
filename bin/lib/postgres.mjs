import { spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { endOfLog, keepRunning, startNode } from "./children.mjs";
import { freePort } from "./ports.mjs";
import { binaries, clusterHome, databaseUser } from "./postgres-home.mjs";
import { commandOf, until } from "./processes.mjs";
import { Stop } from "./say.mjs";

const keeper = fileURLToPath(new URL("./keep-postgres.mjs", import.meta.url));

/** A database that is thrown away need not survive a power cut. */
const careless = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  autovacuum_naptime: "5s",
};

/**
 * Starts the PostgreSQL that came with the packages, on this machine's own address only.
 * @param {{ dataDir: string, password: string, throwaway?: boolean, onFall?: (text: string) => void }} options
 */
export async function startPostgres({ dataDir, password, throwaway = false, onFall = () => {} }) {
  const user = databaseUser();
  const native = binaries(user);
  const home = clusterHome(dataDir, user);
  const cluster = path.join(home, "cluster");
  const log = path.join(dataDir, "logs", "postgres.log");

  await stopLeftover(cluster);
  if (!existsSync(cluster)) makeCluster({ native, cluster, user, password, throwaway });
  sameVersion(native, cluster);

  const portFile = path.join(dataDir, "postgres.port");
  const remembered = existsSync(portFile) ? Number(readFileSync(portFile, "utf8")) : undefined;
  const port = await freePort(remembered);
  writeFileSync(portFile, String(port));

  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 200,
    shared_buffers: "128MB",
    work_mem: "16MB",
    maintenance_work_mem: "128MB",
    random_page_cost: "1.1",
    max_wal_size: "1GB",
    password_encryption: "scram-sha-256",
    timezone: "UTC",
    log_timezone: "UTC",
    log_checkpoints: "off",
    // A value that was typed in by somebody has no place in a log.
    log_parameter_max_length_on_error: "0",
    log_error_verbosity: "default",
    ...(throwaway ? careless : {}),
  };
  const args = [
    "-D",
    cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
  const plan = JSON.stringify({ binary: path.join(native, "bin/postgres"), args, user });
  const running = keepRunning("PostgreSQL", () => startNode([keeper, plan], { log }), onFall);
  const ready = await until(() => running.falls > 3 || isReady(cluster), 60_000, 20);
  if (!ready || running.falls > 3) {
    await running.stop();
    throw new Stop(`PostgreSQL does not start. The end of ${log}:\n${endOfLog(log)}`);
  }
  return {
    port,
    url: (name, role = "postgres", secret = password) =>
      `postgresql://${role}:${encodeURIComponent(secret)}@127.0.0.1:${port}/${name}`,
    stop: () => running.stop(),
  };
}

function makeCluster({ native, cluster, user, password, throwaway }) {
  const draft = `${cluster}.draft`;
  rmSync(draft, { recursive: true, force: true });
  const secrets = mkdtempSync(path.join(tmpdir(), "collectief-"));
  const file = path.join(secrets, "password");
  writeFileSync(file, password, { mode: 0o600 });
  if (user) for (const place of [secrets, file]) chownSync(place, user.uid, user.gid);
  try {
    const made = spawnSync(
      path.join(native, "bin/initdb"),
      [
        ...["-D", draft, "-U", "postgres", `--pwfile=${file}`, "--auth=scram-sha-256", "--encoding=UTF8"],
        // People look for "Émile" near "Emile", in whatever language the machine speaks.
        ...["--locale=C", "--locale-provider=icu", "--icu-locale=und"],
        ...(throwaway ? ["--no-sync"] : []),
      ],
      { ...user, cwd: "/", encoding: "utf8" },
    );
    if (made.status !== 0)
      throw new Stop(`The database could not be made.\n${made.stdout}${made.stderr}${made.error ?? ""}`);
  } finally {
    rmSync(secrets, { recursive: true, force: true });
  }
  // Only a cluster that was made to its end gets the name that is looked for.
  renameSync(draft, cluster);
}

function sameVersion(native, cluster) {
  const has = readFileSync(path.join(cluster, "PG_VERSION"), "utf8").trim();
  const told = spawnSync(path.join(native, "bin/postgres"), ["--version"], {
    encoding: "utf8",
    cwd: "/",
  }).stdout;
  const is = told.match(/\) (\d+)/)?.[1];
  if (is === has) return;
  throw new Stop(
    `The database in ${cluster} was made by PostgreSQL ${has}; this is ${is}.`,
    "Take a dump with the old version and restore it, or move the directory away to begin anew.",
  );
}

const pidFile = (cluster) => path.join(cluster, "postmaster.pid");

function pidFileLines(cluster) {
  try {
    return readFileSync(pidFile(cluster), "utf8").split("\n");
  } catch {
    return [];
  }
}

/** PostgreSQL writes its state into the eighth line. */
const isReady = (cluster) => pidFileLines(cluster)[7]?.trim() === "ready";

/** The pid of a server that runs on this cluster and no other; a process that merely has its old number is not ours. */
function leftover(cluster) {
  const pid = Number(pidFileLines(cluster)[0]);
  if (!Number.isInteger(pid) || pid < 2) return null;
  return commandOf(pid).includes(`postgres -D ${cluster} `) ? pid : null;
}

/** A command that was killed may leave its database running, or on its way out. */
async function stopLeftover(cluster) {
  for (const [signal, patience] of [
    ["SIGINT", 8000],
    ["SIGQUIT", 8000],
  ]) {
    const pid = leftover(cluster);
    if (!pid) break;
    process.kill(pid, signal);
    await until(() => !leftover(cluster), patience);
  }
  const pid = leftover(cluster);
  if (pid) throw new Stop(`An earlier PostgreSQL of this checkout (process ${pid}) does not end.`);
  rmSync(pidFile(cluster), { force: true });
}
