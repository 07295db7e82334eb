import type { Database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { countDomains } from "@/lib/insured/count-domains";
import { emailKey } from "@/lib/values/email-address";
import { judgeEmailAddress } from "@/lib/values/email-judgement";

export type AddressWarning =
  | "email.role"
  | "email.perhaps-mistyped"
  | "email.duplicate"
  | "email.bounced"
  | "email.disposable";

export type AddressJudged =
  | { readonly as: "fine" }
  | { readonly as: "error" | "warning"; readonly code: AddressWarning; readonly suggestion: string | null };

/** From three people on, a domain counts as the employer's own: fewer may be a slip that was made twice. */
const leastForOwn = 3;

/** An address that an employee will be written to: what is wrong with it, or worth a second look. */
export async function judgeAddress(
  db: Database,
  address: string,
  { employerId, personId }: { employerId: string; personId: string | null },
): Promise<AddressJudged> {
  const domains = await countDomains(db, employerId);
  const ownDomains = domains.filter(({ count }) => count >= leastForOwn).map(({ domain }) => domain);
  const { findings, suggestion } = judgeEmailAddress(address, "employee", { ownDomains });
  const worst = findings.find(({ severity }) => severity !== "information");
  if (worst) {
    return {
      as: worst.severity === "error" ? "error" : "warning",
      code: worst.code as AddressWarning,
      suggestion: suggestion ?? null,
    };
  }
  const key = emailKey(address);
  const [found] = await db.$queryRaw<{ bounced: boolean; shared: boolean }[]>`
    SELECT EXISTS (SELECT FROM "BlockedAddress" b WHERE b.address = ${key}::citext AND b.reason = 'BOUNCED') AS bounced,
      EXISTS (
        SELECT FROM "Affiliation" a WHERE a."employerId" = ${employerId}::uuid AND lower(a."workEmail") = ${key}
          ${personId ? Prisma.sql`AND a."personId" <> ${personId}::uuid` : Prisma.empty}
      ) AS shared`;
  if (found?.bounced) return { as: "warning", code: "email.bounced", suggestion: null };
  if (found?.shared) return { as: "warning", code: "email.duplicate", suggestion: null };
  return { as: "fine" };
}
