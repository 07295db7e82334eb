/** The single changes of Overzicht acties; their words stand in the messages under `status.type`. */
export const changeTypes = ["person-data", "family", "new-affiliation", "leave"] as const;
export type ChangeType = (typeof changeTypes)[number];
