import { cellProblems } from "@/lib/excel/cell-value";
import { workbookRefusals } from "@/lib/excel/refusals";
import { valueProblems } from "@/lib/values/problems";
import type { Language } from "./language";

export type Tree = { [key: string]: string | Tree };

/** Codes such as "email.without-at" become the nested keys that next-intl looks up by. */
export function valueProblemMessages(language: Language): Tree {
  const tree: Tree = {};
  for (const [code, sentence] of Object.entries({ ...workbookRefusals, ...cellProblems, ...valueProblems })) {
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
