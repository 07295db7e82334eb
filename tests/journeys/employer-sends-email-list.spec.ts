import { readFile, writeFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { editWorkbook } from "../support/edit-workbook";
import { anotherPerson, expect, look, people, signInAs, test } from "../support/journey";

const phone = { width: 390, height: 844 };
const emailColumn = "AC";

async function signInAtHome(page: Page, email: string): Promise<string> {
  await signInAs(page, email);
  await page.waitForURL(/\/employer\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** The Dutch-speaking colleague who serves the same employer among others. */
async function signInForBrumeval(page: Page): Promise<string> {
  await signInAs(page, people.nele);
  await page.goto("/employer");
  await page.getByRole("link", { name: "Brumeval" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Brumeval");
  return new URL(page.url()).pathname;
}

/** The list as the employer gets it, from the screen that offers it. */
async function downloadList(page: Page, home: string, target: string): Promise<string> {
  await page.goto(`${home}/download/insured-overview`);
  await page.locator("main form button[type=submit]").first().click();
  const file = page.locator("main a.button[href^='/files/']");
  await expect(file).toBeVisible({ timeout: 40_000 });
  const [download] = await Promise.all([page.waitForEvent("download"), file.click()]);
  await download.saveAs(target);
  return target;
}

async function sendList(page: Page, home: string, file: string): Promise<string> {
  await page.goto(`${home}/upload/insured-overview`);
  await page.locator("input[type=file]").setInputFiles(file);
  await page.waitForURL(/\/uploads\/[0-9a-f-]{36}$/);
  return page.url();
}

/** What a reader without script does: look again. */
async function countAfterReload(page: Page, what: Locator): Promise<number> {
  await page.reload();
  return what.count();
}

test.describe("on a phone, in French", () => {
  test.use({ locale: "fr-BE", viewport: phone });

  test("a list goes round: fetched, filled in elsewhere, corrected here, confirmed, processed, taken back", async ({
    page,
  }, info) => {
    test.slow();
    const home = await signInAtHome(page, people.helene);
    const list = await downloadList(page, home, info.outputPath("liste.xlsx"));
    const filled = await editWorkbook(list, info.outputPath("liste remplie.xlsx"), {
      "40010269": { [emailColumn]: "nouvelle.adresse@brumeval.example" },
      "40010273": { [emailColumn]: "zoe.aubepinoit@hotmial.com" },
      "40010277": { [emailColumn]: "etienne.charmoisin.brumeval.example" },
      "40010280": { [emailColumn]: null },
      "40010279": { Y: "Autreville" },
    });

    await page.goto(`${home}/upload/insured-overview`);
    await look(page);
    await sendList(page, home, filled);

    // Controle: what it does, what needs the person, the rest folded.
    await expect(page.getByRole("heading", { name: "Ligne par ligne" })).toBeVisible({ timeout: 40_000 });
    await expect(page.getByText("2 lignes demandent votre attention", { exact: false })).toBeVisible();
    await look(page);
    await page.getByText("1 cellule ignorée").click();
    await expect(page.getByText("Autreville")).toBeVisible();

    await page.getByRole("button", { name: /^zoe\.aubepinoit@hotmail\.com/ }).click();
    await expect(page.getByText("1 ligne demande votre attention", { exact: false })).toBeVisible();
    const field = page.getByRole("textbox", { name: /de Charmoisin/ });
    await field.fill("etienne.charmoisin@");
    await field.press("Enter");
    await expect(page.getByRole("alert").filter({ hasText: "@" })).toBeVisible();
    await look(page);
    await expect(field).toHaveValue("etienne.charmoisin@");
    await field.fill("etienne.nouveau@brumeval.example");
    await field.press("Enter");
    await expect(page.getByText("Tout est correct", { exact: false })).toBeVisible();

    // An answer is no promise: it can be seen again after a reload.
    await page.reload();
    await page.getByRole("link", { name: /^Traités \(2\)/ }).click();
    await expect(page.getByText("Devient etienne.nouveau@brumeval.example", { exact: true })).toBeVisible();
    await look(page);

    await page.getByRole("link", { name: "Passer à la confirmation" }).click();
    await expect(page.getByText("1 assuré reçoit une adresse e-mail.")).toBeVisible();
    await expect(page.getByText("est effacée")).toBeVisible();
    await look(page);
    const confirmed = page.url();
    await page.getByRole("button", { name: "Envoyer 4 changements" }).click();

    // Klaar: it moves by itself, and says what leaves when.
    await expect(page.getByText("4 changements ont été traités.")).toBeVisible({ timeout: 40_000 });
    await expect(page.getByText(/invitations? part/)).toBeVisible();
    await expect(page.getByText("Vous pouvez encore tout annuler", { exact: false })).toBeVisible();
    await look(page);
    const upload = page.url();

    // Going back to a page that is past shows what is.
    await page.goto(confirmed);
    await expect(page.getByText("4 changements ont été traités.")).toBeVisible();

    const result = page.getByRole("link", { name: "Fichier de résultat" });
    await expect(result).toBeVisible({ timeout: 40_000 });
    const [download] = await Promise.all([page.waitForEvent("download"), result.click()]);
    expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe("PK");
    await page.getByRole("link", { name: "Tous les changements" }).click();
    await expect(page.getByText("etienne.nouveau@brumeval.example")).toBeVisible();
    await look(page);

    await page.goto(upload);
    await page.getByRole("button", { name: "Annuler l’envoi" }).click();
    const question = page.getByRole("dialog", { name: "Annuler cette liste ?" });
    await expect(question).toContainText("4 changements seront annulés");
    await look(page);
    await question.getByRole("button", { name: "Annuler 4 changements" }).click();
    await expect(page.getByText("Tout a été annulé")).toBeVisible();
    await look(page);

    const after = await downloadList(page, home, info.outputPath("liste après.xlsx"));
    // The same list again changes the same: nothing of it stayed.
    await sendList(
      page,
      home,
      await editWorkbook(after, info.outputPath("encore.xlsx"), {
        "40010269": { [emailColumn]: "nouvelle.adresse@brumeval.example" },
      }),
    );
    await expect(page.getByText("1 ligne apporte un changement", { exact: false })).toBeVisible({
      timeout: 40_000,
    });
    await page.getByRole("button", { name: "Abandonner cette liste" }).click();
    await page.getByRole("button", { name: "Abandonner la liste" }).click();
    await expect(page.getByText("Cette liste a été abandonnée")).toBeVisible();
  });

  test("somebody else’s list does not exist", async ({ page, browser }, info) => {
    const home = await signInAtHome(page, people.helene);
    const list = await downloadList(page, home, info.outputPath("liste.xlsx"));
    const upload = await sendList(page, home, list);
    await expect(page.getByText("tout figure déjà ainsi chez nous", { exact: false }).first()).toBeVisible({
      timeout: 40_000,
    });
    await look(page);
    const stranger = await anotherPerson(browser);
    const other = await signInAtHome(stranger, people.griet);
    const id = new URL(upload).pathname.split("/").at(-1);
    for (const path of [
      new URL(upload).pathname,
      `${other}/uploads/${id}`,
      `${other}/uploads/${id}/changes`,
    ]) {
      expect((await stranger.goto(path))?.status(), path).toBe(404);
    }
    await stranger.context().close();
  });

  test("a file of another kind is named before it leaves, and one that only looks right is refused in a sentence", async ({
    page,
  }, info) => {
    const home = await signInAtHome(page, people.helene);
    await page.goto(`${home}/upload/insured-overview`);
    const picture = info.outputPath("photo.pdf");
    const empty = info.outputPath("vide.csv");
    const pretends = info.outputPath("liste.xlsx");
    await Promise.all([
      writeFile(picture, "%PDF-1.7"),
      writeFile(empty, ""),
      writeFile(pretends, "ceci n'est pas un classeur"),
    ]);
    await page.locator("input[type=file]").setInputFiles(picture);
    await expect(page.getByText("photo.pdf")).toBeVisible();
    await expect(page.locator("input[type=file]")).toHaveAttribute("aria-invalid", "true");
    await page.locator("input[type=file]").setInputFiles(empty);
    await expect(page.getByText("Ce fichier est vide : vide.csv")).toBeVisible();
    await look(page);
    expect(new URL(page.url()).pathname).toBe(`${home}/upload/insured-overview`);

    await sendList(page, home, pretends);
    await expect(page.getByText("Nous ne pouvons pas traiter cette liste")).toBeVisible({ timeout: 40_000 });
    await expect(page.getByRole("link", { name: "Choisir un autre fichier" })).toBeVisible();
    await look(page);
  });
});

test("who may only look finds no place to send a list", async ({ page }) => {
  const home = await signInAtHome(page, people.rik);
  expect((await page.goto(`${home}/upload/insured-overview`))?.status()).toBe(404);
});

test("what the contracts withhold does not exist", async ({ page }) => {
  const home = await signInAtHome(page, people.helene);
  expect((await page.goto(`${home}/upload/single-premium-list`))?.status()).toBe(404);
  expect((await page.goto(`${home}/upload/salary-list`))?.status()).toBe(200);
  await look(page);
});

test("without script a list is sent, corrected and confirmed all the same", async ({
  browser,
  page,
}, info) => {
  test.slow();
  const list = await downloadList(
    page,
    await signInAtHome(page, people.helene),
    info.outputPath("lijst.xlsx"),
  );
  const filled = await editWorkbook(list, info.outputPath("ingevuld.xlsx"), {
    "40010276": { [emailColumn]: "lea.delvaucelle.brumeval.example" },
    "40010270": { [emailColumn]: "mathieu.nieuw@brumeval.example" },
  });
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "nl-BE", viewport: phone });
  const plain = await context.newPage();
  const home = await signInForBrumeval(plain);
  await plain.goto(`${home}/upload/insured-overview`);
  await plain.locator("input[type=file]").setInputFiles(filled);
  await plain.getByRole("button", { name: "Lijst versturen en laten nakijken" }).click();
  await plain.waitForURL(/\/uploads\/[0-9a-f-]{36}$/);
  const row = plain.getByRole("listitem").filter({ hasText: "lea.delvaucelle.brumeval.example" });
  await expect.poll(() => countAfterReload(plain, row), { timeout: 40_000 }).toBeGreaterThan(0);
  await plain.getByRole("textbox", { name: /Del Vaucelle/ }).fill("lea.nieuw@brumeval.example");
  await row.last().getByRole("button", { name: "Toepassen" }).click();
  await expect(plain.getByText("Alles klopt", { exact: false })).toBeVisible();
  await plain.getByRole("link", { name: "Verder naar bevestigen" }).click();
  await plain.getByRole("button", { name: "2 wijzigingen versturen" }).click();
  const done = plain.getByText("2 wijzigingen zijn verwerkt.");
  await expect.poll(() => countAfterReload(plain, done), { timeout: 40_000 }).toBe(1);
  await plain.getByRole("button", { name: "Ongedaan maken" }).click();
  await plain.getByRole("button", { name: "2 wijzigingen ongedaan maken" }).click();
  await expect(plain.getByText("Alles is ongedaan gemaakt")).toBeVisible();
  await context.close();
});

test("a file of one’s own is asked about, and its columns are remembered", async ({ page }, info) => {
  test.slow();
  const home = await signInForBrumeval(page);
  const own = info.outputPath("eigen.csv");
  await writeFile(own, "Vak 1;Vak 2;Vak 3\nA;40010273;zoe.csv@brumeval.example\nB;40010274;sam@brumeval\n");
  await sendList(page, home, own);
  await expect(page.getByText("Help ons uw bestand te lezen")).toBeVisible({ timeout: 40_000 });
  await look(page);
  await page.getByLabel(/^Zakelijk e-mailadres/).selectOption("");
  await page.getByRole("button", { name: "Verder met deze kolommen" }).click();
  await expect(page.getByText(/Wijs minstens één kolom aan/).first()).toBeVisible();
  await page.getByLabel(/^Zakelijk e-mailadres/).selectOption("C");
  await page.getByLabel(/^Aansluitingsnummer/).selectOption("B");
  await page.getByRole("button", { name: "Verder met deze kolommen" }).click();
  await expect(page.getByRole("heading", { name: "Rij voor rij" })).toBeVisible({ timeout: 40_000 });
  await expect(page.getByText("sam@brumeval", { exact: true })).toBeVisible();

  await sendList(page, home, own);
  await expect(page.getByRole("heading", { name: "Rij voor rij" })).toBeVisible({ timeout: 40_000 });
});
