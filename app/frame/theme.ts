import type { Theme } from "@/components/layout/initials-menu";

/** Which look this device prefers; without it the system's own. */
export const themeCookie = "collectief.theme";

export function isTheme(value: unknown): value is Theme {
  return value === "system" || value === "light" || value === "dark";
}
