import { useTranslations } from "next-intl";
import type { Column } from "./column";
import { keptParams, type Params, type TableState, tableParams } from "./table-state";

/** What a form that narrows the list must not forget: everything else that the address says. */
export function RestOfState({
  state,
  keep,
  without,
}: {
  state: TableState;
  keep?: Params;
  without: (name: string) => boolean;
}) {
  const rest = [...keptParams(keep ?? {}), ...tableParams({ ...state, cursor: undefined })];
  return rest
    .filter(([name]) => !without(name))
    .map(([name, value]) => <input key={`${name}=${value}`} type="hidden" name={name} value={value} />);
}

/** The fields by which one column is filtered. */
export function FilterInputs<Row>({
  id,
  column,
  state,
}: {
  id: string;
  column: Column<Row>;
  state: TableState;
}) {
  const t = useTranslations("ui.filters");
  const value = state.filters[column.key];
  const name = `f.${column.key}`;
  switch (column.filter?.kind) {
    case undefined:
      return null;
    case "text":
      return (
        <div className="field">
          <label htmlFor={id}>{column.header}</label>
          <input
            id={id}
            name={name}
            type="search"
            maxLength={200}
            defaultValue={value?.kind === "text" ? value.text : undefined}
            className="input input-small input-full"
          />
        </div>
      );
    case "choice":
      return (
        <fieldset className="field">
          <legend>{column.header}</legend>
          {column.filter.choices.map((choice) => (
            <label key={choice.value} className="choice" htmlFor={`${id}-${choice.value}`}>
              <input
                id={`${id}-${choice.value}`}
                type="checkbox"
                name={name}
                value={choice.value}
                defaultChecked={value?.kind === "choice" && value.values.includes(choice.value)}
              />
              {choice.label}
            </label>
          ))}
        </fieldset>
      );
    case "date-range":
      return (
        <fieldset className="field">
          <legend>{column.header}</legend>
          {(["from", "until"] as const).map((end) => (
            <label key={end} className="flex items-center justify-between gap-3" htmlFor={`${id}-${end}`}>
              <span className="text-small">{t(`${end}-label`)}</span>
              <input
                id={`${id}-${end}`}
                type="date"
                name={`${name}.${end}`}
                defaultValue={value?.kind === "date-range" ? value[end] : undefined}
                className="input input-small w-40"
              />
            </label>
          ))}
        </fieldset>
      );
  }
}
