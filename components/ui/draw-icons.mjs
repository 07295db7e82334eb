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

/** A status is a dot of colour, an icon and a word in every row of a list: its icon is drawn by the style sheet. */
const toneIcons = {
  neutral: "circle-dot",
  accent: "circle-dot",
  info: "info",
  success: "circle-check",
  warning: "triangle-alert",
  danger: "octagon-alert",
};

const symbols = [];
const drawings = {};
for (const name of iconNames) {
  const { node } = (await import(fileOf(name).href)).__iconData;
  const shapes = node.map(([tag, { key, ...attributes }]) => {
    const written = Object.entries(attributes).map(([attribute, value]) => `${attribute}="${value}"`);
    return `<${tag} ${written.join(" ")}/>`;
  });
  drawings[name] = shapes.join("");
  symbols.push(`<symbol id="${name}" viewBox="0 0 24 24">${shapes.join("")}</symbol>`);
}

const sprite = `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24"><title>Icons</title><!-- Lucide icons, ISC licence. ${notice} -->\n${symbols.join("\n")}\n</svg>\n`;
writeFileSync(fileURLToPath(new URL("icons.svg", import.meta.url)), sprite);

const line =
  'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="2"';
const ends = 'stroke-linecap="round" stroke-linejoin="round"';
const rules = Object.entries(toneIcons).map(([tone, name]) => {
  const drawing = encodeURIComponent(`<svg ${line} ${ends}>${drawings[name]}</svg>`);
  return `.tone-${tone} {\n  --tone-icon: url("data:image/svg+xml,${drawing}");\n}\n`;
});
const note =
  "/* Drawn by draw-icons.mjs: the icon of each meaning, as a mask that takes the colour of its word. */\n";
writeFileSync(fileURLToPath(new URL("tone-icons.css", import.meta.url)), note + rules.join(""));
