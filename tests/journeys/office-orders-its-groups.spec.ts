import sharp from "sharp";
import { anotherPerson, expect, look, people, signInAs, test } from "../support/journey";
import { linkIn, mailTo } from "../support/mailbox";

const logo = () =>
  sharp({ create: { width: 900, height: 600, channels: 4, background: { r: 10, g: 110, b: 100, alpha: 1 } } })
    .png()
    .toBuffer();

test("a Beheerder makes a group with a logo, lets a colleague in, moves and removes that colleague", async ({
  page,
  browser,
}) => {
  const since = new Date();
  const name = `Zeekant ${since.getTime()}`;
  const email = `nora.zeekant.${since.getTime()}@dennewaard.example`;
  await signInAs(page, people.lieve);
  await page.goto("/broker/office");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Account");
  await look(page);

  // A group needs a name only; what is no picture is said, and the group is there.
  await page.getByRole("link", { name: "Nieuwe groep" }).click();
  await look(page);
  await page.getByLabel("Naam", { exact: true }).fill(name);
  await page
    .getByLabel("Logo van de groep")
    .setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: Buffer.from("<svg/>") });
  await page.getByRole("button", { name: "Groep maken" }).click();
  await expect(page.getByText("Dit is geen PNG, JPEG of WebP").first()).toBeVisible();
  await look(page);
  await page
    .getByLabel("Logo van de groep")
    .setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: await logo() });
  await page.getByRole("button", { name: "Logo bewaren" }).click();
  await expect(page.getByText("Het logo is bewaard").first()).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  const picture = page.locator("main img").first();
  await expect(picture).toHaveJSProperty("naturalWidth", 400);
  await look(page);
  const group = page.url().split("?")[0] ?? "";
  const address = (await picture.getAttribute("src")) ?? "";

  // Straight into the group.
  await page.getByRole("link", { name: "Nieuwe gebruiker uitnodigen" }).click();
  await expect(page.getByRole("checkbox", { name })).toBeChecked();
  await page.getByLabel("Voornaam").fill("Nora");
  await page.getByLabel("Naam", { exact: true }).fill("Zeekant");
  await page.getByLabel("E-mailadres").fill(email);
  await look(page);
  await page.getByRole("button", { name: "Uitnodiging sturen" }).click();
  await expect(page.getByText("Uitnodiging verstuurd").first()).toBeVisible();
  await expect(page.getByText("Uitgenodigd", { exact: true }).first()).toBeVisible();
  await look(page);
  const colleaguePage = page.url().split("?")[0] ?? "";

  const nora = await anotherPerson(browser);
  await nora.goto(linkIn(await mailTo(email, { after: since }), "/invitation/"));
  await nora.getByLabel("Wachtwoord", { exact: true }).fill("vier gele fietsen in de regen");
  await nora.getByLabel("Wachtwoord, nog eens").fill("vier gele fietsen in de regen");
  for (const box of await nora.getByRole("checkbox").all()) await box.check();
  await nora.getByRole("button", { name: "Uitnodiging aanvaarden" }).click();
  await nora.waitForURL((url) => !url.pathname.startsWith("/invitation"));

  // She sees her own group and nobody of another; nothing there to change.
  await nora.goto("/broker/office");
  await expect(nora.getByRole("link", { name })).toBeVisible();
  await expect(nora.getByRole("link", { name: "Antwerpen" })).toHaveCount(0);
  await expect(nora.getByRole("link", { name: "Nieuwe groep" })).toHaveCount(0);
  await look(nora);
  await nora.goto("/broker/colleagues");
  await expect(nora.getByText(people.koen)).toHaveCount(0);
  await expect(nora.getByText(people.lieve)).toBeVisible();
  await look(nora);

  // Somebody of another office knows of neither the group nor its picture.
  const benoit = await anotherPerson(browser);
  await signInAs(benoit, people.benoit);
  expect((await benoit.goto(group))?.status()).toBe(404);
  expect((await benoit.request.get(address)).status()).toBe(404);
  expect((await nora.request.get(address)).status()).toBe(200);
  await benoit.context().close();

  // Into one more group: now there is a subaccount to choose, which stays.
  await page.goto(colleaguePage);
  await expect(page.getByText("Actief", { exact: true }).first()).toBeVisible();
  await page.getByRole("button", { name: "Groep toevoegen" }).first().click();
  await page.getByRole("dialog").getByLabel("Groep").selectOption({ label: "Gent" });
  await page.getByRole("dialog").getByRole("button", { name: "Groep toevoegen" }).click();
  await expect(page.getByText("Groep toegevoegd").first()).toBeVisible();
  await nora.goto("/broker/office");
  await nora.getByRole("button", { name: "Subaccount: Alle groepen" }).click();
  await look(nora);
  await nora.getByRole("button", { name: "Gent", exact: true }).click();
  await expect(nora.getByRole("button", { name: "Subaccount: Gent" })).toBeVisible();
  await nora.reload();
  await expect(nora.getByRole("button", { name: "Subaccount: Gent" })).toBeVisible();

  // Out of that group again: nothing left to choose.
  await page.getByRole("button", { name: /uit Gent halen/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Uit groep halen" }).click();
  await expect(page.getByText("Uit de groep gehaald").first()).toBeVisible();
  await nora.reload();
  await expect(nora.getByRole("button", { name: /Subaccount/ })).toHaveCount(0);

  // Removed while signed in: out at the next click.
  await page.getByRole("button", { name: "Collega verwijderen" }).click();
  await look(page);
  await page.getByRole("dialog").getByRole("button", { name: "Collega verwijderen" }).click();
  await expect(page.getByText("Collega verwijderd").first()).toBeVisible();
  await nora.goto("/broker/colleagues");
  await expect(nora).toHaveURL(/\/sign-in|\/hats/);
  await nora.context().close();

  // The trail tells, and an empty group can go.
  await page.goto("/broker/audit");
  await expect(page.getByRole("table").getByText(name).first()).toBeVisible();
  await page.goto(group);
  await page.getByRole("button", { name: "Groep verwijderen" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Groep verwijderen" }).click();
  await expect(page.getByText("De groep is verwijderd").first()).toBeVisible();
});

test("the last Beheerder cannot leave the office", async ({ page }) => {
  await signInAs(page, people.benoit);
  await page.goto("/broker/office");
  await page.getByRole("button", { name: "Quitter le bureau" }).click();
  const sure = page.getByRole("dialog");
  await sure.getByRole("button", { name: "Quitter le bureau" }).click();
  await expect(sure.getByText(/dernier|dernière/).first()).toBeVisible();
  await look(page);
});
