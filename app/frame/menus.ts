import { getTranslations } from "next-intl/server";
import type { Command } from "@/components/layout/command-search";
import type { MenuPart } from "@/components/layout/main-menu";
import type { Hat } from "@/lib/access/actor";
import type { SignedIn } from "@/lib/access/find-signed-in";
import { permits } from "@/lib/access/permissions";
import { brokerParts } from "./broker-menu";
import { type Door, employerCommands, employerParts } from "./employer-menu";

/** What this hat may enter, and nothing else: a menu never leads to a door that stays shut. */
export async function menuOf(signedIn: SignedIn, employerId?: string): Promise<readonly MenuPart[]> {
  const { hat } = signedIn;
  if (!hat) return [];
  const parts = await partsOf(hat, employerId);
  return parts
    .map(({ entries, ...part }) => ({
      ...part,
      entries: entries
        .filter(({ permission }) => permits(hat, permission, employerId))
        .map(({ permission: _permission, ...entry }) => entry),
    }))
    .filter(({ entries }) => entries.length > 0);
}

async function partsOf(hat: Hat, employerId?: string): Promise<{ title?: string; entries: Door[] }[]> {
  const t = await getTranslations("shell");
  switch (hat.kind) {
    case "employer": {
      const overview: Door = {
        href: "/employer",
        label: t("menu.employers"),
        icon: "building-2",
        permission: "employers.read",
      };
      if (!employerId) return [{ entries: [overview] }];
      return employerParts(employerId, hat.employers.length > 1 ? [overview] : []);
    }
    case "broker":
      return brokerParts();
    case "insured":
      return [
        {
          entries: [
            {
              href: "/insured",
              label: t("menu.own-insurance"),
              icon: "umbrella",
              permission: "own-insurance.read",
            },
            { href: "/insured/audit", label: t("menu.who-looked"), icon: "eye", permission: "audit.read" },
          ],
        },
      ];
    case "staff":
      return [
        {
          title: t("part.work"),
          entries: [
            { href: "/staff", label: t("menu.home"), icon: "house", permission: "work.read" },
            {
              href: "/staff/actions",
              label: t("menu.actions"),
              icon: "list-checks",
              permission: "actions.read",
            },
            {
              href: "/staff/employers",
              label: t("menu.employers"),
              icon: "building-2",
              permission: "employers.read",
            },
            {
              href: "/staff/people",
              label: t("menu.insured-people"),
              icon: "users",
              permission: "people.read",
            },
            {
              href: "/staff/conversations",
              label: t("menu.conversations"),
              icon: "message-circle",
              permission: "inbox.answer",
            },
            {
              href: "/staff/accounts",
              label: t("menu.accounts"),
              icon: "key-round",
              permission: "accounts.read",
            },
          ],
        },
        {
          title: t("part.brokers"),
          entries: [
            {
              href: "/staff/referrals",
              label: t("menu.referrals"),
              icon: "scale",
              permission: "referrals.answer",
            },
            {
              href: "/staff/quotes",
              label: t("menu.all-quotes"),
              icon: "file-text",
              permission: "quotes.read",
            },
            {
              href: "/staff/accesses",
              label: t("menu.accesses"),
              icon: "shield-check",
              permission: "products.read",
            },
            { href: "/staff/tariffs", label: t("menu.tariffs"), icon: "gauge", permission: "tariffs.read" },
          ],
        },
        {
          title: t("part.operation"),
          entries: [
            { href: "/staff/audit", label: t("menu.audit"), icon: "history", permission: "audit.read" },
            { href: "/staff/jobs", label: t("menu.jobs"), icon: "activity", permission: "operations.read" },
            {
              href: "/staff/messages",
              label: t("menu.messages"),
              icon: "mail",
              permission: "operations.read",
            },
          ],
        },
      ];
  }
}

/** What can be done from anywhere: the "do" of the search. */
export async function commandsOf(signedIn: SignedIn, employerId?: string): Promise<readonly Command[]> {
  const t = await getTranslations("shell");
  const { hat, hats } = signedIn;
  const commands: Command[] = [];
  if (hat?.kind === "employer" && employerId) commands.push(...(await employerCommands(hat, employerId)));
  if (hat && employerId && permits(hat, "colleagues.manage", employerId)) {
    commands.push({
      href: `/employer/${employerId}/colleagues#invite`,
      label: t("do.invite"),
      icon: "user-plus",
    });
  }
  if (hats.length > 1) commands.push({ href: "/hats", label: t("menu.hats"), icon: "users" });
  commands.push({ href: "/settings/two-step", label: t("do.two-step"), icon: "shield-check" });
  return commands;
}

/** Where a browser without script searches. */
export function searchAt({ hat }: SignedIn, employerId?: string): string {
  if (hat?.kind === "employer") {
    const mayRead = employerId && permits(hat, "people.read", employerId);
    return mayRead ? `/employer/${employerId}/people` : "/employer";
  }
  if (hat?.kind === "staff") return permits(hat, "people.read") ? "/staff/people" : "/staff/employers";
  if (hat?.kind === "broker") return "/broker/quotes";
  return "/help";
}
