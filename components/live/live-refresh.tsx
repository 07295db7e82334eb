"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Between two refreshes at least so long: a job that tells every percent does not redraw the page a hundred times. */
const pause = 700;
/** The first of a burst waits a moment, so that what belongs together comes together. */
const gather = 60;
/** A page that nobody looks at gives its line back: browsers have six for all tabs together. */
const hiddenFor = 60_000;
const retryAfter = 15_000;

/**
 * Keeps the page true: draws it again when the server says that one of its topics changed. Topics: "action" for all that
 * the reader may see, "action:<id>" for one, the same with "job". Shows nothing and needs no script to be of no harm.
 */
export function LiveRefresh({ topics }: { topics: readonly string[] }) {
  const router = useRouter();
  const address = `/api/live?topics=${topics.join(",")}`;

  useEffect(() => {
    let source: EventSource | undefined;
    let drawing: ReturnType<typeof setTimeout> | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    let leaving: ReturnType<typeof setTimeout> | undefined;
    let lastDrawn = 0;

    function draw() {
      if (drawing !== undefined) return;
      const wait = Math.max(gather, lastDrawn + pause - Date.now());
      drawing = setTimeout(() => {
        drawing = undefined;
        lastDrawn = Date.now();
        // Tells the server that it was not the reader who asked: this must not keep the session alive.
        // biome-ignore lint/suspicious/noDocumentCookie: the store that would replace it is not in every browser
        document.cookie = "collectief.background=1; path=/; max-age=2; samesite=lax";
        router.refresh();
      }, wait);
    }

    function open() {
      close();
      const line = new EventSource(address);
      source = line;
      line.addEventListener("nudge", draw);
      // Also at first: between drawing this page on the server and listening here, things may have happened.
      line.addEventListener("again", draw);
      line.addEventListener("ended", () => {
        close();
        draw();
      });
      line.addEventListener("error", () => {
        // It comes back by itself, unless the server refused: then we ask again later.
        if (line.readyState !== EventSource.CLOSED || source !== line) return;
        source = undefined;
        again = setTimeout(open, retryAfter * (1 + Math.random()));
      });
    }

    function close() {
      clearTimeout(again);
      source?.close();
      source = undefined;
    }

    function onVisibility() {
      clearTimeout(leaving);
      if (document.visibilityState === "hidden") leaving = setTimeout(close, hiddenFor);
      else if (!source) open();
    }

    open();
    document.addEventListener("visibilitychange", onVisibility);
    return () => {
      document.removeEventListener("visibilitychange", onVisibility);
      clearTimeout(leaving);
      clearTimeout(drawing);
      close();
    };
  }, [address, router]);

  return null;
}
