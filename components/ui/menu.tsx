import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

/**
 * A button that opens a list of things to do. It is the browser's own popover: it opens without script, closes with Escape
 * or a click beside it, and gives the focus back. Use it in table rows as freely as anywhere.
 */
export function Menu({
  id,
  button,
  label,
  buttonClassName = "button button-quiet button-icon button-small",
  align = "end",
  children,
}: {
  /** Unique on the page. */
  id: string;
  button?: ReactNode;
  /** What the button is called when it only shows an icon. */
  label?: string;
  buttonClassName?: string;
  align?: "start" | "end";
  children: ReactNode;
}) {
  return (
    <>
      <button type="button" popoverTarget={id} aria-label={label} title={label} className={buttonClassName}>
        {button ?? <Icon name="ellipsis-vertical" />}
      </button>
      <div id={id} popover="auto" className={align === "start" ? "menu menu-start" : "menu"}>
        {children}
      </div>
    </>
  );
}

export function MenuLink({
  href,
  icon,
  current,
  lang,
  children,
}: {
  href: string;
  icon?: IconName;
  current?: boolean;
  lang?: string;
  children: ReactNode;
}) {
  return (
    <a href={href} lang={lang} className="menu-item" aria-current={current ? "true" : undefined}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

/** A button in a menu: give it `name` and `value` inside a form, or the attributes of `opensDialog`. */
export function MenuButton({
  icon,
  danger,
  children,
  ...rest
}: {
  icon?: IconName;
  danger?: boolean;
  children: ReactNode;
} & React.ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type="button" {...rest} className={danger ? "menu-item is-danger" : "menu-item"}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
