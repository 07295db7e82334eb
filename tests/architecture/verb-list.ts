import { type Node, nodesIn, parse, type Source } from "./source";

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
