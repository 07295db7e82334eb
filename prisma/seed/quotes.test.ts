import { expect, test } from "vitest";
import { pool } from "@/lib/database/client";
import "@/tests/support/database";
import { aBrokerage, anAccount, aQuote } from "@/tests/support/builders";

test("a quote of every status can be made, with a version as soon as it has a price", async () => {
  const { id: brokerageId, groups } = await aBrokerage();
  const { id: createdById } = await anAccount({
    brokerages: [{ id: brokerageId, groupIds: [groups[0].id] }],
  });
  const wish = { brokerageId, groupId: groups[0].id, createdById };
  for (const status of ["DRAFT", "CALCULATED", "REFERRED", "OFFERED", "ACCEPTED", "EXPIRED"] as const) {
    const quote = await aQuote({ ...wish, status });
    const { rows } = await pool().query(
      `SELECT q.status, q."totalCents" AS total, v."totalCents" AS calculated FROM "Quote" q
       LEFT JOIN "QuoteVersion" v ON v."quoteId" = q.id AND v.number = q."currentVersion" WHERE q.id = $1`,
      [quote.id],
    );
    expect(rows).toEqual([{ status, total: rows[0].calculated, calculated: rows[0].total }]);
    expect(quote.versionId !== null).toBe(status !== "DRAFT" && status !== "EXPIRED");
  }
});
