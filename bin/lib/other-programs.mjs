import { spawnSync } from "node:child_process";
import { installFromDebian } from "./debian.mjs";
import { Stop } from "./say.mjs";

/**
 * The tests let other programs edit our spreadsheets and read our PDFs: what only our own library can read proves little.
 * Each with the question whether it is there.
 */
const programs = [
  { package: "python3-openpyxl", found: () => works("/usr/bin/python3", "-c", "import openpyxl") },
  { package: "poppler-utils", found: () => works("pdftotext", "-v") },
];

export const missingPrograms = () =>
  programs.filter(({ found }) => !found()).map((program) => program.package);

export function installPrograms() {
  const missing = missingPrograms();
  if (missing.length > 0) installFromDebian(...missing);
  const still = missingPrograms();
  if (still.length > 0)
    throw new Stop(
      `The tests use programs that are not here: ${still.join(", ")}.`,
      `Install them, in Debian with: apt-get install ${still.join(" ")}`,
    );
}

function works(command, ...args) {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}
