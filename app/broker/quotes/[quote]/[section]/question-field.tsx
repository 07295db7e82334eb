import {
  CheckboxGroupField,
  type Choice,
  RadioGroupField,
  SelectField,
} from "@/components/form/choice-fields";
import { DateField } from "@/components/form/date-field";
import { SearchSelectField } from "@/components/form/search-select-field";
import { TextAreaField } from "@/components/form/text-area-field";
import { TextField } from "@/components/form/text-field";
import type { AskedField } from "./asked-question";

const none: readonly Choice[] = [];
/** Up to so many choices are all shown at once. */
const fewChoices = 4;

/** A house number, a postcode: two of them fit side by side. */
export function isShort({ kind, most }: AskedField): boolean {
  return kind === "text" && most !== undefined && most <= 20;
}

/** In any of the languages, beside each other on a wide screen. */
function fitsOnALine(choices: readonly Choice[]): boolean {
  return choices.reduce((sum, { label }) => sum + label.length, 0) < 60;
}

/** One question, asked the way its kind is answered. */
export function QuestionField({
  field,
  name,
  empty,
  compact,
}: {
  field: AskedField;
  name: string;
  /** What a list shows while nothing is chosen. */
  empty: string;
  /** Beside others, in a row. */
  compact?: boolean;
}) {
  const { label, hint, required, autoComplete = "off", choices = none } = field;
  const text = { name, label, hint, optional: !required };
  switch (field.kind) {
    case "text":
      return (
        <TextField
          {...text}
          autoComplete={autoComplete}
          width={isShort(field) && !compact ? "short" : "full"}
        />
      );
    case "long-text":
      return <TextAreaField {...text} rows={3} />;
    case "number":
      return <TextField {...text} inputMode="numeric" width="short" autoComplete="off" />;
    case "decimal":
      return <TextField {...text} inputMode="decimal" width="short" autoComplete="off" />;
    case "money":
      return (
        <TextField
          {...text}
          inputMode="decimal"
          width={compact ? "full" : "short"}
          before="€"
          autoComplete="off"
        />
      );
    case "date":
      return <DateField {...text} />;
    case "enterprise-number":
      return <TextField {...text} width="medium" autoComplete="off" />;
    case "yes-no":
      return <RadioGroupField {...text} choices={choices} across />;
    case "choice":
      return compact || choices.length > fewChoices ? (
        <SelectField {...text} choices={choices} empty={empty} width={compact ? "full" : "medium"} />
      ) : (
        <RadioGroupField {...text} choices={choices} across={fitsOnALine(choices)} />
      );
    case "choices":
      return <CheckboxGroupField {...text} choices={choices} />;
    case "activity":
      return <SearchSelectField {...text} choices={choices} />;
  }
}
