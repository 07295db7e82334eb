import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import type { TariffStatus } from "@/lib/database/generated/enums";
import { plainDateOf } from "@/lib/values/dates";
import { tariffsVisibleTo } from "./access";
import type { FigureTable } from "./figure-table";
import { tariffOf } from "./tariff-of";

export type OpenTariff = {
  readonly id: string;
  readonly product: string;
  readonly number: number;
  readonly name: string;
  readonly validFrom: string;
  readonly status: TariffStatus;
  /** Of the last change: who saves says which state was looked at. */
  readonly stamp: string;
  readonly by: string | null;
  readonly at: Date;
  readonly figures: unknown;
  readonly tables: readonly FigureTable[];
  /** The published version that it takes over from. */
  readonly before: Before | null;
};

type Before = Opened & { readonly id: string; readonly number: number; readonly name: string };
type Opened = { readonly figures: unknown; readonly tables: readonly FigureTable[] };

const name = { select: { firstName: true, lastName: true } };

/** A version with all its figures, and those of the version before it. */
export async function openTariff(actor: Actor, id: string): Promise<OpenTariff | null> {
  const found = await database().tariffVersion.findFirst({
    where: { AND: [tariffsVisibleTo(actor), { id }] },
    include: { createdBy: name, publishedBy: name },
  });
  if (!found) return null;
  const { product, number, status } = found;
  const before = await database().tariffVersion.findFirst({
    where: {
      AND: [tariffsVisibleTo(actor), { product, status: "PUBLISHED", validFrom: { lt: found.validFrom } }],
    },
    orderBy: { validFrom: "desc" },
    select: { id: true, number: true, name: true, figures: true },
  });
  const by = found.publishedBy ?? found.createdBy;
  return {
    id,
    product,
    number,
    name: found.name,
    status,
    validFrom: plainDateOf(found.validFrom),
    stamp: found.updatedAt.toISOString(),
    by: by && `${by.firstName} ${by.lastName}`,
    at: found.publishedAt ?? found.createdAt,
    ...opened(product, found.figures),
    before: before && {
      id: before.id,
      number: before.number,
      name: before.name,
      ...opened(product, before.figures),
    },
  };
}

/** What stands in the database went through the same check when it was saved. */
function opened(product: string, json: unknown): Opened {
  const definition = tariffOf(product);
  const read = definition.readFigures(json);
  if (!read.ok) throw new Error(`A tariff of ${product} can't be read`);
  return { figures: read.figures, tables: definition.tables(read.figures) };
}
