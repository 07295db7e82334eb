import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";

const folder = path.join(process.cwd(), ".cache", "bench");

/** Where measures leave their files; thrown away whenever somebody likes. */
export function scratch(file: string): string {
  mkdirSync(folder, { recursive: true });
  return path.join(folder, file);
}

export const python = "/usr/bin/python3";

export function pythonModule(name: string): string | null {
  const known = ["/usr/lib/python3/dist-packages", "/usr/local/lib/python3/dist-packages"];
  return known.some((place) => existsSync(path.join(place, name)))
    ? null
    : `${name} (Python) is not installed`;
}
