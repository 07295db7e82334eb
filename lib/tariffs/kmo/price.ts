import { wholeOf } from "../answers";
import type { Explained } from "../calculation";
import type { Answers } from "../question";
import { bandOf, byFactor } from "./arithmetic";
import { type Cover, sectionOf } from "./covers";
import type { KmoFigures } from "./figures";

/** What a cover costs before taxes, how that came about, and what one should know of it. */
export type Price = { readonly net: number; readonly explanation: Explained[]; readonly notes?: Explained[] };

/** The last steps, the same for each cover: what claims there were, and never less than the least. */
export function withClaims(figures: KmoFigures, answers: Answers, cover: Cover, price: Price): Price {
  const { explanation } = price;
  const claims = wholeOf(answers, "claims", `${sectionOf[cover]}Count`);
  const claimsFactor = bandOf(figures.claimsFactors[cover], claims)?.value ?? 1_000;
  let net = price.net;
  if (claimsFactor !== 1_000) {
    net = byFactor(net, claimsFactor);
    explanation.push({ code: "claims-factor", facts: { claims, claimsFactor, amountCents: net } });
  }
  const minimumCents = figures.minimums[cover];
  if (net < minimumCents) {
    net = minimumCents;
    explanation.push({ code: "minimum", facts: { minimumCents } });
  }
  return { ...price, net };
}
