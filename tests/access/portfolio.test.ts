import "@/tests/support/database";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { BrokerActor } from "@/lib/access/actor";
import { closeDatabase } from "@/lib/database/client";
import { findPortfolio } from "@/lib/employers/find-portfolio";
import { addDays } from "@/lib/values/dates";
import { newId } from "@/lib/values/ids";
import { today } from "@/lib/values/moments";
import {
  beginMandates,
  besideId,
  broker,
  employer,
  groupId,
  mandate,
  noMandates,
} from "@/tests/access/mandate-world";
import { anEmployer } from "@/tests/support/builders";

beforeAll(beginMandates);
beforeEach(noMandates);
afterAll(closeDatabase);

describe("the portfolio", () => {
  test("is narrowed by the subaccount that is looked at, never widened", async () => {
    await mandate({ group: besideId });
    const both: BrokerActor = { ...broker, groupIds: [groupId, besideId] };
    const names = async (actor: BrokerActor, groupIds?: string[]) =>
      (await findPortfolio(actor, { groupIds })).rows.map(({ id }) => id);
    expect(await names(both)).toEqual([employer.id]);
    expect(await names(both, [besideId])).toEqual([employer.id]);
    expect(await names(both, [groupId])).toEqual([]);
    expect(await names(broker, [besideId])).toEqual([]);
  });

  test("tells which covers, since when and until when, and is searched by name and number", async () => {
    await mandate({ cover: "DISABILITY", from: "2020-03-01", until: addDays(today(), 10) });
    await mandate({ cover: "PENSION_DEATH", from: "2018-01-01", until: addDays(today(), 40), contract: 1 });
    const [row] = (await findPortfolio(broker, {})).rows;
    expect(row).toMatchObject({ since: "2018-01-01", until: addDays(today(), 40) });
    expect([...(row?.covers ?? [])].sort()).toEqual(["DISABILITY", "PENSION_DEATH"]);
    const number = employer.enterpriseNumber;
    for (const search of [employer.name.slice(0, 4), `BE ${number}`, number.slice(2, 8)]) {
      expect((await findPortfolio(broker, { search })).total, search).toBe(1);
    }
    expect(await findPortfolio(broker, { search: "niemand" })).toMatchObject({ rows: [], total: 0 });
  });

  test("is walked forth and back, and a stranger's row is as if it did not exist", async () => {
    const others = [];
    for (let count = 0; count < 4; count++) {
      others.push(await anEmployer({ employees: 1, brokerGroupIds: [groupId] }));
    }
    const stranger = await anEmployer({ employees: 1, brokerGroupIds: [besideId] });
    const first = await findPortfolio(broker, { size: 2 });
    const second = await findPortfolio(broker, { size: 2, after: first.next ?? "" });
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id))).toEqual(
      new Set(others.map(({ id }) => id)),
    );
    expect([first.total, second.next]).toEqual([4, null]);
    expect((await findPortfolio(broker, { size: 2, before: second.previous ?? "" })).rows).toEqual(
      first.rows,
    );
    for (const after of [stranger.id, newId(), "geen id"]) {
      expect((await findPortfolio(broker, { size: 2, after })).rows).toEqual(first.rows);
    }
  });
});
