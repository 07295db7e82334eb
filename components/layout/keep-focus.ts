/**
 * A dialog gives the focus back to what opened it. Where that was an item of a menu that has closed meanwhile, the focus
 * would fall on the floor: it goes to the menu's button.
 */
export function keepFocus() {
  let opener: Element | null = null;
  let menuButton: HTMLElement | null = null;

  function remember(event: MouseEvent) {
    if (!(event.target instanceof Element)) return;
    menuButton = event.target.closest<HTMLElement>("button[popovertarget]") ?? menuButton;
    const button = event.target.closest("button[commandfor]");
    if (button && button.getAttribute("command") === "show-modal") opener = button;
  }

  function onClose(event: Event) {
    if (!(event.target instanceof HTMLDialogElement) || !opener) return;
    const menu = opener.closest("[popover]");
    // One menu may serve many rows: the button that was pressed last is the one to go back to.
    const heir = menu && menuButton?.getAttribute("popovertarget") === menu.id ? menuButton : opener;
    const lost = document.activeElement === document.body || event.target.contains(document.activeElement);
    if (lost && heir instanceof HTMLElement) heir.focus();
    opener = null;
  }

  document.addEventListener("click", remember, true);
  document.addEventListener("close", onClose, true);
  return () => {
    document.removeEventListener("click", remember, true);
    document.removeEventListener("close", onClose, true);
  };
}
