/** What can be chosen, and what a tariff therefore has a figure for. Their names stand in the messages, `tariffs.choice.<option>`. */
export const staffCategories = ["clerical", "sales", "manual", "drivers"] as const;
export type StaffCategory = (typeof staffCategories)[number];

/** How people come to work; the end of a field name. */
export const commutingMeans = ["Foot", "Bicycle", "Public", "Car", "Motorcycle"] as const;
export type CommutingMeans = (typeof commutingMeans)[number];

export const liabilityLimits = ["limit-1250000", "limit-2500000", "limit-5000000"] as const;
export type LiabilityLimit = (typeof liabilityLimits)[number];

export const deductibles = ["deductible-250", "deductible-500", "deductible-1250"] as const;
export type Deductible = (typeof deductibles)[number];

export const capacities = ["owner", "tenant"] as const;
export type Capacity = (typeof capacities)[number];

export const uses = ["office", "shop", "workshop", "storage", "catering"] as const;
export type Use = (typeof uses)[number];

export const constructions = ["solid", "metal", "wooden", "thatched"] as const;
export type Construction = (typeof constructions)[number];

/** From the least to the best. */
export const preventions = ["no-prevention", "extinguishers", "detection", "sprinklers"] as const;
export type Prevention = (typeof preventions)[number];

export const legalAidScopes = ["scope-basic", "scope-extended"] as const;
export type LegalAidScope = (typeof legalAidScopes)[number];
