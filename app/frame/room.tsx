import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AppShell } from "@/components/layout/app-shell";
import { menuCookie } from "@/components/layout/menu-cookie";
import { formOnly } from "@/lib/access/action";
import { type Hat, homeOf } from "@/lib/access/actor";
import { currentSignedIn } from "@/lib/access/current";
import { permits } from "@/lib/access/permissions";
import { now } from "@/lib/values/clock";
import { chooseLanguageAction, chooseThemeAction } from "./actions";
import { brandOf, footerOf } from "./brand";
import { HatSwitch } from "./hat-switch";
import { commandsOf, menuOf, searchAt } from "./menus";
import { SubaccountSwitch } from "./subaccount-switch";
import { isTheme, themeCookie } from "./theme";

/**
 * Around every page of somebody who has signed in. It shows what the session says and checks nothing: each page asks for
 * its own actor. Without a session there is nothing to show around the page, which then leads to the sign-in.
 */
export async function Room({
  employerId: at,
  switcher,
  children,
}: {
  /** On the pages of one employer: its menu. Who serves one only keeps that menu everywhere. */
  employerId?: string;
  switcher?: ReactNode;
  children: ReactNode;
}) {
  const signedIn = await currentSignedIn();
  if (!signedIn) return children;
  const employerId = at ?? onlyEmployerOf(signedIn.hat);
  const menu = await menuOf(signedIn, employerId);
  const [t, jar, footer] = await Promise.all([getTranslations("shell"), cookies(), footerOf()]);
  const theme = jar.get(themeCookie)?.value;
  const entries = menu.flatMap((part) => part.entries);
  return (
    <AppShell
      brand={brandOf(signedIn.hat ? homeOf[signedIn.hat.kind] : "/")}
      menu={menu}
      menuFolded={jar.get(menuCookie)?.value === "folded"}
      switcher={
        switcher ??
        (signedIn.hat?.kind === "broker" ? (
          <SubaccountSwitch signedIn={signedIn} hat={signedIn.hat} />
        ) : (
          <HatSwitch signedIn={signedIn} />
        ))
      }
      palette={{
        goTo: [...entries, { href: "/settings", label: t("menu.settings"), icon: "settings" }],
        do: await commandsOf(signedIn, employerId),
        searchHref: searchAt(signedIn, employerId),
        findAt: findableBy(signedIn.hat, employerId),
      }}
      chooseLanguage={formOnly(chooseLanguageAction)}
      helpHref={signedIn.hat?.kind === "broker" ? "/broker/help" : "/help"}
      person={{
        name: signedIn.name,
        detail: signedIn.email,
        entries: [
          { href: "/settings", label: t("menu.settings"), icon: "settings" },
          ...(signedIn.hats.length > 1
            ? [{ href: "/hats", label: t("menu.hats"), icon: "users" as const }]
            : []),
        ],
        signOut: "/sign-out",
        chooseTheme: formOnly(chooseThemeAction),
        theme: isTheme(theme) ? theme : "system",
      }}
      session={{
        secondsLeft: Math.max(0, Math.round((signedIn.endsAt.getTime() - now().getTime()) / 1000)),
        statusAt: "/api/session",
        extendAt: "/api/session",
        endedAt: "/sign-in?ended=1",
      }}
      footer={footer}
    >
      {children}
    </AppShell>
  );
}

/** Where the search asks for what this hat may find. */
function findableBy(hat: Hat | null, employerId?: string): readonly string[] {
  if (!hat) return [];
  return [
    ...(permits(hat, "people.read", employerId) ? ["/api/find"] : []),
    ...(permits(hat, "quotes.read") ? ["/api/find/quotes"] : []),
  ];
}

function onlyEmployerOf(hat: Hat | null): string | undefined {
  return hat?.kind === "employer" && hat.employers.length === 1 ? hat.employers[0]?.id : undefined;
}
