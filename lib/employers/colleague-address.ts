import type { EmployerRole } from "@/lib/database/generated/enums";
import { type EmailFinding, judgeEmailAddress } from "@/lib/values/email-judgement";

/** The domain of the employer's own address counts as its own, whatever a list calls it. */
export function judgeColleagueAddress(
  email: string,
  role: EmployerRole,
  employer: { email: string | null },
): readonly EmailFinding[] {
  const domain = employer.email?.split("@")[1];
  const usedBy = role === "ADMIN" ? "employer-main-user" : "employer-user";
  return judgeEmailAddress(email, usedBy, { ownDomains: domain ? [domain] : [] }).findings;
}

export type AddressProblem = EmailFinding["code"];

/** What must be put right before this address may be used. */
export function errorOf(findings: readonly EmailFinding[]): AddressProblem | undefined {
  return findings.find(({ severity }) => severity === "error")?.code;
}

/** What is worth a look, but no reason to stop. */
export function warningsOf(findings: readonly EmailFinding[]): AddressProblem[] {
  return findings.filter(({ severity }) => severity === "warning").map(({ code }) => code);
}
