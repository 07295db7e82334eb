// A mirror that lacks the packages for other systems makes `npm install` write a lock file without them, which
// `npm ci` then refuses. Run after each `npm install`: adds what the present packages name as optional.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./lib/place.mjs";

const file = path.join(root, "package-lock.json");
const lock = JSON.parse(readFileSync(file, "utf8"));

const systems = [
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "aix",
  "win32",
];
const processors = [
  "arm64",
  "armv7",
  "arm",
  "x64",
  "ia32",
  "loong64",
  "mips64el",
  "ppc64",
  "riscv64",
  "s390x",
  "wasm32",
];

/** The systems that a package is for, as its name says: "core-linux-arm-gnueabihf". */
function madeFor(name) {
  const words = name.split("/").at(-1).split("-");
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  if (!cpu && !os) return null;
  const libc =
    os === "linux" ? (words.some((word) => word.startsWith("musl")) ? "musl" : "glibc") : undefined;
  return {
    ...(cpu ? { cpu: [cpu === "armv7" ? "arm" : cpu] } : {}),
    ...(libc && words.length > 3 ? { libc: [libc] } : {}),
    ...(os ? { os: [os] } : {}),
  };
}

const added = [];
const unclear = [];
for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (lock.packages[`${place}/node_modules/${name}`] || lock.packages[`node_modules/${name}`]) continue;
    const systemsOf = madeFor(name);
    const version = range.replace(/^[~^]/, "");
    if (!systemsOf || !/^\d+\.\d+\.\d+[\w.-]*$/.test(version)) {
      unclear.push(`${name}@${range}`);
      continue;
    }
    lock.packages[`node_modules/${name}`] = {
      version,
      ...systemsOf,
      optional: true,
      ...(entry.dev ? { dev: true } : {}),
    };
    added.push(name);
  }
}

const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries(sorted);
if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length > 0 ? `added ${added.join(", ")}` : "nothing to add");
if (unclear.length > 0) console.log(`can't tell for which systems: ${unclear.join(", ")}`);
