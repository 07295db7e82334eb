"use server";

import { action } from "@/lib/access/action";
import { reopenQuote, withdrawQuote, withdrawQuoteInput } from "@/lib/quotes/withdraw-quote";

export const withdrawQuoteAction = action({
  permission: "quotes.write",
  input: withdrawQuoteInput,
  run: withdrawQuote,
  leadTo: ({ quoteId }) => `/broker/quotes/${quoteId}`,
});

export const reopenQuoteAction = action({
  permission: "quotes.write",
  input: withdrawQuoteInput,
  run: reopenQuote,
  leadTo: ({ quoteId }) => `/broker/quotes/${quoteId}`,
});
