import { anotherPerson, expect, look, people, signInAs, test } from "../support/journey";
import { linkIn, mailTo } from "../support/mailbox";

const stamp = Date.now();

test("a broker searches, asks about what isn't there, and is answered; another group hears nothing", async ({
  page,
  browser,
}) => {
  test.slow();
  const subject = `Drijvend magazijn ${stamp}`;
  const since = new Date();
  await signInAs(page, people.koen);
  await page
    .getByRole("navigation", { name: "Menu" })
    .getByRole("link", { name: "Vragen", exact: true })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Vragen");
  await look(page);

  // What is typed is looked for at once, also with a typing mistake.
  const field = page.getByRole("searchbox", { name: "Zoek in de veelgestelde vragen" });
  await field.fill("colega uitnodigen");
  await expect(page.getByText("Hoe nodig ik een collega uit?")).toBeVisible();
  await expect(page.getByText("Ga naar Gebruikers")).toBeVisible();
  await look(page);
  await field.fill("onderwaterverzekering");
  await expect(page.getByText("Geen antwoord gevonden").first()).toBeVisible();
  await look(page);
  await page
    .getByRole("link", { name: /Geen antwoord gevonden\? Stel uw vraag/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Stel uw vraag");
  await look(page);

  // Nothing filled in: everything that is missing is told, and nothing is sent.
  await page.getByRole("button", { name: "Vraag versturen" }).click();
  await expect(page.getByText("Geef uw bericht een onderwerp.").first()).toBeVisible();
  await look(page);
  await page.getByLabel("Tarificaties, offertes en tarief").check();
  await page.getByLabel("Onderwerp").fill(subject);
  await page.getByLabel("Uw vraag").fill("Kan een magazijn op het water?\n\n<b>Graag</b> vandaag.");
  await page.getByRole("button", { name: "Vraag versturen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(subject);
  await expect(page.getByText("<b>Graag</b> vandaag.")).toBeVisible();
  await look(page);
  const address = new URL(page.url()).pathname;

  // The people of that desk are told, without what was asked.
  const told = await mailTo("underwriting@collectief.example", {
    after: since,
    subject: new RegExp(subject),
  });
  expect(told.text).not.toContain("op het water");

  const staff = await anotherPerson(browser);
  await signInAs(staff, "underwriting@collectief.example");
  await staff.goto(new URL(linkIn(told, "/staff/conversations/")).pathname);
  await expect(staff.getByText("Kan een magazijn op het water?")).toBeVisible();
  await look(staff);
  await staff.goto("/staff/conversations");
  await expect(staff.getByRole("link", { name: subject })).toBeVisible();
  await look(staff);
  await staff.getByRole("link", { name: subject }).click();
  await staff.getByRole("button", { name: "Opnemen" }).click();
  await expect(staff.getByText("U nam dit gesprek op")).toBeVisible();
  const answered = new Date();
  await staff.getByLabel("Uw antwoord").fill("Alleen als het aan de kade ligt.");
  await staff.getByRole("button", { name: "Antwoord versturen" }).click();
  await expect(staff.getByText("Antwoord verstuurd").first()).toBeVisible();
  await look(staff);

  // The broker's page shows the answer by itself; the mail leads to it.
  await expect(page.getByText("Alleen als het aan de kade ligt.")).toBeVisible();
  const mail = await mailTo(people.koen, { after: answered, subject: new RegExp(subject) });
  expect(mail.text).not.toContain("kade");
  expect(new URL(linkIn(mail, "/broker/help/")).pathname).toBe(address);

  // A colleague who works in this group too reads along, and writes on; one of another office finds nothing.
  const lieve = await anotherPerson(browser);
  await signInAs(lieve, people.lieve);
  await lieve.goto("/broker/help");
  await expect(lieve.getByRole("link", { name: subject })).toBeVisible();
  const stranger = await anotherPerson(browser);
  await signInAs(stranger, people.benoit);
  expect((await stranger.goto(address))?.status()).toBe(404);
  await stranger.goto("/broker/help");
  await expect(stranger.getByRole("link", { name: subject })).toHaveCount(0);

  await page.getByLabel("Uw bericht").fill("Dank u, dat is zo.");
  await page.getByRole("button", { name: "Bericht versturen" }).click();
  await expect(page.getByText("Dank u, dat is zo.")).toBeVisible();

  // Staff puts it away; whoever writes in it again opens it.
  await expect(staff.getByText("Dank u, dat is zo.")).toBeVisible();
  await staff.reload();
  await staff.getByRole("button", { name: "Afsluiten zonder antwoord" }).click();
  await expect(staff.getByText("Dit gesprek is afgesloten")).toBeVisible();
  await look(staff);
  await expect(page.getByText("Deze vraag is afgesloten")).toBeVisible();
  await page.getByLabel("Uw bericht").fill("Toch nog iets.");
  await page.getByRole("button", { name: "Bericht versturen" }).click();
  await expect(page.getByText("Deze vraag is afgesloten")).toBeHidden();
  for (const one of [staff, lieve, stranger]) await one.context().close();
});

test("a question of one group does not exist for who works in another of the same office", async ({
  page,
  browser,
}) => {
  test.slow();
  const subject = `Vraag uit Gent ${stamp}`;
  await signInAs(page, people.lieve);
  await page.goto("/broker/help/new");
  await page.getByLabel("Toegang, account en administratie").check();
  await page.getByLabel("Namens welke groep?").selectOption({ label: "Gent" });
  await page.getByLabel("Onderwerp").fill(subject);
  await page.getByLabel("Uw vraag").fill("Enkel voor Gent.");
  await page.getByRole("button", { name: "Vraag versturen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(subject);
  const koen = await anotherPerson(browser);
  await signInAs(koen, people.koen);
  expect((await koen.goto(new URL(page.url()).pathname))?.status()).toBe(404);
  await koen.goto("/broker/help");
  await expect(koen.getByRole("heading", { level: 1 })).toHaveText("Vragen");
  await expect(koen.getByRole("link", { name: subject })).toHaveCount(0);
  await koen.context().close();
});

test("two of the insurer answer at once: the second is told, and sends it anyway", async ({
  page,
  browser,
}) => {
  test.slow();
  const subject = `Twee antwoorden ${stamp}`;
  await signInAs(page, people.koen);
  await page.goto("/broker/help/new");
  await page.getByLabel("Schade").check();
  await page.getByLabel("Onderwerp").fill(subject);
  await page.getByLabel("Uw vraag").fill("Wie belt mij?");
  await page.getByRole("button", { name: "Vraag versturen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(subject);
  const [one, other] = [await anotherPerson(browser), await anotherPerson(browser)];
  await signInAs(one, people.claims);
  await signInAs(other, people.administrator);
  for (const staff of [one, other]) {
    await staff.goto(`/staff/conversations?q=${stamp}`);
    await staff.getByRole("link", { name: subject }).click();
    await expect(staff.getByRole("heading", { level: 1 })).toHaveText(subject);
    await staff.getByLabel("Uw antwoord").fill(staff === one ? "Ik bel u." : "Mijn collega belt u.");
  }
  await one.getByRole("button", { name: "Antwoord versturen" }).click();
  await expect(one.getByText("Antwoord verstuurd").first()).toBeVisible();
  await other.getByRole("button", { name: "Antwoord versturen" }).click();
  await expect(other.getByText(/Intussen schreef .+ in dit gesprek/).first()).toBeVisible();
  await expect(other.getByLabel("Uw antwoord")).toHaveValue("Mijn collega belt u.");
  await look(other);
  await other.getByLabel("Toch versturen").check();
  await other.getByRole("button", { name: "Antwoord versturen" }).click();
  await expect(other.getByText("Antwoord verstuurd").first()).toBeVisible();
  for (const text of ["Ik bel u.", "Mijn collega belt u."]) await expect(page.getByText(text)).toBeVisible();
  for (const staff of [one, other]) await staff.context().close();
});

test("an employer is told of the answer, and finds it as new in the correspondence", async ({
  page,
  browser,
}) => {
  test.slow();
  const subject = `Question ${stamp}`;
  await signInAs(page, people.helene);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Brumeval");
  const home = new URL(page.url()).pathname;
  await page.goto(`${home}/mail/claims`);
  await page.locator("input[name=subject]").fill(subject);
  await page.locator("textarea[name=message]").fill("Où trouver l’attestation ?");
  await page.getByRole("button", { name: "Envoyer le message" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(subject);
  const address = new URL(page.url()).pathname;
  await page.goto(`${home}/correspondence`);

  const staff = await anotherPerson(browser);
  await signInAs(staff, people.claims);
  await staff.goto(`/staff/conversations?q=${stamp}`);
  await staff.getByRole("link", { name: subject }).click();
  const since = new Date();
  await staff.getByLabel("Uw antwoord").fill("Sous Documents juridiques.");
  await staff.getByLabel("Sluit het gesprek meteen af").check();
  await staff.getByRole("button", { name: "Antwoord versturen" }).click();
  await expect(staff.getByText("Antwoord verstuurd").first()).toBeVisible();
  await staff.context().close();

  const mail = await mailTo(people.helene, { after: since, subject: new RegExp(subject) });
  expect(new URL(linkIn(mail, "/correspondence/messages/")).pathname).toBe(address);
  const row = page.getByRole("row").filter({ hasText: subject });
  await expect(row.getByText("Nouveau")).toBeVisible();
  await look(page);
  await page.getByRole("link", { name: subject }).click();
  await expect(page.getByText("Sous Documents juridiques.")).toBeVisible();
  await expect(page.getByText("Cette conversation est clôturée")).toBeVisible();
  await look(page);
});

test.describe("in French, on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the help fits, finds answers without accents, and takes a question", async ({ page }) => {
    await signInAs(page, people.benoit);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cabinet Tilleulmont");
    await page.goto("/broker/help");
    await look(page);
    await page.getByRole("searchbox").last().fill("duree de validite");
    await expect(page.getByText("Combien de temps une offre est-elle valable ?")).toBeVisible();
    await look(page);
    await page.goto("/broker/help/new");
    await look(page);
    await page.getByLabel("Tarifications, offres et tarif").check();
    await page.getByLabel("Au nom de quel groupe ?").selectOption({ label: "Namur" });
    await page.getByLabel("Objet").fill(`Toit vert ${stamp}`);
    await page.getByLabel("Votre question").fill("Un toit végétal change-t-il la prime ?");
    await page.getByRole("button", { name: "Envoyer la question" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Toit vert ${stamp}`);
    await look(page);
  });
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("one searches, asks and writes on", async ({ page }) => {
    await page.goto("/help?q=wachtwoord+vergeten");
    await expect(page.getByText("Ik ben mijn wachtwoord vergeten")).toBeVisible();
    await signInAs(page, people.koen);
    await page.goto("/broker/help");
    await page.locator("#help-search").fill("offerte geldig");
    await page.getByRole("button", { name: "Zoeken", exact: true }).click();
    await expect(page.getByText("Hoe lang is een offerte geldig?")).toBeVisible();
    await page.goto("/broker/help/new");
    await page.getByLabel("Schade").check();
    await page.getByLabel("Onderwerp").fill(`Zonder script ${stamp}`);
    await page.getByLabel("Uw vraag").fill("Werkt dit ook zo?");
    await page.getByRole("button", { name: "Vraag versturen" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Zonder script ${stamp}`);
    await page.getByLabel("Uw bericht").fill("En dit ook.");
    await page.getByRole("button", { name: "Bericht versturen" }).click();
    await expect(page.getByText("En dit ook.")).toBeVisible();
  });
});
