import { anotherPerson, expect, look, people, signInAs, test } from "../support/journey";

test("staff find a person over all employers, and an account that needs help", async ({ page, browser }) => {
  test.slow();
  const oscar = await anotherPerson(browser);
  await signInAs(oscar, people.oscar);
  await expect(oscar.getByRole("heading", { level: 1 })).toBeVisible();

  await signInAs(page, people.administrator);
  await expect(page).toHaveURL(/\/staff$/);
  await look(page);
  for (const name of ["Overzicht acties", "Inrichters", "Verzekerden", "Taken", "Verzonden berichten"]) {
    await page
      .getByRole("navigation", { name: "Menu" })
      .getByRole("link", { name, exact: true })
      .first()
      .click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    await look(page);
  }
  await page
    .getByRole("navigation", { name: "Menu" })
    .getByRole("link", { name: "Accounts" })
    .first()
    .click();
  await page.getByRole("searchbox").first().fill("larkmoor");
  await page.getByRole("searchbox").first().press("Enter");
  await page
    .getByRole("link", { name: /Larkmoor, Oscar/ })
    .first()
    .click();
  await look(page);
  await page
    .getByRole("button", { name: /Tweestaps|twee stappen/i })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await dialog
    .locator("textarea, input[type=text], input[name=reason]")
    .first()
    .fill("Telefoon verloren, gecontroleerd via terugbellen");
  await look(page);
  await dialog.locator("button[type=submit]").last().click();
  await expect(page.getByRole("dialog")).toBeHidden();

  // His sessions are over, and the second step is gone.
  await oscar.goto("/employer");
  await expect(oscar).toHaveURL(/\/sign-in/);
  await oscar.context().close();
});

test("a staff member without the right sees neither the entry nor the page", async ({ page }) => {
  await signInAs(page, "underwriting@collectief.example");
  await expect(page).toHaveURL(/\/staff$/);
  await expect(page.getByRole("link", { name: "Accounts" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Taken" })).toHaveCount(0);
  for (const path of ["/staff/accounts", "/staff/jobs", "/staff/messages", "/staff/audit"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
  }
});
