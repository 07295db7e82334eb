import { type AskedQuestion, type Fields, isSame, namesOf } from "./asked-question";

export type Merging = {
  readonly questions: readonly AskedQuestion[];
  /** What the browser last knew the server to hold. */
  readonly held: Fields;
  /** What the server holds now. */
  readonly shown: Fields;
  /** What stands on the screen. */
  readonly screen: Fields;
  /** Whether a question can be seen: one that can't be has nothing on the screen. */
  readonly visible: (key: string) => boolean;
  /** What was sent, of the questions in it. */
  readonly sent?: { readonly questions: readonly string[]; readonly fields: Fields };
  /** Sent, but not readable: stays as it was typed. */
  readonly unread?: readonly string[];
};

export type MergedScreen = {
  readonly held: Fields;
  /** What must change on the screen. */
  readonly updates: Fields;
  /** Questions of which a colleague's answer is taken over. */
  readonly taken: readonly string[];
  /** Whether all that the server holds has been seen; if not, the next save says what was changed twice. */
  readonly seen: boolean;
};

/**
 * What a page does with what the server holds now: a question that nobody here touched follows it; what is being typed
 * stays. Rows count as one question, as they do on the server.
 */
export function mergeScreen(merging: Merging): MergedScreen {
  const { questions, held, shown, screen, visible, sent, unread = [] } = merging;
  const now: Record<string, string> = { ...held };
  const updates: Record<string, string> = {};
  const taken: string[] = [];
  let seen = true;
  for (const question of questions) {
    const { key } = question;
    const names = namesOf(question, question.kind === "rows" ? question.mostRows : 1);
    const wasSent = sent?.questions.includes(key) ?? false;
    const changed = !isSame(question, held, shown);
    const untouched = wasSent
      ? isSame(question, screen, sent?.fields ?? {}) && !names.some((name) => unread.includes(name))
      : !visible(key) || isSame(question, screen, held);
    const already = isSame(question, screen, shown);
    if (!wasSent && !untouched && changed && !already) {
      seen = false;
      continue;
    }
    for (const name of names) {
      put(now, name, shown[name]);
      if (untouched && (screen[name] ?? "") !== (shown[name] ?? "")) updates[name] = shown[name] ?? "";
    }
    if (!wasSent && untouched && changed && visible(key)) taken.push(key);
  }
  return { held: now, updates, taken, seen };
}

function put(into: Record<string, string>, name: string, text: string | undefined): void {
  if (text === undefined) delete into[name];
  else into[name] = text;
}
