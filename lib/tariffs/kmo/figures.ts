import { z } from "zod";
import { activityCodes } from "./activities";
import { covers } from "./covers";
import {
  capacities,
  commutingMeans,
  constructions,
  deductibles,
  legalAidScopes,
  liabilityLimits,
  preventions,
  staffCategories,
  uses,
} from "./options";
import { ruleKeys } from "./rule-keys";

/*
 * What a version of the KMO tariff holds. Amounts are whole cents; a rate is in hundredths of a per cent (925 is 9.25 %); a
 * factor in thousandths (1150 is 1.150); what fire costs in thousandths per mille of the sum insured (1250 is 1.250 ‰).
 */
const cents = z.int().min(0).max(100_000_000);
/** Of sums insured, turnovers and what claims cost. */
const largeCents = z.int().min(0).max(1_000_000_000_000);
const rate = z.int().min(0).max(10_000);
const factor = z.int().min(1).max(10_000);
const count = z.int().min(0).max(1_000_000);

export const riskClasses = ["A", "B", "C", "D", "E"] as const;
export type RiskClass = (typeof riskClasses)[number];

/** How the tariff takes an activity: as it comes, after a look by the insurer, or not. */
export const stances = ["accept", "refer", "refuse"] as const;

/** From … up to and including …; the last one of a table may be open. */
const band = <S extends z.ZodType>(holds: S) =>
  z
    .array(z.object({ from: largeCents, to: largeCents.nullable(), value: holds }))
    .min(1)
    .max(20);

export const chargeKeys = ["premium-tax", "fire-levy", "accident-fund", "disaster-fund"] as const;
export type ChargeKey = (typeof chargeKeys)[number];
export const kindOfCharge = {
  "premium-tax": "tax",
  "fire-levy": "tax",
  "accident-fund": "contribution",
  "disaster-fund": "contribution",
} as const satisfies Record<ChargeKey, "tax" | "contribution">;

const rule = z.object({
  on: z.boolean(),
  kind: z.enum(["refuse", "refer"]),
  /** What it measures against, where it measures. */
  limit: largeCents.nullable(),
});

const perCover = <S extends z.ZodType>(holds: S) => z.record(z.enum(covers), holds);

export const kmoFiguresSchema = z.strictObject({
  /** What can be chosen; the others are known but not sold. */
  offered: z.array(z.enum(covers)).min(1),
  offerValidDays: z.int().min(1).max(365),
  /** The wage above which nothing is insured or paid, by year. */
  ceilings: z
    .array(z.object({ year: z.int().min(2000).max(2100), value: cents }))
    .min(1)
    .max(100),
  activities: z
    .array(z.object({ code: z.enum(activityCodes), risk: z.enum(riskClasses), stance: z.enum(stances) }))
    .max(2_000),
  workRates: z.record(z.enum(riskClasses), z.record(z.enum(staffCategories), rate)),
  /** For each person who comes to work that way. */
  commuting: z.record(z.enum(commutingMeans), cents),
  claimsFactors: perCover(band(factor)),
  minimums: perCover(cents),
  liability: z.strictObject({
    /** By full-time equivalents, in hundredths. */
    bands: band(cents),
    /** Above the last band the insurer looks; until then each further step adds this. */
    beyond: z.object({ step: count.min(1), value: cents }),
    limits: z.record(z.enum(liabilityLimits), factor),
    deductibles: z.record(z.enum(deductibles), factor),
    elsewhere: factor,
    afterDelivery: factor,
  }),
  fire: z.strictObject({
    buildingRates: z.record(z.enum(uses), rate),
    contentsRates: z.record(z.enum(uses), rate),
    capacities: z.record(z.enum(capacities), factor),
    constructions: z.record(z.enum(constructions), factor),
    preventions: z.record(z.enum(preventions), factor),
  }),
  legalAid: z.strictObject({
    /** By turnover. */
    bands: band(cents),
    scopes: z.record(z.enum(legalAidScopes), factor),
  }),
  charges: z
    .array(z.object({ key: z.enum(chargeKeys), cover: z.enum(covers), rate, on: z.boolean() }))
    .max(40),
  rules: z.record(z.enum(ruleKeys), rule),
});

export type KmoFigures = z.infer<typeof kmoFiguresSchema>;
export type Bands = KmoFigures["liability"]["bands"];
