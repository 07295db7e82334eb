import { demo2026 } from "./demo-2026";
import type { KmoFigures } from "./figures";

/** The demo's next year (A): manual work and catering dearer, bicycles too; contents without prevention looked at sooner. */
export const demo2027: KmoFigures = {
  ...demo2026,
  workRates: {
    ...demo2026.workRates,
    C: { ...demo2026.workRates.C, manual: 279 },
    D: { ...demo2026.workRates.D, manual: 404, drivers: 415 },
    E: { ...demo2026.workRates.E, manual: 660 },
  },
  commuting: { ...demo2026.commuting, Bicycle: 2_600 },
  fire: {
    ...demo2026.fire,
    buildingRates: { ...demo2026.fire.buildingRates, catering: 2_050 },
    contentsRates: { ...demo2026.fire.contentsRates, catering: 2_850, office: 930 },
  },
  rules: {
    ...demo2026.rules,
    "fire.contents-unprotected": { on: true, kind: "refer", limit: 7_500_000 },
  },
};
