// Holds the list of disposable domains (hundreds of kB); keep this file out of client components.
import { disposableEmailBlocklistSet } from "disposable-email-domains-js";
import {
  cleanEmailAddress,
  type EmailAddress,
  type EmailProblem,
  emailKey,
  parseEmailAddress,
} from "@/lib/values/email-address";
import { freeMailDomains, roleNames } from "@/lib/values/email-domains";
import { suggestEmailAddress } from "@/lib/values/email-suggestion";

export type EmailConcern =
  | "email.free-mail"
  | "email.role"
  | "email.disposable"
  | "email.perhaps-mistyped"
  | "email.duplicate";
export type EmailUser =
  | "employer-main-user"
  | "employer-user"
  | "broker-user"
  | "employee"
  | "insured"
  | "staff";
export type Severity = "error" | "warning" | "fine";
export type EmailSeverities = Readonly<Record<EmailUser, Readonly<Record<EmailConcern, Severity>>>>;

const mildest = {
  "email.free-mail": "fine",
  "email.role": "warning",
  "email.disposable": "error",
  "email.perhaps-mistyped": "warning",
  "email.duplicate": "warning",
} as const;

/** How bad a concern is depends on who will use the address. */
export const emailSeverities: EmailSeverities = {
  "employer-main-user": { ...mildest, "email.free-mail": "error", "email.role": "error" },
  "employer-user": { ...mildest, "email.free-mail": "warning" },
  "broker-user": { ...mildest, "email.free-mail": "warning" },
  employee: mildest,
  insured: mildest,
  staff: { ...mildest, "email.free-mail": "error", "email.role": "error" },
};

export type EmailFinding = {
  readonly code: EmailProblem | EmailConcern | "email.cleaned" | "value.required";
  readonly severity: Exclude<Severity, "fine"> | "information";
};

export type EmailJudgement = {
  /** Absent when the text is no address at all. */
  readonly email: EmailAddress | undefined;
  /** Errors first. */
  readonly findings: readonly EmailFinding[];
  /** What was probably meant. Never applied without consent. */
  readonly suggestion: string | undefined;
  readonly acceptable: boolean;
};

export function judgeEmailAddress(
  text: string,
  usedBy: EmailUser,
  {
    ownDomains = [],
    severities = emailSeverities,
  }: { ownDomains?: readonly string[]; severities?: EmailSeverities } = {},
): EmailJudgement {
  const { address, cleaned } = cleanEmailAddress(text);
  const parsed = parseEmailAddress(text);
  const suggestion = suggestEmailAddress(address, ownDomains);
  const findings: EmailFinding[] = [];
  if (!parsed.ok) {
    findings.push({ code: address === "" ? "value.required" : parsed.reason, severity: "error" });
  } else {
    for (const [code, severity] of concernsAbout(parsed.value, suggestion, ownDomains, severities[usedBy])) {
      if (severity !== "fine") findings.push({ code, severity });
    }
  }
  if (cleaned && address !== "") findings.push({ code: "email.cleaned", severity: "information" });
  findings.sort((one, other) => weights[one.severity] - weights[other.severity]);
  return {
    email: parsed.ok ? parsed.value : undefined,
    findings,
    suggestion,
    acceptable: findings.every((finding) => finding.severity !== "error"),
  };
}

const weights = { error: 0, warning: 1, information: 2, fine: 3 } as const;

function concernsAbout(
  email: EmailAddress,
  suggestion: string | undefined,
  ownDomains: readonly string[],
  severity: Readonly<Record<EmailConcern, Severity>>,
): [EmailConcern, Severity][] {
  const concerns: [EmailConcern, Severity][] = [];
  // An employer may really own a domain that a list calls something else.
  const own = ownDomains.some((domain) => domain.toLowerCase() === email.domain);
  const disposable = !own && isDisposable(email.domain);
  if (disposable && suggestion) {
    // Somebody registered the slip to catch the mail of others: say what is wrong, and be as strict as for a throw-away.
    const both = [severity["email.disposable"], severity["email.perhaps-mistyped"]] as const;
    concerns.push(["email.perhaps-mistyped", weights[both[0]] < weights[both[1]] ? both[0] : both[1]]);
  } else if (disposable) {
    concerns.push(["email.disposable", severity["email.disposable"]]);
  } else if (suggestion) {
    concerns.push(["email.perhaps-mistyped", severity["email.perhaps-mistyped"]]);
  }
  if (!own && freeMailDomains.has(email.domain))
    concerns.push(["email.free-mail", severity["email.free-mail"]]);
  if (isRoleAddress(email.address)) concerns.push(["email.role", severity["email.role"]]);
  return concerns;
}

let disposable: ReadonlySet<string> | undefined;

/** Throw-away services hand out names below their domain as well. */
function isDisposable(domain: string): boolean {
  // Kept: the library builds its set anew at every question, which costs a list of 100 000 addresses 40 seconds.
  disposable ??= disposableEmailBlocklistSet();
  const listed = disposable;
  const labels = domain.split(".");
  return labels.some((_, place) => place < labels.length - 1 && listed.has(labels.slice(place).join(".")));
}

/** info@, hr.gent@, boekhouding2@: the first word names a desk. */
export function isRoleAddress(address: string): boolean {
  const local = address.slice(0, address.lastIndexOf("@")).toLowerCase().replace(/\+.*$/, "");
  const first = local.split(/[._-]/)[0] ?? "";
  return [local.replace(/[._-]/g, ""), first].some((word) => roleNames.has(word.replace(/\d+$/, "")));
}

/** The same address on several people: which rows share it. */
export function sharedAddresses(addresses: readonly (string | null | undefined)[]): Map<string, number[]> {
  const rowsOf = new Map<string, number[]>();
  addresses.forEach((address, row) => {
    if (!address?.trim()) return;
    const key = emailKey(address);
    const rows = rowsOf.get(key);
    if (rows) rows.push(row);
    else rowsOf.set(key, [row]);
  });
  for (const [key, rows] of rowsOf) if (rows.length < 2) rowsOf.delete(key);
  return rowsOf;
}
