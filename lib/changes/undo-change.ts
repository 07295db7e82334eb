import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database, type Transaction } from "@/lib/database/client";
import { planInvitations } from "@/lib/statements/plan-invitations";
import { now } from "@/lib/values/clock";
import { plainDateOf, utcMidnight } from "@/lib/values/dates";
import { id } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { familyText, readFamilyText } from "./family-text";
import { lockAffiliation } from "./lock-affiliation";
import { type ChangeableField, changeableFields, isOfAffiliation, readPersonValues } from "./person-values";
import { takeBackAffiliation } from "./take-back-affiliation";

export const undoChangeInput = z.object({ employerId: id, actionId: id });

const kept = z.array(
  z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
);
type Kept = z.infer<typeof kept>;

type Undone = { employerId: string; affiliationId: string | null };
type Refused = "not-found" | "change.overtaken" | "change.too-late";

/** Takes a single change back, as long as nothing that it touched has been changed since. */
export async function undoChange(
  actor: Actor,
  { employerId, actionId }: z.infer<typeof undoChangeInput>,
): Promise<Outcome<Undone, Refused>> {
  if (actor.kind !== "employer" || !actor.employerIds.includes(employerId)) return refuse("not-found");
  return database().$transaction(async (tx) => {
    const action = await tx.action.findFirst({
      where: { id: actionId, employerId, kind: "CHANGE", status: "PROCESSED" },
      select: { type: true, affiliationId: true, changes: true, createdAt: true },
    });
    if (!action?.affiliationId || !action.changes) return refuse("not-found");
    const held = await lockAffiliation(tx, actor, action.affiliationId);
    if (held?.employerId !== employerId) return refuse("not-found");
    if (now().getTime() - action.createdAt.getTime() > undoFor) return refuse("change.too-late");
    const done = await takeBack(tx, action.type, held, action.changes);
    if (done !== "done") return refuse(done);
    const { count } = await tx.action.updateMany({
      where: { id: actionId, status: "PROCESSED" },
      data: { status: "UNDONE", statusAt: now() },
    });
    if (count === 0) return refuse("not-found");
    await recordAudit(tx, actor, {
      event: "change.undone",
      subject: { type: "action", id: actionId },
      employerId,
      personId: held.personId,
    });
    return success({
      employerId,
      affiliationId: action.type === "new-affiliation" ? null : action.affiliationId,
    });
  });
}

/** Long enough to notice a slip; what is older is corrected by a new change. */
export const undoFor = 24 * 3_600_000;

async function takeBack(
  tx: Transaction,
  type: string,
  held: { id: string; personId: string; employerId: string },
  changes: unknown,
): Promise<"done" | "change.overtaken" | "change.too-late"> {
  if (type === "new-affiliation") return takeBackAffiliation(tx, held);
  const list = kept.parse(changes);
  if (type === "family") return takeBackFamily(tx, held.personId, list);
  if (type === "leave") return takeBackLeave(tx, held.id, list);
  const values = await readPersonValues(tx, held.id);
  const known = list.filter((change): change is Kept[number] & { field: ChangeableField } =>
    (changeableFields as readonly string[]).includes(change.field),
  );
  if (known.length !== list.length || known.some(({ field, after }) => values[field] !== after))
    return "change.overtaken";
  const side = (affiliation: boolean) =>
    Object.fromEntries(
      known
        .filter(({ field }) => isOfAffiliation(field) === affiliation)
        .map(({ field, before }) => [field, field === "birthDate" && before ? utcMidnight(before) : before]),
    );
  await tx.person.update({ where: { id: held.personId }, data: side(false) });
  await tx.affiliation.update({ where: { id: held.id }, data: side(true) });
  if (known.some(({ field }) => field === "workEmail" || field === "privateEmail"))
    await planInvitations(tx, { employerId: held.employerId, uploadId: null, affiliationIds: [held.id] });
  return "done";
}

async function takeBackLeave(
  tx: Transaction,
  affiliationId: string,
  [change]: Kept,
): Promise<"done" | "change.overtaken"> {
  const { endsOn } = await tx.affiliation.findUniqueOrThrow({ where: { id: affiliationId } });
  if (!change || (endsOn && plainDateOf(endsOn)) !== change.after) return "change.overtaken";
  const back = change.before ? utcMidnight(change.before) : null;
  await tx.affiliation.update({ where: { id: affiliationId }, data: { endsOn: back } });
  return "done";
}

async function takeBackFamily(
  tx: Transaction,
  personId: string,
  [change]: Kept,
): Promise<"done" | "change.overtaken"> {
  const was = change?.before ? readFamilyText(change.before) : null;
  const became = change?.after ? readFamilyText(change.after) : null;
  const memberId = (was ?? became)?.id;
  if (!memberId) return "change.overtaken";
  const current = await tx.familyMember.findFirst({ where: { id: memberId, personId } });
  const text = current && familyText({ ...current, birthDate: plainDateOf(current.birthDate) });
  if ((text ?? null) !== (change?.after ?? null)) return "change.overtaken";
  if (!was) await tx.familyMember.delete({ where: { id: memberId, personId } });
  else {
    const { id: _id, ...rest } = was;
    const data = { ...rest, birthDate: utcMidnight(rest.birthDate) };
    await tx.familyMember.upsert({
      where: { id: memberId, personId },
      create: { ...data, id: memberId, personId },
      update: data,
    });
  }
  return "done";
}
