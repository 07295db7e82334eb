import { cookies } from "next/headers";
import { cookieOptions } from "@/lib/access/session-cookie";
import { themeCookie } from "./theme";

const aYear = 365 * 24 * 3600;

export async function rememberTheme(theme: "system" | "light" | "dark"): Promise<void> {
  (await cookies()).set(themeCookie, theme, cookieOptions(theme === "system" ? 0 : aYear));
}
