import type { z } from "zod";
import type { Actor, EmployerActor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database, type Transaction } from "@/lib/database/client";
import { unseal } from "@/lib/database/sealed";
import { findEntries } from "@/lib/employers/find-entries";
import { forgetTurns, takeTurn } from "@/lib/identity/throttle";
import { planInvitations } from "@/lib/statements/plan-invitations";
import { laterOf, plainDateOf, utcMidnight } from "@/lib/values/dates";
import { newId } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { searchText } from "@/lib/values/search-text";
import { readDraft, removeDraft } from "./draft";
import type { DraftData, draftInput } from "./draft-input";
import { recordChange } from "./record-change";
import { sealedForDraft } from "./save-draft-person";

type Person = NonNullable<DraftData["person"]>;
type Work = NonNullable<DraftData["work"]>;
type Sent = { employerId: string; affiliationId: string; actionId: string };
type Refused =
  | "not-found"
  | "affiliation.unfinished"
  | "affiliation.person-differs"
  | "affiliation.already"
  | "too-many-tries";

/** The last step: the draft becomes a person who is insured. Of two clicks at once one sends it and one finds it gone. */
export async function sendAffiliation(
  actor: Actor,
  { employerId, draftId }: z.infer<typeof draftInput>,
): Promise<Outcome<Sent, Refused>> {
  if (actor.kind !== "employer") return refuse("not-found");
  if (!(await findEntries(actor, employerId)).has("NEW_AFFILIATION")) return refuse("not-found");
  // Only what is refused counts: otherwise the answers would tell which number belongs to a name.
  const aim = { account: actor.accountId, request: actor.request };
  const turn = await takeTurn("person-check", aim);
  if (!turn.ok) return turn;
  const sent = await send(actor, { employerId, draftId });
  if (sent.ok) await forgetTurns("person-check", aim);
  return sent;
}

function send(
  actor: EmployerActor,
  { employerId, draftId }: z.infer<typeof draftInput>,
): Promise<Outcome<Sent, Refused>> {
  return database().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "AffiliationDraft" WHERE id = ${draftId}::uuid FOR UPDATE`;
    const draft = await readDraft(tx, actor, { employerId, draftId });
    if (!draft) return refuse("not-found");
    const { person, work, family } = draft;
    if (!person || !work) return refuse("affiliation.unfinished");
    const number = unseal(person.nationalNumberSealed, sealedForDraft(draftId));
    // Two employers, or two tabs, with the same person at the same moment: one after the other.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${number}, 7))`;
    const known = await tx.person.findUnique({ where: { nationalNumber: number } });
    // Who types a number that is somebody else's learns nothing about that person, not even what differs.
    if (known && !isSame(known, person)) {
      const subject = { type: "employer", id: employerId };
      await recordAudit(tx, actor, { event: "person.affiliation-refused", subject, employerId });
      return refuse("affiliation.person-differs");
    }
    const category = await tx.category.findFirst({
      where: { id: work.categoryId, contract: { employerId } },
      select: { id: true, contractId: true, contract: { select: { startsOn: true } } },
    });
    if (!category) return refuse("affiliation.unfinished");
    const startsOn = laterOf(work.hiredOn, plainDateOf(category.contract.startsOn));
    if (known && (await isAffiliated(tx, known.id, category.contractId, startsOn)))
      return refuse("affiliation.already");
    const personId = known?.id ?? (await createPerson(tx, number, person, family));
    const affiliationId = await createAffiliation(tx, { employerId, personId, category, work, startsOn });
    const actionId = await recordChange(tx, actor, {
      type: "new-affiliation",
      event: "person.affiliated",
      employerId,
      affiliationId,
      personId,
      changes: [
        { field: "hiredOn", before: null, after: work.hiredOn },
        { field: "startsOn", before: null, after: startsOn },
        { field: "workEmail", before: null, after: work.workEmail },
      ],
    });
    await planInvitations(tx, { employerId, uploadId: null, affiliationIds: [affiliationId] });
    await removeDraft(tx, actor, { employerId, draftId });
    return success({ employerId, affiliationId, actionId });
  });
}

function isSame(known: { firstName: string; lastName: string; birthDate: Date }, typed: Person): boolean {
  return (
    plainDateOf(known.birthDate) === typed.birthDate &&
    searchText(known.lastName) === searchText(typed.lastName) &&
    searchText(known.firstName) === searchText(typed.firstName)
  );
}

async function isAffiliated(
  tx: Transaction,
  personId: string,
  contractId: string,
  from: string,
): Promise<boolean> {
  const found = await tx.affiliation.findFirst({
    where: { personId, contractId, OR: [{ endsOn: null }, { endsOn: { gte: utcMidnight(from) } }] },
    select: { id: true },
  });
  return found !== null;
}

async function createPerson(
  tx: Transaction,
  nationalNumber: string,
  typed: Person,
  family: DraftData["family"],
): Promise<string> {
  const { nationalNumberSealed: _sealed, nationalNumberMasked: _masked, birthDate, ...rest } = typed;
  const id = newId();
  await tx.person.create({ data: { id, nationalNumber, ...rest, birthDate: utcMidnight(birthDate) } });
  await tx.familyMember.createMany({
    data: family.map((one) => ({
      ...one,
      id: newId(),
      personId: id,
      birthDate: utcMidnight(one.birthDate),
    })),
  });
  return id;
}

type New = {
  employerId: string;
  personId: string;
  category: { id: string; contractId: string };
  work: Work;
  startsOn: string;
};

async function createAffiliation(tx: Transaction, { employerId, personId, category, work, startsOn }: New) {
  const id = newId();
  const hiredOn = utcMidnight(work.hiredOn);
  await tx.affiliation.create({
    data: {
      id,
      number: await nextNumber(tx),
      personId,
      employerId,
      contractId: category.contractId,
      categoryId: category.id,
      employeeNumber: work.employeeNumber,
      hiredOn,
      startsOn: utcMidnight(startsOn),
      workRate: work.workRate,
      salaryCents: BigInt(work.salary),
      salaryFrom: hiredOn,
      workEmail: work.workEmail,
    },
  });
  await tx.salaryDeclaration.create({
    data: {
      id: newId(),
      affiliationId: id,
      from: hiredOn,
      salaryCents: BigInt(work.salary),
      workRate: work.workRate,
    },
  });
  return id;
}

/** The first of the sequence that no list of the insurer's own uses already. */
async function nextNumber(tx: Transaction): Promise<string> {
  for (;;) {
    const [next] = await tx.$queryRaw<
      { number: string }[]
    >`SELECT nextval('affiliate_number')::text AS number`;
    const number = next?.number ?? "";
    if (!(await tx.affiliation.findUnique({ where: { number }, select: { id: true } }))) return number;
  }
}
