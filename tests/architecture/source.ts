import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { type Module, parseSync } from "@swc/core";

export const root = path.resolve(import.meta.dirname, "../..");

/** A file of the product with its path from the root of the checkout. */
export type Source = { readonly file: string; readonly code: string };

/** Every TypeScript file below a directory, tests and what is generated left out. */
export async function sourcesIn(directory: string): Promise<Source[]> {
  const entries = await readdir(path.join(root, directory), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.includes("/generated/"))
    .sort()
    .map((file) => ({ file, code: readFileSync(path.join(root, file), "utf8") }));
}

export function parse({ file, code }: Source): Module {
  return parseSync(code, { syntax: "typescript", tsx: file.endsWith(".tsx") });
}

/** A node of the tree as the walk below sees it: a type and whatever else. */
export type Node = { readonly type: string; readonly [key: string]: unknown };

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

/** Every node below this one, itself included. */
export function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) {
    for (const one of value) yield* nodesIn(one);
  } else if (typeof value === "object" && value !== null) {
    if (isNode(value)) yield value;
    for (const one of Object.values(value)) if (typeof one === "object") yield* nodesIn(one);
  }
}

/** The names that a module imports, each with where from; what is imported for its type alone does not count. */
export function importsOf(module: Module): Map<string, { readonly from: string; readonly name: string }> {
  const found = new Map<string, { from: string; name: string }>();
  for (const item of module.body) {
    if (item.type !== "ImportDeclaration" || item.typeOnly) continue;
    for (const specifier of item.specifiers) {
      if (specifier.type === "ImportSpecifier" && specifier.isTypeOnly) continue;
      const imported =
        specifier.type === "ImportSpecifier" ? (specifier.imported?.value ?? specifier.local.value) : "*";
      found.set(specifier.local.value, { from: item.source.value, name: imported });
    }
  }
  return found;
}

/** `name(…)` with the object that it is given, when that is what an expression is. */
export function callOf(
  expression: unknown,
): { readonly name: string; readonly given: readonly Node[] } | null {
  if (!isNode(expression) || expression.type !== "CallExpression") return null;
  const callee = expression.callee as Node;
  if (callee.type !== "Identifier") return null;
  const given = (expression.arguments as { expression: Node }[]).map((argument) => argument.expression);
  return { name: callee.value as string, given };
}

/** The text that stands at a key of an object literal. */
export function textAt(node: Node | undefined, key: string): string | null {
  if (node?.type !== "ObjectExpression") return null;
  for (const property of node.properties as Node[]) {
    if (property.type !== "KeyValueProperty" || (property.key as Node).value !== key) continue;
    const value = property.value as Node;
    return value.type === "StringLiteral" ? (value.value as string) : null;
  }
  return null;
}
