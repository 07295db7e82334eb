import { anotherPerson, expect, look, people, signInAs, test } from "../support/journey";
import { mailTo } from "../support/mailbox";

const underwriter = "underwriting@collectief.example";

/** The menu's own list, and in it the first quote of a status. */
async function openFirst(page: import("@playwright/test").Page, status: string): Promise<string> {
  await page.goto("/broker/quotes");
  const row = page.locator("tbody tr").filter({ hasText: status }).first();
  await row.locator("th a").click();
  await expect(page).toHaveURL(/\/broker\/quotes\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

test("a quote goes to the insurer, comes back agreed, is offered, and accepted", async ({
  page,
  browser,
}) => {
  test.slow();
  await signInAs(page, people.koen);
  const path = await openFirst(page, "Doorverwezen");
  await expect(page.getByRole("heading", { name: "De verzekeraar bekijkt deze offerte" })).toBeVisible();
  await expect(page.getByText("Zo vermijdt u dit:").first()).toBeVisible();
  await look(page);

  // A member of another group of the same office and an office beside it see nothing of it.
  const stranger = await anotherPerson(browser);
  await signInAs(stranger, people.benoit);
  expect((await stranger.goto(path))?.status()).toBe(404);
  expect((await stranger.goto(`/broker/quotes/compare?one=${path.split("/").at(-1)}`))?.status()).toBe(404);

  const staff = await anotherPerson(browser);
  await signInAs(staff, underwriter);
  await staff.goto("/staff/referrals");
  await look(staff);
  const reference = (
    await page
      .locator("main")
      .getByText(/KMO-\d{4}-\w{6}/)
      .first()
      .textContent()
  )?.match(/KMO-\d{4}-\w{6}/)?.[0];
  await staff.getByRole("link", { name: reference }).click();
  await look(staff);
  await staff.getByRole("button", { name: "Opnemen" }).click();
  await expect(staff.getByText("U hebt deze vraag opgenomen.")).toBeVisible();

  // Refusing without a reason is told beside the field; with conditions it is agreed.
  await staff.getByLabel("Weigeren").check();
  await staff.getByRole("button", { name: "Antwoord versturen" }).click();
  await expect(staff.getByText(/Schrijf waarom u weigert/).first()).toBeVisible();
  await staff.getByLabel("Akkoord: deze berekening mag aangeboden worden").check();
  await staff.getByLabel(/Voorwaarden, of waarom niet/).fill("Jaarlijkse keuring van de installatie");
  await staff.getByRole("button", { name: "Antwoord versturen" }).click();
  await expect(staff.getByText(/gaf akkoord/).first()).toBeVisible();
  await look(staff);

  // The broker's page hears of it by itself.
  await expect(page.getByText("De verzekeraar gaat akkoord").first()).toBeVisible({ timeout: 15_000 });
  expect((await mailTo(people.koen, { subject: /^Akkoord: / })).text).toContain("Jaarlijkse keuring");
  await page.getByRole("button", { name: "Aanbieden" }).click();
  await expect(page.getByRole("heading", { name: "De offerte op papier" })).toBeVisible();
  await look(page);

  const paper = page.getByRole("link", { name: "Nederlands" }).first();
  const href = (await paper.getAttribute("href")) ?? "";
  const opened = await page.request.get(href);
  expect(opened.headers()["content-type"]).toBe("application/pdf");
  expect(opened.headers()["cache-control"]).toContain("no-store");
  expect((await opened.body()).subarray(0, 5).toString()).toBe("%PDF-");
  expect((await stranger.request.get(href)).status()).toBe(404);
  await stranger.context().close();

  await page.getByLabel("Wie zei ja").fill("Zaakvoerster");
  await page.getByRole("button", { name: "Aanvaarding noteren" }).click();
  await expect(page.getByText("Aanvaard door de klant").first()).toBeVisible();
  await look(page);
  await mailTo(underwriter, { subject: /^Aanvaard: / });
  await staff.context().close();
});

test("variants lie side by side, also on a phone and in French", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs(page, people.benoit);
  await page.goto("/broker/quotes");
  await page.locator("tbody tr").filter({ hasText: "Calculée" }).first().locator("th a").click();
  await look(page);
  await page.getByRole("link", { name: "Comparer" }).click();
  await look(page);
  await page.getByRole("button", { name: "Mettre côte à côte" }).click();
  await expect(page.getByRole("heading", { name: "Prime par an" })).toBeVisible();
  await look(page);
});
