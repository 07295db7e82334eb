import type { Language } from "@/lib/i18n/language";
import { cellField } from "@/lib/tariffs/answers";
import type { TariffDefinition } from "@/lib/tariffs/definition";
import { explainer } from "@/lib/tariffs/sentences";

/** The question that a field of a step belongs to, in words: "Personeel, rij 2: Brutojaarloon". */
export function questionOfField(
  definition: Pick<TariffDefinition, "sections">,
  sectionKey: string,
  field: string,
  language: Language,
): string {
  const say = explainer(language);
  const section = definition.sections.find(({ key }) => key === sectionKey);
  for (const question of section?.questions ?? []) {
    if (question.key === field) return say.question(sectionKey, question.key);
    if (question.kind !== "rows") continue;
    for (let place = 1; place <= question.mostRows; place++) {
      const column = question.columns.find(({ key }) => cellField(question.key, place, key) === field);
      if (column)
        return `${say.row(sectionKey, question.key, place)}: ${say.question(sectionKey, question.key, column.key)}`;
    }
  }
  return field;
}
