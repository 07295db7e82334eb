import { readFile } from "node:fs/promises";
import { anotherPerson, expect, look, people, signInAs, test } from "../support/journey";
import { mailTo } from "../support/mailbox";

test("an employer asks for the list of insured people, sees it become available and opens it", async ({
  page,
}) => {
  const since = new Date();
  await signInAs(page, people.helene);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Brumeval");
  await look(page);

  await page.getByRole("link", { name: "Télécharger : Aperçu des assurés" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Aperçu des assurés");
  await look(page);
  await page.getByLabel(/Adresse e-mail pour un avis/).fill("avis@brumeval.example");
  await page.getByRole("button", { name: "Demander" }).click();

  // No reload from here: the page follows the worker by itself.
  await expect(page.getByText("Disponible", { exact: true })).toBeVisible({ timeout: 20_000 });
  await look(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Ouvrir le fichier" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^Aperçu des assurés Brumeval \d{4}-\d{2}-\d{2}\.xlsx$/);
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(0, 2).toString()).toBe("PK");

  const notice = await mailTo("avis@brumeval.example", { after: since });
  expect(notice.subject).toContain("Prêt : Aperçu des assurés");
  expect(notice.text).toContain(new URL(page.url()).pathname);
});

test("a wrong address for the notice gets a sentence, and nothing that was typed is lost", async ({
  page,
}) => {
  await signInAs(page, people.griet);
  await page.getByRole("link", { name: "Overzicht verzekerden downloaden" }).click();
  await page.getByLabel(/E-mailadres voor een bericht/).fill("griet@wolkenveld");
  await page.getByRole("button", { name: "Aanvragen" }).click();
  const field = page.getByLabel(/E-mailadres voor een bericht/);
  await expect(field).toHaveValue("griet@wolkenveld");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("[role=alert], .error-summary").first()).toBeVisible();
  await look(page);
});

test("who may only look sees that a list was made, and cannot open it", async ({ page, browser }) => {
  await signInAs(page, people.griet);
  await page.getByRole("link", { name: "Overzicht verzekerden downloaden" }).click();
  await page.getByRole("button", { name: "Aanvragen" }).click();
  await expect(page.getByText("Beschikbaar", { exact: true })).toBeVisible({ timeout: 30_000 });
  const file = await page.getByRole("link", { name: "Bestand openen" }).getAttribute("href");
  const viewer = await anotherPerson(browser);
  await signInAs(viewer, people.rik);
  await viewer.goto(page.url());
  await expect(viewer.getByText("Beschikbaar", { exact: true })).toBeVisible();
  await expect(viewer.getByRole("link", { name: "Bestand openen" })).toHaveCount(0);
  expect((await viewer.request.get(file ?? "")).status()).toBe(404);
  await viewer.context().close();
});

test("who may only look finds no way to ask for a list, not even by its address", async ({ page }) => {
  await signInAs(page, people.rik);
  await expect(page.getByRole("searchbox", { name: "Zoek op naam of nummer" })).toBeVisible();
  const home = new URL(page.url()).pathname;
  await expect(page.getByRole("link", { name: "Overzicht verzekerden downloaden" })).toHaveCount(0);
  const answer = await page.goto(`${home}/download/insured-overview`);
  expect(answer?.status()).toBe(404);
  await look(page);
});

test("the file of one employer does not exist for another", async ({ page, browser }) => {
  await signInAs(page, people.griet);
  await page.getByRole("link", { name: "Overzicht verzekerden downloaden" }).click();
  await page.getByRole("button", { name: "Aanvragen" }).click();
  await expect(page.getByText("Beschikbaar", { exact: true })).toBeVisible({ timeout: 30_000 });
  const file = await page.getByRole("link", { name: "Bestand openen" }).getAttribute("href");
  const detail = page.url();

  const stranger = await anotherPerson(browser);
  await signInAs(stranger, people.helene);
  const bytes = await stranger.request.get(file ?? "");
  const absent = await stranger.request.get("/files/019b76da-0000-7000-8000-000000000000");
  expect(bytes.status()).toBe(404);
  expect(await bytes.text()).toBe(await absent.text());
  expect((await stranger.goto(detail))?.status()).toBe(404);
  await stranger.context().close();
});

test("without script the list is asked for and found all the same", async ({ browser }) => {
  const context = await browser.newContext({
    reducedMotion: "reduce",
    javaScriptEnabled: false,
    locale: "nl-BE",
  });
  const page = await context.newPage();
  await signInAs(page, people.griet);
  await page.getByRole("link", { name: "Overzicht verzekerden downloaden" }).click();
  await page.getByRole("button", { name: "Aanvragen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Overzicht verzekerden/);
  await expect
    .poll(
      async () => {
        await page.reload();
        return page.getByText("Beschikbaar", { exact: true }).count();
      },
      { timeout: 30_000 },
    )
    .toBe(1);
  await context.close();
});
