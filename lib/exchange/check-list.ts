import type { Actor } from "@/lib/access/actor";
import type { SheetRow } from "@/lib/excel/sheet-row";
import type { Language } from "@/lib/i18n/language";
import type { CheckedList, FoundChange, FoundProblem } from "./checked-list";
import { kindOfChange } from "./checked-list";
import {
  greenChecksum,
  greenColumns,
  lockedChecksum,
  lockedColumns,
  readControl,
  sameForm,
} from "./control-number";
import { findTouchedCells, type TouchedRow } from "./find-touched-cells";
import { type Match, matchPerson } from "./match-people";
import type { PeopleOfEmployer } from "./people-of-employer";
import { ProblemBook } from "./problem-book";
import { type RowRead, RowReader } from "./read-list-row";
import { readableValue } from "./readable-value";
import type { CurrentValues, Judge, UploadList, Values } from "./upload-definition";

export type ListScope = {
  readonly actor: Actor;
  readonly employerId: string;
  readonly language: Language;
  readonly list: UploadList;
  /** Our own sheet come back, or a file of the sender's own. */
  readonly kind: "ours" | "own";
  readonly found: readonly string[];
  readonly people: PeopleOfEmployer;
  readonly current: CurrentValues;
  readonly judge: Judge;
  readonly strict: boolean;
};

type Pending = {
  readonly row: RowRead;
  readonly affiliationId: string;
  readonly values: Values;
  readonly before: Values;
  /** Somebody changed the same since the file was made. */
  readonly meanwhile: boolean;
  /** The others of a person with several affiliations: the findings are those of the first. */
  readonly quiet: boolean;
};

/** Goes through a list in batches and says what each row would do. Nothing is written here. */
export class ListCheck {
  readonly #scope: ListScope;
  readonly #reader: RowReader;
  readonly #green: readonly string[];
  readonly #changes: FoundChange[] = [];
  readonly #book = new ProblemBook();
  readonly #said = new Map<string, { row: RowRead; form: string; told: boolean }>();
  readonly #letters = new Map<string, string | null>();
  rows = 0;
  #unknown = 0;
  #untold = 0;
  #numbered = 0;
  #strangers = 0;
  #matched = 0;

  constructor(scope: ListScope) {
    this.#scope = scope;
    this.#reader = new RowReader(scope.list, scope.kind, scope.found);
    this.#green = greenColumns(scope.list.sheet).map(({ key }) => key);
  }

  async add(batch: readonly SheetRow[]): Promise<void> {
    const pending: Pending[] = [];
    const touched: TouchedRow[] = [];
    const rows = batch.map((one) => this.#look(one, pending, touched));
    await this.#judge(pending);
    if (touched.length > 0) {
      const { actor, employerId, language, list } = this.#scope;
      const letters = (key: string) => this.#letters.get(key) ?? null;
      const cells = await findTouchedCells({ actor, employerId, language, list, letters }, touched);
      for (const cell of cells) this.#book.ignore(cell);
    }
    for (const row of rows) row.letGo();
  }

  /** The first cells that the strict setting does not allow. */
  get strictCells(): readonly string[] {
    return this.#book.strictCells;
  }

  /** Most numbers in it are of nobody here: a list of another employer, of which nothing is told. */
  get isOfAnotherEmployer(): boolean {
    return this.#strangers * 2 > this.#numbered || (this.rows > 0 && this.#matched === 0);
  }

  async finish(): Promise<CheckedList> {
    const first = new Map(this.#changes.map((change) => [change.rowNumber, change]));
    for (const found of (await this.#scope.judge.together?.()) ?? []) {
      if (first.get(found.rowNumber)?.affiliationId !== found.affiliationId) continue;
      const said = this.#said.get(this.#saidAs(found.affiliationId, found.rowNumber));
      if (said) this.#book.tell(said.row, found, found.affiliationId);
    }
    return {
      changes: this.#changes,
      problems: this.#book.problems,
      rows: this.rows,
      unknown: this.#unknown,
      unknownUntold: this.#untold,
      ignored: this.#book.ignored,
      letters: Object.fromEntries(this.#green.map((key) => [key, this.#letters.get(key) ?? null])),
    };
  }

  #look(one: SheetRow, pending: Pending[], touched: TouchedRow[]): RowRead {
    const { list, kind, people, strict } = this.#scope;
    const row = this.#reader.read(one);
    if (this.#letters.size === 0)
      for (const key of this.#scope.found) this.#letters.set(key, row.letters(key));
    const control = kind === "ours" ? readControl(row.text("control")) : null;
    const isTouched =
      kind === "ours" && (!control || lockedChecksum(list.sheet, row.values) !== control.locked);
    if (strict)
      for (const cell of row.formulas(kind === "ours" ? lockedColumns(list.sheet) : []))
        this.#book.forbid(cell);
    if (kind === "ours" && list.isAside?.((key) => row.text(key))) {
      const [place] = people.withAffiliateNumber(row.text("affiliateNumber"));
      if (place === undefined) return row;
      const affiliationId = people.affiliationAt(place);
      this.#book.ignoreAside(row, this.#green, affiliationId);
      if (isTouched)
        touched.push({
          rowNumber: row.number,
          affiliationId,
          isAside: true,
          values: row.values,
          who: row.who,
        });
      return row;
    }
    const filled = this.#green.some((key) => row.isFilled(key));
    const match = matchPerson(people, row.identifiers(isTouched || kind === "own"));
    if (match.kind === "nameless" && !filled) return row;
    this.rows += 1;
    const hasNumber = row.text("affiliateNumber") !== "";
    if (hasNumber) this.#numbered += 1;
    const untouched =
      control !== null &&
      row.unreadable.size === 0 &&
      greenChecksum(list.sheet, row.values) === control.green;
    if (match.kind !== "found") {
      if (match.kind === "nobody" && hasNumber) this.#strangers += 1;
      if (match.kind === "question") this.#matched += 1;
      this.#notFound(row, match, filled && !untouched);
      return row;
    }
    this.#matched += 1;
    if (isTouched) {
      const [affiliationId = ""] = match.affiliationIds;
      touched.push({
        rowNumber: row.number,
        affiliationId,
        isAside: false,
        isAdded: list.repeats === true && control === null,
        values: row.values,
        who: row.who,
      });
    }
    if (!untouched) this.#wait(row, match.affiliationIds, control?.green ?? null, pending);
    return row;
  }

  /** A row that somebody worked on: what it asks for each of the person's affiliations. */
  #wait(row: RowRead, affiliationIds: readonly string[], base: string | null, pending: Pending[]): void {
    const { list, kind, current } = this.#scope;
    if (affiliationIds.length > 1 && list.severalAffiliations === "ask") {
      if (this.#green.some((key) => row.isFilled(key)))
        this.#ask(row, "row.several-affiliations", affiliationIds, { count: affiliationIds.length });
      return;
    }
    let quiet = false;
    for (const affiliationId of affiliationIds) {
      const before = current.get(affiliationId);
      if (!before) continue;
      const shown = list.written?.(before) ?? before;
      const values: Record<string, Values[string]> = {};
      for (const key of this.#green) {
        if (row.unreadable.has(key)) continue;
        // In a file of one's own an empty cell leaves what stands there; in ours it says that there is none any more.
        const left = kind === "own" && !list.written && !row.isFilled(key);
        values[key] = (left ? before[key] : row.values[key]) ?? null;
      }
      if (kind === "own" && !this.#green.some((key) => row.isFilled(key))) continue;
      const form = this.#green.map((key) => sameForm(values[key])).join("\u0001");
      const same =
        row.unreadable.size === 0 && form === this.#green.map((key) => sameForm(shown[key])).join("\u0001");
      if (this.#saidBefore(row, affiliationId, form) || same) continue;
      const meanwhile = base !== null && greenChecksum(list.sheet, shown) !== base;
      pending.push({ row, affiliationId, values, before, meanwhile, quiet });
      quiet = true;
    }
    if (quiet && affiliationIds.length > 1)
      this.#book.add(row, "affiliateNumber", "WARNING", "row.several-affiliations", {
        facts: { count: affiliationIds.length },
        affiliationId: affiliationIds[0] ?? null,
      });
  }

  #saidAs(affiliationId: string, rowNumber: number): string {
    return this.#scope.list.repeats ? `${affiliationId} ${rowNumber}` : affiliationId;
  }

  /** The same person in two rows: once the same is once; two different things need the sender. */
  #saidBefore(row: RowRead, affiliationId: string, form: string): boolean {
    const key = this.#saidAs(affiliationId, row.number);
    const said = this.#said.get(key);
    if (!said) {
      this.#said.set(key, { row, form, told: false });
      return false;
    }
    if (said.form === form) return true;
    const column = this.#green[0] ?? "";
    const twice = (one: RowRead, other: RowRead) =>
      this.#book.add(one, column, "QUESTION", "row.twice", { facts: { row: other.number }, affiliationId });
    if (!said.told) twice(said.row, row);
    said.told = true;
    twice(row, said.row);
    return false;
  }

  async #judge(pending: readonly Pending[]): Promise<void> {
    if (pending.length === 0) return;
    const judgements = await this.#scope.judge.rows(
      pending.map(({ row, affiliationId, values, before }) => ({
        rowNumber: row.number,
        affiliationId,
        values,
        before,
        links: row.links(this.#green),
      })),
    );
    judgements.forEach(({ after, findings }, place) => {
      const { row, affiliationId, before, meanwhile, quiet } = pending[place]!;
      if (!after) return;
      const kind = kindOfChange(this.#green, before, after);
      this.#changes.push({ rowNumber: row.number, affiliationId, kind, before, after });
      if (quiet) return;
      for (const [column, { reason, facts }] of row.unreadable)
        this.#book.add(row, column, "ERROR", reason, { facts, affiliationId });
      for (const finding of findings) this.#book.tell(row, finding, affiliationId);
      for (const column of row.formulaKeys(this.#green))
        this.#book.add(
          row,
          column,
          "QUESTION",
          // A program that works nothing out leaves none; what was meant is not to be guessed.
          sameForm(row.values[column]) === "" ? "cell.formula-empty" : "cell.formula",
          { affiliationId },
        );
      if (!meanwhile) return;
      const column = this.#green.find((key) => sameForm(before[key]) !== sameForm(row.values[key])) ?? "";
      const placed = this.#scope.list.sheet.placed.find(({ key }) => key === column);
      const now = placed ? readableValue(before[column], placed, this.#scope.language) : "";
      const facts = { now };
      this.#book.add(row, column, "QUESTION", "upload.changed-meanwhile", { facts, affiliationId });
    });
  }

  #notFound(row: RowRead, match: Exclude<Match, { kind: "found" }>, filled: boolean): void {
    if (match.kind === "question") {
      if (filled) this.#ask(row, match.code, match.candidates);
      return;
    }
    this.#unknown += 1;
    if (!filled) {
      this.#untold += 1;
      return;
    }
    const code = match.kind === "nameless" ? "row.nameless" : (match.because ?? "row.unknown-person");
    this.#book.add(row, row.namedBy(), "ERROR", code, {
      value: row.shownName(),
      filledIn: this.#filledIn(row),
    });
  }

  #ask(row: RowRead, code: string, candidates: readonly string[], facts?: FoundProblem["facts"]): void {
    this.#book.add(row, row.namedBy(), "QUESTION", code, {
      value: row.shownName(),
      candidates,
      facts,
      filledIn: this.#filledIn(row),
    });
  }

  #filledIn(row: RowRead): Values {
    return Object.fromEntries(
      this.#green.filter((key) => row.isFilled(key)).map((key) => [key, row.values[key] ?? null]),
    );
  }
}
