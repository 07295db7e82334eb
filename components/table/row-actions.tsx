"use client";

import { useEffect, useRef } from "react";
import { opensDialog } from "../ui/dialog-commands";
import { Icon, type IconName } from "../ui/icon";

/** A thing to do with a row: `{row}` in an address stands for its key; a dialog receives the key in its field `row`. */
export type RowAction = {
  key: string;
  label: string;
  icon?: IconName;
  danger?: boolean;
} & ({ href: string; opens?: undefined } | { opens: string; href?: undefined });

/**
 * One menu for all rows of a list: a menu in each would make a page of fifty rows half as heavy again. The button of a row
 * says which row it is, and the menu fills that in when it opens.
 */
export function RowActionsMenu({ id, actions }: { id: string; actions: readonly RowAction[] }) {
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => {
    function fillIn(event: MouseEvent) {
      const button =
        event.target instanceof Element && event.target.closest<HTMLElement>(`[popovertarget="${id}"]`);
      if (!button || !menu.current) return;
      const row = button.dataset.row ?? "";
      const rowName = button.closest("tr")?.querySelector("th")?.textContent ?? "";
      const which = button.dataset.which?.split(" ");
      for (const item of menu.current.querySelectorAll<HTMLElement>("[data-action]")) {
        item.hidden = which !== undefined && !which.includes(item.dataset.action ?? "");
        if (item.dataset.href)
          item.setAttribute("href", item.dataset.href.replaceAll("{row}", encodeURIComponent(row)));
        const dialog = item.dataset.opens && document.getElementById(item.dataset.opens);
        if (!dialog) continue;
        dialog.dataset.row = row;
        for (const name of dialog.querySelectorAll("[data-row-name]")) name.textContent = rowName;
      }
    }
    // Not before it is sent: a page that is refreshed meanwhile writes its own empty value over it.
    function sendRow(event: SubmitEvent) {
      const row =
        event.target instanceof Element && event.target.closest<HTMLElement>("dialog[data-row]")?.dataset.row;
      const field =
        event.target instanceof Element && event.target.querySelector<HTMLInputElement>('input[name="row"]');
      if (row && field) field.value = row;
    }
    document.addEventListener("click", fillIn, true);
    document.addEventListener("submit", sendRow, true);
    return () => {
      document.removeEventListener("click", fillIn, true);
      document.removeEventListener("submit", sendRow, true);
    };
  }, [id]);

  return (
    <div ref={menu} id={id} popover="auto" className="menu">
      {actions.map(({ key, label, icon, danger, href, opens }) => {
        const shared = { key, "data-action": key, className: danger ? "menu-item is-danger" : "menu-item" };
        const inside = (
          <>
            {icon && <Icon name={icon} />}
            {label}
          </>
        );
        return href !== undefined ? (
          <a {...shared} key={key} href={href} data-href={href}>
            {inside}
          </a>
        ) : (
          <button {...shared} key={key} type="button" data-opens={opens} {...opensDialog(opens)}>
            {inside}
          </button>
        );
      })}
    </div>
  );
}
