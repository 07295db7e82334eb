import AxeBuilder from "@axe-core/playwright";
import { type Browser, test as base, expect, type Page } from "@playwright/test";
import { mailTo } from "./mailbox";

export const demoPassword = "Demo-wachtwoord-2026";

export const people = {
  /** Main user of an employer with 10 000 insured people. */
  griet: "griet.haverkant@wolkenveld.example",
  /** Human resources there, and insured. */
  jef: "jef.molenvoort@wolkenveld.example",
  /** May look, not ask. */
  rik: "rik.dauwmans@wolkenveld.example",
  ilse: "ilse.torenbeke@wolkenveld.example",
  /** Main user of a French-speaking employer with 12 insured people. */
  helene: "helene.valbrume@brumeval.example",
  /** English-speaking main user, with a code by text message. */
  oscar: "oscar.larkmoor@stonelark.example",
  /** Serves three employers. */
  nele: "nele.rietkerke@loonhuis.example",
  /** Broker's administrator, and insured. */
  lieve: "lieve.grasdonck@dennewaard.example",
  koen: "koen.vossenbergh@dennewaard.example",
  benoit: "benoit.sorbieraux@tilleulmont.example",
  insuredPerson: "verzekerde@post.example",
  administration: "administration@collectief.example",
  administrator: "administrator@collectief.example",
  claims: "claims@collectief.example",
} as const;

/** Looks at the page as it stands: nothing that axe finds, nothing that sticks out at the side. */
export async function look(page: Page): Promise<void> {
  // A walk from page to page ends when the next one has said what it is called.
  await expect(page).toHaveTitle(/\S/);
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
  expect(found, `axe on ${page.url()}`).toEqual([]);
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(tooWide, `pixels too wide on ${page.url()}`).toBeLessThanOrEqual(0);
}

/** Signs in by the screen, with the code from the mailbox where one is asked for. */
export async function signInAs(page: Page, email: string, password: string = demoPassword): Promise<void> {
  const since = new Date();
  await page.goto("/sign-in");
  await page.locator("input[name=email]:not([type=hidden])").fill(email);
  await page.locator("input[name=password]:not([type=hidden])").fill(password);
  await page.locator("main form button[type=submit]").filter({ hasText: signIn }).click();
  await page.waitForURL(({ pathname }) => pathname === "/sign-in/code" || isHome.test(pathname));
  const phone = phones[email];
  if (!phone || new URL(page.url()).pathname !== "/sign-in/code") return;
  await page.locator("input[name=code]").fill(await smsCode(phone, since));
  await page
    .locator("main form")
    .filter({ has: page.locator("input[name=code]") })
    .locator("button.button-primary")
    .click();
  await page.waitForURL(({ pathname }) => isHome.test(pathname));
}

/** Where a sign-in ends; "/" on the way there is no place to stand. */
const isHome = /^\/(employer|broker|insured|staff|hats|settings)(\/|$)/;

const signIn = /^(Aanmelden|Se connecter|Sign in)$/;

/** The demo's own numbers: what is sent there lands in the mailbox. */
const phones: Readonly<Record<string, string>> = {
  "administration@collectief.example": "+32470123450",
  "claims@collectief.example": "+32470123451",
  "underwriting@collectief.example": "+32470123452",
  "audit@collectief.example": "+32470123453",
  "administrator@collectief.example": "+32470123454",
  [people.oscar]: "+32470123459",
};

/** The code of a text message, as the phone's owner reads it. */
export async function smsCode(phone: string, since: Date): Promise<string> {
  const mail = await mailTo(`${phone}@sms.local`, { after: since });
  const code = /\b\d{6}\b/.exec(mail.text)?.[0];
  if (!code) throw new Error("There is no code in the text message");
  return code;
}

/** A second person, in a browser of their own. */
export async function anotherPerson(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: "nl-BE", reducedMotion: "reduce" });
  return context.newPage();
}

export const test = base.extend<{ quiet: undefined }>({
  // A page that logs an error in the browser has something wrong with it, whatever it looks like.
  quiet: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (message) => {
        const expected = /status of (400|401|403|404)/.test(message.text());
        if (message.type() === "error" && !expected) errors.push(message.text());
      });
      await use(undefined);
      expect(errors, "errors in the browser").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
