import type { Page } from "@playwright/test";
import { anotherPerson, expect, look, people, signInAs, test } from "../support/journey";
import { linkIn, mailTo } from "../support/mailbox";

const password = "zeven zwanen op het water";

/** A number that passes the check and belongs to nobody: made from the run's own clock. */
function enterpriseNumber(): string {
  const first = `18${String(Date.now() % 1_000_000).padStart(6, "0")}`;
  return `BE${first}${String(97 - (Number(first) % 97)).padStart(2, "0")}`;
}

type Person = { readonly firstName: string; readonly lastName: string; readonly email: string };

/** Step 1 and step 2, up to whatever comes after them. */
async function register(page: Page, { firstName, lastName, email }: Person, number: string): Promise<void> {
  await page.goto("/register");
  await page.getByLabel("Voornaam").fill(firstName);
  await page.getByLabel("Naam", { exact: true }).fill(lastName);
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByLabel("Wachtwoord", { exact: true }).fill(password);
  await page.getByLabel("Wachtwoord, nog eens").fill(password);
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await page
    .locator("main")
    .getByRole("button", { name: /Volgende/ })
    .click();
  await page.getByLabel("Handelsnaam").fill("Verzekeringskantoor Lindenrode");
  await page.getByLabel("Ondernemingsnummer").fill(number);
  await page.getByLabel("Straat").fill("Lindestraat");
  await page.getByLabel("Nummer", { exact: true }).fill("7");
  await page.getByLabel("Postcode").fill("9000");
  await page.getByLabel("Gemeente").fill("Gent");
  await page.getByLabel("Telefoon").fill("02 555 01 41");
  await page.getByRole("button", { name: "Kantoor registreren" }).click();
}

async function confirmAddress(page: Page, { email }: Person, since: Date): Promise<void> {
  await page.goto(linkIn(await mailTo(email, { after: since }), "/verify/"));
  await page.getByLabel("Wachtwoord", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Bevestigen en beginnen" }).click();
}

async function askForTheProduct(page: Page, number: string): Promise<void> {
  await page.goto("/broker/products/kmo/request");
  await page.getByLabel("Producentnummer").fill(number);
  await page.getByRole("button", { name: "Creëer integratie" }).click();
  await expect(page.getByText("Aanvraag verstuurd")).toBeVisible();
}

async function openTheRequest(staff: Page): Promise<void> {
  await staff.goto("/staff/accesses?q=Lindenrode");
  await staff.getByRole("link", { name: "Verzekeringskantoor Lindenrode" }).first().click();
  await expect(staff.getByRole("heading", { level: 1 })).toHaveText("Verzekeringskantoor Lindenrode");
}

test("an office registers, is refused with a reason, asks again, is accepted, and lets a colleague in", async ({
  page,
  browser,
}) => {
  test.slow();
  const since = new Date();
  const run = since.getTime();
  const number = enterpriseNumber();
  const producerNumber = String(10_000 + (run % 50_000));
  const noor = { firstName: "Noor", lastName: "Lindenrode", email: `noor.${run}@lindenrode.example` };
  await register(page, noor, number);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bijna klaar");
  await confirmAddress(page, noor, since);
  await expect(page).toHaveURL(/\/broker$/);

  await page.goto("/broker/products");
  await expect(page.getByText("U heeft momenteel geen toegang tot een product")).toBeVisible();
  await expect(page.getByRole("link", { name: /^Nieuw/ })).toHaveCount(0);
  await look(page);
  await page.getByRole("link", { name: "Toegang aanvragen" }).click();
  await page.getByLabel("Producentnummer").fill("12");
  await page.getByRole("button", { name: "Creëer integratie" }).click();
  await expect(page.getByLabel("Producentnummer")).toHaveAttribute("aria-invalid", "true");
  await look(page);
  await askForTheProduct(page, producerNumber);
  await look(page);

  const staff = await anotherPerson(browser);
  await signInAs(staff, people.administration);
  await staff.goto("/staff/accesses");
  await look(staff);
  await openTheRequest(staff);
  await look(staff);
  await staff.getByRole("button", { name: "Aanvraag weigeren" }).click();
  await expect(staff.getByLabel("Reden")).toHaveAttribute("aria-invalid", "true");
  const reason = "Dit nummer staat nog op naam van de vorige eigenaar";
  const refused = new Date();
  await staff.getByLabel("Reden").fill(reason);
  await staff.getByRole("button", { name: "Aanvraag weigeren" }).click();
  await expect(staff.getByText("Aanvraag geweigerd")).toBeVisible();
  expect((await mailTo(noor.email, { after: refused })).text).toContain(reason);

  // The office's open page hears it by itself.
  await expect(page.getByText(`Reden: ${reason}`).first()).toBeVisible();
  await askForTheProduct(page, producerNumber);
  await openTheRequest(staff);
  await staff.getByRole("button", { name: "Aanvraag aanvaarden" }).click();
  await expect(staff.getByText("Aanvraag aanvaard")).toBeVisible();
  await look(staff);
  await staff.context().close();

  await page.goto("/broker/products");
  await expect(page.getByRole("link", { name: /^Nieuw/ })).toBeVisible();
  await look(page);
  await page.goto("/broker/products/kmo");
  await page.getByRole("link", { name: /intrekken/ }).click();
  await expect(page.getByText("Er staan geen offertes open.")).toBeVisible();
  await look(page);
  await page.getByRole("link", { name: "Behouden" }).click();

  // Somebody of the same office registers it again.
  const wout = { firstName: "Wout", lastName: "Beukenhof", email: `wout.${run}@lindenrode.example` };
  const second = await anotherPerson(browser);
  const asked = new Date();
  await register(second, wout, number);
  await expect(second.getByRole("heading", { level: 1 })).toHaveText("Dit kantoor is hier al");
  await expect(second.getByText("“Verzekeringskantoor Lindenrode”")).toBeVisible();
  await look(second);
  await second.getByRole("button", { name: "Vraag toegang" }).click();
  await expect(second.getByRole("heading", { level: 1 })).toHaveText("Bijna klaar");
  await page.goto("/broker/colleagues");
  await expect(page.getByText("Vraagt toegang")).toHaveCount(0);
  await confirmAddress(second, wout, asked);
  await expect(second).toHaveURL(/\/settings\/office$/);
  await expect(second.getByText("Wacht op antwoord")).toBeVisible();
  await expect(second.getByText("Noor")).toHaveCount(0);
  await look(second);

  await page.goto("/broker/colleagues");
  await expect(page.getByText(wout.email)).toBeVisible();
  await look(page);
  await page.getByRole("button", { name: "Wout Beukenhof toelaten" }).click();
  await expect(page.getByText("Toegelaten. Een mail vertelt het.")).toBeVisible();

  await second.goto("/");
  await expect(second).toHaveURL(/\/broker$/);
  await second.goto("/broker/products");
  await expect(second.getByRole("link", { name: /^Nieuw/ })).toBeVisible();
  await expect(second.getByText("Alleen een Beheerder")).toBeVisible();
  await look(second);
  await second.context().close();
});
