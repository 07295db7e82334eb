import { Button } from "@/components/ui/button";
import { fillIn } from "@/components/ui/words";
import { type AskedRows, cellName } from "./asked-question";
import { QuestionField } from "./question-field";

/**
 * A question with several rows. Its buttons post the form, so that they also work without script: then there is always an
 * empty row at the end, and another one comes with each save.
 */
export function QuestionRows({
  question,
  rows,
  spare,
  words,
  onAdd,
  onRemove,
}: {
  question: AskedRows;
  /** An id for each row that stays its own when another goes. */
  rows: readonly number[];
  /** One more at the end, until there is script to add it. */
  spare: boolean;
  words: { choose: string; remove: string; removeIt: string; most: string; optional: string };
  onAdd: () => void;
  onRemove: (place: number) => void;
}) {
  const { key, label, hint, columns, mostRows } = question;
  return (
    <fieldset className="grid min-w-0 gap-4" aria-describedby={hint ? `${key}-hint` : undefined}>
      <legend className="mb-1 font-semibold">
        {label}
        {!question.required && <span className="font-normal text-ink-soft"> {words.optional}</span>}
      </legend>
      {hint && (
        <p id={`${key}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {[...rows, ...(spare && rows.length < mostRows ? [0] : [])].map((id, index) => {
        const title = fillIn(question.row, { number: index + 1 });
        return (
          <fieldset
            key={id}
            id={`row-${key}${index + 1}`}
            className={`card grid min-w-0 items-end gap-4 p-4 sm:grid-cols-2 ${id === 0 ? "without-script" : ""}`}
            tabIndex={-1}
          >
            <legend className="sr-only">{title}</legend>
            <div className="flex items-center justify-between gap-2 sm:col-span-2">
              <span aria-hidden="true" className="font-semibold">
                {title}
              </span>
              <Button
                type="submit"
                name="formRemove"
                value={`${key}${index + 1}`}
                variant="quiet"
                size="small"
                icon="trash-2"
                aria-label={fillIn(words.remove, { row: title })}
                onClick={(event) => {
                  event.preventDefault();
                  onRemove(index + 1);
                }}
              >
                {words.removeIt}
              </Button>
            </div>
            {columns.map((column) => (
              <QuestionField
                key={column.key}
                field={column}
                name={cellName(question, index + 1, column)}
                empty={words.choose}
                compact
              />
            ))}
          </fieldset>
        );
      })}
      {rows.length < mostRows ? (
        <div>
          <Button
            type="submit"
            name="formGo"
            value="stay"
            icon="plus"
            size="small"
            onClick={(event) => {
              event.preventDefault();
              onAdd();
            }}
          >
            {question.add}
          </Button>
        </div>
      ) : (
        <p className="field-hint">{fillIn(words.most, { count: mostRows })}</p>
      )}
    </fieldset>
  );
}
