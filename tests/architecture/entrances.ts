import type { Module } from "@swc/core";
import { callOf, importsOf, type Node, nodesIn, parse, type Source, textAt } from "./source";

type Rules = {
  readonly permissions: readonly string[];
  readonly publicOnes: Readonly<Record<string, string>>;
};

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
/** Files that Next serves by their name without a page around them. */
const servedByName =
  /(^|\/)(opengraph-image|twitter-image|icon|apple-icon|sitemap|robots|manifest|default|template)\.tsx?$/;
const requires = ["requireActor", "requireActorOf", "requireSignedIn"];

/** What is wrong with how this file of `app` lets people in. Public entrances are named "file" or "file export". */
export function entranceFaults(source: Source, rules: Rules): string[] {
  const module = parse(source);
  const file = source.file;
  const faults: string[] = [...inlineActions(module), ...forbiddenImports(module)];
  if (isActionFile(module)) faults.push(...actionFaults(file, module, rules));
  else if (/(^|\/)route\.tsx?$/.test(file)) faults.push(...routeFaults(file, module, rules));
  else if (/(^|\/)page\.tsx?$/.test(file)) faults.push(...pageFaults(file, module, rules));
  else {
    const imported = [...importsOf(module).values()];
    if (imported.some(({ from }) => from === "@/lib/access/require-actor")) {
      faults.push("only a page asks for its actor: a layout is not drawn again when one walks on");
    }
    if (servedByName.test(file) && !rules.publicOnes[file])
      faults.push("is served to everybody, but not listed as public");
  }
  return faults.map((fault) => `${file}: ${fault}`);
}

function isActionFile(module: Module): boolean {
  const [first] = module.body;
  return first?.type === "ExpressionStatement" && isUseServer(first as unknown as Node);
}

function isUseServer(node: Node): boolean {
  const expression = node.expression as Node | undefined;
  return expression?.type === "StringLiteral" && expression.value === "use server";
}

function inlineActions(module: Module): string[] {
  const bodies = [...nodesIn(module.body)].filter((node) => Array.isArray(node.stmts));
  const inline = bodies.some((body) =>
    (body.stmts as Node[]).some(
      (statement) => statement.type === "ExpressionStatement" && isUseServer(statement),
    ),
  );
  return inline ? ['holds a "use server" inside a function; actions stand in actions.ts'] : [];
}

function forbiddenImports(module: Module): string[] {
  return [...importsOf(module).values()]
    .filter(
      ({ from }) =>
        /^@\/lib\/database\/|^@prisma\/|^pg$|^graphile-worker/.test(from) || /\/database\/client$/.test(from),
    )
    .map(({ from }) => `imports ${from}; a page asks a verb`);
}

/** What a module gives away by name, with the expression behind it where there is one. */
function* exportsOf(module: Module): Generator<{ name: string; value: Node | null }> {
  for (const item of module.body) {
    if (item.type === "ExportDeclaration") {
      const { declaration } = item;
      if (declaration.type === "VariableDeclaration") {
        for (const { id, init } of declaration.declarations) {
          yield {
            name: id.type === "Identifier" ? id.value : "?",
            value: (init as Node | null | undefined) ?? null,
          };
        }
      } else if (declaration.type === "FunctionDeclaration" || declaration.type === "ClassDeclaration") {
        yield { name: declaration.identifier.value, value: null };
      }
    } else if (item.type === "ExportNamedDeclaration" && !(item as unknown as Node).typeOnly) {
      for (const specifier of item.specifiers) {
        const named = specifier as unknown as {
          exported?: { value: string } | null;
          orig?: { value: string };
          isTypeOnly?: boolean;
        };
        if (!named.isTypeOnly) yield { name: named.exported?.value ?? named.orig?.value ?? "?", value: null };
      }
    } else if (item.type === "ExportAllDeclaration") yield { name: "*", value: null };
    else if (item.type === "ExportDefaultDeclaration" || item.type === "ExportDefaultExpression") {
      yield { name: "default", value: item as unknown as Node };
    }
  }
}

function actionFaults(file: string, module: Module, rules: Rules): string[] {
  return [...exportsOf(module)].flatMap(({ name, value }) =>
    made(
      file,
      name,
      value,
      module,
      { guarded: "action", open: "publicAction", from: "@/lib/access/action" },
      rules,
    ),
  );
}

function routeFaults(file: string, module: Module, rules: Rules): string[] {
  return [...exportsOf(module)].flatMap(({ name, value }) => {
    if (!methods.includes(name) && value?.type.endsWith("Literal")) return [];
    return made(
      file,
      name,
      value,
      module,
      { guarded: "route", open: "publicRoute", from: "@/lib/access/route" },
      rules,
    );
  });
}

function made(
  file: string,
  name: string,
  value: Node | null,
  module: Module,
  makers: { guarded: string; open: string; from: string },
  { permissions, publicOnes }: Rules,
): string[] {
  const call = callOf(value);
  const origin = call && importsOf(module).get(call.name);
  if (!call || origin?.from !== makers.from) return [`${name} is not made by ${makers.guarded}()`];
  if (origin.name === makers.open) {
    return publicOnes[`${file} ${name}`] ? [] : [`${name} is open to everybody, but not listed as public`];
  }
  if (origin.name !== makers.guarded) return [`${name} is not made by ${makers.guarded}()`];
  const permission = textAt(call.given[0], "permission");
  if (permission === null || !permissions.includes(permission)) return [`${name} names no known permission`];
  return [];
}

function pageFaults(file: string, module: Module, { permissions, publicOnes }: Rules): string[] {
  const imports = importsOf(module);
  const faults = publicOnes[file] ? [] : metadataFaults(module);
  const page = [...exportsOf(module)].find(({ name }) => name === "default")?.value;
  const body = ((page?.decl as Node | undefined)?.body as Node | undefined)?.stmts as Node[] | undefined;
  const asked = body?.[0] ? askedIn(body[0]) : null;
  const origin = asked && imports.get(asked.name);
  const guarded = origin?.from === "@/lib/access/require-actor" && requires.includes(origin.name);
  if (publicOnes[file]) {
    if (guarded) faults.push("asks for an actor, and is listed as public");
    return faults;
  }
  if (!asked || !guarded) return [...faults, "does not begin with requireActor"];
  const permission = asked.given.at(-1);
  if (origin.name !== "requireSignedIn" && !permissions.includes(String(permission?.value))) {
    faults.push("names no known permission");
  }
  return faults;
}

/** `await name(…)` or `const x = await name(…)`. */
function askedIn(statement: Node): ReturnType<typeof callOf> {
  const awaited =
    statement.type === "ExpressionStatement"
      ? (statement.expression as Node)
      : statement.type === "VariableDeclaration"
        ? ((statement.declarations as { init?: Node }[])[0]?.init ?? null)
        : null;
  return awaited?.type === "AwaitExpression" ? callOf(awaited.argument) : null;
}

/** The title of a page is made before, or beside, its actor: it may hold nothing that a verb knows. */
function metadataFaults(module: Module): string[] {
  const imports = importsOf(module);
  for (const item of module.body) {
    if (item.type !== "ExportDeclaration" || item.declaration.type !== "FunctionDeclaration") continue;
    if (item.declaration.identifier.value !== "generateMetadata") continue;
    for (const node of nodesIn(item.declaration.body)) {
      const from = node.type === "Identifier" ? imports.get(String(node.value))?.from : undefined;
      if (from?.startsWith("@/lib/") && !/^@\/lib\/(i18n|values|env$)/.test(from)) {
        return [`generateMetadata asks ${from}`];
      }
    }
  }
  return [];
}
