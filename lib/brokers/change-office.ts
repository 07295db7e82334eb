import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { phoneNumber } from "@/lib/values/phone-number";
import { asAdminOfOffice } from "./as-admin";
import { differences } from "./group-fields";
import { line, postcode, website } from "./registration";

/** The name and the enterprise number are those of the contract with the insurer, who alone changes them. */
export const changeOfficeInput = z.object({
  street: line(120),
  houseNumber: line(20),
  postcode,
  city: line(80),
  website: website.optional(),
  phone: phoneNumber,
});

const names = ["street", "houseNumber", "postcode", "city", "website", "phone"] as const;

/** The card of the office. */
export async function changeOffice(
  actor: Actor,
  input: z.infer<typeof changeOfficeInput>,
): Promise<Outcome<undefined, "not-found">> {
  return asAdminOfOffice<undefined, "not-found">(actor, async (tx, { id }) => {
    const before = await tx.brokerage.findUnique({
      where: { id },
      select: { street: true, houseNumber: true, postcode: true, city: true, website: true, phone: true },
    });
    if (!before) return refuse("not-found");
    const row = { ...input, website: input.website ?? null };
    const changed = differences(names, before, row);
    if (changed) {
      await tx.brokerage.update({ where: { id }, data: row });
      await recordAudit(tx, actor, {
        event: "office.changed",
        subject: { type: "office", id },
        brokerageId: id,
        ...changed,
      });
    }
    return success();
  });
}
