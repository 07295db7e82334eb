import { accountVerbs } from "./account-verbs";
import { actionVerbs } from "./action-verbs";
import { changesVerbs } from "./changes-verbs";
import { groupsVerbs } from "./groups-verbs";
import { helpVerbs } from "./help-verbs";
import { inboxVerbs } from "./inbox-verbs";
import { invitationVerbs } from "./invitation-verbs";
import { ownFileVerbs } from "./own-file-verbs";
import { portfolioVerbs } from "./portfolio-verbs";
import { premiumsVerbs } from "./premiums-verbs";
import { productsVerbs } from "./products-verbs";
import { quoteFillingVerbs } from "./quote-filling-verbs";
import { quoteFindingVerbs } from "./quote-finding-verbs";
import { quoteOutcomeVerbs } from "./quote-outcome-verbs";
import { statementVerbs } from "./statement-verbs";
import { tariffsVerbs } from "./tariffs-verbs";
import { tenantVerbs } from "./tenant-verbs";
import { uploadsVerbs } from "./uploads-verbs";
import type { Verb } from "./verb";

/**
 * Every exported function that takes an actor first, by file and name, with how a stranger would try it. One that is not
 * here fails tests/architecture/003-verbs; one that is here goes through strangers.test.ts.
 */
export const verbs: Readonly<Record<string, Verb>> = {
  ...tenantVerbs,
  ...tariffsVerbs,
  ...statementVerbs,
  ...invitationVerbs,
  ...accountVerbs,
  ...actionVerbs,
  ...changesVerbs,
  ...helpVerbs,
  ...groupsVerbs,
  ...inboxVerbs,
  ...ownFileVerbs,
  ...portfolioVerbs,
  ...premiumsVerbs,
  ...quoteFindingVerbs,
  ...productsVerbs,
  ...quoteFillingVerbs,
  ...quoteOutcomeVerbs,
  ...uploadsVerbs,
};
