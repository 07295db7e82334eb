import { anotherPerson, expect, look, people, signInAs, test } from "../support/journey";
import { linkIn, mailTo } from "../support/mailbox";

test("a main user invites a colleague, who accepts from the mailbox, works, and is let go", async ({
  page,
  browser,
}) => {
  const since = new Date();
  const email = `mira.veldhoek.${since.getTime()}@wolkenveld.example`;
  await signInAs(page, people.griet);
  await page.getByRole("link", { name: "Gebruikers" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Gebruikers");
  await look(page);

  await page.getByRole("button", { name: "Collega uitnodigen" }).first().click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await look(page);
  await dialog.getByLabel("Voornaam").fill("Mira");
  await dialog.getByLabel("Naam", { exact: true }).fill("Veldhoek");
  await dialog.getByLabel("E-mailadres").fill(email);
  await dialog.getByRole("radio", { name: /Raadplegen/ }).check();
  await dialog.getByRole("button", { name: "Uitnodiging sturen" }).click();
  await expect(page.getByText("Uitnodiging verstuurd").first()).toBeVisible();
  const row = page
    .getByRole("row")
    .filter({ hasText: "Veldhoek" })
    .filter({ hasText: "Uitgenodigd" })
    .first();
  await expect(row).toBeVisible();
  await look(page);

  const mail = await mailTo(email, { after: since });
  const colleague = await anotherPerson(browser);
  await colleague.goto(linkIn(mail, "/invitation/"));
  await expect(colleague.getByRole("heading", { level: 1 })).toBeVisible();
  await look(colleague);
  await colleague.getByLabel("Wachtwoord", { exact: true }).fill("vier gele fietsen in de regen");
  await colleague.getByLabel("Wachtwoord, nog eens").fill("vier gele fietsen in de regen");
  for (const box of await colleague.getByRole("checkbox").all()) await box.check();
  await colleague.getByRole("button", { name: "Uitnodiging aanvaarden" }).click();
  await expect(colleague.getByRole("heading", { level: 1 })).toHaveText("Wolkenveld");
  await look(colleague);

  // A viewer finds nobody to invite.
  await expect(colleague.getByRole("link", { name: "Gebruikers" })).toHaveCount(0);

  // The link has done its work: it opens nothing a second time.
  const late = await anotherPerson(browser);
  await late.goto(linkIn(mail, "/invitation/"));
  await expect(late.getByText("Deze uitnodiging is al aanvaard").first()).toBeVisible();
  await look(late);
  await late.context().close();

  await page.reload();
  const active = page
    .getByRole("row")
    .filter({ hasText: email })
    .or(page.getByRole("row").filter({ hasText: "Veldhoek" }));
  await expect(active.filter({ hasText: "Actief" }).first()).toBeVisible();
  await active
    .filter({ hasText: "Actief" })
    .first()
    .getByRole("button", { name: /Acties voor/ })
    .click();
  await page.getByRole("button", { name: "Collega verwijderen" }).first().click();
  const sure = page.getByRole("dialog");
  await expect(sure).toContainText("verliest meteen elke toegang");
  await look(page);
  await sure.getByRole("button", { name: "Collega verwijderen" }).click();
  await expect(page.getByText("Collega verwijderd").first()).toBeVisible();

  // Gone at the next click.
  await colleague.getByRole("link", { name: "Werknemers" }).first().click();
  await expect(colleague).toHaveURL(/\/sign-in|\/hats/);
  await colleague.context().close();
});

test("a free address is refused for a main user, with the reason beside it", async ({ page }) => {
  await signInAs(page, people.helene);
  await page.getByRole("link", { name: "Utilisateurs" }).first().click();
  await page
    .getByRole("button", { name: /Inviter/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Prénom").fill("Luc");
  await dialog.getByLabel("Nom", { exact: true }).fill("Lampion");
  await dialog.getByLabel(/e-mail/i).fill("luc.lampion@gmail.com");
  await dialog.getByRole("radio", { name: /Utilisateur principal/ }).check();
  await dialog.getByRole("button", { name: /Envoyer/ }).click();
  await expect(dialog.getByLabel(/e-mail/i)).toHaveAttribute("aria-invalid", "true");
  await expect(dialog.getByLabel(/e-mail/i)).toHaveValue("luc.lampion@gmail.com");
  await look(page);
});

test("the last main user cannot leave the house empty", async ({ page }) => {
  await signInAs(page, people.helene);
  await page.getByRole("link", { name: "Utilisateurs" }).first().click();
  const own = page.getByRole("row").filter({ hasText: "Valbrume" }).first();
  const menu = own.getByRole("button", { name: /Actions pour/ });
  if ((await menu.count()) === 0) return;
  await menu.click();
  await page
    .getByRole("button", { name: /Retirer|Supprimer/ })
    .first()
    .click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /Retirer|Supprimer/ })
    .click();
  await page.reload();
  await expect(page.getByRole("row").filter({ hasText: "Valbrume" }).first()).toBeVisible();
});
