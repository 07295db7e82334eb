/** In the order in which people choose. */
export const employerRoles = ["ADMIN", "HR", "FINANCE", "VIEWER"] as const;
