import { findStatement, findStatements } from "@/lib/statements/find-statements";
import { printStatement } from "@/lib/statements/print-statement";
import { byList, byRecord, type Verb } from "./verb";
import { firstPersonOf, type World } from "./world";

const anAffiliation = ({ employer }: World) => firstPersonOf(employer).affiliationId;

/** What somebody saved is seen by that person alone: not by the employer, not by the broker. */
export const statementVerbs: Readonly<Record<string, Verb>> = {
  "lib/statements/find-statements.ts findStatements": byList({
    opens: ["insured"],
    make: anAffiliation,
    call: (actor) => findStatements(actor, {}),
  }),
  "lib/statements/find-statements.ts findStatement": byRecord({
    opens: ["insured"],
    make: anAffiliation,
    call: (actor, affiliationId) => findStatement(actor, { affiliationId }),
  }),
  "lib/statements/print-statement.ts printStatement": byRecord({
    opens: ["insured"],
    make: anAffiliation,
    call: (actor, affiliationId) => printStatement(actor, { affiliationId, language: "nl" }),
  }),
};
