import type { Store } from "./insert-columns";

/** The salaries of three years for everybody at an employer, and single premiums for some: in two statements. */
export async function insertSalaryHistory(store: Store, employerId: string): Promise<void> {
  await store.query(
    `INSERT INTO "SalaryDeclaration" (id, "affiliationId", "from", "salaryCents", "workRate", "declaredAt")
     SELECT uuidv7(), a.id, (a."salaryFrom" - make_interval(years => back))::date,
       round(a."salaryCents" * power(0.97, back) / 100) * 100, a."workRate", a."salaryFrom"
     FROM "Affiliation" a, generate_series(0, 2) back
     WHERE a."employerId" = $1 AND a."salaryCents" > 0 AND a."salaryFrom" IS NOT NULL
       AND a."hiredOn" <= (a."salaryFrom" - make_interval(years => back))`,
    [employerId],
  );
  await store.query(
    `INSERT INTO "SinglePremium" (id, "affiliationId", "amountCents", payer, "on", "declaredAt")
     SELECT uuidv7(), a.id, (1 + abs(hashtext(a.number)) % 12) * 25000, 'EMPLOYER', date '2025-12-15', now()
     FROM "Affiliation" a
     WHERE a."employerId" = $1 AND abs(hashtext(a.number)) % 40 = 0 AND a."startsOn" < date '2025-12-01'`,
    [employerId],
  );
}
