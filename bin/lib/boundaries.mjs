import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./place.mjs";

const require = createRequire(import.meta.url);

/** Rules about what runs; a type that is imported for the compiler alone is allowed by these, and by no other. */
const aboutValues = new Set(["no-cycles", "components-know-texts-and-values"]);

let withTypes = true;

// dependency-cruiser asks its parser for TypeScript without JSX, whatever the file, and with this parser it does not see
// which imports are of types. Both are mended here, before it loads the parser.
const swc = require("@swc/core");
const parseFile = swc.parseFileSync;
swc.parseFileSync = (file, options) => {
  const program = parseFile(file, { ...options, tsx: file.endsWith(".tsx") });
  if (!withTypes) program.body = program.body.filter((statement) => !isTypeOnly(statement));
  return program;
};

function isTypeOnly(statement) {
  if (statement.typeOnly) return true;
  if (statement.type !== "ImportDeclaration" && statement.type !== "ExportNamedDeclaration") return false;
  return statement.specifiers.length > 0 && statement.specifiers.every((specifier) => specifier.isTypeOnly);
}

/**
 * Who knows whom although HOUSE.md forbids it; `.dependency-cruiser.cjs` holds the rules.
 * @param {string[]} directories
 * @param {string} [baseDir] a tree laid out like ours
 * @returns {Promise<{ rule: string, from: string, to: string, way: string[] }[]>}
 */
export async function brokenBoundaries(directories, baseDir = root) {
  const { cruise } = await import("dependency-cruiser");
  const { forbidden, options } = require(path.join(root, ".dependency-cruiser.cjs"));
  const alias = { resolve: { alias: { "@": baseDir } } };
  const found = [];
  for (const kind of ["all", "values"]) {
    withTypes = kind === "all";
    const rules = forbidden.filter((rule) => aboutValues.has(rule.name) !== withTypes);
    const result = await cruise(
      directories,
      { ...options, baseDir, ruleSet: { forbidden: rules }, validate: true },
      alias.resolve,
    );
    found.push(...result.output.summary.violations);
  }
  return found.map(({ rule, from, to, cycle = [] }) => ({
    rule: rule.name,
    from,
    to,
    way: cycle.map((hop) => hop.name),
  }));
}

export const sentence = ({ rule, from, to, way }) =>
  `${rule}: ${from} → ${way.length > 0 ? way.join(" → ") : to}`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { forbidden } = require(path.join(root, ".dependency-cruiser.cjs"));
  const broken = await brokenBoundaries(process.argv.slice(2));
  for (const name of new Set(broken.map(({ rule }) => rule))) {
    console.log(`${name}. ${forbidden.find((rule) => rule.name === name).comment ?? ""}`);
    for (const one of broken.filter(({ rule }) => rule === name))
      console.log(`  ${sentence(one).slice(name.length + 2)}`);
  }
  process.exitCode = broken.length > 0 ? 1 : 0;
}
