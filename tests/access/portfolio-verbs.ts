import type { BrokerActor } from "@/lib/access/actor";
import { findPortfolio } from "@/lib/employers/find-portfolio";
import { byList, piece, type Verb } from "./verb";

const scope = piece("The scope itself: every verb here is a test of it.");

/** The employers that a broker looks after; tests/access/mandates.test.ts crosses their screens with every mandate. */
export const portfolioVerbs: Readonly<Record<string, Verb>> = {
  "lib/employers/access.ts contractsVisibleTo": scope,
  "lib/employers/access.ts mandatesOf": scope,
  "lib/employers/access.ts runsFor": scope,
  "lib/employers/access.ts isUnderMandate": scope,
  "lib/employers/access.ts coversVisibleTo": scope,
  "lib/insured/access.ts wholeAffiliationsVisibleTo": scope,
  "lib/bordereaux/access.ts wholeBordereauxVisibleTo": scope,
  "lib/bordereaux/access.ts totalsVisibleTo": scope,
  "lib/bordereaux/share.ts shareOf": piece(
    "What of an invoice a reader sees, within those that the scope gives.",
  ),
  "lib/employers/find-portfolio.ts findPortfolio": byList({
    opens: ["broker", "colleague"],
    only: "broker",
    make: ({ employer }) => employer.id,
    call: (actor) => findPortfolio(actor as BrokerActor, {}),
  }),
};
