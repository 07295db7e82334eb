"use client";

import { usePathname, useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useTransition } from "react";

/** So long after the last key: a word is not asked for letter by letter. */
const rest = 250;

/** Around a form with one search field: with script what is typed is looked for at once, without it the button asks. */
export function TypeToSearch({ children }: { children: React.ReactNode }) {
  const router = useRouter();
  const path = usePathname();
  const later = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [busy, startTransition] = useTransition();

  useEffect(() => () => clearTimeout(later.current), []);

  function onInput(event: FormEvent<HTMLElement>) {
    const { target } = event;
    if (!(target instanceof HTMLInputElement) || target.type !== "search") return;
    clearTimeout(later.current);
    later.current = setTimeout(() => {
      const words = target.value.trim();
      const query = words ? `?${new URLSearchParams({ [target.name]: words })}` : "";
      startTransition(() => router.replace(`${path}${query}`, { scroll: false }));
    }, rest);
  }

  return (
    <search aria-busy={busy || undefined} onInput={onInput} onSubmit={() => clearTimeout(later.current)}>
      {children}
    </search>
  );
}
