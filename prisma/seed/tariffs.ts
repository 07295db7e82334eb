import { pool } from "@/lib/database/client";
import { demo2026 } from "@/lib/tariffs/kmo/demo-2026";
import { demo2027 } from "@/lib/tariffs/kmo/demo-2027";
import { now } from "@/lib/values/clock";
import { newId } from "@/lib/values/ids";
import { insertRows, type Store } from "./insert-columns";

export type SeededTariff = {
  /** Of the version that begins on 1 January 2026. */
  readonly id: string;
  /** Of the one after it, a year later. */
  readonly nextId: string;
};

const versions = [
  { number: 1, name: "Demo 2026", validFrom: "2026-01-01", figures: demo2026 },
  { number: 2, name: "Demo 2027", validFrom: "2027-01-01", figures: demo2027 },
];

/** The demo's two published versions of the KMO tariff; those that are there already stay. */
export async function aTariff(store: Store = pool()): Promise<SeededTariff> {
  const publishedAt = new Date("2025-11-15T09:00:00Z");
  const { rows: there } = await store.query<{ id: string; number: number }>(
    `SELECT id, number FROM "TariffVersion" WHERE product = 'kmo'`,
  );
  const known = new Map(there.map(({ id, number }) => [number, id]));
  const missing = versions
    .filter(({ number }) => !known.has(number))
    .map((version) => ({
      ...version,
      id: newId(),
      product: "kmo",
      status: "PUBLISHED",
      figures: JSON.stringify(version.figures),
      createdAt: publishedAt,
      publishedAt,
    }));
  await insertRows(store, "TariffVersion", types, missing);
  for (const { number, id } of missing) known.set(number, id);
  return { id: known.get(1) ?? "", nextId: known.get(2) ?? "" };
}

/** A version that the demo's underwriter is working at: a little dearer where claims were, from the middle of January. */
export async function aTariffDraft(store: Store = pool()): Promise<void> {
  const { rows: there } = await store.query(
    `SELECT FROM "TariffVersion" WHERE product = 'kmo' AND number > 2`,
  );
  if (there.length > 0) return;
  const { rows: makers } = await store.query<{ id: string }>(
    `SELECT id FROM "Account" WHERE email = 'underwriting@collectief.example'`,
  );
  const { workRates, fire, commuting } = demo2027;
  const figures = {
    ...demo2027,
    workRates: { ...workRates, D: { ...workRates.D, manual: 418 }, B: { ...workRates.B, sales: 70 } },
    commuting: { ...commuting, Car: 1_600 },
    fire: { ...fire, buildingRates: { ...fire.buildingRates, shop: 890, workshop: 1_420 } },
  };
  await insertRows(store, "TariffVersion", { ...types, createdById: "uuid" }, [
    {
      id: newId(),
      product: "kmo",
      number: 3,
      name: "Demo 2027, herziening",
      validFrom: "2027-01-15",
      figures: JSON.stringify(figures),
      status: "DRAFT",
      createdAt: now(),
      createdById: makers[0]?.id,
    },
  ]);
}

const types = {
  id: "uuid",
  product: "text",
  number: "int",
  name: "text",
  validFrom: "date",
  figures: "jsonb",
  status: '"TariffStatus"',
  createdAt: "timestamptz",
  publishedAt: "timestamptz",
};
