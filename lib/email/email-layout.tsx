import type { ReactNode } from "react";
import type { Language, Translated } from "@/lib/i18n/language";
import type { Brand } from "./brand";
import { emailColours as colour } from "./email-colours";

const noReply: Translated = {
  nl: "Dit is een automatisch bericht. Antwoorden op dit adres worden niet gelezen.",
  fr: "Ceci est un message automatique. Les réponses à cette adresse ne sont pas lues.",
  en: "This is an automatic message. Replies to this address are not read.",
};
const questions: Translated = { nl: "Vragen?", fr: "Des questions ?", en: "Questions?" };
const privacy: Translated = { nl: "Privacy", fr: "Vie privée", en: "Privacy" };

const letters = "'Segoe UI', Helvetica, Arial, sans-serif";

/**
 * The sheet that every letter is written on. Tables and styles of their own, because mail programs understand little else;
 * one column of 560 px that also fits a phone.
 */
export function EmailLayout({
  language,
  brand,
  preview,
  heading,
  footer,
  children,
}: {
  language: Language;
  brand: Brand;
  /** The line that a list of mails shows behind the subject. */
  preview: string;
  heading: string;
  /** What only this letter has to say underneath: how to get no more of them. */
  footer?: ReactNode;
  children: ReactNode;
}) {
  return (
    <html lang={language} dir="ltr">
      {/* biome-ignore lint/style/noHeadElement: a letter is no page of Next */}
      <head>
        <meta httpEquiv="Content-Type" content="text/html; charset=UTF-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>{heading}</title>
      </head>
      <body
        style={{
          margin: 0,
          padding: 0,
          backgroundColor: colour.ground,
          color: colour.ink,
          fontFamily: letters,
        }}
      >
        <div
          data-skip-in-text="true"
          style={{ display: "none", overflow: "hidden", maxHeight: 0, opacity: 0 }}
        >
          {preview}
        </div>
        <Column background={colour.ground} padding="24px 12px">
          <table
            role="presentation"
            width="100%"
            cellPadding={0}
            cellSpacing={0}
            style={{ maxWidth: 560, margin: "0 auto" }}
          >
            <tbody>
              <tr>
                <td style={{ padding: "0 4px 16px", fontSize: 18, fontWeight: 700, color: colour.accent }}>
                  {brand.name}
                </td>
              </tr>
              <tr>
                <td
                  style={{
                    padding: "28px 24px",
                    backgroundColor: colour.paper,
                    border: `1px solid ${colour.line}`,
                    borderRadius: 6,
                  }}
                >
                  <h1 style={{ margin: "0 0 16px", fontSize: 22, lineHeight: "28px", fontWeight: 600 }}>
                    {heading}
                  </h1>
                  {children}
                </td>
              </tr>
              <tr>
                <td style={{ padding: "16px 4px", fontSize: 13, lineHeight: "20px", color: colour.inkSoft }}>
                  <p style={{ margin: "0 0 8px" }}>{noReply[language]}</p>
                  <p style={{ margin: "0 0 8px" }}>
                    {questions[language]} {brand.phone} · {brand.email}
                  </p>
                  <p style={{ margin: 0 }}>
                    {brand.legal} · {brand.number} ·{" "}
                    <a href={`${brand.url}/legal/privacy`} style={{ color: colour.inkSoft }}>
                      {privacy[language]}
                    </a>
                  </p>
                  {footer && <p style={{ margin: "8px 0 0" }}>{footer}</p>}
                </td>
              </tr>
            </tbody>
          </table>
        </Column>
      </body>
    </html>
  );
}

function Column({
  background,
  padding,
  children,
}: {
  background: string;
  padding: string;
  children: ReactNode;
}) {
  return (
    <table
      role="presentation"
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      style={{ backgroundColor: background }}
    >
      <tbody>
        <tr>
          <td style={{ padding }}>{children}</td>
        </tr>
      </tbody>
    </table>
  );
}

export function Paragraph({ children }: { children: ReactNode }) {
  return <p style={{ margin: "0 0 16px", fontSize: 16, lineHeight: "24px" }}>{children}</p>;
}

/** What the letter is for: one a letter. The address stands under it for who can't click. */
export function ActionLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <>
      <table role="presentation" cellPadding={0} cellSpacing={0} style={{ margin: "8px 0" }}>
        <tbody>
          <tr>
            <td style={{ backgroundColor: colour.accent, borderRadius: 6 }}>
              <a
                href={href}
                style={{
                  display: "inline-block",
                  padding: "12px 20px",
                  fontSize: 16,
                  fontWeight: 600,
                  color: colour.onAccent,
                  textDecoration: "none",
                }}
              >
                {children}
              </a>
            </td>
          </tr>
        </tbody>
      </table>
      <p
        data-skip-in-text="true"
        style={{ margin: "0 0 16px", fontSize: 13, lineHeight: "18px", wordBreak: "break-all" }}
      >
        <a href={href} style={{ color: colour.inkSoft }}>
          {href}
        </a>
      </p>
    </>
  );
}

/** Facts about one thing, name and value. */
export function Facts({ items }: { items: readonly { readonly term: string; readonly value: string }[] }) {
  return (
    <table
      role="presentation"
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      style={{ margin: "0 0 16px", fontSize: 15 }}
    >
      <tbody>
        {items.map(({ term, value }) => (
          <tr key={term}>
            <td
              style={{
                padding: "8px 12px 8px 0",
                color: colour.inkSoft,
                borderTop: `1px solid ${colour.line}`,
                verticalAlign: "top",
                width: "40%",
              }}
            >
              {term}
            </td>
            <td style={{ padding: "8px 0", borderTop: `1px solid ${colour.line}` }}>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Smaller, for what only some readers need: how long a link works, what to do when one did not ask for this. */
export function Note({ children }: { children: ReactNode }) {
  return (
    <p style={{ margin: "0 0 12px", fontSize: 14, lineHeight: "20px", color: colour.inkSoft }}>{children}</p>
  );
}
