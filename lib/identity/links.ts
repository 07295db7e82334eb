import { env } from "@/lib/env";

const paths = {
  invitation: "/invitation",
  verification: "/verify",
  reset: "/reset",
  "email-change": "/email-change",
} as const;

/** The whole address for in a mail. */
export function linkTo(kind: keyof typeof paths, token: string): string {
  return `${siteAddress()}${paths[kind]}/${token}`;
}

export function linkToPage(path: string): string {
  return `${siteAddress()}${path}`;
}

function siteAddress(): string {
  return env().APP_URL.replace(/\/$/, "");
}
