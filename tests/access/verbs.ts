import { accountVerbs } from "./account-verbs";
import { actionVerbs } from "./action-verbs";
import { changesVerbs } from "./changes-verbs";
import { inboxVerbs } from "./inbox-verbs";
import { invitationVerbs } from "./invitation-verbs";
import { ownFileVerbs } from "./own-file-verbs";
import { premiumsVerbs } from "./premiums-verbs";
import { statementVerbs } from "./statement-verbs";
import { tenantVerbs } from "./tenant-verbs";
import { uploadsVerbs } from "./uploads-verbs";
import type { Verb } from "./verb";

/**
 * Every exported function that takes an actor first, by file and name, with how a stranger would try it. One that is not
 * here fails tests/architecture/003-verbs; one that is here goes through strangers.test.ts.
 */
export const verbs: Readonly<Record<string, Verb>> = {
  ...tenantVerbs,
  ...statementVerbs,
  ...invitationVerbs,
  ...accountVerbs,
  ...actionVerbs,
  ...changesVerbs,
  ...inboxVerbs,
  ...ownFileVerbs,
  ...premiumsVerbs,
  ...uploadsVerbs,
};
