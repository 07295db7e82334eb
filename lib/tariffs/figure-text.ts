import { parseMoney } from "@/lib/values/money";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import type { FigureCell, FigureKind } from "./figure-table";

/** What stands in the field of a figure: 385 of a rate is "3,85", 1250 of a factor "1,250". */
export function figureText({ kind, value }: Pick<FigureCell, "kind" | "value">): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "yes" : "";
  if (typeof value === "string") return value;
  const places = decimalsOf[kind];
  if (!places) return String(value);
  const digits = String(value).padStart(places + 1, "0");
  return `${digits.slice(0, -places)},${digits.slice(-places)}`;
}

const decimalsOf: Readonly<Record<FigureKind, number>> = {
  cents: 2,
  rate: 2,
  hundredths: 2,
  factor: 3,
  mille: 3,
  count: 0,
  days: 0,
  year: 0,
  "yes-no": 0,
  choice: 0,
};

/** What was typed in the field of a figure. Empty is nothing, where the cell may be open. */
export function readFigure(
  cell: Omit<FigureCell, "path" | "value">,
  typed: string,
): Outcome<FigureCell["value"], string> {
  const text = typed.trim();
  if (cell.kind === "yes-no") return success(text !== "");
  if (text === "") return cell.open ? success(null) : refuse("value.required");
  if (cell.kind === "choice") {
    return cell.options?.includes(text) ? success(text) : refuse("answer.not-a-choice");
  }
  if (cell.kind === "cents") {
    const money = parseMoney(text);
    return money.ok && money.value < 0 ? refuse("figure.too-small") : money;
  }
  const places = decimalsOf[cell.kind];
  const parts = /^(-?)(\d{1,12})(?:[.,](\d+))?$/.exec(text.replace(/[\s\u00a0%‰]/g, ""));
  if (!parts) return refuse("figure.wrong");
  const [, sign, whole = "", tail = ""] = parts;
  if (sign) return refuse("figure.too-small");
  if (tail.length > places) return refuse("figure.decimals", { places });
  return success(Number(whole + tail.padEnd(places, "0")));
}
