/**
 * A dialog gives the focus back to what opened it. Where that was an item of a menu that has closed meanwhile, the focus
 * would fall on the floor: it goes to the menu's button.
 */
export function keepFocus() {
  let opener: Element | null = null;

  function remember(event: MouseEvent) {
    const button = event.target instanceof Element && event.target.closest("button[commandfor]");
    if (button && button.getAttribute("command") === "show-modal") opener = button;
  }

  function onClose(event: Event) {
    if (!(event.target instanceof HTMLDialogElement) || !opener) return;
    const menu = opener.closest("[popover]");
    const heir = menu ? document.querySelector<HTMLElement>(`[popovertarget="${menu.id}"]`) : opener;
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
