import { importsOf, type Node, nodesIn, parse, type Source } from "./source";

type Parameter = { readonly pat?: Node; readonly pattern?: Node };

/** Every exported function that takes an actor, as "file name". */
export function functionsWithActor(source: Source): string[] {
  const found: string[] = [];
  for (const item of parse(source).body) {
    if (item.type === "ExportDefaultDeclaration") {
      const { decl } = item;
      if (decl.type === "FunctionExpression" && takesActor(decl.params)) found.push("default");
    }
    if (item.type !== "ExportDeclaration") continue;
    const { declaration } = item;
    if (declaration.type === "FunctionDeclaration" && takesActor(declaration.params)) {
      found.push(declaration.identifier.value);
    }
    if (declaration.type !== "VariableDeclaration") continue;
    for (const { id, init } of declaration.declarations) {
      if (id.type !== "Identifier") continue;
      const isFunction = init?.type === "ArrowFunctionExpression" || init?.type === "FunctionExpression";
      const params =
        init?.type === "ArrowFunctionExpression" ? init.params.map((pattern) => ({ pattern })) : [];
      if (isFunction && takesActor(init.type === "FunctionExpression" ? init.params : params))
        found.push(id.value);
    }
  }
  return found.map((name) => `${source.file} ${name}`);
}

function takesActor(params: readonly unknown[]): boolean {
  return params.some((param) => {
    const { pat, pattern = pat } = param as Parameter;
    const { typeAnnotation } = (pattern ?? {}) as { typeAnnotation?: unknown };
    for (const node of nodesIn(typeAnnotation)) {
      if (node.type === "TsFunctionType") return false;
      if (node.type === "TsTypeReference" && /(^|[a-z])Actor$/.test(String((node.typeName as Node).value)))
        return true;
    }
    return false;
  });
}

/** The exported functions that reach out (async) and take no actor: whoever calls one says for whom in another way. */
export function actorlessFunctions(source: Source): string[] {
  const withActor = new Set(functionsWithActor(source));
  const found: string[] = [];
  for (const item of parse(source).body) {
    if (item.type !== "ExportDeclaration") continue;
    const { declaration } = item;
    if (declaration.type === "FunctionDeclaration" && declaration.async)
      found.push(declaration.identifier.value);
    if (declaration.type !== "VariableDeclaration") continue;
    for (const { id, init } of declaration.declarations) {
      const reachesOut =
        (init?.type === "ArrowFunctionExpression" || init?.type === "FunctionExpression") && init.async;
      if (id.type === "Identifier" && reachesOut) found.push(id.value);
    }
  }
  return found.map((name) => `${source.file} ${name}`).filter((name) => !withActor.has(name));
}

/** What a file takes from lib that is in this set, as "file name". */
export function takenFrom(source: Source, functions: ReadonlySet<string>): string[] {
  return [...importsOf(parse(source)).values()].flatMap(({ from, name }) => {
    if (!from.startsWith("@/lib/")) return [];
    return ["ts", "tsx"]
      .map((ending) => `${from.slice(2)}.${ending} ${name}`)
      .filter((one) => functions.has(one));
  });
}
