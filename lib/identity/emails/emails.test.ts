import { expect, test } from "vitest";
import type { MessageTemplate } from "@/lib/email/define-email";
import { renderMessage } from "@/lib/email/render-message";
import { languages } from "@/lib/i18n/language";
import { addedToOrganisationEmail } from "./added-to-organisation";
import { alreadyRegisteredEmail } from "./already-registered";
import { credentialsChangedEmail } from "./credentials-changed";
import { emailChangeEmail } from "./email-change";
import { emailVerificationEmail } from "./email-verification";
import { invitationEmail } from "./invitation";
import { passwordResetEmail } from "./password-reset";

const firstName = "Élise";
const link = "https://portaal.example/link/abc-123";
const expiresAt = "2026-11-20T13:30:00.000Z";
const withLink = { firstName, link, expiresAt };
const organisation = "Bakkerij <De Molen> & Zonen";

const letters: readonly (readonly [MessageTemplate, object])[] = [
  [invitationEmail, { ...withLink, organisation, invitedBy: "An Peeters" }],
  [addedToOrganisationEmail, { firstName, link, organisation, invitedBy: null }],
  [emailVerificationEmail, withLink],
  [passwordResetEmail, withLink],
  [emailChangeEmail, withLink],
  [alreadyRegisteredEmail, { firstName, signIn: link, forgotten: `${link}/forgotten` }],
  [credentialsChangedEmail, { firstName, link, change: "password", at: expiresAt }],
];

test.each(letters)(
  "$name says the same three times over, each in its own language, with its link",
  async (template, data) => {
    const drawn = await Promise.all(languages.map((language) => renderMessage(template, data, language)));
    for (const { subject, text, html } of drawn) {
      expect(subject.length).toBeGreaterThan(10);
      expect(text).toContain(firstName);
      expect(text).toContain(link);
      expect(html).toContain(`href="${link}"`);
      expect(text).not.toMatch(/undefined|\[object|\{\w+\}/);
    }
    expect(new Set(drawn.map(({ subject }) => subject)).size).toBe(3);
  },
);

test("a name with signs of markup in it stays a name", async () => {
  const { html } = await renderMessage(invitationEmail, { ...withLink, organisation, invitedBy: null }, "nl");
  expect(html).toContain("Bakkerij &lt;De Molen&gt; &amp; Zonen");
  expect(html).not.toContain("<De Molen>");
});

test("moments are those of Brussels", async () => {
  const { text } = await renderMessage(passwordResetEmail, withLink, "nl");
  expect(text).toContain("vrijdag 20 november 2026 om 14:30");
});
