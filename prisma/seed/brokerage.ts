import { pool } from "@/lib/database/client";
import type { Language } from "@/lib/i18n/language";
import { searchText } from "@/lib/values/search-text";
import { insertRows, type Store } from "./insert-columns";
import { inventedEnterpriseNumber } from "./invented-numbers";
import { inTurn, nextEnterprise, nextProducerNumber } from "./next-free";
import { SeededRandom } from "./seeded-random";
import { wordLists } from "./word-lists";

export type BrokerageWish = {
  readonly name?: string;
  readonly language?: Language;
  /** Names of the branches; the first is where users land who are given none. */
  readonly groups?: readonly string[];
};

export type SeededGroup = { readonly id: string; readonly name: string; readonly producerNumber: string };

export type SeededBrokerage = {
  readonly id: string;
  readonly name: string;
  readonly enterpriseNumber: string;
  readonly domain: string;
  readonly groups: readonly [SeededGroup, ...SeededGroup[]];
};

const offices: Readonly<Record<Language, string>> = {
  nl: "Verzekeringskantoor",
  fr: "Cabinet d’assurances",
  en: "Insurance Services",
};

/** A broker's office with its groups, each with a producer number of its own. */
export function aBrokerage(wish: BrokerageWish = {}, store: Store = pool()): Promise<SeededBrokerage> {
  return inTurn(() => insertBrokerage(wish, store));
}

async function insertBrokerage(wish: BrokerageWish, store: Store): Promise<SeededBrokerage> {
  const { language = "nl", groups: groupNames = ["Default"] } = wish;
  const eight = await nextEnterprise(store);
  const enterpriseNumber = inventedEnterpriseNumber(eight);
  const random = new SeededRandom(`brokerage ${eight}`);
  const words = wordLists[language];
  const name = wish.name ?? `${offices[language]} ${random.pick(words.families)} ${eight % 1_000}`;
  const domain = `${searchText(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")}.example`;
  const id = random.id();
  const [postcode, city] = random.pick(words.towns);

  await insertRows(
    store,
    "Brokerage",
    {
      id: "uuid",
      name: "text",
      enterpriseNumber: "text",
      street: "text",
      houseNumber: "text",
      postcode: "text",
      city: "text",
      website: "text",
      phone: "text",
      email: "text",
    },
    [
      {
        id,
        name,
        enterpriseNumber,
        street: random.pick(words.streets),
        houseNumber: String(random.whole(1, 199)),
        postcode,
        city,
        website: `https://www.${domain}`,
        phone: "+3225550130",
        email: `kantoor@${domain}`,
      },
    ],
  );
  const firstProducer = await nextProducerNumber(store);
  const [first = "Default", ...others] = groupNames;
  const named = (groupName: string, place: number): SeededGroup => ({
    id: random.id(),
    name: groupName,
    producerNumber: String(firstProducer + place),
  });
  const groups = [named(first, 0), ...others.map((other, place) => named(other, place + 1))] as const;
  await insertRows(
    store,
    "BrokerGroup",
    { id: "uuid", brokerageId: "uuid", name: "text", isDefault: "bool" },
    groups.map((group, place) => ({ ...group, brokerageId: id, isDefault: place === 0 })),
  );
  await insertRows(
    store,
    "ProducerNumber",
    { id: "uuid", number: "text", groupId: "uuid" },
    groups.map((group) => ({ id: random.id(), number: group.producerNumber, groupId: group.id })),
  );
  return { id, name, enterpriseNumber, domain, groups: [groups[0], ...groups.slice(1)] };
}
