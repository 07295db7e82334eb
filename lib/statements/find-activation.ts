import { type Database, database } from "@/lib/database/client";
import type { Language } from "@/lib/i18n/language";
import { now } from "@/lib/values/clock";
import { tokenHashOf } from "./secrets";

export type Activation = {
  readonly state: "valid";
  /** By a link in a letter, or with a code on paper. */
  readonly by: "link" | "code";
  readonly invitationId: string | null;
  readonly personId: string;
  readonly employerId: string;
  readonly employer: string;
  /** Where the link was sent; who comes with a code has not shown an address yet. */
  readonly email: string | null;
  readonly language: Language;
  /** Somebody signs in with that address already. */
  readonly known: boolean;
};

export type ActivationFound = Activation | { readonly state: "used" | "expired" | "replaced" | "unknown" };

const person = {
  select: {
    language: true,
    privateEmail: true,
    account: { select: { status: true } },
  },
} as const;
const employer = { select: { name: true } } as const;

/** What a link or a pass opens. Looking uses nothing up, so that whatever follows the links in a mailbox spoils nothing. */
export async function findActivation(token: string, db: Database = database()): Promise<ActivationFound> {
  const hash = tokenHashOf(token);
  const code = await db.postedCode.findUnique({
    where: { passHash: hash },
    select: { personId: true, employerId: true, passUntil: true, usedAt: true, person, employer },
  });
  if (code) {
    if (code.usedAt || comesInAlready(code)) return { state: "used" };
    if (!code.passUntil || code.passUntil <= now()) return { state: "expired" };
    return { ...whoseOf(code), by: "code", invitationId: null, email: null, known: false };
  }
  const link = await db.statementInvitation.findUnique({
    where: { tokenHash: hash },
    select: {
      id: true,
      personId: true,
      employerId: true,
      address: true,
      sentAt: true,
      expiresAt: true,
      acceptedAt: true,
      affiliation: { select: { workEmail: true } },
      person,
      employer,
    },
  });
  if (!link) return { state: "unknown" };
  if (link.acceptedAt || comesInAlready(link)) return { state: "used" };
  if (!link.expiresAt || link.expiresAt <= now()) {
    const later = await db.statementInvitation.count({
      where: { personId: link.personId, status: "SENT", sentAt: { gt: link.sentAt ?? now() } },
    });
    return { state: later > 0 ? "replaced" : "expired" };
  }
  if (!isStillTheirs(link)) return { state: "replaced" };
  const account = await db.account.findUnique({ where: { email: link.address }, select: { status: true } });
  const known = account !== null && account.status !== "INVITED";
  return { ...whoseOf(link), by: "link", invitationId: link.id, email: link.address, known };
}

/** One that is locked too: whoever was shut out must not come in by another door. */
function comesInAlready({
  person: { account },
}: {
  person: { account: { status: string } | null };
}): boolean {
  return account !== null && account.status !== "INVITED";
}

/** A slip in an address that was put right: whoever reads that mailbox holds a link that is not for them. */
function isStillTheirs(link: {
  address: string;
  affiliation: { workEmail: string | null };
  person: { privateEmail: string | null };
}): boolean {
  return [link.affiliation.workEmail, link.person.privateEmail].some(
    (one) => one?.toLowerCase() === link.address.toLowerCase(),
  );
}

type Row = {
  personId: string;
  employerId: string;
  person: { language: Language };
  employer: { name: string };
};

function whoseOf({ personId, employerId, person: { language }, employer: { name } }: Row) {
  return { state: "valid", personId, employerId, employer: name, language } as const;
}
