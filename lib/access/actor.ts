import type { EmployerRole, StaffRole } from "@/lib/database/generated/enums";
import type { Language } from "@/lib/i18n/language";

/** Where a request came from: goes into the audit trail and the log, never anywhere else. */
export type RequestTrace = { readonly id: string; readonly address: string | null };

export type Who = {
  readonly accountId: string;
  readonly sessionId: string | null;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly request: RequestTrace;
};

/**
 * Who acts, narrowed to one permission: the ids it carries are only those for which the permission holds. A query
 * scoped by an actor can therefore never reach further than the entrance that it came through.
 */
export type EmployerActor = Who & { readonly kind: "employer"; readonly employerIds: readonly string[] };
export type BrokerActor = Who & {
  readonly kind: "broker";
  readonly brokerageId: string;
  readonly groupIds: readonly string[];
  readonly isAdmin: boolean;
};
export type InsuredActor = Who & { readonly kind: "insured"; readonly personId: string };
export type StaffActor = Who & { readonly kind: "staff"; readonly roles: readonly StaffRole[] };
/** Signed in, but wearing no hat: may look after the own account and nothing else. */
export type AccountActor = Who & { readonly kind: "account" };

export type Actor = EmployerActor | BrokerActor | InsuredActor | StaffActor | AccountActor;

export type Hat =
  | {
      readonly kind: "employer";
      readonly employers: readonly { id: string; name: string; role: EmployerRole }[];
    }
  | {
      readonly kind: "broker";
      readonly brokerageId: string;
      readonly name: string;
      readonly isAdmin: boolean;
      readonly groups: readonly { id: string; name: string }[];
      /** Invited, and not come in yet: what is done next is the coming in. */
      readonly awaited?: true;
    }
  | { readonly kind: "insured"; readonly personId: string }
  | { readonly kind: "staff"; readonly roles: readonly StaffRole[] };

export function hatId(hat: Hat): string | null {
  switch (hat.kind) {
    case "broker":
      return hat.brokerageId;
    case "insured":
      return hat.personId;
    case "employer":
    case "staff":
      return null;
  }
}

export const homeOf: Readonly<Record<Hat["kind"], string>> = {
  employer: "/employer",
  broker: "/broker",
  insured: "/insured",
  staff: "/staff",
};
