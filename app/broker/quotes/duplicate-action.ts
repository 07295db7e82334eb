"use server";

import { action } from "@/lib/access/action";
import { duplicateQuote, duplicateQuoteInput } from "@/lib/quotes/duplicate-quote";

export const duplicateQuoteAction = action({
  permission: "quotes.write",
  input: duplicateQuoteInput,
  run: duplicateQuote,
  leadTo: ({ quoteId, section }) => `/broker/quotes/${quoteId}/${section}`,
});
