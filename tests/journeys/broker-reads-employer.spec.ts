import { readFile } from "node:fs/promises";
import pg from "pg";
import { anotherPerson, expect, look, people, signInAs, test } from "../support/journey";

/** What the insurer does: the portal itself gives nobody a mandate. */
async function asInsurer<T extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await client.connect();
  try {
    return (await client.query<T>(text, values)).rows;
  } finally {
    await client.end();
  }
}

const idOf = async (employer: string) =>
  (await asInsurer<{ id: string }>(`SELECT id FROM "Employer" WHERE name = $1`, [employer]))[0]?.id ?? "";

const screens = [
  "Overzicht",
  "Werknemers",
  "Premies",
  "RSZ",
  "Financieringsniveau",
  "Financieringsfonds",
  "Categorieën",
  "Documenten",
  "Contactpunten",
];

test("a broker reads the employer that the own group looks after, and nothing of the others", async ({
  page,
}) => {
  test.slow();
  await signInAs(page, people.koen);
  await page.getByRole("navigation", { name: "Menu" }).getByRole("link", { name: "Inrichters" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Inrichters");
  await expect(page.getByRole("link", { name: "Stonelark" })).toHaveCount(0);
  await look(page);
  await page.getByRole("link", { name: "Wolkenveld" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wolkenveld");
  const home = new URL(page.url()).pathname;
  const tabs = page.getByRole("navigation", { name: "Schermen van Wolkenveld" });
  expect(await tabs.getByRole("link").allInnerTexts()).toEqual(screens);
  for (const screen of screens) {
    await tabs.getByRole("link", { name: screen, exact: true }).click();
    await expect(tabs.getByRole("link", { name: screen, exact: true })).toHaveAttribute(
      "aria-current",
      "page",
    );
    await expect(page.getByText("Alleen lezen")).toBeVisible();
    await look(page);
  }

  await page.goto(`${home}/people`);
  await page.getByRole("searchbox", { name: "Zoek op naam of nummer" }).fill("molenvoort jef");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Molenvoort, Jef" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Molenvoort, Jef");
  await expect(page.getByRole("term").filter({ hasText: "Jaarloon (voltijds)" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Toon" })).toHaveCount(0);
  for (const hidden of ["Gezin", "Adres", "Privé e-mailadres", "Persoonsgegevens wijzigen"]) {
    await expect(page.getByText(hidden, { exact: true })).toHaveCount(0);
  }
  await look(page);

  await page.goto(`${home}/premiums`);
  await page.getByRole("row").nth(1).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Premieafrekening");
  await expect(page.getByRole("link", { name: /downloaden/ })).toHaveCount(0);
  await look(page);

  await page.goto(`${home}/documents`);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "PDF downloaden: Pensioenreglement" }).click(),
  ]);
  expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe("%PDF-");

  for (const path of [
    "acceptance",
    "correspondence",
    "actions",
    "colleagues",
    "audit",
    "download/salary-list",
  ]) {
    expect((await page.goto(`${home}/${path}`))?.status(), path).toBe(404);
    expect(
      (await page.goto(`${home.replace("/broker/employers", "/employer")}/${path}`))?.status(),
      path,
    ).toBe(404);
  }
  const stonelark = `/broker/employers/${await idOf("Stonelark")}`;
  for (const path of ["", "/people", "/premiums", "/funding"]) {
    expect((await page.goto(`${stonelark}${path}`))?.status(), path).toBe(404);
  }
});

test("the search finds people and employers of the portfolio alone", async ({ page }) => {
  await signInAs(page, people.koen);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const found = async (text: string) => {
    const answer = await page.request.post("/api/find", {
      data: { text },
      headers: { origin: new URL(page.url()).origin },
    });
    return ((await answer.json()) as { found: { label: string; href: string }[] }).found;
  };
  expect((await found("molenvoort jef")).map(({ label }) => label)).toContain("Molenvoort, Jef");
  const [employer] = await found("wolkenv");
  expect([employer?.label, employer?.href]).toEqual([
    "Wolkenveld",
    expect.stringMatching(/^\/broker\/employers\//),
  ]);
  const everywhere = await asInsurer<{ number: string }>(
    `SELECT a.number FROM "Affiliation" a JOIN "Employer" e ON e.id = a."employerId" WHERE e.name = 'Stonelark' LIMIT 1`,
  );
  expect(await found(everywhere[0]?.number ?? "")).toEqual([]);
  // People may bear that name; the employer itself is not among what is found.
  expect((await found("stonelark")).map(({ label }) => label)).not.toContain("Stonelark");
});

test("the person who was looked up reads who looked", async ({ page, browser }) => {
  await signInAs(page, people.koen);
  await page.goto(`/broker/employers/${await idOf("Wolkenveld")}/people`);
  await page.getByRole("searchbox", { name: "Zoek op naam of nummer" }).fill("klaverstijn hanne");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Klaverstijn, Hanne" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Klaverstijn, Hanne");
  const hanne = await anotherPerson(browser);
  await signInAs(hanne, people.insuredPerson);
  await hanne.goto("/insured/audit");
  await expect(
    hanne
      .getByRole("row")
      .filter({ hasText: "Koen Vossenbergh (makelaar, Verzekeringskantoor Dennewaard)" })
      .first(),
  ).toBeVisible();
  await look(hanne);
});

test("a mandate that ends shuts every screen at the next click", async ({ page }) => {
  const brumeval = await idOf("Brumeval");
  const given = await asInsurer<{ id: string }>(
    `INSERT INTO "Intermediary" (id, "contractId", "groupId", cover, "startsOn")
     SELECT gen_random_uuid(), c.id, g.id, 'DISABILITY', CURRENT_DATE FROM "Contract" c, "BrokerGroup" g
     JOIN "Brokerage" b ON b.id = g."brokerageId"
     WHERE c."employerId" = $1 AND g.name = 'Antwerpen' AND b.name = 'Verzekeringskantoor Dennewaard'
     ON CONFLICT ("contractId", cover, "groupId") DO UPDATE SET "endsOn" = NULL RETURNING id`,
    [brumeval],
  );
  await signInAs(page, people.koen);
  await page.goto("/broker/employers");
  await page.getByRole("link", { name: "Brumeval" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Brumeval");
  const tabs = page.getByRole("navigation", { name: "Schermen van Brumeval" });
  // Reserves, fund and funding belong to another cover.
  expect(await tabs.getByRole("link").allInnerTexts()).toEqual(
    screens.filter((name) => !name.startsWith("Financiering")),
  );
  await tabs.getByRole("link", { name: "Premies" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Premieafrekening");
  await expect(page.getByRole("columnheader", { name: "Betaald" })).toHaveCount(0);
  await asInsurer(`UPDATE "Intermediary" SET "endsOn" = CURRENT_DATE - 2 WHERE id = ANY($1::uuid[])`, [
    given.map(({ id }) => id),
  ]);
  await tabs.getByRole("link", { name: "Werknemers" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Deze pagina is er niet");
  expect((await page.goto(`/broker/employers/${brumeval}`))?.status()).toBe(404);
  await page.goto("/broker/employers");
  await expect(page.getByRole("link", { name: "Brumeval" })).toHaveCount(0);
  await asInsurer(`DELETE FROM "Intermediary" WHERE id = ANY($1::uuid[])`, [given.map(({ id }) => id)]);
});

for (const { language, who, employer } of [
  { language: "French", who: people.benoit, employer: "Brumeval" },
  { language: "English", who: "grace.fernhollow@harrowmere.example", employer: "Stonelark" },
]) {
  test(`in ${language}, on a phone in the dark, every screen of the own covers fits`, async ({ browser }) => {
    test.slow();
    const context = await browser.newContext({
      locale: "nl-BE",
      viewport: { width: 390, height: 844 },
      colorScheme: "dark",
    });
    const page = await context.newPage();
    await signInAs(page, who);
    await page.goto("/broker/employers");
    await look(page);
    await page.getByRole("link", { name: employer }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(employer);
    const home = new URL(page.url()).pathname;
    const tabs = page.getByRole("navigation", { name: new RegExp(`${employer}$`) });
    const addresses = await tabs
      .getByRole("link")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(addresses.length).toBeGreaterThan(5);
    for (const address of addresses) {
      await page.goto(address ?? home);
      await look(page);
    }
    await context.close();
  });
}
