import { expect, look, people, signInAs, test } from "../support/journey";

const sizes = [
  { name: "a small phone", width: 320, height: 640, scheme: "light" },
  { name: "a phone in the dark", width: 390, height: 844, scheme: "dark" },
  { name: "a desk in the dark", width: 1440, height: 900, scheme: "dark" },
] as const;

for (const { name, width, height, scheme } of sizes) {
  test(`an employer's screens fit ${name}`, async ({ browser }) => {
    const context = await browser.newContext({
      locale: "fr-BE",
      viewport: { width, height },
      colorScheme: scheme,
    });
    const page = await context.newPage();
    await signInAs(page, people.griet);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wolkenveld");
    const home = new URL(page.url()).pathname;
    await look(page);
    for (const path of ["people", "actions", "download/insured-overview", "colleagues", "audit"]) {
      await page.goto(`${home}/${path}`);
      await look(page);
    }
    await context.close();
  });
}

test("the menu of a phone is a drawer that opens, leads somewhere and closes", async ({ browser }) => {
  const context = await browser.newContext({
    reducedMotion: "reduce",
    locale: "nl-BE",
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await signInAs(page, people.ilse);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wolkenveld");
  await page.getByRole("button", { name: "Menu openen" }).click();
  const drawer = page.getByRole("dialog", { name: "Menu" });
  await expect(drawer).toBeVisible();
  await look(page);
  await drawer.getByRole("link", { name: "Overzicht acties" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Overzicht acties");
  await expect(drawer).toBeHidden();
  await context.close();
});

test("the keyboard alone finds a person: search, open, go back", async ({ page }) => {
  await signInAs(page, people.griet);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wolkenveld");
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox").or(page.getByRole("searchbox")).first();
  await expect(field).toBeFocused();
  await page.keyboard.type("molenvoort jef");
  await expect(page.getByRole("option", { name: /Molenvoort, Jef/ }).first()).toBeVisible();
  await look(page);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Molenvoort, Jef");
});
