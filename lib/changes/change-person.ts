import { z } from "zod";
import type { Actor, EmployerActor } from "@/lib/access/actor";
import { database, type Transaction } from "@/lib/database/client";
import type { Language, MaritalStatus, Sex } from "@/lib/database/generated/enums";
import { planInvitations } from "@/lib/statements/plan-invitations";
import { utcMidnight } from "@/lib/values/dates";
import { emailAddress } from "@/lib/values/email-address";
import { id } from "@/lib/values/ids";
import { type Outcome, type Refusal, refuse, success } from "@/lib/values/outcome";
import { type AddressWarning, judgeAddress } from "./judge-address";
import { lockAffiliation } from "./lock-affiliation";
import { employeeNumber, insist, personShape } from "./person-input";
import {
  type ChangeableField,
  changeableFields,
  isOfAffiliation,
  type PersonValues,
  readPersonValues,
} from "./person-values";
import { type FieldChange, recordChange } from "./record-change";
import { tellPerson } from "./tell-person";

const seenValues = z.partialRecord(z.enum(changeableFields), z.string().max(300).nullable());

export const changePersonInput = z.object({
  employerId: id,
  affiliationId: id,
  ...personShape,
  workEmail: emailAddress.optional(),
  employeeNumber: employeeNumber.optional(),
  /** What the form showed when it was opened: only what differs from it is a change. */
  seen: z
    .string({ error: "value.required" })
    .max(8_000)
    .transform((text, context) => {
      try {
        return seenValues.parse(JSON.parse(text));
      } catch {
        context.addIssue({ code: "custom", message: "value.invalid" });
        return z.NEVER;
      }
    }),
  insist,
});

type Refused = AddressWarning | "not-found" | "person.left" | "person.unchanged" | "person.changed-meanwhile";

/**
 * Changes what the form changed and nothing else: a field that somebody else changed meanwhile and this form did not touch
 * keeps the other's value; one that both changed is shown to the second, who decides.
 */
export async function changePerson(
  actor: Actor,
  { affiliationId, employerId, seen, insist: insists, ...typed }: z.infer<typeof changePersonInput>,
): Promise<Outcome<{ employerId: string; affiliationId: string; actionId: string }, Refused>> {
  if (actor.kind !== "employer") return refuse("not-found");
  return database().$transaction(async (tx) => {
    const held = await lockAffiliation(tx, actor, affiliationId);
    if (held?.employerId !== employerId) return refuse("not-found");
    if (!held.running) return refuse("person.left");
    const now = await readPersonValues(tx, affiliationId);
    // A field left empty is absent from what was typed.
    const wanted = Object.fromEntries(
      changeableFields.map((field) => [field, typed[field] ?? null]),
    ) as PersonValues;
    const touched = changeableFields.filter((field) => wanted[field] !== (seen[field] ?? null));
    const changes = touched
      .filter((field) => wanted[field] !== now[field])
      .map((field) => ({ field, before: now[field], after: wanted[field] }));
    if (changes.length === 0) return refuse("person.unchanged");
    if (!insists) {
      const overtaken = changes.find(({ field, before }) => before !== (seen[field] ?? null));
      if (overtaken)
        return refuse("person.changed-meanwhile", { at: overtaken.field, now: overtaken.before ?? "—" });
    }
    const wrong = await firstConcern(tx, changes, held, Boolean(insists));
    if (wrong) return wrong;
    await write(tx, held, changes);
    const actionId = await recordChange(tx, actor as EmployerActor, {
      type: "person-data",
      event: "person.changed",
      employerId,
      affiliationId,
      personId: held.personId,
      changes,
    });
    if (changes.some(({ field }) => field === "workEmail" || field === "privateEmail"))
      await planInvitations(tx, { employerId, uploadId: null, affiliationIds: [affiliationId] });
    await tellPerson(tx, actor as EmployerActor, { actionId, personId: held.personId, changes });
    return success({ employerId, affiliationId, actionId });
  });
}

async function firstConcern(
  tx: Transaction,
  changes: readonly FieldChange[],
  held: { employerId: string; personId: string },
  insists: boolean,
): Promise<Refusal<AddressWarning> | null> {
  for (const { field, after } of changes) {
    if ((field !== "workEmail" && field !== "privateEmail") || typeof after !== "string") continue;
    const judged = await judgeAddress(tx, after, held);
    if (judged.as === "fine" || (judged.as === "warning" && insists)) continue;
    return refuse(judged.code, { at: field, suggestion: judged.suggestion ?? "" });
  }
  return null;
}

async function write(
  tx: Transaction,
  held: { id: string; personId: string },
  changes: readonly { field: ChangeableField; after: string | null }[],
): Promise<void> {
  const of = (affiliation: boolean) =>
    Object.fromEntries(
      changes
        .filter(({ field }) => isOfAffiliation(field) === affiliation)
        .map(({ field, after }) => [field, field === "birthDate" && after ? utcMidnight(after) : after]),
    );
  type PersonData = {
    sex?: Sex;
    language?: Language;
    maritalStatus?: MaritalStatus;
    firstName?: string;
  };
  const [own, person] = [of(true), of(false)];
  if (Object.keys(person).length > 0)
    await tx.person.update({ where: { id: held.personId }, data: person as PersonData });
  if (Object.keys(own).length > 0) await tx.affiliation.update({ where: { id: held.id }, data: own });
}
