import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { closesDialog, opensDialog } from "./dialog-commands";
import { Icon } from "./icon";

export { closesDialog, opensDialog };

/** A question or a short form over the page. Open it with `<Button {...opensDialog(id)}>`. */
export function Dialog({
  id,
  title,
  wide,
  children,
}: {
  id: string;
  title: string;
  wide?: boolean;
  children: ReactNode;
}) {
  const t = useTranslations("ui");
  return (
    <dialog id={id} aria-labelledby={`${id}-title`} className={wide ? "dialog dialog-wide" : "dialog"}>
      <h2 id={`${id}-title`} className="pt-5 pr-16 pl-6">
        {title}
      </h2>
      <div className="px-6 pt-2 pb-6">{children}</div>
      {/* Last, so that the first thing inside takes the focus. */}
      <button
        type="button"
        {...closesDialog(id)}
        aria-label={t("close")}
        title={t("close")}
        className="button button-quiet button-icon button-small absolute top-4 right-4"
      >
        <Icon name="x" />
      </button>
    </dialog>
  );
}
