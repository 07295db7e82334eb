import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { type AskedQuestion, type AskedRows, cellName, type Fields, filledRows } from "./asked-question";
import { readScreen, writeScreen } from "./form-screen";
import { type MergedScreen, mergeScreen } from "./merge-screen";
import { type Answer, type AutosaveStatus, useAutosave } from "./use-autosave";

export type Overwritten = {
  readonly question: string;
  readonly by: string;
  readonly at: string | Date;
  readonly theirs: Fields;
};

/** What the server holds of this section. */
export type Kept = {
  readonly revision: number;
  readonly shown: Fields;
  readonly asked: readonly string[];
};

export type Latest = Kept & { readonly by: string | null; readonly byMe: boolean };

type View = {
  readonly revision: number;
  readonly held: Fields;
  /** What the fields are drawn with; what is typed afterwards lives in the fields themselves. */
  readonly drawn: Fields;
  readonly asked: readonly string[];
  readonly rows: Readonly<Record<string, readonly number[]>>;
  /** Raised to draw a field anew that keeps what it shows to itself. */
  readonly drawing: number;
  readonly problems: Fields;
  readonly overwritten: readonly Overwritten[];
  readonly taken: { readonly by: string; readonly questions: readonly string[] } | null;
};

type Section = {
  readonly quoteId: string;
  readonly section: string;
  readonly questions: readonly AskedQuestion[];
};

let lastRow = 0;
const rowIds = (count: number) => Array.from({ length: count }, () => ++lastRow);

function beginning(questions: readonly AskedQuestion[], latest: Kept, answer: Answer | null): View {
  const typed = Object.entries(answer?.problems ?? {}).map(([name, problem]) => [name, problem.typed]);
  const drawn = { ...latest.shown, ...Object.fromEntries(typed) };
  return {
    revision: latest.revision,
    held: latest.shown,
    drawn,
    asked: latest.asked,
    rows: Object.fromEntries(
      questions.filter((one) => one.kind === "rows").map((one) => [one.key, firstRows(one, drawn)]),
    ),
    drawing: 0,
    problems: codesOf(answer),
    overwritten: answer?.overwritten ?? [],
    taken: null,
  };
}

/** The same on the server and in the browser: ids that are only places. */
function firstRows(question: AskedRows, fields: Fields): number[] {
  return Array.from({ length: Math.max(1, filledRows(question, fields)) }, (_, index) => -index - 1);
}

function codesOf(answer: Answer | null): Fields {
  return Object.fromEntries(Object.entries(answer?.problems ?? {}).map(([name, { code }]) => [name, code]));
}

/** All that happens to a section while somebody fills it in: saved field by field, and merged with what colleagues do. */
export function useFilling(
  form: RefObject<HTMLFormElement | null>,
  { quoteId, section, questions }: Section,
  latest: Latest,
  answered: Answer | null,
) {
  const [view, setView] = useState(() => beginning(questions, latest, answered));
  const current = useRef(view);
  const toWrite = useRef<Fields>({});

  function change(part: Partial<View>) {
    current.current = { ...current.current, ...part };
    setView(current.current);
  }

  /** Draws what the merge says, and remembers what the server holds. */
  function follow(merged: MergedScreen, kept: Kept, more: Partial<View> = {}) {
    const { held, updates, seen } = merged;
    const before = current.current;
    const rows = { ...before.rows };
    const drawn: Record<string, string> = { ...before.drawn, ...updates };
    const asked = kept.asked;
    for (const question of questions) {
      const names = Object.keys(updates);
      if (question.kind === "rows" && names.some((name) => name.startsWith(question.key))) {
        const there = before.rows[question.key] ?? [];
        const count = Math.max(1, filledRows(question, held));
        rows[question.key] = [...there.slice(0, count), ...rowIds(Math.max(0, count - there.length))];
      }
      // What goes out of sight comes back as it was kept.
      if (!asked.includes(question.key) && question.kind !== "rows") {
        drawn[question.key] = held[question.key] ?? "";
      }
    }
    toWrite.current = { ...toWrite.current, ...updates };
    const self = questions.some((one) => one.kind === "activity" && one.key in updates);
    change({
      held,
      drawn,
      asked,
      rows,
      revision: seen ? Math.max(before.revision, kept.revision) : before.revision,
      drawing: before.drawing + (self ? 1 : 0),
      ...more,
    });
  }

  const seesNow = (key: string) => current.current.asked.includes(key);

  function accept(answer: Answer, sent: { questions: readonly string[]; fields: Fields }) {
    if (!form.current) return;
    const unread = Object.keys(answer.problems);
    const merged = mergeScreen({
      questions,
      held: current.current.held,
      shown: answer.shown,
      screen: readScreen(form.current),
      visible: seesNow,
      sent,
      unread,
    });
    const before = current.current;
    const notSent = (name: string) =>
      !questions.some((one) => sent.questions.includes(one.key) && belongs(one, name));
    const problems = {
      ...Object.fromEntries(Object.entries(before.problems).filter(([name]) => notSent(name))),
      ...codesOf(answer),
    };
    follow(merged, answer, {
      problems,
      overwritten: [
        ...before.overwritten.filter(({ question }) => !sent.questions.includes(question)),
        ...answer.overwritten,
      ],
    });
  }

  const autosave = useAutosave({
    form,
    quoteId,
    section,
    questions,
    now: () => current.current,
    onAnswer: accept,
  });
  const { busy } = autosave;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what arrives is looked at when it arrives, or when a save has ended
  useEffect(() => {
    if (busy || !form.current || latest.revision <= current.current.revision) return;
    const merged = mergeScreen({
      questions,
      held: current.current.held,
      shown: latest.shown,
      screen: readScreen(form.current),
      visible: seesNow,
    });
    const taken =
      merged.taken.length > 0 && !latest.byMe && latest.by
        ? { by: latest.by, questions: merged.taken }
        : current.current.taken;
    follow(merged, latest, { taken });
  }, [latest.revision, busy]);

  // An answer of the form itself, when it stayed on this page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer once
  useEffect(() => {
    if (!answered || !form.current) return;
    const all = current.current.asked;
    const fields = readScreen(form.current);
    accept(answered, { questions: all, fields });
    autosave.noteSaved(answered);
  }, [answered]);

  useLayoutEffect(() => {
    const updates = toWrite.current;
    toWrite.current = {};
    if (form.current && Object.keys(updates).length > 0) writeScreen(form.current, updates);
  });

  return {
    view,
    status: autosave.status as AutosaveStatus,
    save: autosave.save,
    addRow(question: AskedRows) {
      const rows = current.current.rows[question.key] ?? [];
      if (rows.length >= question.mostRows) return;
      const place = rows.length + 1;
      const drawn: Record<string, string> = { ...current.current.drawn };
      for (const column of question.columns) delete drawn[cellName(question, place, column)];
      change({ drawn, rows: { ...current.current.rows, [question.key]: [...rows, ...rowIds(1)] } });
    },
    removeRow(question: AskedRows, gone: number) {
      if (!form.current) return;
      const screen = readScreen(form.current);
      const rows = current.current.rows[question.key] ?? [];
      const drawn: Record<string, string> = { ...current.current.drawn };
      const problems: Record<string, string> = { ...current.current.problems };
      for (let place = 1; place <= question.mostRows; place++) {
        for (const column of question.columns) {
          const name = cellName(question, place, column);
          const from = cellName(question, place < gone ? place : place + 1, column);
          move(drawn, name, screen[from]);
          if (place >= gone) move(problems, name, current.current.problems[from]);
        }
      }
      const left = rows.filter((_, index) => index !== gone - 1);
      change({
        drawn,
        problems,
        rows: { ...current.current.rows, [question.key]: left.length > 0 ? left : rowIds(1) },
      });
      autosave.soon();
    },
    /** What a colleague had filled in, instead of one's own. */
    putBack({ question, theirs }: Overwritten) {
      const asked = questions.find(({ key }) => key === question);
      if (!asked) return;
      const before = current.current;
      const updates: Record<string, string> = {};
      const names = Object.keys({ ...before.held, ...theirs }).filter((name) => belongs(asked, name));
      for (const name of names) updates[name] = theirs[name] ?? "";
      toWrite.current = updates;
      const rows =
        asked.kind === "rows" ? { [question]: rowIds(Math.max(1, filledRows(asked, theirs))) } : {};
      change({
        drawn: { ...before.drawn, ...updates },
        drawing: before.drawing + 1,
        rows: { ...before.rows, ...rows },
        overwritten: before.overwritten.filter((one) => one.question !== question),
      });
      autosave.soon();
    },
    keepMine(question: string) {
      change({ overwritten: current.current.overwritten.filter((one) => one.question !== question) });
    },
  };
}

function belongs(question: AskedQuestion, name: string): boolean {
  if (question.kind !== "rows") return name === question.key;
  return name.startsWith(question.key) && /^\d/.test(name.slice(question.key.length));
}

function move(into: Record<string, string>, name: string, text: string | undefined): void {
  if (text === undefined) delete into[name];
  else into[name] = text;
}
