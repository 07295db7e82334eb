import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { anotherPerson, expect, look, people, signInAs, test } from "../support/journey";

/** The French-speaking insured person of the demo, at another employer. */
const assure = "assure@courriel.example";

async function openStatement(page: Page, name: string): Promise<string> {
  await page.goto("/insured");
  await look(page);
  await page.getByRole("link", { name }).first().click();
  await page.waitForURL(/\/insured\/statement\//);
  return new URL(page.url()).pathname;
}

const withoutSpaces = (text: string) => text.replace(/\s+/g, "");

/** What another program reads in the file. */
async function wordsOf(file: string): Promise<string> {
  const bytes = await readFile(file);
  expect(bytes.subarray(0, 8).toString()).toBe("%PDF-1.7");
  const read = spawnSync("pdftotext", ["-layout", "-", "-"], { input: bytes, encoding: "utf8" });
  if (read.error) throw read.error;
  return withoutSpaces(read.stdout);
}

test("an insured person sees what is saved and expected, and the PDF says the same", async ({ page }) => {
  await signInAs(page, people.insuredPerson);
  await openStatement(page, "Naar het voordeeloverzicht");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Voordeeloverzicht \d{4}$/);
  for (const text of [
    "Gespaard",
    "Bij overlijden",
    "Bij arbeidsongeschiktheid",
    "Niet het officiële pensioenoverzicht",
  ])
    await expect(page.getByText(text, { exact: true }).first()).toBeVisible();
  await expect(page.getByRole("img", { name: /^Uw reserve over de jaren\./ })).toBeVisible();
  await look(page);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "PDF downloaden" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^voordeeloverzicht-\d{4}\.pdf$/);
  const paper = await wordsOf(await download.path());
  const amounts = (await page.locator("main").textContent())?.match(/€\s?-?[\d.]+,\d\d/g) ?? [];
  expect(amounts.length).toBeGreaterThan(10);
  for (const amount of amounts) expect(paper).toContain(withoutSpaces(amount));

  await page.setViewportSize({ width: 390, height: 844 });
  await look(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await look(page);
});

test("in another language every word is of that language", async ({ page }) => {
  await signInAs(page, assure);
  await openStatement(page, "Voir le relevé d’avantages");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Relevé d’avantages \d{4}$/);
  await expect(page.getByText("Épargné", { exact: true }).first()).toBeVisible();
  await expect(page.locator("main")).not.toContainText(/Gespaard|Saved|voordeeloverzicht/i);
  await look(page);
});

test("somebody else's statement does not exist: not for another person, not for the employer", async ({
  page,
  browser,
}) => {
  await signInAs(page, people.insuredPerson);
  const path = await openStatement(page, "Naar het voordeeloverzicht");
  const other = await anotherPerson(browser);
  for (const email of [assure, people.griet]) {
    await other.context().clearCookies();
    await signInAs(other, email);
    expect((await other.goto(path))?.status(), email).toBe(404);
    expect((await other.request.get(`${path}/pdf`)).status(), email).toBe(404);
  }
  await other.context().close();
});
