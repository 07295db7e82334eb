import type { Page } from "@playwright/test";
import { anotherPerson, expect, look, people, signInAs, test } from "../support/journey";

/** Begins in the group Antwerpen, which may work with the product, and gives the address of the quote. */
async function beginQuote(page: Page, begin = "Offerte beginnen"): Promise<string> {
  await page.goto("/broker/quotes/new");
  const group = page.getByLabel("Antwerpen", { exact: true });
  if ((await group.count()) > 0) await group.check();
  await look(page);
  await page.getByRole("button", { name: begin }).click();
  await page.waitForURL(/\/broker\/quotes\/[0-9a-f-]{36}\/activity/);
  return new URL(page.url()).pathname.replace("/activity", "");
}

const saved = (page: Page) => expect(page.getByText(/^Bewaard \d\d:\d\d/)).toBeVisible();
const activity = (page: Page) => page.getByRole("combobox", { name: "Uitgevoerde activiteit" });

/** Leaves the field, as somebody who goes on to the next one. */
async function fillIn(page: Page, label: string, text: string) {
  await page.getByLabel(label).fill(text);
  await page.getByLabel(label).press("Tab");
}

test("half is filled in today by one, and resumed by a colleague", async ({ page, browser }) => {
  await signInAs(page, people.lieve);
  const quote = await beginQuote(page);
  await fillIn(page, "Naam of vennootschapsnaam", "Bakkerij Zilverkorrel");
  await activity(page).fill("bakery");
  await activity(page).press("Enter");
  await expect(activity(page)).toHaveValue(/^10\.71 /);
  await fillIn(page, "Jaaromzet zonder btw", "1234567,5");
  await expect(page.getByLabel("Jaaromzet zonder btw")).toHaveValue("1.234.567,50");
  await saved(page);

  // What can't be read stays where it was typed, and stops nothing else.
  await fillIn(page, "Ondernemingsnummer", "0402.236.532");
  await expect(page.getByText("de laatste twee cijfers kloppen niet")).toBeVisible();
  await look(page);
  await page.getByRole("button", { name: "Volgende stap" }).click();
  await expect(page.locator(".error-summary")).toBeFocused();
  await fillIn(page, "Ondernemingsnummer", "0402.236.531");
  await page.getByRole("button", { name: "Volgende stap" }).click();
  await page.waitForURL(/\/covers$/);
  await page.getByLabel("Brand", { exact: true }).check();
  // The section of the cover comes as soon as the cover is chosen.
  const steps = page.getByRole("navigation", { name: "Stappen van de offerte" });
  await expect(steps.getByRole("link", { name: /^4\.1 Brand/ })).toBeVisible();
  await look(page);
  await page.getByRole("button", { name: "Bewaren en later verder" }).click();
  await page.waitForURL(/\/broker\/quotes$/);

  const koen = await anotherPerson(browser);
  await signInAs(koen, people.koen);
  await koen.goto(`${quote}/activity`);
  await expect(koen.getByLabel("Naam of vennootschapsnaam")).toHaveValue("Bakkerij Zilverkorrel");
  await expect(activity(koen)).toHaveValue(/^10\.71 /);
  await koen.goto(`${quote}/fire`);
  await koen.getByLabel("Straat").fill("Molenstraat");
  await koen.getByRole("button", { name: "Gebouw toevoegen" }).click();
  await koen.getByLabel("Straat").nth(1).fill("Kerkstraat");
  await koen.getByRole("button", { name: "Gebouw 1 verwijderen" }).click();
  await expect(koen.getByLabel("Straat")).toHaveValue("Kerkstraat");
  await saved(koen);
  await look(koen);
  await koen.getByRole("button", { name: "Bereken" }).click();
  await koen.waitForURL(new RegExp(`${quote}$`));
  await koen.context().close();
});

test("two in one quote see each other, and lose nothing of what they type", async ({ page, browser }) => {
  await signInAs(page, people.lieve);
  const quote = await beginQuote(page);
  const koen = await anotherPerson(browser);
  await signInAs(koen, people.koen);
  await koen.goto(`${quote}/activity`);
  await expect(page.getByText("Koen Vossenbergh vult deze stap ook in.")).toBeVisible();
  await expect(koen.getByText("Lieve Grasdonck vult deze stap ook in.")).toBeVisible();

  // Another question: it arrives, and what is being typed keeps its place and its focus.
  const name = page.getByLabel("Naam of vennootschapsnaam");
  await expect(activity(page)).toBeVisible();
  await name.fill("Bakkerij Zil");
  await fillIn(koen, "Gemeente", "Aalst");
  await expect(page.getByLabel("Gemeente")).toHaveValue("Aalst");
  await expect(page.getByText("Koen Vossenbergh wijzigde zonet: Gemeente.")).toBeVisible();
  await expect(name).toBeFocused();
  await expect(name).toHaveValue("Bakkerij Zil");

  // The same question: the last one is told, and may put it back.
  // "Bewaard" still stands there from the question before: what counts is that this one has arrived.
  const arrived = koen.waitForResponse(
    (answer) =>
      answer.url().endsWith("/answers") && (answer.request().postData() ?? "").includes("Bakkerij Koen"),
  );
  await fillIn(koen, "Naam of vennootschapsnaam", "Bakkerij Koen");
  await arrived;
  await name.press("Tab");
  await expect(page.getByText("U en Koen Vossenbergh vulden hetzelfde in")).toBeVisible();
  await expect(page.getByText(/had Koen Vossenbergh om .* ingevuld: Bakkerij Koen\./)).toBeVisible();
  await look(page);
  await expect(koen.getByLabel("Naam of vennootschapsnaam")).toHaveValue("Bakkerij Zil");
  await page.getByRole("button", { name: "Dat van Koen Vossenbergh terugzetten" }).click();
  await expect(name).toHaveValue("Bakkerij Koen");
  await expect(koen.getByLabel("Naam of vennootschapsnaam")).toHaveValue("Bakkerij Koen");

  await koen.goto(`${quote}/claims`);
  await expect(page.getByText("Koen Vossenbergh vult 1.3 in.")).toBeVisible();
  await koen.goto("/broker");
  await expect(page.getByText(/Koen Vossenbergh vult/)).toHaveCount(0);
  await koen.context().close();
});

test("who works in another group does not know of the quote", async ({ page, browser }) => {
  await signInAs(page, people.lieve);
  const quote = await beginQuote(page);
  const benoit = await anotherPerson(browser);
  await signInAs(benoit, people.benoit);
  const there = await benoit.goto(`${quote}/activity`);
  expect(there?.status()).toBe(404);
  await benoit.context().close();
});

test("on a phone, in French and without script, it is filled in step by step", async ({ browser }) => {
  const context = await browser.newContext({
    locale: "fr-BE",
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await signInAs(page, people.benoit);
  await page.goto("/broker/quotes/new");
  await page.getByRole("button", { name: "Commencer l’offre" }).click();
  await page.waitForURL(/\/activity$/);
  await page.locator("[name=name]").fill("Boulangerie Grain d’Argent");
  await page.locator("[name=employees]").fill("trois");
  await page.locator("select[name=activity]").selectOption("10.71");
  const next = page.getByRole("button", { name: "Étape suivante" });
  await next.click();
  await expect(page.locator("[name=employees]")).toHaveValue("trois");
  await expect(page.locator("[name=name]")).toHaveValue("Boulangerie Grain d’Argent");
  await page.locator("[name=employees]").fill("3");
  await next.click();
  await page.waitForURL(/\/covers$/);
  await page.locator("[name=covers][value=work-accidents]").check();
  await page.locator("[name=workAccidentsNeed][value=insured-elsewhere]").check();
  // An answer that brings a question along keeps one on the step.
  await next.click();
  await expect(page.locator("[name=workAccidentsElsewhere]")).toBeVisible();
  await next.click();
  await page.waitForURL(/\/claims$/);
  await page.goto(page.url().replace("claims", "workAccidents"));
  await page.locator("[name=staff1people]").fill("3");
  await page.locator("button[name=formGo][value=stay]").last().click();
  await page.locator("[name=staff2people]").fill("7");
  await page.locator("button[name=formRemove]").first().click();
  await expect(page.locator("[name=staff1people]")).toHaveValue("7");
  await context.close();
});
