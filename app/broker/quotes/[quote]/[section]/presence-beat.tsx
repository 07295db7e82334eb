"use client";

import { useEffect } from "react";

const every = 20_000;

/** Tells the colleagues that one is here, as long as the page can be seen. Shows nothing. */
export function PresenceBeat({ quoteId, section }: { quoteId: string; section: string }) {
  useEffect(() => {
    let beating: ReturnType<typeof setInterval> | undefined;

    function tell(method: "POST" | "DELETE") {
      const headers = { "content-type": "application/json" };
      const body = JSON.stringify({ section });
      // Nobody waits for this, and the next one makes good what was lost.
      fetch(`/api/quotes/${quoteId}/presence`, { method, headers, body, keepalive: true }).catch(() => {});
    }

    function begin() {
      clearInterval(beating);
      tell("POST");
      beating = setInterval(() => tell("POST"), every);
    }

    function end() {
      clearInterval(beating);
      tell("DELETE");
    }

    function onVisibility() {
      if (document.visibilityState === "visible") begin();
      else clearInterval(beating);
    }

    begin();
    document.addEventListener("visibilitychange", onVisibility);
    window.addEventListener("pagehide", end);
    window.addEventListener("pageshow", onVisibility);
    return () => {
      document.removeEventListener("visibilitychange", onVisibility);
      window.removeEventListener("pagehide", end);
      window.removeEventListener("pageshow", onVisibility);
      end();
    };
  }, [quoteId, section]);

  return null;
}
