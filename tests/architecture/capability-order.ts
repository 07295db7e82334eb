import { importsOf, parse, type Source } from "./source";

const engines = [
  "access",
  "database",
  "jobs",
  "excel",
  "email",
  "files",
  "live",
  "pdf",
  "audit",
  "i18n",
  "values",
];

/** Which capability knows which, by their directories; types do not count. */
export function capabilityGraph(sources: readonly Source[]): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>();
  const capabilityOf = (file: string) => /^lib\/([^/]+)\//.exec(file)?.[1];
  for (const source of sources) {
    const from = capabilityOf(source.file);
    if (!from || engines.includes(from)) continue;
    for (const { from: place } of importsOf(parse(source)).values()) {
      const to = place.startsWith("@/") ? capabilityOf(place.slice(2)) : undefined;
      if (to && to !== from && !engines.includes(to)) {
        graph.set(from, (graph.get(from) ?? new Set()).add(to));
      }
    }
  }
  return graph;
}

/** A way that leads back to where it began, if there is one. */
export function roundabout(graph: ReadonlyMap<string, ReadonlySet<string>>): string[] | null {
  const done = new Set<string>();
  const walk = (at: string, way: readonly string[]): string[] | null => {
    if (way.includes(at)) return [...way.slice(way.indexOf(at)), at];
    if (done.has(at)) return null;
    for (const next of graph.get(at) ?? []) {
      const found = walk(next, [...way, at]);
      if (found) return found;
    }
    done.add(at);
    return null;
  };
  for (const start of graph.keys()) {
    const found = walk(start, []);
    if (found) return found;
  }
  return null;
}
