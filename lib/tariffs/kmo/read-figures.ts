import { covers } from "./covers";
import { type Bands, type KmoFigures, kmoFiguresSchema } from "./figures";
import { preventions } from "./options";
import { limitKind, ruleKeys } from "./rule-keys";

export type FigureProblem = { readonly path: string; readonly code: string };

/** A version's figures, checked as a whole: what no single cell shows, too. */
export function readKmoFigures(
  json: unknown,
): { ok: true; figures: KmoFigures } | { ok: false; problems: readonly FigureProblem[] } {
  const read = kmoFiguresSchema.safeParse(json);
  if (!read.success) {
    return {
      ok: false,
      problems: read.error.issues.map(({ path, code }) => ({
        path: path.join("."),
        code:
          code === "too_small"
            ? "figure.too-small"
            : code === "too_big"
              ? "figure.too-large"
              : "figure.wrong",
      })),
    };
  }
  const problems = [...tableProblems(read.data), ...choiceProblems(read.data)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, figures: read.data };
}

function tableProblems(figures: KmoFigures): FigureProblem[] {
  const problems: FigureProblem[] = [];
  const say = (path: string, code: string) => problems.push({ path, code });
  figures.ceilings.forEach(({ year }, at) => {
    const before = figures.ceilings[at - 1];
    if (before && year === before.year) say(`ceilings.${at}.year`, "figure.twice");
    else if (before && year < before.year) say(`ceilings.${at}.year`, "figure.out-of-order");
    else if (before && year > before.year + 1) say(`ceilings.${at}.year`, "figure.gap");
  });
  for (const cover of covers) {
    problems.push(...bandProblems(`claimsFactors.${cover}`, figures.claimsFactors[cover], "open"));
  }
  problems.push(...bandProblems("liability.bands", figures.liability.bands, "closed"));
  problems.push(...bandProblems("legalAid.bands", figures.legalAid.bands, "open"));
  const seen = new Set<string>();
  figures.activities.forEach(({ code }, at) => {
    if (seen.has(code)) say(`activities.${at}.code`, "figure.twice");
    seen.add(code);
  });
  return problems;
}

/** From nought upwards, each row beginning where the one before it ends, and never cheaper than that one. */
function bandProblems(path: string, bands: Bands, end: "open" | "closed"): FigureProblem[] {
  return bands.flatMap((band, at): FigureProblem[] => {
    const before = bands[at - 1];
    const starts = before ? (before.to ?? 0) + 1 : 0;
    const here: FigureProblem[] = [];
    if (band.from > starts) here.push({ path: `${path}.${at}.from`, code: "figure.gap" });
    if (band.from < starts) here.push({ path: `${path}.${at}.from`, code: "figure.overlap" });
    if (band.to !== null && band.to < band.from)
      here.push({ path: `${path}.${at}.to`, code: "figure.overlap" });
    const last = at === bands.length - 1;
    if (last && end === "open" && band.to !== null)
      here.push({ path: `${path}.${at}.to`, code: "figure.no-end" });
    if (band.to === null && !(last && end === "open"))
      here.push({ path: `${path}.${at}.to`, code: "figure.early-end" });
    if (before && band.value < before.value) here.push({ path: `${path}.${at}.value`, code: "figure.falls" });
    return here;
  });
}

function choiceProblems(figures: KmoFigures): FigureProblem[] {
  const problems: FigureProblem[] = [];
  const say = (path: string, code: string) => problems.push({ path, code });
  preventions.forEach((prevention, at) => {
    const worse = preventions[at - 1];
    if (worse && figures.fire.preventions[prevention] > figures.fire.preventions[worse]) {
      say(`fire.preventions.${prevention}`, "figure.rises");
    }
  });
  const charged = new Set<string>();
  figures.charges.forEach(({ key, cover }, at) => {
    if (charged.has(`${key} ${cover}`)) say(`charges.${at}.key`, "figure.twice");
    charged.add(`${key} ${cover}`);
  });
  for (const cover of figures.offered) {
    // Work accidents bear no tax on the premium; everything else does.
    if (cover === "work-accidents") continue;
    const taxed = figures.charges.some(
      (charge) => charge.cover === cover && charge.key === "premium-tax" && charge.on,
    );
    if (!taxed) say("charges", "figure.no-tax");
  }
  for (const rule of ruleKeys) {
    if ((figures.rules[rule].limit === null) !== (limitKind(rule) === null)) {
      say(`rules.${rule}.limit`, "figure.limit");
    }
  }
  return problems;
}
