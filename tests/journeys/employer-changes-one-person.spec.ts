import type { Page } from "@playwright/test";
import { expect, look, people, signInAs, test } from "../support/journey";

/** With its check digits, for somebody born before 2000. */
function nationalNumber(firstNine: string): string {
  return firstNine + String(97 - (Number(firstNine) % 97)).padStart(2, "0");
}

/** Where the employer's pages are, once one has arrived there. */
async function homeOf(page: Page): Promise<string> {
  await page.waitForURL(/\/employer\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname;
}

async function openFirst(page: Page, search: string) {
  const home = await homeOf(page);
  await page.goto(`${home}/people?q=${encodeURIComponent(search)}`);
  await page.locator("main table tbody a").first().click();
  await expect(page.getByRole("link", { name: "Gegevens wijzigen" })).toBeVisible();
}

test("an address is corrected with the suggestion, seen in Overzicht acties, and taken back", async ({
  page,
}) => {
  await signInAs(page, people.griet);
  await openFirst(page, "Grasdonck");
  await look(page);
  await page.getByRole("link", { name: "Gegevens wijzigen" }).click();
  await look(page);
  const address = page.getByLabel(/^Zakelijk e-mailadres/);
  const before = await address.inputValue();
  await address.fill("lieve.grasdonck@hotmial.com");
  await page.getByRole("button", { name: "Wijzigingen bewaren" }).click();
  await expect(address).toHaveAttribute("aria-invalid", "true");
  await look(page);
  await page.getByRole("button", { name: "Gebruik lieve.grasdonck@hotmail.com" }).click();
  await expect(address).toHaveValue("lieve.grasdonck@hotmail.com");
  await page.getByRole("button", { name: "Wijzigingen bewaren" }).click();
  await expect(page.getByText("De wijziging is verwerkt.")).toBeVisible();
  await expect(page.getByText("lieve.grasdonck@hotmail.com")).toBeVisible();
  await look(page);

  await page.getByRole("link", { name: "Naar de actie" }).click();
  await expect(page.getByText("Verwerkt", { exact: true }).first()).toBeVisible();
  await expect(page.getByText("lieve.grasdonck@hotmail.com").first()).toBeVisible();
  await look(page);
  await page.goBack();

  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await expect(page.getByText("De wijziging is ongedaan gemaakt.")).toBeVisible();
  if (before) await expect(page.getByText(before)).toBeVisible();
  await expect(page.getByText("lieve.grasdonck@hotmail.com")).toHaveCount(0);
});

test("somebody new is affiliated in four steps; leaving and coming back loses nothing", async ({ page }) => {
  await signInAs(page, people.griet);
  const home = await homeOf(page);
  await page.goto(`${home}/people/new`);
  await look(page);
  await page.getByRole("button", { name: "Volgende stap" }).click();
  await expect(page.locator(".error-summary")).toBeFocused();

  await page.getByLabel("INSZ").fill(nationalNumber("880202400"));
  await page.getByLabel("Naam", { exact: true }).fill("Vandekerkhove-Zilverberghen");
  await page.getByLabel("Voornaam").fill("Marie-Thérèse");
  await page.getByLabel("Geboortedatum").fill("02-02-1988");
  await page.getByLabel("Geslacht").selectOption("F");
  await page.getByLabel("Burgerlijke staat").selectOption("MARRIED");
  await page.getByLabel("Taal", { exact: true }).selectOption("nl");
  await page.getByLabel("Straat").fill("Langestraat");
  await page.getByLabel("Huisnummer").fill("12");
  await page.getByLabel("Postcode").fill("8000");
  await page.getByLabel("Woonplaats").fill("Brugge");
  await page.getByRole("button", { name: "Volgende stap" }).click();
  await expect(page.getByLabel("Contract en categorie")).toBeVisible();
  await look(page);

  // Away and back, as somebody who is called to the phone.
  await page.goto(`${home}/people/new`);
  await expect(page.getByText("Vandekerkhove-Zilverberghen, Marie-Thérèse").first()).toBeVisible();
  await page.getByRole("link", { name: "Verder invullen" }).first().click();
  await page.getByLabel("Contract en categorie").selectOption({ index: 1 });
  await page.getByLabel("In dienst vanaf").fill("1-10-2026");
  await page.getByLabel("Jaarloon").fill("44.500,00");
  await page.getByLabel(/^Zakelijk e-mailadres/).fill("marie-therese@wolkenveld.example");
  await page.getByRole("button", { name: "Volgende stap" }).click();

  await page.getByRole("radio", { name: "Partner" }).check();
  await page.getByLabel("Voornaam").fill("Luuk");
  await page.getByLabel("Geboortedatum").fill("03-03-1986");
  await page.getByLabel("Geslacht").selectOption("M");
  await page.getByRole("button", { name: "Gezinslid toevoegen" }).click();
  await expect(page.getByText("Luuk Vandekerkhove-Zilverberghen")).toBeVisible();
  await look(page);
  await page.getByRole("link", { name: "Volgende stap" }).click();
  await expect(page.getByText("01-10-2026")).toBeVisible();
  await look(page);
  await page.getByRole("button", { name: "Marie-Thérèse Vandekerkhove-Zilverberghen aansluiten" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Vandekerkhove-Zilverberghen, Marie-Thérèse",
  );
  await expect(page.getByText(/Vertrekt op/)).toBeVisible();
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Werknemers");
});

test("the day that one knows is turned into the end date that counts, and the leaving is taken back", async ({
  page,
}) => {
  await signInAs(page, people.griet);
  await openFirst(page, "Klaverstijn");
  await page.getByRole("link", { name: "Vertrek melden" }).click();
  await page.getByRole("radio", { name: "De eerste dag uit dienst" }).check();
  await page.locator("input[name=date]").fill("1-5-2027");
  await page.getByRole("button", { name: "Toon wat dit betekent" }).click();
  await expect(page.getByRole("heading", { name: "Aangesloten tot en met 30-04-2027" })).toBeVisible();
  await look(page);
  await page.getByRole("button", { name: "Vertrek bevestigen" }).click();
  await expect(page.getByText("De wijziging is verwerkt.")).toBeVisible();
  await expect(page.getByText("30-04-2027").first()).toBeVisible();
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await expect(page.getByText("De wijziging is ongedaan gemaakt.")).toBeVisible();
});

test("everyone gets a new domain, seen first and taken back afterwards", async ({ page }) => {
  await signInAs(page, people.nele);
  await page.goto("/employer");
  await page.getByRole("link", { name: "Stonelark" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Stonelark");
  const home = new URL(page.url()).pathname;
  await page.goto(`${home}/domain-change`);
  await look(page);
  await page.getByLabel("Nieuw domein").fill("gmail.com");
  await page.getByRole("button", { name: "Toon wat er verandert" }).click();
  await expect(page.getByLabel("Nieuw domein")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Nieuw domein").fill("stonelark-group.example");
  await page.getByRole("button", { name: "Toon wat er verandert" }).click();
  await page.waitForURL(/\/uploads\//);
  await expect(page.getByText(/@stonelark-group\.example/).first()).toBeVisible();
  await look(page);
});

test("who may only look is shown no way to change anybody, not even by its address", async ({ page }) => {
  await signInAs(page, people.rik);
  const home = await homeOf(page);
  await page.goto(`${home}/people?q=Klaverstijn`);
  await page.locator("main table tbody a").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Klaverstijn");
  await expect(page.getByRole("link", { name: "Gegevens wijzigen" })).toHaveCount(0);
  const person = page.url();
  expect((await page.goto(`${person}/change`))?.status()).toBe(404);
  expect((await page.goto(`${home}/people/new`))?.status()).toBe(404);
});
