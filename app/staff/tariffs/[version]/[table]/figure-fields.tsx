import { CheckboxField, SelectField } from "@/components/form/choice-fields";
import { TextField } from "@/components/form/text-field";
import { type FigureCell, type FigureTable, figureField } from "@/lib/tariffs/figure-table";
import { figureText } from "@/lib/tariffs/figure-text";
import type { FigureWords } from "../../figure-words";

const blankRows = 2;

/** A group of fields for each row, so that each figure has its name and its fault stands beside it, on a phone too. */
export function FigureFields({
  table,
  words,
  rowName,
}: {
  table: FigureTable;
  words: FigureWords;
  rowName: (number: number) => string;
}) {
  const { grows } = table;
  const blank = grows
    ? Array.from({ length: Math.min(blankRows, grows.most - table.rows.length) }, (_, at) => ({
        key: `blank ${at}`,
        label: null,
        cells: grows.blank,
      }))
    : [];
  return (
    <div className="grid gap-3">
      {[...table.rows, ...blank].map((row, at) => (
        <fieldset key={row.key} className="card grid gap-3 p-4">
          <legend className="float-left w-full font-semibold">
            {row.label ? words.label(row.label) : rowName(at + 1)}
          </legend>
          <div className="clear-both grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
            {row.cells.map(
              (cell, column) =>
                cell && (
                  <Field
                    key={table.columns[column]}
                    name={figureField(at, column)}
                    label={words.column(table.columns[column] ?? "")}
                    cell={cell}
                    words={words}
                  />
                ),
            )}
          </div>
        </fieldset>
      ))}
    </div>
  );
}

function Field({
  name,
  label,
  cell,
  words,
}: {
  name: string;
  label: string;
  cell: FigureCell;
  words: FigureWords;
}) {
  const text = figureText(cell);
  if (cell.kind === "yes-no") {
    return <CheckboxField name={name} label={label} value="yes" defaultChecked={text === "yes"} />;
  }
  if (cell.kind === "choice") {
    const choices = (cell.options ?? []).map((value) => ({ value, label: words.shown({ ...cell, value }) }));
    return <SelectField name={name} label={label} choices={choices} defaultValue={text} />;
  }
  const unit = { cents: "€", rate: "%", mille: "‰" }[cell.kind as "cents" | "rate" | "mille"];
  return (
    <TextField
      name={name}
      label={label}
      defaultValue={text}
      inputMode={
        cell.kind === "year" || cell.kind === "count" || cell.kind === "days" ? "numeric" : "decimal"
      }
      autoComplete="off"
      {...(unit ? { after: unit } : {})}
    />
  );
}
