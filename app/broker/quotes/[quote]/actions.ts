"use server";

import { action } from "@/lib/access/action";
import { acceptOffer, acceptOfferInput } from "@/lib/quotes/accept-offer";
import { calculateQuote, calculateQuoteInput } from "@/lib/quotes/calculate-quote";
import { offerQuote, offerQuoteInput } from "@/lib/quotes/offer-quote";
import { referQuote, referQuoteInput } from "@/lib/quotes/refer-quote";
import { reviseQuote, reviseQuoteInput } from "@/lib/quotes/revise-quote";
import { withdrawReferral, withdrawReferralInput } from "@/lib/quotes/withdraw-referral";

const theQuote = ({ quoteId }: { quoteId: string }) => `/broker/quotes/${quoteId}`;

export const calculateQuoteAction = action({
  permission: "quotes.write",
  input: calculateQuoteInput,
  run: calculateQuote,
  leadTo: theQuote,
});

export const referQuoteAction = action({
  permission: "quotes.write",
  input: referQuoteInput,
  run: referQuote,
  leadTo: theQuote,
});

export const withdrawReferralAction = action({
  permission: "quotes.write",
  input: withdrawReferralInput,
  run: withdrawReferral,
  leadTo: theQuote,
});

export const offerQuoteAction = action({
  permission: "quotes.write",
  input: offerQuoteInput,
  run: offerQuote,
  leadTo: theQuote,
});

export const acceptOfferAction = action({
  permission: "quotes.write",
  input: acceptOfferInput,
  run: acceptOffer,
  leadTo: theQuote,
  at: { "offer.day-ahead": "on", "offer.day-before": "on" },
});

export const reviseQuoteAction = action({
  permission: "quotes.write",
  input: reviseQuoteInput,
  run: reviseQuote,
  leadTo: theQuote,
});
