import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from "react";
import { Icon, type IconName } from "./icon";

export type ButtonLook = {
  variant?: "primary" | "secondary" | "quiet" | "danger";
  size?: "normal" | "small";
  icon?: IconName;
};

export function buttonClass({ variant = "secondary", size = "normal" }: ButtonLook, more?: string) {
  const classes = ["button", `button-${variant}`];
  if (size === "small") classes.push("button-small");
  if (more) classes.push(more);
  return classes.join(" ");
}

export function Button({
  variant,
  size,
  icon,
  className,
  children,
  type = "button",
  ...rest
}: ButtonLook & { children: ReactNode } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button {...rest} type={type} className={buttonClass({ variant, size }, className)}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** Goes somewhere: a link that looks like a button. */
export function LinkButton({
  variant,
  size,
  icon,
  className,
  children,
  href,
  ...rest
}: ButtonLook & { children: ReactNode; href: string } & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <a {...rest} href={href} className={buttonClass({ variant, size }, className)}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

/** A button with only an icon; `label` is its name for those who don't see it, and its tip for those who do. */
export function IconButton({
  icon,
  label,
  size,
  className,
  type = "button",
  ...rest
}: { icon: IconName; label: string; size?: ButtonLook["size"] } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      className={buttonClass(
        { variant: "quiet", size },
        className ? `button-icon ${className}` : "button-icon",
      )}
    >
      <Icon name={icon} />
    </button>
  );
}
