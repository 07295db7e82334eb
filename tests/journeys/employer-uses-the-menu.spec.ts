import { readFile } from "node:fs/promises";
import { expect, look, people, signInAs, test } from "../support/journey";
import { mailTo } from "../support/mailbox";

/** What the demo contract of Brumeval offers in French; the financing fund is withheld. */
const entries = [
  "Accueil",
  "Travailleurs",
  "Aperçu des actions",
  "Portée des invitations",
  "Acceptation médicale",
  "Décompte des primes",
  "Aperçus ONSS",
  "Contrôle périodique du niveau de financement",
  "Points de contact",
  "Correspondance",
  "Catégories",
  "Documents juridiques",
];

test("every entry of an employer's menu opens a screen, and what the contract withholds is not there", async ({
  page,
}) => {
  test.slow();
  await signInAs(page, people.helene);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Brumeval");
  const menu = page.getByRole("navigation", { name: "Menu" });
  const home = new URL(page.url()).pathname;
  await expect(menu.getByRole("link", { name: "Fonds de financement" })).toHaveCount(0);
  expect((await menu.getByRole("link").allInnerTexts()).slice(0, entries.length)).toEqual(entries);
  for (const entry of entries) {
    await menu.getByRole("link", { name: entry, exact: true }).click();
    await expect(menu.getByRole("link", { name: entry, exact: true })).toHaveAttribute(
      "aria-current",
      "page",
    );
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await look(page);
  }
  for (const path of ["fund", "download/single-premium-list", "upload/single-premium-list"]) {
    expect((await page.goto(`${home}/${path}`))?.status(), path).toBe(404);
  }
});

test("the home offers what the role and the contract allow, and finds an employee by number", async ({
  page,
}) => {
  await signInAs(page, people.helene);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Brumeval");
  const panel = page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: "Que souhaitez-vous faire ?" }) });
  const offered = (group: string) =>
    panel.getByRole("region", { name: group, exact: true }).getByRole("link").allInnerTexts();
  expect(await offered("Téléchargements")).toEqual([
    "Aperçu des assurés",
    "Liste des salaires à compléter",
    "Bordereau de primes",
    "Primes portées en compte",
  ]);
  expect(await offered("Envois")).toEqual(["Aperçu des assurés", "Liste des salaires à compléter"]);
  expect(await offered("Écrire à votre point de contact")).toEqual([
    "Administratif",
    "Commercial",
    "Sinistres",
  ]);

  await page.getByRole("searchbox", { name: "Rechercher par nom ou numéro" }).fill("10003");
  await panel.getByRole("button", { name: "Rechercher" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Travailleurs");
  await expect(page.getByRole("row")).toHaveCount(2);
});

test("who pays the premiums sees those, and no people", async ({ page }) => {
  await signInAs(page, people.ilse);
  const menu = page.getByRole("navigation", { name: "Menu" });
  await expect(menu.getByRole("link", { name: "Premieafrekening" })).toBeVisible();
  for (const hidden of ["Werknemers", "Medische acceptatie", "Bereik van de uitnodigingen"]) {
    await expect(menu.getByRole("link", { name: hidden })).toHaveCount(0);
  }
  const home = new URL(page.url()).pathname;
  expect((await page.goto(`${home}/acceptance`))?.status()).toBe(404);
});

test("a mail to a contact point is kept, delivered to the desk, and can be followed", async ({ page }) => {
  const since = new Date();
  const subject = `Question ${since.getTime()}`;
  await signInAs(page, people.helene);
  await page.getByRole("link", { name: "Écrire à : Sinistres" }).click();
  await page.getByRole("button", { name: "Envoyer le message" }).click();
  await expect(page.getByText("Donnez un objet à votre message.").first()).toBeVisible();
  await look(page);
  await page.getByLabel("Objet").fill(subject);
  await page.getByLabel("Message", { exact: true }).fill("Bonjour,\n\nQui me rappelle ?");
  await page.getByLabel(/Envoyer une copie/).check();
  await page.getByRole("button", { name: "Envoyer le message" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(subject);
  await look(page);

  const letter = await mailTo("schade@collectief.example", { after: since });
  expect(letter.subject).toBe(`Brumeval : ${subject}`);
  expect(letter.text).toMatch(/Qui me rappelle\s\?/);
  const conversation = new URL(page.url()).pathname;
  await mailTo(people.helene, { after: since, text: new RegExp(conversation) });

  await page.getByLabel("Votre message").fill("C’est pour le numéro 40010001.");
  await page.getByRole("button", { name: "Envoyer la réponse" }).click();
  await expect(page.getByRole("list", { name: "Messages" }).getByRole("listitem")).toHaveCount(2);
  await page.getByRole("link", { name: "Correspondance" }).first().click();
  await expect(page.getByRole("row").nth(1)).toContainText(subject);
  await look(page);
});

test("a letter opens as a PDF by a plain link, and is read from then on", async ({ page }) => {
  await signInAs(page, people.helene);
  await page.getByRole("link", { name: "Correspondance" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Correspondance");
  const row = page.getByRole("row").filter({ hasText: "Contrôle périodique du niveau de financement 2026" });
  const [download] = await Promise.all([page.waitForEvent("download"), row.getByRole("link").click()]);
  expect(download.suggestedFilename()).toMatch(/^Contrôle périodique du niveau de financement 2026 .*\.pdf$/);
  expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe("%PDF-");
  await page.reload();
  await expect(row).toContainText("Lu");
});

test("without script a message is sent all the same", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "nl-BE" });
  const page = await context.newPage();
  const subject = `Vraag ${Date.now()}`;
  await signInAs(page, people.rik);
  await page.getByRole("link", { name: "Mail naar Administratief" }).click();
  await page.getByLabel("Onderwerp").fill(subject);
  await page.getByLabel("Bericht", { exact: true }).fill("Wie volgt ons contract op?");
  await page.getByRole("button", { name: "Bericht versturen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(subject);
  await context.close();
});
