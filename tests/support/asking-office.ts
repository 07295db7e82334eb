import type { BrokerActor, StaffActor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { requestAccess } from "@/lib/products/request-access";
import { findUsableGroups } from "@/lib/products/usable";
import { actingAs } from "./acting";
import { aBrokerage, anAccount, type SeededAccount, type SeededBrokerage } from "./builders";
import { mailTo } from "./sent-mail";

type Wish = Parameters<typeof requestAccess>[1];

let free = 1000;

/** A number that no group has. */
export function freeNumber(): string {
  return String(++free);
}

/** Somebody of the insurer who answers. */
export async function aDesk(): Promise<{ desk: SeededAccount; staff: StaffActor }> {
  const desk = await anAccount({ staffRoles: ["ADMINISTRATION"], language: "fr" });
  return { desk, staff: await actingAs(desk.id, "staff", "products.answer") };
}

/** An office of three groups with its Beheerder, and another office with one: who asks, and who must notice nothing. */
export class AskingOffice {
  private constructor(
    readonly office: SeededBrokerage,
    readonly elsewhere: SeededBrokerage,
    readonly admin: SeededAccount,
    readonly actor: BrokerActor,
    readonly stranger: BrokerActor,
  ) {}

  static async open(): Promise<AskingOffice> {
    const office = await aBrokerage({ groups: ["Default", "Gent", "Aalst"] });
    const elsewhere = await aBrokerage();
    const adminOf = ({ id, groups }: SeededBrokerage) =>
      anAccount({ brokerages: [{ id, isAdmin: true, groupIds: groups.map((group) => group.id) }] });
    const [admin, theirs] = [await adminOf(office), await adminOf(elsewhere)];
    const as = ({ id }: SeededAccount) => actingAs(id, "broker", "products.request");
    return new AskingOffice(office, elsewhere, admin, await as(admin), await as(theirs));
  }

  group(name: string): string {
    return this.office.groups.find((one) => one.name === name)?.id ?? "";
  }

  asked(more: Partial<Wish> = {}): Wish {
    return { product: "kmo", groups: [this.group("Gent")], producerNumber: freeNumber(), ...more };
  }

  async request(more: Partial<Wish> = {}, by = this.actor): Promise<string> {
    const outcome = await requestAccess(by, this.asked(more));
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.value.id;
  }

  async usable(): Promise<string[]> {
    return (await findUsableGroups(this.actor, "kmo")).map(({ name }) => name);
  }
}

export async function statusOf(id: string): Promise<string> {
  return (await database().productAccess.findUniqueOrThrow({ where: { id } })).status;
}

/** What was mailed about products, oldest first: which letter, and what it tells. */
export async function productLetters(email: string): Promise<[string, unknown][]> {
  return (await mailTo(email))
    .filter(({ template }) => template.startsWith("products."))
    .map(({ template, data }) => [template, data.what]);
}
