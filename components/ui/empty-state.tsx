import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

/** What belongs here, why there is nothing, the one thing to do. */
export function EmptyState({
  icon = "inbox",
  title,
  children,
  action,
}: {
  icon?: IconName;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-center gap-2 px-4 py-12 text-center">
      <Icon name={icon} className="icon-large text-ink-soft" />
      <p className="font-semibold text-large">{title}</p>
      {children && <div className="max-w-120 text-ink-soft">{children}</div>}
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}
