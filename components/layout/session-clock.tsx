"use client";

import { useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useWords } from "../ui/words";
import { type FormTarget, formTarget } from "./form-target";

export type Session = {
  /** Seconds until the session ends, counted by the server so that a wrong clock on a desk does no harm. */
  secondsLeft: number;
  /** GET: how many seconds are left, `{ secondsLeft }`. Must not count as activity. */
  statusAt: string;
  /** POST: counts as activity; the same answer. */
  extendAt: string;
  /** Where a page goes when its session has ended. */
  endedAt: string;
};

const warnBefore = 120;
/** A browser can't wait longer than this at once; waking up to look again is harmless. */
const longestWait = 3_600;

async function ask(address: string, method: "GET" | "POST"): Promise<number | undefined> {
  try {
    const answer = await fetch(address, {
      method,
      cache: "no-store",
      headers: { accept: "application/json" },
    });
    if (answer.status === 401 || answer.status === 403 || answer.redirected) return 0;
    if (!answer.ok) return undefined;
    const { secondsLeft } = (await answer.json()) as { secondsLeft: number };
    return secondsLeft;
  } catch {
    return undefined;
  }
}

/**
 * Knows when the session ends. Two minutes before, it asks the server whether that is still so (another tab may have
 * worked on) and only then warns. At the end it leaves the page, so that nobody's data stays on a screen.
 */
export function SessionClock({
  session,
  signOut,
  locale,
}: {
  session: Session;
  signOut: FormTarget;
  locale: string;
}) {
  const word = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [ends, setEnds] = useState<number>();
  const [left, setLeft] = useState<number>();

  useEffect(() => setEnds(Date.now() + session.secondsLeft * 1000), [session.secondsLeft]);

  useEffect(() => {
    if (ends === undefined) return;
    let timer = 0;
    let stopped = false;

    async function look(end: number) {
      const remaining = Math.round((end - Date.now()) / 1000);
      if (remaining > warnBefore) {
        dialog.current?.close();
        setLeft(undefined);
        wait(Math.min(remaining - warnBefore, longestWait), end);
        return;
      }
      if (!dialog.current?.open || remaining <= 0 || remaining % 15 === 0) {
        const known = await ask(session.statusAt, "GET");
        if (stopped) return;
        if (known !== undefined && known > warnBefore) return setEnds(Date.now() + known * 1000);
        if (known !== undefined && known <= 0) return location.replace(session.endedAt);
      }
      if (remaining <= 0) return location.replace(session.endedAt);
      setLeft(remaining);
      if (dialog.current && !dialog.current.open) dialog.current.showModal();
      wait(1, end);
    }
    function wait(seconds: number, end: number) {
      timer = window.setTimeout(look, seconds * 1000, end);
    }

    void look(ends);
    return () => {
      stopped = true;
      window.clearTimeout(timer);
    };
  }, [ends, session.statusAt, session.endedAt]);

  async function extend() {
    const known = await ask(session.extendAt, "POST");
    if (known === 0) return location.replace(session.endedAt);
    if (known !== undefined) setEnds(Date.now() + known * 1000);
  }

  if (ends === undefined) return <p className="min-h-5 text-small" />;
  const clock = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" }).format(ends);
  const countdown =
    left === undefined ? "" : `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  return (
    <>
      <p className="figures min-h-5 text-ink-soft text-small">{word("session.ends", { time: clock })}</p>
      {createPortal(
        <dialog
          ref={dialog}
          aria-labelledby="session-title"
          aria-describedby="session-text"
          className="dialog"
        >
          <div className="p-6">
            <h2 id="session-title">{word("session.title")}</h2>
            <p id="session-text" className="mt-2 text-ink-soft">
              {word("session.text")}
            </p>
            <p role="timer" className="figures mt-3 font-semibold text-title">
              {countdown}
            </p>
            {/* Going on comes first: it has the focus, and Enter must not sign anybody out. */}
            <div className="mt-5 flex flex-row-reverse flex-wrap gap-2">
              <button type="button" className="button button-primary" onClick={extend}>
                {word("session.go-on")}
              </button>
              <form {...formTarget(signOut)}>
                <button type="submit" className="button button-secondary">
                  {word("session.stop")}
                </button>
              </form>
            </div>
          </div>
        </dialog>,
        // The clock stands in a menu that is mostly closed; a dialog inside it could not be seen.
        document.body,
      )}
    </>
  );
}
