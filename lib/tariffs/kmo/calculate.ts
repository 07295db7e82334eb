import { isPlainDate, yearOf } from "@/lib/values/dates";
import { textOf } from "../answers";
import type { Amounts, Calculation, Explained, PremiumLine } from "../calculation";
import type { Answers } from "../question";
import { byRate } from "./arithmetic";
import { type Cover, chosenCovers, covers, needOf } from "./covers";
import { type KmoFigures, kindOfCharge, type RiskClass } from "./figures";
import { type Price, withClaims } from "./price";
import { priceFire } from "./price-fire";
import { priceLegalAid } from "./price-legal-aid";
import { priceLiability } from "./price-liability";
import { priceWorkAccidents } from "./price-work-accidents";
import { findingsOf } from "./rules";

const nothing: Amounts = { net: 0, tax: 0, contribution: 0, total: 0 };

/** From answers to premium lines: whole cents, no clock, no chance, nothing asked of anybody. */
export function calculateKmo(figures: KmoFigures, answers: Answers, on: string): Calculation {
  const begins = textOf(answers, "activity", "startsOn");
  const startsOn = isPlainDate(begins) ? begins : null;
  const findings = findingsOf(figures, answers, on, startsOn);
  const notes = needNotes(answers);
  if (findings.some(({ kind }) => kind === "refuse")) {
    return { outcome: "refused", lines: [], total: nothing, findings, notes };
  }
  const activity = textOf(answers, "activity", "activity");
  // An activity that the tariff does not know is referred, with the price of the heaviest.
  const risk = figures.activities.find(({ code }) => code === activity)?.risk ?? "E";
  const lines: PremiumLine[] = [];
  const total = { ...nothing } as { -readonly [K in keyof Amounts]: number };
  for (const cover of chosenCovers(answers)) {
    const price = withClaims(figures, answers, cover, priceOf(figures, answers, cover, risk, startsOn ?? on));
    notes.push(...(price.notes ?? []));
    const line = lineOf(figures, cover, price);
    lines.push(line);
    total.net += line.net;
    total.tax += line.tax;
    total.contribution += line.contribution;
    total.total += line.total;
  }
  return { outcome: findings.length > 0 ? "referred" : "priced", lines, total, findings, notes };
}

function priceOf(
  figures: KmoFigures,
  answers: Answers,
  cover: Cover,
  risk: RiskClass,
  startsOn: string,
): Price {
  switch (cover) {
    case "work-accidents":
      return priceWorkAccidents(figures, answers, risk, yearOf(startsOn));
    case "liability":
      return priceLiability(figures, answers);
    case "fire":
      return priceFire(figures, answers);
    case "legal-aid":
      return priceLegalAid(figures, answers);
  }
}

/** Each tax and contribution is rounded by itself, line by line, so that a line can be checked with pencil and paper. */
function lineOf(figures: KmoFigures, cover: Cover, { net, explanation }: Price): PremiumLine {
  const charges: PremiumLine["charges"][number][] = [];
  let [tax, contribution] = [0, 0];
  for (const charge of figures.charges) {
    if (!charge.on || charge.cover !== cover) continue;
    const kind = kindOfCharge[charge.key];
    const amount = byRate(net, charge.rate);
    charges.push({ kind, key: charge.key, rate: charge.rate, amount });
    if (kind === "tax") tax += amount;
    else contribution += amount;
  }
  return { cover, net, tax, contribution, total: net + tax + contribution, charges, explanation };
}

/** Where the choice differs from what the customer said: nothing stops, but the offer should not pass it over in silence. */
function needNotes(answers: Answers): Explained[] {
  const chosen = chosenCovers(answers);
  return covers.flatMap((cover): Explained[] => {
    const need = needOf(answers, cover);
    if (need === "needed" && !chosen.includes(cover)) {
      return [{ code: "needed-not-chosen", facts: { coverChoice: cover } }];
    }
    if (need && need !== "needed" && chosen.includes(cover)) {
      return [{ code: "chosen-not-needed", facts: { coverChoice: cover, needChoice: need } }];
    }
    return [];
  });
}
