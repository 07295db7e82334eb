import type { TariffDefinition } from "./definition";
import { kmo } from "./kmo/definition";

/** The figures of a version went through its own `readFigures`; from there on they are handed round unopened. */
function unopened<F>(definition: TariffDefinition<F>): TariffDefinition {
  return {
    ...definition,
    tables: (figures) => definition.tables(figures as F),
    calculate: (figures, answers, on) => definition.calculate(figures as F, answers, on),
    offerValidDays: (figures) => definition.offerValidDays(figures as F),
  };
}

const definitions: Readonly<Record<string, TariffDefinition>> = { kmo: unopened(kmo) };

/** What a product asks and how it is priced. A product without a tariff is a fault of ours, never somebody's input. */
export function tariffOf(product: string): TariffDefinition {
  const definition = Object.hasOwn(definitions, product) ? definitions[product] : undefined;
  if (!definition) throw new Error(`There is no tariff for ${product}`);
  return definition;
}
