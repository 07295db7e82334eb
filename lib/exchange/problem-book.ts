import type { FoundProblem } from "./checked-list";
import type { RowRead } from "./read-list-row";
import type { Finding } from "./upload-definition";

const mostIgnored = 10_000;
const mostCells = 100;

type More = Partial<
  Pick<FoundProblem, "facts" | "suggestion" | "affiliationId" | "candidates" | "filledIn" | "value">
>;

/** What a check comes across on its way through a list: what the sender must look at, and what was left aside. */
export class ProblemBook {
  readonly problems: FoundProblem[] = [];
  /** The first cells that the strict setting does not allow. */
  readonly strictCells: string[] = [];
  /** All of them, also those that are too many to be told one by one. */
  ignored = 0;

  add(row: RowRead, column: string, grade: FoundProblem["grade"], code: string, more: More): void {
    this.problems.push({
      rowNumber: row.number,
      cell: row.address(column),
      column,
      grade,
      code,
      value: row.text(column),
      who: row.who,
      ...more,
    });
  }

  tell(row: RowRead, { column, grade, code, facts, suggestion }: Finding, affiliationId: string): void {
    this.add(row, column, grade, code, { facts, suggestion, affiliationId });
  }

  ignore(cell: FoundProblem): void {
    this.ignored += 1;
    this.forbid(cell.cell);
    if (this.ignored <= mostIgnored) this.problems.push(cell);
  }

  /** Whatever stands in a green cell of a member of the family is for nobody. */
  ignoreAside(row: RowRead, green: readonly string[], affiliationId: string): void {
    for (const column of green) {
      if (!row.isFilled(column)) continue;
      this.ignore({
        rowNumber: row.number,
        cell: row.address(column),
        column,
        grade: "IGNORED",
        code: "upload.family-cell",
        value: row.text(column),
        affiliationId,
        who: row.who,
      });
    }
  }

  forbid(cell: string): void {
    if (this.strictCells.length < mostCells && !this.strictCells.includes(cell)) this.strictCells.push(cell);
  }
}
