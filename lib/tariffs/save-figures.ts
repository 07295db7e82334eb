import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import { now } from "@/lib/values/clock";
import { id } from "@/lib/values/ids";
import { type Outcome, type Refusal, refuse, success } from "@/lib/values/outcome";
import { draftsOf } from "./access";
import { type FigureCell, type FigureTable, figureField, type Path } from "./figure-table";
import { readFigure } from "./figure-text";
import { tariffOf } from "./tariff-of";

/** The cells of one table as they were typed, by `figureField`. */
export const saveFiguresInput = z
  .looseObject({ tariffId: id, table: z.string().max(40), stamp: z.iso.datetime() })
  .transform(({ tariffId, table, stamp, ...rest }) => ({
    tariffId,
    table,
    stamp,
    cells: Object.fromEntries(
      Object.entries(rest).filter((one): one is [string, string] => typeof one[1] === "string"),
    ),
  }));

/**
 * Changes one table of a draft. The whole tariff is checked with it, so that a draft can always be calculated with. Whoever
 * looked at an older state is told, and changes nothing.
 */
export async function saveFigures(
  actor: Actor,
  { tariffId, table: key, stamp, cells }: z.output<typeof saveFiguresInput>,
): Promise<Outcome<{ tariffId: string; table: string }, string>> {
  return database().$transaction(async (tx) => {
    const where = { AND: [draftsOf(actor), { id: tariffId }] };
    const draft = await tx.tariffVersion.findFirst({
      where,
      select: { product: true, figures: true, updatedAt: true, number: true },
    });
    if (!draft) return refuse("not-found");
    const definition = tariffOf(draft.product);
    const held = definition.readFigures(draft.figures);
    if (!held.ok) throw new Error("A draft that can't be read");
    const table = definition.tables(held.figures).find((one) => one.key === key);
    if (!table) return refuse("not-found");
    const typed = readTable(table, cells);
    if (!typed.ok) return typed;
    const figures = withCells(held.figures, table, typed.value);
    const read = definition.readFigures(figures);
    if (!read.ok) return problemAt(read.problems[0], table, typed.value);
    if (JSON.stringify(read.figures) === JSON.stringify(held.figures)) {
      return success({ tariffId, table: key });
    }
    const { count } = await tx.tariffVersion.updateMany({
      where: { AND: [where, { updatedAt: new Date(stamp) }] },
      data: { figures: read.figures as Prisma.InputJsonValue, updatedAt: now() },
    });
    if (count === 0) return refuse("tariff.changed-meanwhile");
    await recordAudit(tx, actor, {
      event: "tariff.changed",
      subject: { type: "tariff", id: tariffId },
      after: { number: draft.number, table: key },
    });
    return success({ tariffId, table: key });
  });
}

type Row = readonly { cell: FigureCell; value: FigureCell["value"]; field: string }[];

/** Rows as typed; in a table that grows, an emptied row is taken away. The first thing amiss is said beside its cell. */
function readTable(table: FigureTable, typed: Readonly<Record<string, string>>): Outcome<Row[], string> {
  const rows: Row[] = [];
  const many = table.grows ? table.grows.most : table.rows.length;
  for (let at = 0; at < many; at++) {
    const given = table.rows[at]?.cells ?? table.grows?.blank ?? [];
    const fields = given.map((_, column) => figureField(at, column));
    const empty = fields.every((field) => (typed[field] ?? "").trim() === "");
    if (table.grows && empty) continue;
    const row: Row[number][] = [];
    for (const [column, cell] of given.entries()) {
      if (!cell) continue;
      const field = fields[column] ?? "";
      const value = readFigure(cell, typed[field] ?? "");
      if (!value.ok) return { ...value, facts: { ...value.facts, at: field } };
      row.push({ cell, value: value.value, field });
    }
    rows.push(row);
  }
  return success(rows);
}

function withCells(figures: unknown, table: FigureTable, rows: readonly Row[]): unknown {
  const changed = structuredClone(figures);
  if (table.grows) {
    const { at, holds } = table.grows;
    const list = rows.map((row) =>
      Object.fromEntries(row.map(({ value }, column) => [holds[column], value])),
    );
    put(changed, at, list);
    return changed;
  }
  for (const { cell, value } of rows.flat()) {
    const [first, second] = cell.path;
    if (first === "offered") {
      const offered = (changed as { offered: string[] }).offered.filter((one) => one !== second);
      put(changed, ["offered"], value ? [...offered, second] : offered);
    } else put(changed, cell.path, value);
  }
  return changed;
}

function put(tree: unknown, path: Path, value: unknown): void {
  let at = tree as Record<string | number, unknown>;
  for (const part of path.slice(0, -1)) at = at[part] as typeof at;
  at[path.at(-1) ?? ""] = value;
}

/** The cell that a problem of the whole tariff speaks of, when it stands in this table. */
function problemAt(
  problem: { path: string; code: string } | undefined,
  table: FigureTable,
  rows: readonly Row[],
): Refusal {
  const code = problem?.code ?? "figure.wrong";
  const place = (row: Row, at: number, column: number) => {
    const { grows } = table;
    return grows ? [...grows.at, at, grows.holds[column] ?? ""] : (row[column]?.cell.path ?? []);
  };
  for (const [at, row] of rows.entries()) {
    for (const [column, { field }] of row.entries()) {
      if (place(row, at, column).join(".") === problem?.path) return refuse(code, { at: field });
    }
  }
  return refuse(code);
}
