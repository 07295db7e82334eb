import { pool } from "@/lib/database/client";
import type { EmployerRole, StaffRole } from "@/lib/database/generated/enums";
import type { Language } from "@/lib/i18n/language";
import { type ConsentDocument, consentVersions } from "@/lib/identity/consents";
import { demoPassword } from "@/lib/identity/demo-sign-ins";
import { hashPassword } from "@/lib/identity/password";
import { sealTotpSecret } from "@/lib/identity/totp";
import { now } from "@/lib/values/clock";
import { insertRows, type Store } from "./insert-columns";
import { mailName } from "./invented-people";
import { inTurn } from "./next-free";
import { SeededRandom } from "./seeded-random";
import { wordLists } from "./word-lists";

export type AccountWish = {
  readonly email?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly language?: Language;
  /** An invited account has no password yet. */
  readonly status?: "INVITED" | "ACTIVE" | "LOCKED";
  /** The hats: any number of them together. */
  readonly employers?: readonly { readonly id: string; readonly role: EmployerRole }[];
  readonly brokerages?: readonly {
    readonly id: string;
    readonly isAdmin?: boolean;
    readonly groupIds?: readonly string[];
  }[];
  readonly personId?: string;
  readonly staffRoles?: readonly StaffRole[];
  /** A phone for text messages, or an authenticator's secret. */
  readonly twoStep?: { readonly sms: string } | { readonly app: string };
};

export type SeededAccount = {
  readonly id: string;
  readonly email: string;
  readonly password: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly language: Language;
};

let hashed: Promise<string> | undefined;

/** Argon2 is slow on purpose: one hash serves every account of a demo or a test. */
function demoPasswordHash(): Promise<string> {
  hashed ??= hashPassword(demoPassword);
  return hashed;
}

/** Somebody who can sign in, with the hats asked for. */
export function anAccount(wish: AccountWish = {}, store: Store = pool()): Promise<SeededAccount> {
  return inTurn(() => insertAccount(wish, store));
}

async function insertAccount(wish: AccountWish, store: Store): Promise<SeededAccount> {
  const { language = "nl", status = "ACTIVE" } = wish;
  const random = new SeededRandom(`account ${wish.email ?? (await countAccounts(store))}`);
  const words = wordLists[language];
  const firstName = wish.firstName ?? random.pick(random.happens(0.5) ? words.women : words.men);
  const lastName = wish.lastName ?? random.pick(words.families);
  const id = random.id();
  const email = wish.email ?? `${mailName(firstName, lastName)}.${id.slice(-6)}@mail.example`;
  const active = status !== "INVITED";

  await insertRows(
    store,
    "Account",
    {
      id: "uuid",
      email: "text",
      firstName: "text",
      lastName: "text",
      language: '"Language"',
      status: '"AccountStatus"',
      passwordHash: "text",
      passwordChangedAt: "timestamptz",
      emailVerifiedAt: "timestamptz",
    },
    [
      {
        id,
        email,
        firstName,
        lastName,
        language,
        status,
        passwordHash: active ? await demoPasswordHash() : null,
        passwordChangedAt: active ? now() : null,
        emailVerifiedAt: active ? now() : null,
      },
    ],
  );
  if (active) await giveConsents(store, random, id, wish);
  await putOnHats(store, random, id, wish);
  if (wish.twoStep) await setUpTwoStep(store, id, wish.twoStep);
  return { id, email, password: demoPassword, firstName, lastName, language };
}

async function countAccounts(store: Store): Promise<number> {
  const { rows } = await store.query<{ count: number }>(`SELECT count(*)::int AS count FROM "Account"`);
  return rows[0]?.count ?? 0;
}

async function putOnHats(
  store: Store,
  random: SeededRandom,
  accountId: string,
  wish: AccountWish,
): Promise<void> {
  await insertRows(
    store,
    "EmployerMembership",
    { id: "uuid", accountId: "uuid", employerId: "uuid", role: '"EmployerRole"' },
    (wish.employers ?? []).map(({ id, role }) => ({ id: random.id(), accountId, employerId: id, role })),
  );
  for (const { id: brokerageId, isAdmin = false, groupIds = [] } of wish.brokerages ?? []) {
    const membershipId = random.id();
    await insertRows(
      store,
      "BrokerMembership",
      { id: "uuid", accountId: "uuid", brokerageId: "uuid", isAdmin: "bool" },
      [{ id: membershipId, accountId, brokerageId, isAdmin }],
    );
    await insertRows(
      store,
      "BrokerGroupMember",
      { groupId: "uuid", membershipId: "uuid" },
      groupIds.map((groupId) => ({ groupId, membershipId })),
    );
  }
  if (wish.personId) {
    await store.query(`UPDATE "Person" SET "accountId" = $1 WHERE id = $2`, [accountId, wish.personId]);
  }
  if (wish.staffRoles) {
    await store.query(`INSERT INTO "StaffMembership" ("accountId", roles) VALUES ($1, $2::"StaffRole"[])`, [
      accountId,
      wish.staffRoles,
    ]);
  }
}

/** Only a broker's office signs for sub-processing. */
async function giveConsents(
  store: Store,
  random: SeededRandom,
  accountId: string,
  wish: AccountWish,
): Promise<void> {
  const documents: ConsentDocument[] = ["terms", "privacy"];
  if (wish.brokerages?.length) documents.push("sub-processing");
  await insertRows(
    store,
    "Consent",
    { id: "uuid", accountId: "uuid", document: "text", version: "text" },
    documents.map((document) => ({
      id: random.id(),
      accountId,
      document,
      version: consentVersions[document],
    })),
  );
}

async function setUpTwoStep(
  store: Store,
  accountId: string,
  twoStep: { sms: string } | { app: string },
): Promise<void> {
  const row =
    "sms" in twoStep
      ? { method: "SMS", phone: twoStep.sms, secretSealed: null }
      : { method: "APP", phone: null, secretSealed: sealTotpSecret(accountId, twoStep.app) };
  await insertRows(
    store,
    "TwoStep",
    {
      accountId: "uuid",
      method: '"TwoStepMethod"',
      phone: "text",
      secretSealed: "text",
      confirmedAt: "timestamptz",
    },
    [{ ...row, accountId, confirmedAt: now() }],
  );
}
