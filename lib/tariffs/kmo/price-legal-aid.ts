import { textOf, wholeOf } from "../answers";
import type { Explained } from "../calculation";
import type { Answers } from "../question";
import { bandOf, byFactor } from "./arithmetic";
import type { KmoFigures } from "./figures";
import { legalAidScopes } from "./options";
import type { Price } from "./price";

/** The smallest cover there is: a premium by turnover, times the scope. */
export function priceLegalAid({ legalAid }: KmoFigures, answers: Answers): Price {
  const turnoverCents = wholeOf(answers, "activity", "turnover");
  const band = bandOf(legalAid.bands, turnoverCents) ?? legalAid.bands.at(-1)!;
  const explanation: Explained[] = [
    { code: "legal-aid.band", facts: { turnoverCents, amountCents: band.value } },
  ];
  const scope = legalAidScopes.find((one) => one === textOf(answers, "legalAid", "scope"));
  const choiceFactor = scope ? legalAid.scopes[scope] : 1_000;
  if (!scope || choiceFactor === 1_000) return { net: band.value, explanation };
  const net = byFactor(band.value, choiceFactor);
  explanation.push({
    code: "legal-aid.scope",
    facts: { scopeChoice: scope, choiceFactor, amountCents: net },
  });
  return { net, explanation };
}
