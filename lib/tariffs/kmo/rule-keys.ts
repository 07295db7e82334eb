/** In the order in which they are tried and shown. Their words stand in the messages, `tariffs.rule.<key>`. */
export const ruleKeys = [
  "covers.not-offered",
  "activity.not-insured",
  "activity.to-look-at",
  "activity.not-in-tariff",
  "activity.turnover-too-high",
  "start.in-past",
  "start.too-far-ahead",
  "claims.too-many",
  "claims.too-costly",
  "claims.cancelled",
  "work-accidents.in-past",
  "work-accidents.not-chosen",
  "work-accidents.nobody-employed",
  "work-accidents.wages-implausible",
  "work-accidents.too-many-commuters",
  "liability.too-many-people",
  "fire.sum-too-high",
  "fire.nothing-insured",
  "fire.thatched",
  "fire.wooden",
  "fire.contents-unprotected",
] as const;
export type RuleKey = (typeof ruleKeys)[number];

/** What the limit of a rule counts; a rule that is not here has none. */
export const limitOf = {
  "activity.turnover-too-high": "cents",
  "start.too-far-ahead": "days",
  "claims.too-many": "count",
  "claims.too-costly": "cents",
  "work-accidents.wages-implausible": "cents",
  "fire.sum-too-high": "cents",
  "fire.contents-unprotected": "cents",
} as const satisfies Partial<Record<RuleKey, "cents" | "days" | "count">>;

export function limitKind(key: RuleKey): "cents" | "days" | "count" | null {
  return key in limitOf ? limitOf[key as keyof typeof limitOf] : null;
}
