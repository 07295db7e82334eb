import { accessSync, constants, existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { runNode } from "./children.mjs";
import { installFromDebian } from "./debian.mjs";
import { root } from "./place.mjs";
import { Stop } from "./say.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** A browser for the journeys: the one that is named, the system's, or Playwright's own. */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  for (const directory of (process.env.PATH ?? "").split(path.delimiter)) {
    const found = names.map((name) => path.join(directory, name)).find(canRun);
    if (found) return found;
  }
  const own = createRequire(import.meta.url)("@playwright/test").chromium.executablePath();
  return existsSync(own) ? own : null;
}

function canRun(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export async function installBrowser() {
  if (installFromDebian("chromium") && findBrowser()) return;
  await runNode([path.join(root, "node_modules/@playwright/test/cli.js"), "install", "chromium"], {
    title: "playwright install",
  });
  if (!findBrowser())
    throw new Stop("No browser for the journeys.", "Install Chromium, or name one with CHROMIUM_PATH.");
}
