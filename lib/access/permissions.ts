import type { EmployerRole, StaffRole } from "@/lib/database/generated/enums";
import type { Actor, Hat, Who } from "./actor";

type Grants = {
  readonly employer?: readonly EmployerRole[];
  readonly broker?: "everyone" | "admin";
  readonly insured?: true;
  readonly staff?: readonly StaffRole[];
  /** Also for a person without a hat. */
  readonly everybody?: true;
};

const everyEmployerRole = ["ADMIN", "HR", "FINANCE", "VIEWER"] as const;
const everyStaffRole = ["ADMINISTRATION", "CLAIMS", "UNDERWRITING", "AUDIT", "ADMINISTRATOR"] as const;

/** The whole of who may do what. An entrance names one of these; there is no other way in. */
export const permissions = {
  "account.manage": { everybody: true },
  "employers.read": { employer: everyEmployerRole, broker: "everyone", staff: everyStaffRole },
  // A mandate opens people, premiums and legal documents to read; what of them, the scopes and the verbs say.
  "people.read": {
    employer: ["ADMIN", "HR", "VIEWER"],
    broker: "everyone",
    staff: ["ADMINISTRATION", "CLAIMS", "UNDERWRITING", "ADMINISTRATOR"],
  },
  "identity-numbers.reveal": {
    employer: ["ADMIN", "HR"],
    insured: true,
    staff: ["ADMINISTRATION", "ADMINISTRATOR"],
  },
  "actions.read": { employer: everyEmployerRole, staff: everyStaffRole },
  // The lists hold identity numbers and salaries: asking for one and opening one is for who works with people.
  "downloads.request": { employer: ["ADMIN", "HR"] },
  "files.open": {
    employer: ["ADMIN", "HR"],
    broker: "everyone",
    insured: true,
    staff: ["ADMINISTRATION", "ADMINISTRATOR"],
  },
  "uploads.send": { employer: ["ADMIN", "HR"] },
  "people.change": { employer: ["ADMIN", "HR"] },
  "invitations.manage": { employer: ["ADMIN", "HR"] },
  // Sending at once and the hour of the day touch everybody's mailbox.
  "invitations.settings": { employer: ["ADMIN"] },
  "acceptance.read": { employer: ["ADMIN", "HR"] },
  "premiums.read": {
    employer: ["ADMIN", "HR", "FINANCE"],
    broker: "everyone",
    staff: ["ADMINISTRATION", "ADMINISTRATOR"],
  },
  // Bordereaux name people and amounts, no identity numbers: who pays them may have them.
  "premiums.download": { employer: ["ADMIN", "HR", "FINANCE"] },
  "correspondence.read": { employer: everyEmployerRole, staff: ["ADMINISTRATION", "ADMINISTRATOR"] },
  "documents.read": {
    employer: everyEmployerRole,
    broker: "everyone",
    staff: ["ADMINISTRATION", "ADMINISTRATOR"],
  },
  "contact-points.write": { employer: everyEmployerRole },
  "colleagues.read": { employer: ["ADMIN", "HR"], broker: "everyone" },
  "colleagues.manage": { employer: ["ADMIN"], broker: "admin" },
  // What an office may work with. Who asks access is Beheerder; the insurer's people answer.
  "products.read": {
    broker: "everyone",
    staff: ["ADMINISTRATION", "UNDERWRITING", "AUDIT", "ADMINISTRATOR"],
  },
  "products.request": { broker: "admin" },
  "products.answer": { staff: ["ADMINISTRATION", "ADMINISTRATOR"] },
  "quotes.write": { broker: "everyone" },
  "quotes.read": { broker: "everyone", staff: ["ADMINISTRATION", "UNDERWRITING", "ADMINISTRATOR"] },
  "quotes.move": { broker: "admin" },
  "referrals.answer": { staff: ["UNDERWRITING", "ADMINISTRATOR"] },
  "tariffs.read": { staff: ["ADMINISTRATION", "UNDERWRITING", "AUDIT", "ADMINISTRATOR"] },
  "tariffs.manage": { staff: ["UNDERWRITING", "ADMINISTRATOR"] },
  "help.ask": { broker: "everyone" },
  "inbox.answer": { staff: ["ADMINISTRATION", "CLAIMS", "UNDERWRITING", "ADMINISTRATOR"] },
  "own-insurance.read": { insured: true },
  "audit.read": { employer: ["ADMIN"], broker: "admin", insured: true, staff: ["AUDIT", "ADMINISTRATOR"] },
  "accounts.read": { staff: ["ADMINISTRATION", "AUDIT", "ADMINISTRATOR"] },
  "accounts.manage": { staff: ["ADMINISTRATION", "ADMINISTRATOR"] },
  "work.read": { staff: everyStaffRole },
  "operations.read": { staff: ["AUDIT", "ADMINISTRATOR"] },
  "operations.manage": { staff: ["ADMINISTRATOR"] },
} as const satisfies Record<string, Grants>;

export type Permission = keyof typeof permissions;

function grantsOf(permission: Permission): Grants {
  return permissions[permission];
}

/** The actor that this hat makes for this permission, or nothing when the hat does not hold it. */
export function actorFor(who: Who, hat: Hat | null, permission: Permission): Actor | undefined {
  const grants = grantsOf(permission);
  if (!hat) return grants.everybody ? { ...who, kind: "account" } : undefined;
  switch (hat.kind) {
    case "employer": {
      const roles: readonly EmployerRole[] = grants.everybody ? everyEmployerRole : (grants.employer ?? []);
      const employerIds = hat.employers.filter(({ role }) => roles.includes(role)).map(({ id }) => id);
      return employerIds.length > 0 ? { ...who, kind: "employer", employerIds } : undefined;
    }
    case "broker": {
      const held =
        grants.everybody || grants.broker === "everyone" || (grants.broker === "admin" && hat.isAdmin);
      if (!held) return undefined;
      const groupIds = hat.groups.map(({ id }) => id);
      return { ...who, kind: "broker", brokerageId: hat.brokerageId, groupIds, isAdmin: hat.isAdmin };
    }
    case "insured":
      return grants.everybody || grants.insured
        ? { ...who, kind: "insured", personId: hat.personId }
        : undefined;
    case "staff": {
      const held = grants.everybody || hat.roles.some((role) => grants.staff?.includes(role));
      return held ? { ...who, kind: "staff", roles: hat.roles } : undefined;
    }
  }
}

/** Whether a hat holds a permission, for one employer where that matters: what a menu shows. An entrance asks for an actor. */
export function permits(hat: Hat, permission: Permission, employerId?: string): boolean {
  const actor = actorFor(nobody, hat, permission);
  if (!actor) return false;
  return actor.kind !== "employer" || employerId === undefined || actor.employerIds.includes(employerId);
}

const nobody: Who = {
  accountId: "",
  sessionId: null,
  name: "",
  email: "",
  language: "nl",
  request: { id: "", address: null },
};
