import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon, type IconName } from "../ui/icon";
import { Initials } from "../ui/initials";
import { type FormTarget, formTarget } from "./form-target";

export type PersonMenu = {
  name: string;
  /** The e-mail address or role under the name. */
  detail: string;
  entries: readonly { href: string; label: string; icon: IconName }[];
  signOut: FormTarget;
  /** Posted as `theme`: system, light or dark. */
  chooseTheme?: FormTarget;
  theme?: Theme;
};

export type Theme = "system" | "light" | "dark";

const themes = [
  { theme: "system", icon: "monitor" },
  { theme: "light", icon: "sun" },
  { theme: "dark", icon: "moon" },
] as const satisfies readonly { theme: Theme; icon: IconName }[];

/** Who is signed in, until when, and the way out. */
export function InitialsMenu({ person, session }: { person: PersonMenu; session?: ReactNode }) {
  const t = useTranslations("ui");
  return (
    <>
      <button type="button" popoverTarget="initials-menu" className="flex-none rounded-full">
        <Initials name={person.name} />
        <span className="sr-only">{t("account", { name: person.name })}</span>
      </button>
      <div id="initials-menu" popover="auto" className="menu w-72">
        <div className="px-2.5 pt-1.5 pb-2">
          <p className="truncate font-semibold">{person.name}</p>
          <p className="truncate text-ink-soft text-small">{person.detail}</p>
          {session}
        </div>
        <div className="menu-line" />
        {person.entries.map(({ href, label, icon }) => (
          <a key={href} href={href} className="menu-item">
            <Icon name={icon} />
            {label}
          </a>
        ))}
        {person.chooseTheme && (
          <form {...formTarget(person.chooseTheme)}>
            <fieldset className="flex items-center justify-between px-2.5 py-1">
              <legend className="sr-only">{t("theme.name")}</legend>
              <span aria-hidden="true">{t("theme.name")}</span>
              <span className="flex gap-1">
                {themes.map(({ theme, icon }) => (
                  <button
                    key={theme}
                    type="submit"
                    name="theme"
                    value={theme}
                    aria-label={t(`theme.${theme}`)}
                    title={t(`theme.${theme}`)}
                    aria-pressed={(person.theme ?? "system") === theme}
                    className="button button-quiet button-icon button-small aria-pressed:bg-accent-soft aria-pressed:text-accent"
                  >
                    <Icon name={icon} />
                  </button>
                ))}
              </span>
            </fieldset>
          </form>
        )}
        <div className="menu-line" />
        <form {...formTarget(person.signOut)}>
          <button type="submit" className="menu-item">
            <Icon name="log-out" />
            {t("sign-out")}
          </button>
        </form>
      </div>
    </>
  );
}
