import type { Actor } from "@/lib/access/actor";
import type { PlacedColumn } from "@/lib/excel/define-sheet";
import { type Language, languages } from "@/lib/i18n/language";
import { parseNationalNumber } from "@/lib/values/national-number";
import type { FoundProblem } from "./checked-list";
import { lockedColumns, sameForm } from "./control-number";
import { readableValue } from "./readable-value";
import type { UploadList, Value, Values } from "./upload-definition";

/** A row of our own sheet in which something outside the green cells is not what we wrote. */
export type TouchedRow = {
  readonly rowNumber: number;
  readonly affiliationId: string;
  readonly isAside: boolean;
  /** A further row that the sender made: what it leaves empty was not taken away. */
  readonly isAdded?: boolean;
  readonly values: Values;
  readonly who: string | null;
};

export type TouchedScope = {
  readonly actor: Actor;
  readonly employerId: string;
  readonly language: Language;
  readonly list: UploadList;
  /** The letter of the file per column; a column that the file lacks was not touched. */
  readonly letters: (key: string) => string | null;
};

/**
 * Cell by cell what somebody changed where nothing is to be filled in (EB-24): the file against what we have now, in
 * whatever language the list was made. None of it is ever applied.
 */
export async function findTouchedCells(
  scope: TouchedScope,
  rows: readonly TouchedRow[],
): Promise<FoundProblem[]> {
  const ids = [...new Set(rows.map(({ affiliationId }) => affiliationId))];
  const others = languages.filter((language) => language !== scope.language);
  const shown = [await scope.list.shown(scope.actor, scope.employerId, ids, scope.language)];
  const columns = lockedColumns(scope.list.sheet).filter(({ key }) => scope.letters(key) !== null);
  const found: FoundProblem[] = [];
  for (const row of rows) {
    let differing = differingColumns(row, shown, columns);
    if (differing.length > 0 && shown.length === 1) {
      for (const language of others)
        shown.push(await scope.list.shown(scope.actor, scope.employerId, ids, language));
      differing = differingColumns(row, shown, columns);
    }
    for (const { column, now } of differing) {
      const { key } = column;
      found.push({
        rowNumber: row.rowNumber,
        cell: `${scope.letters(key)}${row.rowNumber}`,
        column: key,
        grade: "IGNORED",
        code: "upload.locked-cell",
        facts: {
          now:
            key === "nationalNumber" ? maskedNumber(now) : readableValue(now, column, scope.language) || "—",
        },
        value:
          key === "nationalNumber"
            ? maskedNumber(row.values[key])
            : readableValue(row.values[key], column, scope.language),
        affiliationId: row.affiliationId,
        who: row.who,
      });
    }
  }
  return found;
}

type Differing = { readonly column: PlacedColumn; readonly now: Value };

function differingColumns(
  row: TouchedRow,
  shown: readonly ReadonlyMap<string, readonly Values[]>[],
  columns: readonly PlacedColumn[],
): Differing[] {
  const places = shown[0]?.get(row.affiliationId)?.length ?? 0;
  if (places === 0) return [];
  if (!row.isAside) return differencesAt(row, shown, columns, 0);
  // Which member of the family it is: the one that it differs least from.
  let best: Differing[] | null = null;
  for (let place = 1; place < places; place++) {
    const differing = differencesAt(row, shown, columns, place);
    if (!best || differing.length < best.length) best = differing;
  }
  return best ?? [];
}

function differencesAt(
  row: TouchedRow,
  shown: readonly ReadonlyMap<string, readonly Values[]>[],
  columns: readonly PlacedColumn[],
  place: number,
): Differing[] {
  const versions = shown.map((map) => map.get(row.affiliationId)?.[place] ?? {});
  const differing: Differing[] = [];
  for (const column of columns) {
    const { key } = column;
    const stands = looseForm(row.values[key]);
    if (row.isAdded && stands === "") continue;
    if (versions.some((version) => looseForm(version[key]) === stands)) continue;
    differing.push({ column, now: versions[0]?.[key] ?? null });
  }
  return differing;
}

/** Saving by another program may take a plus or a leading zero off: that is nobody's change. */
function looseForm(value: Value | undefined): string {
  const form = sameForm(value).toLowerCase();
  return /^[+\d\s./()-]+$/.test(form) ? form.replace(/[^\d]/g, "").replace(/^0+(?=\d)/, "") : form;
}

function maskedNumber(value: Value | undefined): string {
  const parsed = parseNationalNumber(sameForm(value));
  return parsed.ok ? `${parsed.value.number.slice(0, 6)}…` : "…";
}
