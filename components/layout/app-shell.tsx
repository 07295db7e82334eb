import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ClientWords } from "../ui/client-words";
import { closesDialog, opensDialog } from "../ui/dialog";
import { Icon } from "../ui/icon";
import { type Toast, ToastRegion } from "../ui/toast";
import { Brand, type BrandProps } from "./brand";
import { ChooseLanguage } from "./choose-language";
import { CommandSearch, type Palette } from "./command-search";
import { Footer, type FooterProps } from "./footer";
import type { FormTarget } from "./form-target";
import { InitialsMenu, type PersonMenu } from "./initials-menu";
import { MainMenu, type MenuPart } from "./main-menu";
import { MenuFold } from "./menu-fold";
import { QuickPages } from "./quick-pages";
import { type Session, SessionClock } from "./session-clock";
import { SkipLink } from "./skip-link";

export type AppShellProps = {
  brand: BrandProps;
  menu: readonly MenuPart[];
  /** From the cookie `menu` = "folded". */
  menuFolded?: boolean;
  /** The switch of employer, subaccount or hat. */
  switcher?: ReactNode;
  palette?: Palette;
  chooseLanguage: FormTarget;
  helpHref: string;
  person: PersonMenu;
  session?: Session;
  /** What the server has to tell after a redirect. */
  toast?: Toast;
  footer?: FooterProps;
  children: ReactNode;
};

/** Menu at the left, the reader's own things above, the work in the middle. */
export function AppShell(props: AppShellProps) {
  const { brand, menu, menuFolded, switcher, palette, person, session, toast, footer, children } = props;
  const t = useTranslations("ui");
  const locale = useLocale();
  const menuName = t("menu.name");
  return (
    <ClientWords>
      <SkipLink />
      <QuickPages />
      <div id="shell" className="shell" data-folded={menuFolded ? "" : undefined}>
        <header className="top-bar no-print">
          <button
            type="button"
            {...opensDialog("menu-drawer")}
            aria-label={t("menu.open")}
            title={t("menu.open")}
            className="button button-quiet button-icon lg:hidden"
          >
            <Icon name="menu" />
          </button>
          <MenuFold />
          <Brand {...brand} />
          {switcher && <div className="top-switch">{switcher}</div>}
          <div className="ml-auto flex flex-none items-center gap-0.5 sm:gap-2">
            {palette && <CommandSearch palette={palette} />}
            <ChooseLanguage action={props.chooseLanguage} />
            <a
              href={props.helpHref}
              className="button button-quiet top-button hidden sm:inline-flex"
              title={t("help")}
              aria-label={t("help")}
            >
              <Icon name="circle-help" />
              <span aria-hidden="true" className="hidden xl:inline">
                {t("help")}
              </span>
            </a>
            <InitialsMenu
              person={person}
              session={session && <SessionClock session={session} signOut={person.signOut} locale={locale} />}
            />
          </div>
        </header>
        <div className="side-menu no-print">
          <MainMenu name={menuName} parts={menu} />
        </div>
        <dialog
          id="menu-drawer"
          aria-label={menuName}
          className="dialog drawer no-print"
          {...{ closedby: "any" }}
        >
          <div className="flex items-center justify-between p-3 pl-4">
            <Brand {...brand} />
            <button
              type="button"
              {...closesDialog("menu-drawer")}
              aria-label={t("close")}
              className="button button-quiet button-icon"
            >
              <Icon name="x" />
            </button>
          </div>
          <MainMenu name={menuName} parts={menu} />
        </dialog>
        <div className="shell-work">
          <main id="main" tabIndex={-1} className="page">
            {children}
          </main>
          {footer && <Footer {...footer} />}
        </div>
      </div>
      <ToastRegion first={toast} />
    </ClientWords>
  );
}
