import "@/tests/support/database";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/lib/database/client";
import { findReach } from "@/lib/statements/find-reach";
import { inviteNow } from "@/lib/statements/invite-now";
import { planInvitations } from "@/lib/statements/plan-invitations";
import { newId } from "@/lib/values/ids";
import { actingAs } from "@/tests/support/acting";
import { anAccount, anEmployer } from "@/tests/support/builders";
import { findAffiliationFile } from "./find-affiliation-file";

afterAll(closeDatabase);

test("one employer neither sends nor sees the letter that another has planned for the same person", async () => {
  const look = { employees: 1, leavers: 0, workEmails: 1, families: 0 };
  const [theirs, ours] = [await anEmployer(look), await anEmployer(look)];
  const [person] = theirs.people;
  const [contract] = ours.contracts;
  if (!person) throw new Error("An employer without people");
  const affiliationId = newId();
  await database().affiliation.create({
    data: {
      id: affiliationId,
      number: "69999999",
      personId: person.personId,
      employerId: ours.id,
      contractId: contract.id,
      categoryId: contract.categoryIds.clerks,
      hiredOn: new Date("2020-01-01"),
      startsOn: new Date("2020-01-01"),
      workEmail: `elders@${ours.domain}`,
    },
  });
  await database().$transaction((tx) =>
    planInvitations(tx, {
      employerId: theirs.id,
      uploadId: null,
      affiliationIds: [person.affiliationId],
    }),
  );
  const where = { personId: person.personId };
  const planned = await database().statementInvitation.findFirstOrThrow({ where });

  expect(await database().$transaction((tx) => inviteNow(tx, affiliationId))).toBe(false);
  expect(await database().statementInvitation.findMany({ where })).toEqual([planned]);

  const account = await anAccount({ employers: [{ id: ours.id, role: "HR" }] });
  const actor = await actingAs(account.id, "employer", "invitations.manage");
  const { rows } = await findReach(actor, { employerId: ours.id });
  expect(rows.find(({ id }) => id === affiliationId)).toMatchObject({ plannedFor: null, sentAt: null });
  expect((await findAffiliationFile(actor, affiliationId))?.invitation).toEqual({ as: "none", at: null });
  const own = await anAccount({ employers: [{ id: theirs.id, role: "HR" }] });
  const owner = await actingAs(own.id, "employer", "invitations.manage");
  expect((await findAffiliationFile(owner, person.affiliationId))?.invitation?.as).toBe("PLANNED");
});
