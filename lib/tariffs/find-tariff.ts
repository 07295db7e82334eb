import { database } from "@/lib/database/client";
import { plainDateOf, utcMidnight } from "@/lib/values/dates";
import { tariffOf } from "./tariff-of";

export type Tariff = {
  readonly id: string;
  readonly product: string;
  readonly number: number;
  readonly name: string;
  /** "YYYY-MM-DD" */
  readonly validFrom: string;
  readonly figures: unknown;
};

/** Published figures never change, so they are read and checked once. Which version is in force is asked anew each time. */
const opened = new Map<string, Tariff>();

/** The published version for a policy that begins on this day: the last one that is valid by then. */
export async function tariffInForce(product: string, startsOn: string): Promise<Tariff | null> {
  const found = await database().tariffVersion.findFirst({
    where: { product, status: "PUBLISHED", validFrom: { lte: utcMidnight(startsOn) } },
    orderBy: { validFrom: "desc" },
    select: { id: true },
  });
  return found && tariffById(found.id);
}

export async function tariffById(id: string): Promise<Tariff | null> {
  const known = opened.get(id);
  if (known) return known;
  const found = await database().tariffVersion.findFirst({
    where: { id, status: "PUBLISHED" },
    select: { id: true, product: true, number: true, name: true, validFrom: true, figures: true },
  });
  if (!found) return null;
  const read = tariffOf(found.product).readFigures(found.figures);
  if (!read.ok) throw new Error(`Tariff ${found.product} ${found.number} can't be read`);
  const tariff = { ...found, validFrom: plainDateOf(found.validFrom), figures: read.figures };
  opened.set(id, tariff);
  return tariff;
}
