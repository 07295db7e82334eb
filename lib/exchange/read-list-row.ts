import type { CellProblem } from "@/lib/excel/cell-value";
import type { PlacedColumn } from "@/lib/excel/define-sheet";
import type { SheetRow } from "@/lib/excel/sheet-row";
import { parseNationalNumber } from "@/lib/values/national-number";
import type { Refusal } from "@/lib/values/outcome";
import { greenColumns, lockedColumns } from "./control-number";
import { type Identifiers, identifierColumns } from "./match-people";
import type { UploadList, Value, Values } from "./upload-definition";

const allReadable: ReadonlyMap<string, Refusal<CellProblem>> = new Map();
const noLinks: Readonly<Record<string, string>> = {};

/** Reads the cells of a list that its check looks at, whichever of them the file has. */
export class RowReader {
  readonly #columns: readonly string[];
  readonly #green: ReadonlySet<string>;
  readonly #found: ReadonlySet<string>;

  constructor(list: UploadList, kind: "ours" | "own", found: readonly string[]) {
    this.#found = new Set(found);
    const green = greenColumns(list.sheet).map(({ key }) => key);
    const locked = kind === "ours" ? lockedColumns(list.sheet).map(({ key }) => key) : [];
    this.#green = new Set(green);
    this.#columns = [...locked, ...green].filter((key) => this.#found.has(key));
  }

  read(row: SheetRow): RowRead {
    const values: Record<string, Value> = {};
    let unreadable: Map<string, Refusal<CellProblem>> | null = null;
    for (let i = 0; i < this.#columns.length; i++) {
      const key = this.#columns[i]!;
      const read = row.value(key);
      if (read.ok) values[key] = read.value;
      else if (this.#green.has(key)) {
        unreadable ??= new Map();
        unreadable.set(key, read);
      } else values[key] = row.text(key);
    }
    return new RowRead(row, values, unreadable ?? allReadable, this.#found);
  }
}

export class RowRead {
  readonly #row: SheetRow;
  readonly #found: ReadonlySet<string>;
  #values: Values;
  /** Green cells that hold what their column can't: not among the values. */
  readonly unreadable: ReadonlyMap<string, Refusal<CellProblem>>;

  constructor(
    row: SheetRow,
    values: Values,
    unreadable: ReadonlyMap<string, Refusal<CellProblem>>,
    found: ReadonlySet<string>,
  ) {
    this.#row = row;
    this.#values = values;
    this.unreadable = unreadable;
    this.#found = found;
  }

  get number(): number {
    return this.#row.number;
  }

  get values(): Values {
    return this.#values;
  }

  /** Its values are used by now; of a hundred thousand rows they would weigh hundreds of megabytes. The cells stay. */
  letGo(): void {
    this.#values = {};
  }

  /** The name as the file says it: "Naam, Voornaam". */
  get who(): string | null {
    const full = this.text("fullName");
    const name = full || [this.text("lastName"), this.text("firstName")].filter(Boolean).join(", ");
    return name === "" ? null : name.slice(0, 200);
  }

  text(key: string): string {
    return this.#found.has(key) ? this.#row.text(key).trim() : "";
  }

  letters(key: string): string | null {
    return this.#found.has(key) ? (this.#row.address(key)?.replace(/\d+$/, "") ?? null) : null;
  }

  address(key: string): string {
    return (this.#found.has(key) ? this.#row.address(key) : null) ?? String(this.number);
  }

  isFilled(key: string): boolean {
    return this.text(key) !== "";
  }

  /** A row of ours in which nothing outside the green cells was touched is told by its number alone. */
  identifiers(all: boolean): Identifiers {
    if (!all) return { affiliateNumber: this.text("affiliateNumber") || null };
    const birth = this.#found.has("birthDate") ? this.#row.value("birthDate") : null;
    return {
      affiliateNumber: this.text("affiliateNumber") || null,
      employeeNumber: this.text("employeeNumber") || null,
      nationalNumber: this.text("nationalNumber") || null,
      lastName: this.text("lastName") || null,
      firstName: this.text("firstName") || null,
      fullName: this.text("fullName") || null,
      birthDate: birth?.ok && typeof birth.value === "string" ? birth.value : null,
    };
  }

  /** The column by which the row says who it is for. */
  namedBy(): string {
    return identifierColumns.find((key) => this.isFilled(key)) ?? "affiliateNumber";
  }

  /** What stands there, a national number only so far that its owner recognises it. */
  shownName(): string {
    const text = this.text(this.namedBy());
    if (this.namedBy() !== "nationalNumber") return text;
    const parsed = parseNationalNumber(text);
    return parsed.ok ? `${parsed.value.number.slice(0, 6)}…` : text;
  }

  formulaKeys(keys: readonly string[]): string[] {
    return keys.filter((key) => this.#found.has(key) && this.#row.cell(key)?.formula === true);
  }

  /** Every cell with a formula, the green ones included. */
  formulas(locked: readonly PlacedColumn[]): string[] {
    const keys = [...locked.map(({ key }) => key), ...Object.keys(this.values), ...this.unreadable.keys()];
    return this.formulaKeys([...new Set(keys)]).map((key) => this.address(key));
  }

  links(keys: readonly string[]): Readonly<Record<string, string>> {
    let links: Record<string, string> | null = null;
    for (const key of keys) {
      const cell = this.#found.has(key) ? this.#row.cell(key) : null;
      if (!cell?.mailto || cell.mailto.toLowerCase() === cell.text.trim().toLowerCase()) continue;
      links ??= {};
      links[key] = cell.mailto;
    }
    return links ?? noLinks;
  }
}
