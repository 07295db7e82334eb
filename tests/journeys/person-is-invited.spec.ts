import type { Page } from "@playwright/test";
import { anotherPerson, expect, look, people, signInAs, test } from "../support/journey";
import { linkIn, mailTo } from "../support/mailbox";

type Somebody = { number: string; address: string; birthDate: string };

/** Invites the first of who was not invited yet, from the list of reach, and reads what the mailbox and the form need. */
async function inviteFirst(page: Page): Promise<Somebody> {
  await page.goto(`${await reachOf(page)}?f.reach=open`);
  const row = page.locator("#who tbody tr").first();
  const number = (await row.locator("td").nth(0).textContent()) ?? "";
  const address = (await row.locator("td").nth(1).textContent()) ?? "";
  await row.getByRole("button", { name: /Acties voor/ }).click();
  await page.getByRole("button", { name: "Nu (opnieuw) uitnodigen" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Een vorige link werkt daarna niet meer");
  await look(page);
  await dialog.getByRole("button", { name: "Uitnodigen" }).click();
  await expect(page.getByText("De uitnodiging vertrekt nu").first()).toBeVisible();
  await page.goto(`${await reachOf(page)}?q=${number}`);
  await page.locator("#who tbody tr a").first().click();
  await expect(page.getByText("Geboortedatum").first()).toBeVisible();
  // The strokes on the screen are such that no line breaks there.
  const birthDate = /\d{2}\D\d{2}\D\d{4}\b/.exec(
    (await page.locator("dt", { hasText: "Geboortedatum" }).first().locator("..").textContent()) ?? "",
  )?.[0];
  return { number, address, birthDate: birthDate?.replace(/\D/g, "-") ?? "" };
}

let reach = "";
async function reachOf(page: Page): Promise<string> {
  if (!reach) {
    await page.getByRole("link", { name: "Bereik van de uitnodigingen" }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bereik van de uitnodigingen");
    await look(page);
    reach = new URL(page.url()).pathname;
  }
  return reach;
}

async function statusOf(page: Page, number: string): Promise<string> {
  await page.goto(`${await reachOf(page)}?q=${number}`);
  return (await page.locator("#who tbody tr").first().textContent()) ?? "";
}

test.beforeEach(() => {
  reach = "";
});

test("an employee is invited, opens the mail, shows the birth date, and is in", async ({ page, browser }) => {
  const since = new Date();
  await signInAs(page, people.griet);
  const somebody = await inviteFirst(page);
  const mail = await mailTo(somebody.address, { after: since });
  expect(mail.headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
  expect(mail.text).toContain("Wolkenveld");

  const visitor = await anotherPerson(browser);
  await visitor.goto(linkIn(mail, "/activate/"));
  await expect(visitor.getByText("Wolkenveld").first()).toBeVisible();
  await look(visitor);
  const password = "vier gele fietsen in de regen";
  const fill = async (birthDate: string) => {
    await visitor.getByLabel("Uw geboortedatum").fill(birthDate);
    await visitor.getByLabel("Wachtwoord", { exact: true }).fill(password);
    await visitor.getByLabel("Wachtwoord, nog eens").fill(password);
    for (const box of await visitor.getByRole("checkbox").all()) await box.check();
    await visitor.getByRole("button", { name: "Account activeren" }).click();
  };
  await fill("01-01-1901");
  await expect(visitor.getByText("hoort niet bij deze uitnodiging").first()).toBeVisible();
  await look(visitor);
  await fill(somebody.birthDate);
  await expect(visitor).toHaveURL(/\/insured/);
  await look(visitor);
  await visitor.context().close();

  // The link has done its work, and the employer sees that it did.
  const late = await anotherPerson(browser);
  await late.goto(linkIn(mail, "/activate/"));
  await expect(late.getByText("Uw account is al geactiveerd").first()).toBeVisible();
  await look(late);
  await late.context().close();
  expect(await statusOf(page, somebody.number)).toContain("Bereikt");
});

test("who wants no such mails stops them without signing in, and can take that back", async ({
  page,
  browser,
}) => {
  const since = new Date();
  await signInAs(page, people.griet);
  const somebody = await inviteFirst(page);
  const mail = await mailTo(somebody.address, { after: since });
  const visitor = await anotherPerson(browser);
  await visitor.goto(linkIn(mail, "/unsubscribe/"));
  await look(visitor);
  await visitor.getByRole("button", { name: "Geen uitnodigingen meer sturen" }).click();
  await expect(visitor.getByText("U krijgt geen uitnodigingen meer").first()).toBeVisible();
  await look(visitor);
  expect(await statusOf(page, somebody.number)).toContain("Afgemeld");
  await visitor.getByRole("button", { name: "Toch weer ontvangen" }).click();
  await expect(visitor.getByRole("button", { name: "Geen uitnodigingen meer sturen" })).toBeVisible();
  expect(await statusOf(page, somebody.number)).toContain("Uitgenodigd");
  await visitor.context().close();
});
