import type { FigureCell, FigureKind, FigureLabel, FigureRow, FigureTable, Path } from "../figure-table";
import { covers } from "./covers";
import { type Bands, type KmoFigures, riskClasses, stances } from "./figures";
import {
  capacities,
  commutingMeans,
  constructions,
  deductibles,
  legalAidScopes,
  liabilityLimits,
  preventions,
  staffCategories,
  uses,
} from "./options";
import { limitKind, ruleKeys } from "./rule-keys";

type Cell = FigureCell;

const cell = (path: Path, kind: FigureKind, value: Cell["value"]): Cell => ({ path, kind, value });
const row = (label: FigureLabel, ...cells: (Cell | null)[]): FigureRow => ({
  key: [label.key, label.beside?.key].filter(Boolean).join(" "),
  label,
  cells,
});
const choice = (key: string): FigureLabel => ({ of: "choice", key });
const cover = (key: string): FigureLabel => ({ of: "cover", key });

/** Everything that a version of the KMO tariff holds, in the order in which one reads it. */
export function kmoFigureTables(figures: KmoFigures): FigureTable[] {
  const { liability, fire, legalAid, rules } = figures;
  return [
    {
      key: "offer",
      columns: ["offered"],
      rows: covers.map((one) =>
        row(cover(one), cell(["offered", one], "yes-no", figures.offered.includes(one))),
      ),
    },
    {
      key: "validity",
      columns: ["days"],
      rows: [
        row({ of: "word", key: "offer-valid" }, cell(["offerValidDays"], "days", figures.offerValidDays)),
      ],
    },
    {
      key: "ceilings",
      columns: ["year", "ceiling"],
      rows: figures.ceilings.map(({ year, value }, at) => ({
        key: String(at),
        label: null,
        cells: [
          cell(["ceilings", at, "year"], "year", year),
          cell(["ceilings", at, "value"], "cents", value),
        ],
      })),
      grows: {
        most: 40,
        at: ["ceilings"],
        holds: ["year", "value"],
        blank: [cell([], "year", null), cell([], "cents", null)],
      },
    },
    {
      key: "work-rates",
      columns: staffCategories,
      rows: riskClasses.map((risk) =>
        row(
          { of: "risk", key: risk },
          ...staffCategories.map((one) =>
            cell(["workRates", risk, one], "rate", figures.workRates[risk][one]),
          ),
        ),
      ),
    },
    {
      key: "commuting",
      columns: ["each"],
      rows: commutingMeans.map((one) =>
        row(choice(one), cell(["commuting", one], "cents", figures.commuting[one])),
      ),
    },
    {
      key: "activities",
      columns: ["risk", "stance"],
      rows: figures.activities.map(({ code, risk, stance }, at) =>
        row(
          { of: "activity", key: code },
          { ...cell(["activities", at, "risk"], "choice", risk), options: riskClasses },
          { ...cell(["activities", at, "stance"], "choice", stance), options: stances },
        ),
      ),
    },
    ...covers.map((one) =>
      bandTable(`claims-${one}`, "count", "factor", ["claimsFactors", one], figures.claimsFactors[one]),
    ),
    {
      key: "minimums",
      columns: ["minimum"],
      rows: covers.map((one) => row(cover(one), cell(["minimums", one], "cents", figures.minimums[one]))),
    },
    bandTable("liability-bands", "hundredths", "cents", ["liability", "bands"], liability.bands),
    {
      key: "liability-beyond",
      columns: ["step", "each"],
      rows: [
        row(
          { of: "word", key: "beyond" },
          cell(["liability", "beyond", "step"], "hundredths", liability.beyond.step),
          cell(["liability", "beyond", "value"], "cents", liability.beyond.value),
        ),
      ],
    },
    {
      key: "liability-factors",
      columns: ["factor"],
      rows: [
        ...liabilityLimits.map((one) =>
          row(
            { of: "word", key: "limit", beside: choice(one) },
            cell(["liability", "limits", one], "factor", liability.limits[one]),
          ),
        ),
        ...deductibles.map((one) =>
          row(
            { of: "word", key: "deductible", beside: choice(one) },
            cell(["liability", "deductibles", one], "factor", liability.deductibles[one]),
          ),
        ),
        row(
          { of: "word", key: "elsewhere" },
          cell(["liability", "elsewhere"], "factor", liability.elsewhere),
        ),
        row(
          { of: "word", key: "after-delivery" },
          cell(["liability", "afterDelivery"], "factor", liability.afterDelivery),
        ),
      ],
    },
    {
      key: "fire-rates",
      columns: ["building", "contents"],
      rows: uses.map((one) =>
        row(
          choice(one),
          cell(["fire", "buildingRates", one], "mille", fire.buildingRates[one]),
          cell(["fire", "contentsRates", one], "mille", fire.contentsRates[one]),
        ),
      ),
    },
    {
      key: "fire-factors",
      columns: ["factor"],
      rows: [
        ...capacities.map((one) =>
          row(
            { of: "word", key: "capacity", beside: choice(one) },
            cell(["fire", "capacities", one], "factor", fire.capacities[one]),
          ),
        ),
        ...constructions.map((one) =>
          row(
            { of: "word", key: "construction", beside: choice(one) },
            cell(["fire", "constructions", one], "factor", fire.constructions[one]),
          ),
        ),
        ...preventions.map((one) =>
          row(
            { of: "word", key: "prevention", beside: choice(one) },
            cell(["fire", "preventions", one], "factor", fire.preventions[one]),
          ),
        ),
      ],
    },
    bandTable("legal-aid-bands", "cents", "cents", ["legalAid", "bands"], legalAid.bands),
    {
      key: "legal-aid-factors",
      columns: ["factor"],
      rows: legalAidScopes.map((one) =>
        row(choice(one), cell(["legalAid", "scopes", one], "factor", legalAid.scopes[one])),
      ),
    },
    {
      key: "charges",
      columns: ["rate", "on"],
      rows: figures.charges.map(({ key, cover: of, rate, on }, at) =>
        row(
          { of: "word", key, beside: cover(of) },
          cell(["charges", at, "rate"], "rate", rate),
          cell(["charges", at, "on"], "yes-no", on),
        ),
      ),
    },
    {
      key: "rules",
      columns: ["on", "kind", "limit"],
      rows: ruleKeys.map((key) => {
        const { on, kind, limit } = rules[key];
        const measure = limitKind(key);
        return row(
          { of: "rule", key },
          cell(["rules", key, "on"], "yes-no", on),
          { ...cell(["rules", key, "kind"], "choice", kind), options: ["refuse", "refer"] },
          measure && cell(["rules", key, "limit"], measure, limit),
        );
      }),
    },
  ];
}

/** From …, up to and including …, and what holds there. */
function bandTable(key: string, of: FigureKind, holds: FigureKind, at: Path, bands: Bands): FigureTable {
  const cells = (place: number, from: number | null, to: number | null, value: number | null): Cell[] => [
    cell([...at, place, "from"], of, from),
    { ...cell([...at, place, "to"], of, to), open: true },
    cell([...at, place, "value"], holds, value),
  ];
  return {
    key,
    columns: ["from", "to", holds === "factor" ? "factor" : "premium"],
    rows: bands.map(({ from, to, value }, place) => ({
      key: String(place),
      label: null,
      cells: cells(place, from, to, value),
    })),
    grows: { most: 20, at, holds: ["from", "to", "value"], blank: cells(0, null, null, null) },
  };
}
