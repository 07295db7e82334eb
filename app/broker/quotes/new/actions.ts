"use server";

import { action } from "@/lib/access/action";
import { createQuote, createQuoteInput } from "@/lib/quotes/create-quote";

export const createQuoteAction = action({
  permission: "quotes.write",
  input: createQuoteInput,
  run: createQuote,
  at: { "quote.no-access": "groupId" },
  leadTo: ({ quoteId, section }) => `/broker/quotes/${quoteId}/${section}`,
});
