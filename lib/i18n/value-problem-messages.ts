import { valueProblems } from "@/lib/values/problems";
import type { Language } from "./language";

type Tree = { [key: string]: string | Tree };

/** Codes such as "email.no-at-sign" become the nested keys that next-intl looks up by. */
export function valueProblemMessages(language: Language): Tree {
  const tree: Tree = {};
  for (const [code, sentence] of Object.entries(valueProblems)) {
    const parts = code.split(".");
    const last = parts.pop() ?? code;
    let branch = tree;
    for (const part of parts) {
      const next = branch[part];
      const grown: Tree = typeof next === "object" ? next : {};
      branch[part] = grown;
      branch = grown;
    }
    branch[last] = sentence[language];
  }
  return tree;
}
