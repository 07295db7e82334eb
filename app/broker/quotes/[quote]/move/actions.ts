"use server";

import { action } from "@/lib/access/action";
import { moveQuote, moveQuoteInput } from "@/lib/quotes/move-quote";

export const moveQuoteAction = action({
  permission: "quotes.move",
  input: moveQuoteInput,
  run: moveQuote,
  at: { "quote.same-group": "groupId", "quote.group-without-access": "groupId" },
  leadTo: ({ quoteId }) => `/broker/quotes/${quoteId}`,
});
