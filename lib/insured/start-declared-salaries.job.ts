import { z } from "zod";
import { defineJob } from "@/lib/jobs/define-job";
import { log } from "@/lib/log";
import { today } from "@/lib/values/moments";

/**
 * A salary that was declared ahead counts from its day on: it becomes the one on the affiliation. The trail holds who
 * declared it and when; nobody does anything today. Done twice, the second time changes nothing.
 */
export const startDeclaredSalariesJob = defineJob({
  name: "insured.start-declared-salaries",
  input: z.object({}),
  async run(context) {
    const started = await context.transaction(
      (tx) => tx.$executeRaw`
        UPDATE "Affiliation" a SET "salaryCents" = d."salaryCents", "workRate" = d."workRate", "salaryFrom" = d."from"
        FROM (
          SELECT DISTINCT ON (s."affiliationId") s."affiliationId", s."from", s."salaryCents", s."workRate"
          FROM "SalaryDeclaration" s WHERE s."from" <= ${today()}::date ORDER BY s."affiliationId", s."from" DESC
        ) d
        WHERE a.id = d."affiliationId" AND d."from" > coalesce(a."salaryFrom", a."startsOn")`,
    );
    log.info({ started }, "salaries.started");
  },
});
