import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import { type AskedQuestion, type Fields, isSame, namesOf } from "./asked-question";
import { readScreen } from "./form-screen";
import type { Kept, Overwritten } from "./use-filling";

/** What comes back from a save. */
export type Answer = Kept & {
  readonly savedAt: string | Date;
  readonly problems: Readonly<Record<string, { readonly code: string; readonly typed: string }>>;
  readonly overwritten: readonly Overwritten[];
};

export type AutosaveStatus =
  | { readonly kind: "idle" | "saving" | "failed" }
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "refused"; readonly code: string };

type Wish = {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly quoteId: string;
  readonly section: string;
  readonly questions: readonly AskedQuestion[];
  readonly now: () => { revision: number; held: Fields; asked: readonly string[] };
  readonly onAnswer: (answer: Answer, sent: Sent) => void;
};

type Sent = { readonly questions: readonly string[]; readonly fields: Fields };

/** After leaving a field; after a pause in a text. */
const soonAfter = 150;
const pauseAfter = 2_500;
const retryAfter = 5_000;

/**
 * Saves what differs from what the server holds, one request at a time, and what is left when the page goes. What the server
 * could not read is not sent again until it is changed.
 */
export function useAutosave({ form, quoteId, section, questions, now, onAnswer }: Wish) {
  const [status, setStatus] = useState<AutosaveStatus>({ kind: "idle" });
  const [busy, setBusy] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const flying = useRef(false);
  const again = useRef(false);
  const unreadable = useRef(new Map<string, Fields>());
  const address = `/api/quotes/${quoteId}/answers`;

  function unsaved(): Sent | null {
    if (!form.current) return null;
    const screen = readScreen(form.current);
    const { held, asked } = now();
    const changed = questions.filter(
      (question) =>
        asked.includes(question.key) &&
        !isSame(question, screen, held) &&
        !isSame(question, screen, unreadable.current.get(question.key) ?? held),
    );
    if (changed.length === 0) return null;
    const names = changed.flatMap((question) =>
      namesOf(question, question.kind === "rows" ? question.mostRows : 1),
    );
    const fields: Record<string, string> = {};
    for (const name of names) {
      const text = screen[name];
      if (text !== undefined) fields[name] = text;
    }
    return { questions: changed.map(({ key }) => key), fields };
  }

  const bodyOf = ({ questions: asked, fields }: Sent) =>
    JSON.stringify({ section, revision: now().revision, asked, fields });

  const save = useEffectEvent(async () => {
    clearTimeout(timer.current);
    if (flying.current) {
      again.current = true;
      return;
    }
    const sent = unsaved();
    if (!sent) return;
    flying.current = true;
    setBusy(true);
    setStatus({ kind: "saving" });
    const outcome = await post(address, bodyOf(sent));
    flying.current = false;
    setBusy(false);
    if (outcome.kind === "answer") {
      const { answer } = outcome;
      for (const question of questions.filter(({ key }) => sent.questions.includes(key))) {
        const isUnread = namesOf(question, question.kind === "rows" ? question.mostRows : 1).some(
          (name) => name in answer.problems,
        );
        if (isUnread) unreadable.current.set(question.key, sent.fields);
        else unreadable.current.delete(question.key);
      }
      onAnswer(answer, sent);
      setStatus({ kind: "saved", at: timeOf(answer.savedAt) });
    } else if (outcome.kind === "refused") setStatus(outcome);
    else {
      setStatus({ kind: "failed" });
      schedule(retryAfter);
    }
    if (again.current) {
      again.current = false;
      schedule(soonAfter);
    }
  });

  const schedule = useEffectEvent((wait: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), wait);
  });

  /** The page goes: what was typed last goes along. */
  const sendLast = useEffectEvent(() => {
    clearTimeout(timer.current);
    const sent = flying.current ? null : unsaved();
    if (sent) void post(address, bodyOf(sent), true);
  });

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const onLeave = () => schedule(soonAfter);
    const onChange = (event: Event) => {
      const text = event.target instanceof HTMLInputElement && /^(text|)$/.test(event.target.type);
      if (!text && !(event.target instanceof HTMLTextAreaElement)) schedule(soonAfter);
    };
    const onInput = (event: Event) => {
      // A number that is half typed is no mistake yet; a text can be kept at any moment.
      if (event.target instanceof HTMLTextAreaElement) schedule(pauseAfter);
    };
    const onHide = () => document.visibilityState === "hidden" && sendLast();
    element.addEventListener("focusout", onLeave);
    element.addEventListener("change", onChange);
    element.addEventListener("input", onInput);
    document.addEventListener("visibilitychange", onHide);
    window.addEventListener("pagehide", sendLast);
    // What was typed before the script came.
    schedule(soonAfter);
    return () => {
      clearTimeout(timer.current);
      element.removeEventListener("focusout", onLeave);
      element.removeEventListener("change", onChange);
      element.removeEventListener("input", onInput);
      document.removeEventListener("visibilitychange", onHide);
      window.removeEventListener("pagehide", sendLast);
    };
  }, [form]);

  return {
    status,
    busy,
    save: () => void save(),
    soon: () => schedule(soonAfter),
    noteSaved: (answer: Answer) => setStatus({ kind: "saved", at: timeOf(answer.savedAt) }),
  };
}

type Posted = { kind: "answer"; answer: Answer } | { kind: "refused"; code: string } | { kind: "failed" };

async function post(address: string, body: string, keepalive = false): Promise<Posted> {
  try {
    const headers = { "content-type": "application/json" };
    const response = await fetch(address, { method: "POST", headers, body, keepalive });
    if (response.ok) return { kind: "answer", answer: await response.json() };
    // Asking again would get the same answer: it is for the reader.
    if (response.status < 500 && response.status !== 429) {
      const { code } = await response.json();
      return { kind: "refused", code: String(code) };
    }
  } catch {
    // No connection, or no answer that can be read: tried again.
  }
  return { kind: "failed" };
}

function timeOf(moment: string | Date): string {
  return new Intl.DateTimeFormat("nl-BE", {
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "Europe/Brussels",
  }).format(new Date(moment));
}
