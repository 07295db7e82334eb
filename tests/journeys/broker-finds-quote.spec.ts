import { anotherPerson, expect, look, people, signInAs, test } from "../support/journey";

const zilverlinde = /^KMO-2026-[A-Z0-9]{6}$/;

test("a broker finds a quote by what was typed into it, moves it, and the other group loses it at once", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const koen = await anotherPerson(browser);
  await signInAs(koen, people.koen);
  await expect(koen.getByRole("heading", { name: "Wat op u wacht" })).toBeVisible();
  await look(koen);
  await koen.getByRole("link", { name: "Uw aanvragen" }).first().click();
  const search = koen.getByRole("searchbox", { name: "Zoek op alles wat u invulde" });
  await search.fill("ZILVERLINDE bakk");
  await search.press("Enter");
  const found = koen.getByRole("table").getByRole("link", { name: zilverlinde });
  await expect(found).toHaveCount(2);
  await look(koen);
  const reference = (await found.first().textContent()) ?? "";
  await found.first().click();
  await expect(koen.getByRole("heading", { level: 1 })).toBeVisible();

  await signInAs(page, people.lieve);
  await page.keyboard.press("Control+k");
  await page
    .getByRole("combobox", { name: "Zoeken en snel naar een scherm" })
    .fill(reference.replaceAll("-", ""));
  await page.getByRole("option", { name: /Zilverlinde/ }).click();
  await page.getByRole("link", { name: "Verplaatsen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Naar een andere groep verplaatsen");
  await look(page);
  await page.getByLabel("Gent").check();
  await page.getByRole("button", { name: "Aanvraag verplaatsen" }).click();
  await expect(page.getByText(reference).first()).toBeVisible();

  // What was open closes by itself, and is found no more.
  await expect(koen.getByText(reference)).toHaveCount(0, { timeout: 20_000 });
  await koen.goto("/broker/quotes?q=zilverlinde");
  await expect(koen.getByRole("table").getByRole("link", { name: zilverlinde })).toHaveCount(1);
  const answer = await koen.request.post("/api/find/quotes", {
    data: { text: reference },
    headers: { origin: new URL(koen.url()).origin },
  });
  expect(await answer.json()).toEqual({ found: [] });
  await koen.context().close();
});

test("a quote is stopped, and taken up again the same day", async ({ page }) => {
  await signInAs(page, people.benoit);
  await page.goto("/broker/quotes?f.status=CALCULATED");
  await look(page);
  await page.getByRole("table").getByRole("link", { name: zilverlinde }).last().click();
  await page.getByRole("button", { name: "Abandonner", exact: true }).click();
  await page.getByRole("button", { name: "Abandonner la demande" }).click();
  await expect(page.getByText("Cette demande est abandonnée")).toBeVisible();
  await look(page);
  await page.getByRole("button", { name: "Reprendre quand même" }).click();
  await expect(page.getByText("Cette demande est abandonnée")).toHaveCount(0);
});

test("on a phone the list is cards, and who has no access yet is told what to do", async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: "nl-BE",
    reducedMotion: "reduce",
  });
  const phone = await context.newPage();
  await signInAs(phone, people.koen);
  await look(phone);
  await phone.goto("/broker/quotes");
  await look(phone);
  await context.clearCookies();
  await signInAs(phone, "grace.fernhollow@harrowmere.example");
  await phone.goto("/broker/quotes");
  await expect(phone.getByRole("link", { name: "To Products" })).toBeVisible();
  await look(phone);
  await context.close();
});

test("the insurer's people see the quotes of every office, with its name", async ({ page }) => {
  await signInAs(page, people.administration);
  await page.goto("/staff/quotes?q=zilverlinde");
  await expect(page.getByRole("cell", { name: "Verzekeringskantoor Dennewaard" }).first()).toBeVisible();
  await look(page);
});
