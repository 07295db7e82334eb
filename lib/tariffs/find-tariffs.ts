import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import type { TariffStatus } from "@/lib/database/generated/enums";
import { plainDateOf } from "@/lib/values/dates";
import { today } from "@/lib/values/moments";
import { tariffsVisibleTo } from "./access";

export type TariffRow = {
  readonly id: string;
  readonly product: string;
  readonly number: number;
  readonly name: string;
  readonly validFrom: string;
  readonly status: TariffStatus;
  /** The one that counts for a policy that begins today. */
  readonly current: boolean;
  readonly by: string | null;
  readonly at: Date;
};

const most = 200;

/** Every version, the latest first. There are a few a year, so there is one page of them. */
export async function findTariffs(actor: Actor): Promise<TariffRow[]> {
  const name = { select: { firstName: true, lastName: true } };
  const rows = await database().tariffVersion.findMany({
    where: tariffsVisibleTo(actor),
    select: {
      id: true,
      product: true,
      number: true,
      name: true,
      validFrom: true,
      status: true,
      createdAt: true,
      publishedAt: true,
      createdBy: name,
      publishedBy: name,
    },
    orderBy: [{ validFrom: "desc" }, { number: "desc" }],
    take: most,
  });
  const day = today();
  const seen = new Set<string>();
  return rows.map((row) => {
    const validFrom = plainDateOf(row.validFrom);
    const current = row.status === "PUBLISHED" && validFrom <= day && !seen.has(row.product);
    if (current) seen.add(row.product);
    const by = row.publishedBy ?? row.createdBy;
    const { id, product, number, name: called, status } = row;
    return {
      id,
      product,
      number,
      name: called,
      validFrom,
      status,
      current,
      by: by && `${by.firstName} ${by.lastName}`,
      at: row.publishedAt ?? row.createdAt,
    };
  });
}
