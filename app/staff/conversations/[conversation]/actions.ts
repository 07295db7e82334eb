"use server";

import { action } from "@/lib/access/action";
import { answerConversation, answerConversationInput } from "@/lib/inbox/answer-conversation";
import { closeConversation, closeConversationInput } from "@/lib/inbox/close-conversation";
import { handBackConversation, handBackConversationInput } from "@/lib/inbox/hand-back-conversation";
import { takeConversation, takeConversationInput } from "@/lib/inbox/take-conversation";

const path = "/staff/conversations";

export const answerConversationAction = action({
  permission: "inbox.answer",
  input: answerConversationInput,
  run: answerConversation,
  // Another address each time: a page that leads to where it is would be shown as it was.
  leadTo: ({ conversationId, messageId }) => `${path}/${conversationId}?sent=${messageId}#last`,
});

export const takeConversationAction = action({
  permission: "inbox.answer",
  input: takeConversationInput,
  run: takeConversation,
  leadTo: ({ conversationId }) => `${path}/${conversationId}?done=taken`,
});

export const handBackConversationAction = action({
  permission: "inbox.answer",
  input: handBackConversationInput,
  run: handBackConversation,
  leadTo: ({ conversationId }) => `${path}/${conversationId}?done=handed-back`,
});

export const closeConversationAction = action({
  permission: "inbox.answer",
  input: closeConversationInput,
  run: closeConversation,
  leadTo: ({ conversationId }) => `${path}/${conversationId}?done=closed`,
});
