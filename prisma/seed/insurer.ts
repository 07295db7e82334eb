import { pool } from "@/lib/database/client";
import { StaffRole } from "@/lib/database/generated/enums";
import { demoPhone } from "@/lib/identity/demo-sign-ins";
import { anAccount, type SeededAccount } from "./account";
import type { Store } from "./insert-columns";

export type SeededInsurer = Readonly<Record<StaffRole, SeededAccount>>;

/** The insurer's own people: one in each staff role, at fixed addresses, each with a code by text message. */
export async function anInsurer(store: Store = pool()): Promise<SeededInsurer> {
  const staff: [StaffRole, SeededAccount][] = [];
  for (const [place, role] of Object.values(StaffRole).entries()) {
    const email = `${role.toLowerCase()}@collectief.example`;
    staff.push([
      role,
      await anAccount({ email, staffRoles: [role], twoStep: { sms: demoPhone(place) } }, store),
    ]);
  }
  return Object.fromEntries(staff) as SeededInsurer;
}
