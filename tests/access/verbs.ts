import { accountVerbs } from "./account-verbs";
import { tenantVerbs } from "./tenant-verbs";
import type { Verb } from "./verb";

/**
 * Every exported function that takes an actor first, by file and name, with how a stranger would try it. One that is not
 * here fails tests/architecture/003-verbs; one that is here goes through strangers.test.ts.
 */
export const verbs: Readonly<Record<string, Verb>> = { ...tenantVerbs, ...accountVerbs };
