import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { findEntries } from "@/lib/employers/find-entries";
import { findActionHistory } from "@/lib/exchange/find-action-history";
import { countActions } from "@/lib/exchange/find-actions";
import { findOfferedDownload } from "@/lib/exchange/find-downloads";
import { readActions } from "@/lib/exchange/read-actions";
import { requestPremiumDownload } from "@/lib/exchange/request-download";
import { newId } from "@/lib/values/ids";
import { byList, byRecord, piece, type Verb } from "./verb";
import type { World } from "./world";

async function anAction({ employer }: World): Promise<string> {
  const facts = { kind: "DOWNLOAD", type: "insured-overview", status: "REQUESTED" } as const;
  return (await database().action.create({ data: { id: newId(), employerId: employer.id, ...facts } })).id;
}

async function anActionWithALine(world: World): Promise<string> {
  const id = await anAction(world);
  const employerId = world.employer.id;
  await database().auditEntry.create({
    data: {
      chain: `employer:${employerId}`,
      event: "action.requested",
      actorKind: "system",
      subjectType: "action",
      subjectId: id,
      employerId,
    },
  });
  return id;
}

const period = "2026-01";

/** An employer for whom a month was charged. */
async function aChargedEmployer({ employer }: World): Promise<string> {
  const [{ id: contractId }] = employer.contracts;
  await database().bordereau.upsert({
    where: { contractId_period: { contractId, period } },
    create: { employerId: employer.id, contractId, period, people: 2 },
    update: {},
  });
  return employer.id;
}

/** Overzicht acties and what can be asked for. */
export const actionVerbs: Record<string, Verb> = {
  "lib/employers/find-entries.ts findEntries": byRecord({
    opens: ["employer", "broker", "colleague", "staff"],
    make: ({ employer }) => employer.id,
    call: async (actor, employerId) => [...(await findEntries(actor, employerId))],
  }),
  "lib/exchange/action-filters.ts actionConditions": piece("The scope and the filters of Overzicht acties."),
  "lib/exchange/action-filters.ts searchedActions": piece("The search within those conditions."),
  "lib/exchange/find-actions.ts countActions": byList({
    opens: ["employer", "staff"],
    make: anAction,
    call: async (actor) => ((await countActions(actor, {})).rows > 0 ? await readAll(actor) : []),
  }),
  "lib/exchange/read-actions.ts readActions": byList({
    opens: ["employer", "staff"],
    make: anAction,
    call: readAll,
  }),
  "lib/exchange/find-action-history.ts findActionHistory": byRecord({
    opens: ["employer", "staff"],
    make: anActionWithALine,
    call: findActionHistory,
  }),
  "lib/exchange/find-downloads.ts findOfferedDownload": byRecord({
    opens: ["employer"],
    make: ({ employer }) => employer.id,
    call: (actor, employerId) => findOfferedDownload(actor, employerId, "insured-overview"),
  }),
  "lib/exchange/request-download.ts requestPremiumDownload": byRecord({
    opens: ["employer"],
    make: aChargedEmployer,
    call: (actor, employerId) =>
      requestPremiumDownload(actor, { employerId, type: "premium-bordereau", period }),
  }),
};

async function readAll(actor: Actor) {
  const rows = [];
  for await (const batch of readActions(actor, {})) rows.push(...batch);
  return rows;
}
