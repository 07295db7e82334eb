import { admitToOffice } from "@/lib/brokers/admit-to-office";
import { askToJoin } from "@/lib/brokers/ask-to-join";
import { declineJoin } from "@/lib/brokers/decline-join";
import { findAdministrators } from "@/lib/brokers/find-administrators";
import { findJoinRequests } from "@/lib/brokers/find-join-requests";
import { findOwnJoinRequests } from "@/lib/brokers/find-own-join-requests";
import { withdrawJoin } from "@/lib/brokers/withdraw-join";
import { database } from "@/lib/database/client";
import type { ProductAccessStatus } from "@/lib/database/generated/enums";
import { acceptAccess } from "@/lib/products/accept-access";
import { endAccess } from "@/lib/products/end-access";
import { findAccessHistory } from "@/lib/products/find-access-history";
import { findAccesses } from "@/lib/products/find-accesses";
import { findProducts } from "@/lib/products/find-products";
import { findWithdrawable } from "@/lib/products/find-withdrawable";
import { openAccess } from "@/lib/products/open-access";
import { refuseAccess } from "@/lib/products/refuse-access";
import { requestAccess } from "@/lib/products/request-access";
import { findUsableGroups } from "@/lib/products/usable";
import { withdrawAccess } from "@/lib/products/withdraw-access";
import { now } from "@/lib/values/clock";
import { newId } from "@/lib/values/ids";
import { aBrokerage, anAccess, anAccount } from "@/tests/support/builders";
import { byList, byRecord, own, piece, type Verb } from "./verb";
import type { World } from "./world";

let number = 2000;

/** Another group each time, so that one request never stands in the way of the next. */
async function aGroup({ brokerage }: World): Promise<string> {
  const name = `Groep ${newId()}`;
  const group = await database().brokerGroup.create({ data: { brokerageId: brokerage.id, name } });
  return group.id;
}

const access =
  (status: ProductAccessStatus) =>
  async (world: World): Promise<string> =>
    (await anAccess({ groupId: await aGroup(world), status, producerNumber: String(++number) })).id;

/** Of the group that the first broker and the colleague work in: the newest stands on the card. */
async function ofTheFirstGroup({ brokerage }: World): Promise<string> {
  const groupId = brokerage.groups[0].id;
  await database().productAccess.deleteMany({ where: { groupId } });
  return (await anAccess({ groupId, producerNumber: String(++number) })).id;
}

async function theFirstGroup(world: World): Promise<string> {
  await ofTheFirstGroup(world);
  return world.brokerage.groups[0].id;
}

async function aJoin({ brokerage }: World): Promise<string> {
  const { id: accountId } = await anAccount();
  const data = { brokerageId: brokerage.id, accountId, provenAt: now() };
  return (await database().officeJoinRequest.create({ data })).id;
}

async function ownJoin({ otherBrokerage, accounts }: World): Promise<string> {
  const accountId = accounts.insured.id;
  await database().officeJoinRequest.deleteMany({ where: { accountId } });
  const data = { brokerageId: otherBrokerage.id, accountId, provenAt: now() };
  return (await database().officeJoinRequest.create({ data })).id;
}

const reason = "De samenwerking is opgezegd";
const administrators = ["broker", "neighbourAdmin"] as const;

export const productsVerbs: Readonly<Record<string, Verb>> = {
  "lib/products/access.ts accessesVisibleTo": piece("The scope itself: findAccessHistory is a test of it."),
  "lib/products/usable.ts groupsThatMayUse": piece("The scope itself: findUsableGroups is a test of it."),
  "lib/products/usable.ts findUsableGroups": byList({
    opens: ["broker", "colleague"],
    make: theFirstGroup,
    call: (actor) => findUsableGroups(actor, "kmo"),
  }),
  "lib/products/find-products.ts findProducts": byList({
    opens: ["broker", "colleague", "neighbourAdmin"],
    make: ofTheFirstGroup,
    call: (actor) => findProducts(actor),
  }),
  "lib/products/find-access-history.ts findAccessHistory": byList({
    opens: ["broker", "colleague", "neighbourAdmin", "staff"],
    make: ofTheFirstGroup,
    call: (actor) => findAccessHistory(actor, "kmo"),
  }),
  "lib/products/find-withdrawable.ts findWithdrawable": byRecord({
    opens: administrators,
    make: access("ACCEPTED"),
    call: findWithdrawable,
  }),
  "lib/products/request-access.ts requestAccess": byRecord({
    opens: administrators,
    make: aGroup,
    call: (actor, groupId) =>
      requestAccess(actor, { product: "kmo", groups: [groupId], producerNumber: String(++number) }),
  }),
  "lib/products/withdraw-access.ts withdrawAccess": byRecord({
    opens: administrators,
    make: access("ACCEPTED"),
    call: (actor, accessId) => withdrawAccess(actor, { accessId, confirmed: "on" }),
  }),
  "lib/products/accept-access.ts acceptAccess": byRecord({
    opens: ["staff"],
    make: access("REQUESTED"),
    call: (actor, accessId) => acceptAccess(actor, { accessId }),
  }),
  "lib/products/refuse-access.ts refuseAccess": byRecord({
    opens: ["staff"],
    make: access("REQUESTED"),
    call: (actor, accessId) => refuseAccess(actor, { accessId, reason }),
  }),
  "lib/products/end-access.ts endAccess": byRecord({
    opens: ["staff"],
    make: access("ACCEPTED"),
    call: (actor, accessId) => endAccess(actor, { accessId, reason }),
  }),
  "lib/products/open-access.ts openAccess": byRecord({
    opens: ["staff"],
    make: access("REQUESTED"),
    call: openAccess,
  }),
  "lib/products/find-accesses.ts findAccesses": byList({
    opens: ["staff"],
    make: access("REQUESTED"),
    call: (actor) => findAccesses(actor, {}),
  }),
  "lib/brokers/join-request.ts joinRequestsAnsweredBy": piece(
    "The scope itself: findJoinRequests is a test of it.",
  ),
  "lib/brokers/answer-join.ts answerJoin": piece("What admitting and declining have in common."),
  "lib/brokers/answer-join.ts closeJoin": piece("What both of them write at the end."),
  "lib/brokers/find-administrators.ts findAdministrators": byList({
    opens: ["broker", "colleague", "neighbour", "neighbourAdmin"],
    make: ({ accounts }) => `${accounts.broker.firstName} ${accounts.broker.lastName}`,
    call: (actor) => findAdministrators(actor),
  }),
  "lib/brokers/find-join-requests.ts findJoinRequests": byList({
    opens: administrators,
    make: aJoin,
    call: (actor) => findJoinRequests(actor),
  }),
  "lib/brokers/admit-to-office.ts admitToOffice": byRecord({
    opens: administrators,
    make: aJoin,
    call: (actor, requestId) => admitToOffice(actor, { requestId, isAdmin: false, groups: [] }),
  }),
  "lib/brokers/decline-join.ts declineJoin": byRecord({
    opens: administrators,
    make: aJoin,
    call: (actor, requestId) => declineJoin(actor, { requestId }),
  }),
  "lib/brokers/find-own-join-requests.ts findOwnJoinRequests": byList({
    opens: ["insured"],
    make: ownJoin,
    call: (actor) => findOwnJoinRequests(actor),
  }),
  "lib/brokers/ask-to-join.ts askToJoin": own({
    call: async ({ actor }) => askToJoin(actor, { enterpriseNumber: (await aBrokerage()).enterpriseNumber }),
  }),
  "lib/brokers/withdraw-join.ts withdrawJoin": byRecord({
    opens: ["insured"],
    make: ownJoin,
    call: (actor, requestId) => withdrawJoin(actor, { requestId }),
  }),
};
