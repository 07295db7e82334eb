import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { iconNames } from "./icon-names.mjs";

/*
 * lucide-react ships its icons as client components whose drawing travels in the payload of every row. One sprite, cached
 * for good, costs a table cell forty bytes; this draws it from the installed package.
 */
const folder = new URL("dist/esm/icons/", import.meta.resolve("lucide-react/package.json"));
const notice = readFileSync(new URL("LICENSE", import.meta.resolve("lucide-react/package.json")), "utf8")
  .split("\n")
  .find((line) => line.startsWith("Copyright"));

/** Some names only point at the icon's newer name. */
function fileOf(name) {
  const file = new URL(`${name}.mjs`, folder);
  const newer = readFileSync(file, "utf8").match(/export \{ default \} from '\.\/(.+)\.mjs'/)?.[1];
  return newer ? fileOf(newer) : file;
}

const symbols = [];
for (const name of iconNames) {
  const { node } = (await import(fileOf(name).href)).__iconData;
  const shapes = node.map(([tag, { key, ...attributes }]) => {
    const written = Object.entries(attributes).map(([attribute, value]) => `${attribute}="${value}"`);
    return `<${tag} ${written.join(" ")}/>`;
  });
  symbols.push(`<symbol id="${name}" viewBox="0 0 24 24">${shapes.join("")}</symbol>`);
}

const sprite = `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24"><title>Icons</title><!-- Lucide icons, ISC licence. ${notice} -->\n${symbols.join("\n")}\n</svg>\n`;
writeFileSync(fileURLToPath(new URL("icons.svg", import.meta.url)), sprite);
