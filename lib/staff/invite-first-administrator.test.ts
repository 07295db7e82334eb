import "@/tests/support/database";
import { afterAll, expect, test } from "vitest";
import { findHats } from "@/lib/access/find-signed-in";
import { closeDatabase, database } from "@/lib/database/client";
import { acceptInvitation } from "@/lib/identity/accept-invitation";
import { findInvitation } from "@/lib/identity/find-invitation";
import { lastToken } from "@/tests/support/sent-mail";
import { inviteFirstAdministrator } from "./invite-first-administrator";

afterAll(closeDatabase);

const mieke = {
  email: "mieke.vandaal@insurer.example",
  firstName: "Mieke",
  lastName: "Van Daal",
  language: "nl",
} as const;

test("the first administrator gets in by an invitation; of twenty at once there is one, and then the door is gone", async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, place) =>
      inviteFirstAdministrator({
        ...mieke,
        email: place === 0 ? mieke.email : `other${place}@insurer.example`,
      }),
    ),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await database().staffMembership.count()).toBe(1);
  const { account } = await database().staffMembership.findFirstOrThrow({ include: { account: true } });

  const token = await lastToken(account.email, "identity.invitation");
  expect(await findInvitation(token)).toMatchObject({ state: "valid", organisations: ["Collectief"] });
  const request = { id: "test", address: "192.0.2.10" };
  const own = { token, password: "wind in de bomen", language: "nl" } as const;
  expect(await acceptInvitation(request, own)).toMatchObject({ ok: true });
  expect((await findHats(account.id))?.hats).toEqual([{ kind: "staff", roles: ["ADMINISTRATOR"] }]);
  expect(await inviteFirstAdministrator(mieke)).toMatchObject({ ok: false, reason: "staff.already" });
});
