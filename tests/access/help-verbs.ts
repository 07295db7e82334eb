import { database } from "@/lib/database/client";
import type { MessageSide } from "@/lib/database/generated/enums";
import { answerConversation } from "@/lib/inbox/answer-conversation";
import { askInsurer } from "@/lib/inbox/ask-insurer";
import { closeConversation } from "@/lib/inbox/close-conversation";
import { countInbox, countWaiting, findInbox } from "@/lib/inbox/find-inbox";
import { countNewAnswers, findQuestions } from "@/lib/inbox/find-questions";
import { handBackConversation } from "@/lib/inbox/hand-back-conversation";
import { openForAnswer } from "@/lib/inbox/open-for-answer";
import { openQuestion } from "@/lib/inbox/open-question";
import { quoteToAskAbout } from "@/lib/inbox/quote-to-ask-about";
import { replyToInsurer } from "@/lib/inbox/reply-to-insurer";
import { takeConversation } from "@/lib/inbox/take-conversation";
import { newId } from "@/lib/values/ids";
import { aQuote } from "@/prisma/seed/quotes";
import { byList, byRecord, piece, type Verb } from "./verb";
import type { World } from "./world";

/** A question of the first broker's group; where the insurer wrote last, an answer that nobody looked at. */
async function aQuestion({ brokerage }: World, lastSide: MessageSide = "BROKER"): Promise<string> {
  const [group] = brokerage.groups;
  const message = { id: newId(), side: lastSide, authorName: "Koen", body: "Waarom geweigerd?" };
  const data = {
    id: newId(),
    brokerageId: brokerage.id,
    brokerGroupId: group.id,
    desk: "COMMERCIAL" as const,
    subject: "Vraag",
    lastSide,
    waitingSince: lastSide === "STAFF" ? null : new Date(),
  };
  return (await database().conversation.create({ data: { ...data, messages: { create: message } } })).id;
}

async function aGroupsQuote({ brokerage }: World): Promise<string> {
  return (await aQuote({ brokerageId: brokerage.id, groupId: brokerage.groups[0].id })).id;
}

const asked = { desk: "commercial", subject: "Vraag", message: "Waarom geweigerd?" } as const;
/** Colleagues of the group; the neighbours of the same office are strangers. */
const group = ["broker", "colleague"] as const;

/** Questions of brokers to the insurer, and the insurer's own inbox. */
export const helpVerbs: Readonly<Record<string, Verb>> = {
  "lib/inbox/ask-insurer.ts askInsurer": byRecord({
    opens: group,
    make: ({ brokerage }) => brokerage.groups[0].id,
    call: (actor, groupId) => askInsurer(actor, { ...asked, groupId }),
  }),
  "lib/inbox/quote-to-ask-about.ts quoteToAskAbout": byRecord({
    opens: group,
    make: aGroupsQuote,
    call: [
      quoteToAskAbout,
      // The quote's group decides, whatever group is named beside it.
      (actor, quoteId) =>
        askInsurer(actor, {
          ...asked,
          subject: newId(),
          quoteId,
          ...(actor.kind === "broker" ? { groupId: actor.groupIds[0] } : {}),
        }),
    ],
  }),
  "lib/inbox/reply-to-insurer.ts replyToInsurer": byRecord({
    opens: group,
    make: aQuestion,
    call: (actor, conversationId) => replyToInsurer(actor, { conversationId, message: "Dank u" }),
  }),
  "lib/inbox/open-question.ts openQuestion": byRecord({
    opens: group,
    make: (world) => aQuestion(world, "STAFF"),
    call: openQuestion,
  }),
  "lib/inbox/find-questions.ts findQuestions": byList({
    opens: group,
    make: aQuestion,
    call: async (actor, { brokerage }) => [
      await findQuestions(actor),
      // Naming a group opens none.
      await findQuestions(actor, { groupIds: brokerage.groups.map(({ id }) => id) }),
    ],
  }),
  "lib/inbox/find-questions.ts countNewAnswers": byRecord({
    opens: group,
    make: async (world) => {
      await aQuestion(world, "STAFF");
      return world.brokerage.groups[0].id;
    },
    call: (actor, groupId) => countNewAnswers(actor, [groupId]),
  }),
  "lib/inbox/inbox-filters.ts inboxConditions": piece("The conditions of findInbox and countInbox."),
  "lib/inbox/lock-conversation.ts lockConversation": piece(
    "The scope of replyToInsurer and of what the insurer's people do, each tried by itself.",
  ),
  "lib/inbox/write-message.ts writeMessage": piece(
    "Writes into a conversation that replyToDesk, replyToInsurer or answerConversation has locked in scope.",
  ),
  "lib/inbox/tell-desk.ts tellDesk": piece("The mails of askInsurer and replyToInsurer."),
  "lib/inbox/tell-asker.ts tellAsker": piece("The mails of answerConversation."),
  "lib/inbox/find-inbox.ts findInbox": byList({
    opens: ["staff"],
    make: aQuestion,
    call: (actor) => findInbox(actor, { view: "all" }),
  }),
  "lib/inbox/find-inbox.ts countInbox": byRecord({
    opens: ["staff"],
    make: aQuestion,
    call: async (actor) => (await countInbox(actor, { view: "all" })).rows,
  }),
  "lib/inbox/find-inbox.ts countWaiting": byRecord({
    opens: ["staff"],
    make: aQuestion,
    call: (actor) => countWaiting(actor),
  }),
  "lib/inbox/open-for-answer.ts openForAnswer": byRecord({
    opens: ["staff"],
    make: aQuestion,
    call: openForAnswer,
  }),
  "lib/inbox/answer-conversation.ts answerConversation": byRecord({
    opens: ["staff"],
    make: aQuestion,
    call: (actor, conversationId) =>
      answerConversation(actor, { conversationId, message: "Zo.", seen: newId(), insist: "on" }),
  }),
  "lib/inbox/take-conversation.ts takeConversation": byRecord({
    opens: ["staff"],
    make: aQuestion,
    call: (actor, conversationId) => takeConversation(actor, { conversationId }),
  }),
  "lib/inbox/hand-back-conversation.ts handBackConversation": byRecord({
    opens: ["staff"],
    make: aQuestion,
    call: (actor, conversationId) => handBackConversation(actor, { conversationId }),
  }),
  "lib/inbox/close-conversation.ts closeConversation": byRecord({
    opens: ["staff"],
    make: aQuestion,
    call: async (actor, conversationId) => {
      const last = await database().conversationMessage.findFirst({ where: { conversationId } });
      return closeConversation(actor, { conversationId, seen: last?.id ?? newId() });
    },
  }),
};
