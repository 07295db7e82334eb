"use client";

import { Icon } from "../ui/icon";
import { useWords } from "../ui/words";
import { menuCookie } from "./menu-cookie";

/** Folds the menu to its icons, and remembers it for the next page. */
export function MenuFold() {
  const word = useWords();

  function fold() {
    const shell = document.getElementById("shell");
    if (!shell) return;
    const folded = shell.toggleAttribute("data-folded");
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing where the portal is tried without TLS
    document.cookie = `${menuCookie}=${folded ? "folded" : "open"}; path=/; max-age=31536000; samesite=lax`;
  }

  return (
    <button
      type="button"
      onClick={fold}
      aria-label={word("menu.fold")}
      title={word("menu.fold")}
      className="button button-quiet button-icon needs-script hidden lg:inline-flex"
    >
      <Icon name="panel-left" />
    </button>
  );
}
