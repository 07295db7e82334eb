import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { typeface } from "@/components/layout/typeface";
import { env } from "@/lib/env";
import { themeCookie } from "./frame/theme";

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: { default: env().BRAND_NAME, template: `%s · ${env().BRAND_NAME}` },
    robots: { index: false, follow: false },
    referrer: "same-origin",
  };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [language, jar, given] = await Promise.all([getLocale(), cookies(), headers()]);
  const theme = jar.get(themeCookie)?.value;
  return (
    <html
      lang={language}
      className={typeface}
      data-theme={theme === "light" || theme === "dark" ? theme : undefined}
    >
      <head>
        <meta property="csp-nonce" nonce={given.get("x-nonce") ?? undefined} />
      </head>
      <body>{children}</body>
    </html>
  );
}
