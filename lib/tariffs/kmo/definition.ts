import { textOf } from "../answers";
import type { TariffDefinition } from "../definition";
import { missingIn } from "../read-section";
import { calculateKmo } from "./calculate";
import { covers } from "./covers";
import { demo2026 } from "./demo-2026";
import { kmoFigureTables } from "./figure-tables";
import type { KmoFigures } from "./figures";
import { readKmoFigures } from "./read-figures";
import { kmoSections } from "./sections";

export const kmo: TariffDefinition<KmoFigures> = {
  product: "kmo",
  covers,
  sections: kmoSections,
  readFigures: readKmoFigures,
  tables: kmoFigureTables,
  example: demo2026,
  calculate: calculateKmo,
  offerValidDays: (figures) => figures.offerValidDays,
  customerName: (answers) => textOf(answers, "activity", "name"),
  startsOn: (answers) => textOf(answers, "activity", "startsOn") || null,
  startsOnAt: ["activity", "startsOn"],
  needsAreRecorded: (answers) => {
    const section = kmoSections.find(({ key }) => key === "covers");
    if (!section) return false;
    return missingIn(section, answers).every((field) => field === "covers");
  },
};
