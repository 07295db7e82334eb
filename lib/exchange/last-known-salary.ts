import { Prisma } from "@/lib/database/generated/client";

/**
 * The last salary that is known of "Affiliation" `a`, also when it only counts from a day to come, under the columns of the
 * salary list: what a new declaration comes after.
 */
export const lastKnownSalary = Prisma.sql`coalesce(
  (SELECT jsonb_build_object('newSalary', s."salaryCents", 'workRate', s."workRate" / 100.0, 'effectiveDate', s."from")
    FROM "SalaryDeclaration" s
    WHERE s."affiliationId" = a.id AND s."from" >= coalesce(a."salaryFrom", '-infinity')
    ORDER BY s."from" DESC LIMIT 1),
  jsonb_build_object('newSalary', a."salaryCents", 'workRate', a."workRate" / 100.0, 'effectiveDate', a."salaryFrom")
)`;

export type LastKnownSalary = {
  readonly newSalary: number;
  readonly workRate: number;
  readonly effectiveDate: string | null;
};
