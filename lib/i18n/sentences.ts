import { getMessages } from "next-intl/server";

type Tree = { readonly [key: string]: string | Tree };

/** The sentences that a form may need for its error codes: the general ones and the groups it asks for. */
export async function sentences(...groups: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const { problems } = (await getMessages()) as unknown as { problems: Tree };
  const flat: Record<string, string> = {};
  for (const [key, value] of Object.entries(problems)) {
    if (typeof value === "string") flat[key] = value;
    else if (groups.includes(key)) flatten(value, key, flat);
  }
  return flat;
}

function flatten(tree: Tree, prefix: string, into: Record<string, string>): void {
  for (const [key, value] of Object.entries(tree)) {
    const name = `${prefix}.${key}`;
    if (typeof value === "string") into[name] = value;
    else flatten(value, name, into);
  }
}
