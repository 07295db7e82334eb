import { pool } from "@/lib/database/client";
import { type AccountWish, anAccount } from "./account";
import { aBrokerage } from "./brokerage";
import { recordDemoHistory } from "./demo-history";
import { type DemoEmail, demoPhone } from "./demo-sign-ins";
import { anEmployer, type SeededEmployer } from "./employer";
import type { Store } from "./insert-columns";
import { anInsurer } from "./insurer";

/** An account of the list of sign-ins: its address can't drift from what the sign-in page shows. */
type DemoAccount = AccountWish & { readonly email: DemoEmail };

/** All of it or nothing; does nothing when it is there already. Says whether it did something. */
export async function fillDemoWorld(): Promise<boolean> {
  const client = await pool().connect();
  try {
    await client.query("BEGIN");
    // Two starts at once: the second waits, and then finds the world there.
    await client.query("SELECT pg_advisory_xact_lock(hashtextextended('the demo world', 0))");
    const { rowCount } = await client.query(`SELECT FROM "Account" WHERE email = $1`, [
      "administrator@collectief.example" satisfies DemoEmail,
    ]);
    if (rowCount) {
      await client.query("ROLLBACK");
      return false;
    }
    const world = await insertDemoWorld(client);
    await client.query("COMMIT");
    await recordDemoHistory(world);
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
  // The planner guesses badly about tables that were just filled.
  await pool().query(`ANALYZE "Person", "Affiliation", "FamilyMember", "Employer", "Account"`);
  return true;
}

export type DemoWorld = Awaited<ReturnType<typeof insertDemoWorld>>;

async function insertDemoWorld(store: Store) {
  const insurer = await anInsurer(store);
  const dennewaard = await aBrokerage(
    { name: "Verzekeringskantoor Dennewaard", language: "nl", groups: ["Default", "Antwerpen", "Gent"] },
    store,
  );
  const tilleulmont = await aBrokerage(
    { name: "Cabinet Tilleulmont", language: "fr", groups: ["Default", "Namur"] },
    store,
  );
  const harrowmere = await aBrokerage({ name: "Harrowmere Insurance Services", language: "en" }, store);
  const [, antwerpen, gent] = dennewaard.groups;
  const [, namur] = tilleulmont.groups;

  const wolkenveld = await anEmployer(
    { name: "Wolkenveld", language: "nl", employees: 10_000, brokerGroupIds: idsOf(antwerpen) },
    store,
  );
  const stonelark = await anEmployer(
    {
      name: "Stonelark",
      language: "en",
      employees: 250,
      managersPlan: true,
      brokerGroupIds: [...idsOf(gent), ...idsOf(harrowmere.groups[0])],
    },
    store,
  );
  const brumeval = await anEmployer(
    { name: "Brumeval", language: "fr", employees: 12, brokerGroupIds: idsOf(namur) },
    store,
  );

  const account = (wish: DemoAccount) => anAccount(wish, store);
  const admin = await account({
    email: "griet.haverkant@wolkenveld.example",
    firstName: "Griet",
    lastName: "Haverkant",
    employers: [{ id: wolkenveld.id, role: "ADMIN" }],
  });
  await account({
    email: "jef.molenvoort@wolkenveld.example",
    ...insuredAt(wolkenveld, 0, "Jef", "Molenvoort"),
    employers: [{ id: wolkenveld.id, role: "HR" }],
  });
  await account({
    email: "ilse.torenbeke@wolkenveld.example",
    firstName: "Ilse",
    lastName: "Torenbeke",
    employers: [{ id: wolkenveld.id, role: "FINANCE" }],
  });
  await account({
    email: "rik.dauwmans@wolkenveld.example",
    firstName: "Rik",
    lastName: "Dauwmans",
    employers: [{ id: wolkenveld.id, role: "VIEWER" }],
  });
  return { insurer, dennewaard, tilleulmont, harrowmere, wolkenveld, stonelark, brumeval, admin };
}
