import { database } from "@/lib/database/client";
import { findTouchedQuotes, readTouchedQuotes, sumTouchedQuotes } from "@/lib/quotes/touched-quotes";
import { draftTariff, renameTariff } from "@/lib/tariffs/draft-tariff";
import { findTariffs } from "@/lib/tariffs/find-tariffs";
import { demo2026 } from "@/lib/tariffs/kmo/demo-2026";
import { openTariff } from "@/lib/tariffs/open-tariff";
import { discardTariff, publishTariff } from "@/lib/tariffs/publish-tariff";
import { saveFigures } from "@/lib/tariffs/save-figures";
import { newId } from "@/lib/values/ids";
import { byList, byRecord, piece, type Verb } from "./verb";

const scope = piece("The scope itself: every verb here is a test of it.");
let made = 0;

/** A draft of its own for each try, each for another day, so that each can be published; a copy takes the number after it. */
async function aDraft(): Promise<string> {
  made += 10;
  const number = 1_000 + made;
  const validFrom = new Date(Date.UTC(2099, 0, 1 + number));
  const data = { id: newId(), product: "kmo", number, name: "Proef", validFrom, figures: demo2026 };
  return (await database().tariffVersion.create({ data, select: { id: true } })).id;
}

async function stampOf(id: string): Promise<string> {
  const found = await database().tariffVersion.findUnique({ where: { id }, select: { updatedAt: true } });
  return (found?.updatedAt ?? new Date(0)).toISOString();
}

const staff = ["staff"] as const;

/** The insurer's own tariffs: nobody else reads or changes them, nor sees what a version does to the quotes of all. */
export const tariffsVerbs: Readonly<Record<string, Verb>> = {
  "lib/tariffs/access.ts tariffsVisibleTo": scope,
  "lib/tariffs/access.ts draftsOf": scope,
  "lib/tariffs/find-tariffs.ts findTariffs": byList({ opens: staff, make: aDraft, call: findTariffs }),
  "lib/tariffs/open-tariff.ts openTariff": byRecord({ opens: staff, make: aDraft, call: openTariff }),
  "lib/tariffs/draft-tariff.ts draftTariff": byRecord({
    opens: staff,
    make: aDraft,
    call: (actor, fromId) =>
      draftTariff(actor, { product: "kmo", fromId, name: "Kopie", validFrom: "2098-01-01" }),
  }),
  "lib/tariffs/draft-tariff.ts renameTariff": byRecord({
    opens: staff,
    make: aDraft,
    call: async (actor, tariffId) =>
      renameTariff(actor, {
        tariffId,
        stamp: await stampOf(tariffId),
        name: "Anders",
        validFrom: "2098-02-01",
      }),
  }),
  "lib/tariffs/save-figures.ts saveFigures": byRecord({
    opens: staff,
    make: aDraft,
    call: async (actor, tariffId) =>
      saveFigures(actor, {
        tariffId,
        table: "validity",
        stamp: await stampOf(tariffId),
        cells: { r1c1: "45" },
      }),
  }),
  "lib/tariffs/publish-tariff.ts publishTariff": byRecord({
    opens: staff,
    make: aDraft,
    call: async (actor, tariffId) => publishTariff(actor, { tariffId, stamp: await stampOf(tariffId) }),
  }),
  "lib/tariffs/publish-tariff.ts discardTariff": byRecord({
    opens: staff,
    make: aDraft,
    call: async (actor, tariffId) => discardTariff(actor, { tariffId, stamp: await stampOf(tariffId) }),
  }),
  "lib/quotes/touched-quotes.ts findTouchedQuotes": byRecord({
    opens: staff,
    make: aDraft,
    call: async (actor, versionId) => Boolean(await findTouchedQuotes(actor, { versionId })),
  }),
  "lib/quotes/touched-quotes.ts sumTouchedQuotes": byRecord({
    opens: staff,
    make: aDraft,
    call: async (actor, versionId) => Boolean(await sumTouchedQuotes(actor, versionId)),
  }),
  "lib/quotes/touched-quotes.ts readTouchedQuotes": byRecord({
    opens: staff,
    make: aDraft,
    call: async (actor, versionId) => Boolean(await readTouchedQuotes(actor, versionId)),
  }),
};
