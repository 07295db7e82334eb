import type { EmployerActor, Who } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database, pool } from "@/lib/database/client";
import { requestDownload } from "@/lib/exchange/request-download";
import type { DemoEmail } from "@/lib/identity/demo-sign-ins";
import { now } from "@/lib/values/clock";
import { newId } from "@/lib/values/ids";
import type { SeededAccount } from "./account";
import type { DemoWorld } from "./demo";
import type { SeededEmployer } from "./employer";
import { insertPastActions } from "./past-actions";

/** A few things that happened before the first visitor came, done through the product's own verbs where there is one. */
export async function recordDemoHistory(world: DemoWorld): Promise<void> {
  const griet = actorOf(world, "griet.haverkant@wolkenveld.example", world.wolkenveld);
  const helene = actorOf(world, "helene.valbrume@brumeval.example", world.brumeval);
  const nele = actorOf(world, "nele.rietkerke@loonhuis.example", world.stonelark);

  const jef = accountOf(world, "jef.molenvoort@wolkenveld.example");
  const past = [
    { employer: world.wolkenveld, accountIds: [griet.accountId, jef.id], changes: 400 },
    { employer: world.stonelark, accountIds: [nele.accountId], changes: 40 },
    { employer: world.brumeval, accountIds: [helene.accountId], changes: 3 },
  ] as const;
  for (const { employer, ...more } of past)
    await insertPastActions(pool(), { employerId: employer.id, ...more });
  await insertPastFailure(griet, world.wolkenveld);
  // The worker makes these files as soon as it runs.
  for (const [actor, employer] of [
    [helene, world.brumeval],
    [nele, world.stonelark],
  ] as const) {
    await requestDownload(actor, { employerId: employer.id, type: "insured-overview" });
  }
  await recordInvitationsAndViews(world, griet);
}

function accountOf(world: DemoWorld, email: DemoEmail): SeededAccount {
  const account = world.accounts.get(email);
  if (!account) throw new Error(`The demo world lacks ${email}`);
  return account;
}

function actorOf(world: DemoWorld, email: DemoEmail, employer: SeededEmployer): EmployerActor {
  return { ...identityOf(accountOf(world, email)), kind: "employer", employerIds: [employer.id] };
}

function identityOf({ id, firstName, lastName, email, language }: SeededAccount): Who {
  const request = { id: newId(), address: null };
  return { accountId: id, sessionId: null, name: `${firstName} ${lastName}`, email, language, request };
}

/** So that the list also shows what a failure looks like, with the reference that one would give to the help desk. */
async function insertPastFailure(actor: EmployerActor, employer: SeededEmployer): Promise<void> {
  const threeDaysAgo = new Date(now().getTime() - 3 * 24 * 3_600_000);
  await pool().query(
    `INSERT INTO "Action" (id, kind, type, "employerId", "requestedById", status, "statusAt", "processedAt", failure, "createdAt")
     VALUES ($1, 'DOWNLOAD', 'insured-overview', $2, $3, 'FAILED', $4, $4, $5, $4)`,
    [newId(), employer.id, actor.accountId, threeDaysAgo, newId()],
  );
}

async function recordInvitationsAndViews(world: DemoWorld, griet: EmployerActor): Promise<void> {
  const { wolkenveld, dennewaard, invited } = world;
  const lieve = accountOf(world, "lieve.grasdonck@dennewaard.example");
  const invitation = (account: SeededAccount) =>
    ({ event: "account.invited", subject: { type: "account", id: account.id } }) as const;
  await recordAudit(
    database(),
    griet,
    { ...invitation(invited.colleague), employerId: wolkenveld.id },
    ...wolkenveld.people.slice(0, 3).map(({ personId }) => ({
      event: "person.viewed" as const,
      subject: { type: "person", id: personId },
      employerId: wolkenveld.id,
      personId,
    })),
  );
  await recordAudit(
    database(),
    { ...identityOf(lieve), kind: "broker", brokerageId: dennewaard.id, groupIds: [], isAdmin: true },
    { ...invitation(invited.broker), brokerageId: dennewaard.id },
  );
}
