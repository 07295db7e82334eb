import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { textSchema } from "@/lib/values/text-schema";

export type EmailProblem =
  | "email.several"
  | "email.space"
  | "email.without-at"
  | "email.several-at"
  | "email.local-missing"
  | "email.local-length"
  | "email.local-dots"
  | "email.local-letters"
  | "email.domain-missing"
  | "email.domain-without-dot"
  | "email.domain-dots"
  | "email.domain-characters"
  | "email.domain-hyphen"
  | "email.domain-ending"
  | "email.length";

export type EmailAddress = {
  /** As typed, after cleaning. */
  readonly address: string;
  /** With the domain as mail servers write it: lower case, accents as punycode. */
  readonly forSending: string;
  /** What makes two addresses the same on the platform: compared without case, `+tag` kept. */
  readonly key: string;
  readonly domain: string;
};

export type CleanedEmail = { readonly address: string; readonly cleaned: boolean };

/** Takes off what comes along when an address is pasted: spaces, invisible characters, mailto:, <…>, a trailing ; or , */
export function cleanEmailAddress(text: string): CleanedEmail {
  let address = text.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, "").trim();
  for (let before = ""; before !== address; ) {
    before = address;
    // "An Peeters <an@voorbeeld.be>": the address is what stands between the brackets.
    const bracketed = /^[^<>]*<([^<>]*)>$/.exec(address)?.[1] ?? address;
    address = bracketed
      .replace(/^mailto:/i, "")
      .replace(/\?(?:subject|body|cc|bcc)=[^@]*$/i, "")
      .replace(/^["'‘’“”]+|["'‘’“”]+$/g, "")
      .replace(/[;,\s]+$/, "")
      .trim();
  }
  return { address, cleaned: address !== text };
}

/** The HTML standard's syntax, and a dot in the domain, and dots only between other characters. */
export function parseEmailAddress(text: string): Outcome<EmailAddress, EmailProblem> {
  const { address } = cleanEmailAddress(text);
  const ats = address.split("@").length - 1;
  if (ats > 1 && /[;,\s]/.test(address)) return refuse("email.several");
  if (/\s/.test(address)) return refuse("email.space");
  if (ats === 0) return refuse("email.without-at");
  if (ats > 1) return refuse("email.several-at");

  const [local = "", domain = ""] = address.split("@");
  const wrongLocal = problemOfLocal(local);
  if (wrongLocal) return refuse(wrongLocal);
  const wrongDomain = problemOfDomain(domain);
  if (wrongDomain) return refuse(wrongDomain);

  const inPunycode = punycodeOf(domain);
  if (!inPunycode) return refuse("email.domain-characters");
  const forSending = `${local}@${inPunycode}`;
  if (forSending.length > 254 || address.length > 254) return refuse("email.length");
  return success({ address, forSending, key: forSending.toLowerCase(), domain: inPunycode });
}

function problemOfLocal(local: string): EmailProblem | undefined {
  if (local === "") return "email.local-missing";
  if (local.length > 64) return "email.local-length";
  if (!/^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+$/i.test(local)) return "email.local-letters";
  if (local.startsWith(".") || local.endsWith(".") || local.includes("..")) return "email.local-dots";
  return undefined;
}

function problemOfDomain(domain: string): EmailProblem | undefined {
  if (domain === "") return "email.domain-missing";
  if (domain.length > 253) return "email.length";
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain)) return "email.domain-characters";
  if (domain.startsWith(".") || domain.endsWith(".") || domain.includes("..")) return "email.domain-dots";
  if (!domain.includes(".")) return "email.domain-without-dot";
  const labels = domain.split(".");
  if (labels.some((label) => label.startsWith("-") || label.endsWith("-"))) return "email.domain-hyphen";
  if (labels.some((label) => label.length > 63)) return "email.length";
  // No ending of one letter or of digits exists; 10.0.0.1 is a machine, not a mail domain.
  if (!/^(?:\p{L}[\p{L}\p{M}]+|xn--[a-z0-9-]+)$/iu.test(labels.at(-1) ?? "")) return "email.domain-ending";
  return undefined;
}

/** The browser and Node agree on this through their URL class; a name that has no punycode gives undefined. */
function punycodeOf(domain: string): string | undefined {
  // Nearly every address; the long way costs ten times as much.
  if (/^[a-z0-9.-]+$/i.test(domain) && !/xn--/i.test(domain)) return domain.toLowerCase();
  try {
    const host = new URL(`http://${domain.normalize("NFC")}`).hostname;
    return host.split(".").some((label) => label.length > 63) ? undefined : host;
  } catch {
    return undefined;
  }
}

/** Of an address that is known to be right; others compare by their own lower case. */
export function emailKey(text: string): string {
  const outcome = parseEmailAddress(text);
  return outcome.ok ? outcome.value.key : cleanEmailAddress(text).address.toLowerCase();
}

/** Gives the address as typed, after cleaning. */
export const emailAddress = textSchema((text) => {
  const outcome = parseEmailAddress(text);
  return outcome.ok ? success(outcome.value.address) : outcome;
});
