import "@/tests/support/database";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/lib/database/client";
import { enqueue } from "@/lib/jobs/enqueue";
import { runJob } from "@/lib/jobs/run-job";
import { addDays, utcMidnight } from "@/lib/values/dates";
import { today } from "@/lib/values/moments";
import { anEmployer } from "@/tests/support/builders";
import { startDeclaredSalariesJob } from "./start-declared-salaries.job";

afterAll(closeDatabase);

async function run(): Promise<void> {
  await database().$transaction((tx) => enqueue(tx, startDeclaredSalariesJob, {}));
  const { id } = await database().jobRun.findFirstOrThrow({ orderBy: { id: "desc" } });
  await runJob(startDeclaredSalariesJob, id, "test", new AbortController().signal);
}

test("a salary counts from its day on, the newest of those that have begun", async () => {
  const { people } = await anEmployer({ employees: 3, leavers: 0 });
  const ids = people.map(({ affiliationId }) => affiliationId);
  const from = utcMidnight("2026-01-01");
  await database().affiliation.updateMany({
    data: { salaryCents: 100n, workRate: 10_000, salaryFrom: from },
  });
  const day = (days: number) => utcMidnight(addDays(today(), days));
  await database().salaryDeclaration.createMany({
    data: [
      { affiliationId: ids[0]!, from: day(-1), salaryCents: 200n, workRate: 8000 },
      { affiliationId: ids[0]!, from: day(0), salaryCents: 300n, workRate: 5000 },
      { affiliationId: ids[0]!, from: day(1), salaryCents: 400n, workRate: 5000 },
      { affiliationId: ids[1]!, from: day(1), salaryCents: 500n, workRate: 5000 },
      { affiliationId: ids[2]!, from: utcMidnight("2020-01-01"), salaryCents: 600n, workRate: 5000 },
    ],
  });
  await run();
  await run();
  const found = await database().affiliation.findMany({ where: { id: { in: ids } } });
  const salaries = new Map(
    found.map(({ id, ...each }) => [id, [each.salaryCents, each.workRate, each.salaryFrom]]),
  );
  expect(ids.map((id) => salaries.get(id))).toEqual([
    [300n, 5000, day(0)],
    [100n, 10_000, from],
    [100n, 10_000, from],
  ]);
});
