import "@/tests/support/database";
import { Readable } from "node:stream";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/lib/database/client";
import { actingAs } from "@/tests/support/acting";
import { anAccount, anEmployer } from "@/tests/support/builders";
import { receiveUpload } from "./receive-upload";

afterAll(closeDatabase);

test("the sixty-first list of an hour is refused, also when several come at once, and nothing of it stays", async () => {
  const { id: employerId } = await anEmployer({ employees: 1 });
  const account = await anAccount({ employers: [{ id: employerId, role: "HR" }] });
  const actor = await actingAs(account.id, "employer", "uploads.send");
  const send = () =>
    receiveUpload(actor, {
      employerId,
      type: "insured-overview",
      fileName: "lijst.csv",
      source: Readable.from([Buffer.from("a;b")]),
    });
  for (let time = 0; time < 57; time++) expect((await send()).ok).toBe(true);
  const last = await Promise.all([1, 2, 3, 4, 5].map(send));
  expect(last.filter(({ ok }) => ok)).toHaveLength(3);
  expect(last.find(({ ok }) => !ok)).toEqual({
    ok: false,
    reason: "uploads.too-many",
    facts: { count: 60 },
  });
  expect(await database().storedFile.count({ where: { employerId } })).toBe(60);
});
