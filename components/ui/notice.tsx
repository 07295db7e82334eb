import type { ReactNode } from "react";
import { Icon } from "./icon";
import { type Tone, toneIcon } from "./tone";

/**
 * A message that stays on the page. `title` is the word that says what kind it is ("Let op"), so that colour is never alone.
 * `live` announces it when it appears after the page has loaded.
 */
export function Notice({
  tone = "info",
  title,
  live,
  children,
  className = "",
}: {
  tone?: Extract<Tone, "info" | "success" | "warning" | "danger">;
  title: string;
  live?: boolean;
  children?: ReactNode;
  className?: string;
}) {
  const role = live ? (tone === "danger" ? "alert" : "status") : undefined;
  return (
    <div className={`notice tone-${tone} ${className}`} role={role}>
      <Icon name={toneIcon[tone]} />
      <div>
        <p className="notice-title">{title}</p>
        {children}
      </div>
    </div>
  );
}
