import { type Node, nodesIn, parse, type Source } from "./source";

const code = /^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
/** The ways of a zod schema that take what to say when it does not fit. */
const checks = /^(min|max|length|regex|refine|superRefine|email|url|uuid|int|positive|nonempty)$/;

/** Every code by which this file says no: `refuse("…")`, and what its schemas say. */
export function codesIn(source: Source): string[] {
  const found = new Set<string>();
  for (const node of nodesIn(parse(source).body)) {
    if (node.type === "KeyValueProperty" && ["error", "message"].includes(String((node.key as Node).value))) {
      keep(found, textOf(node.value as Node));
    }
    if (node.type !== "CallExpression") continue;
    const callee = node.callee as Node;
    const given = (node.arguments as { expression: Node }[]).map(({ expression }) => expression);
    if (callee.type === "Identifier" && callee.value === "refuse") {
      for (const one of nodesIn(given[0])) if (one.type === "StringLiteral") keep(found, String(one.value));
    }
    const called = callee.type === "MemberExpression" ? String((callee.property as Node).value) : "";
    if (checks.test(called)) keep(found, textOf(given.at(-1)));
  }
  return [...found].sort();
}

function textOf(node: Node | undefined): string | null {
  if (node?.type === "StringLiteral") return String(node.value);
  // "id.shape" satisfies ValueProblem
  if (node?.type === "TsSatisfiesExpression" || node?.type === "TsAsExpression")
    return textOf(node.expression as Node);
  return null;
}

function keep(found: Set<string>, text: string | null): void {
  if (text && code.test(text)) found.add(text);
}
