import { closeDatabase } from "@/lib/database/client";
import { env } from "@/lib/env";
import { firstAdministratorInput, inviteFirstAdministrator } from "./invite-first-administrator";

/** "An Peeters <an.peeters@insurer.example>" */
const written = /^\s*(?<firstName>\S+)\s+(?<lastName>.+?)\s*<(?<email>[^<>]+)>\s*$/.exec(
  env().FIRST_ADMINISTRATOR ?? "",
);
const asked = firstAdministratorInput.safeParse({
  ...written?.groups,
  language: env().FIRST_ADMINISTRATOR_LANGUAGE,
});
if (!asked.success) {
  console.error("FIRST_ADMINISTRATOR must read: First Last <address@insurer.example>");
  process.exitCode = 1;
} else {
  const invited = await inviteFirstAdministrator(asked.data);
  console.log(invited.ok ? `Invited ${asked.data.email}.` : "There is an administrator already.");
}
await closeDatabase();
