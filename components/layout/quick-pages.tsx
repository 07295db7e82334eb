"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";
import { keepFocus } from "./keep-focus";

/** Addresses that answer with bytes, not with a page: by how they begin, or by their end (".xlsx", "/pdf"). */
const noPages = ["/api/", "/files/", "/uploads/", "/_next/"];
const noPageEnds = /(\.\w{2,5}|\/pdf)$/;

function pageAddress(href: string, base = location.href): string | undefined {
  const url = new URL(href, base);
  if (url.origin !== location.origin) return undefined;
  if (noPages.some((start) => url.pathname.startsWith(start)) || noPageEnds.test(url.pathname))
    return undefined;
  return url.pathname + url.search + url.hash;
}

/**
 * One listener for the whole page makes every plain link and every GET form change the page without loading it anew: no
 * client component per row, no payload per link. It also opens dialogs for browsers that don't know `command` yet, and lets
 * Escape put away a tip.
 */
export function QuickPages() {
  const router = useRouter();
  const path = usePathname();
  const shown = useRef(path);
  const [busy, startTransition] = useTransition();

  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    // A new page begins at its heading, for those who listen too.
    (document.querySelector<HTMLElement>("main h1") ?? document.getElementById("main"))?.focus({
      preventScroll: true,
    });
  }, [path]);

  useEffect(keepFocus, []);

  useEffect(() => {
    const go = (address: string) => startTransition(() => router.push(address));

    function onClick(event: MouseEvent) {
      if (event.defaultPrevented || !(event.target instanceof Element)) return;
      openDialog(event.target);
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target.closest<HTMLAnchorElement>("a[href]");
      if (!link || link.target || link.download || link.dataset.native !== undefined) return;
      const address = pageAddress(link.href);
      const sameSpot = address && link.hash && address.split("#")[0] === location.pathname + location.search;
      if (!address || sameSpot) return;
      event.preventDefault();
      link.closest<HTMLElement>("[popover]:popover-open")?.hidePopover();
      link.closest("dialog")?.close();
      go(address);
    }

    function onSubmit(event: SubmitEvent) {
      const form = event.target;
      if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
      if (form.method !== "get" || form.target || form.dataset.native !== undefined) return;
      const address = pageAddress(form.action);
      if (!address) return;
      event.preventDefault();
      const data = new FormData(form, event.submitter);
      const filled = [...data].filter(
        (pair): pair is [string, string] => typeof pair[1] === "string" && pair[1] !== "",
      );
      form.closest<HTMLElement>("[popover]:popover-open")?.hidePopover();
      go(`${address.split("?")[0]}?${new URLSearchParams(filled)}`);
    }

    function onKey(event: KeyboardEvent) {
      document.documentElement.toggleAttribute("data-no-tips", event.key === "Escape");
    }

    document.addEventListener("click", onClick);
    document.addEventListener("submit", onSubmit);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("click", onClick);
      document.removeEventListener("submit", onSubmit);
      document.removeEventListener("keydown", onKey);
    };
  }, [router]);

  return <div aria-hidden="true" className="page-progress" data-busy={busy || undefined} />;
}

/** What `command` and `commandfor` do by themselves in newer browsers. */
function openDialog(target: Element) {
  if ("command" in HTMLButtonElement.prototype) return;
  const button = target.closest("button[commandfor]");
  const dialog = button && document.getElementById(button.getAttribute("commandfor") ?? "");
  if (!(dialog instanceof HTMLDialogElement)) return;
  if (button?.getAttribute("command") === "show-modal") dialog.showModal();
  else dialog.close();
}
