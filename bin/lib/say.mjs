const tty = process.stdout.isTTY === true && process.env.TERM !== "dumb" && !process.env.CI;
const colour = tty && !process.env.NO_COLOR;
const paint = (code, text) => (colour ? `\x1b[${code}m${text}\x1b[0m` : text);

export const bold = (text) => paint("1", text);
export const dim = (text) => paint("2", text);
export const red = (text) => paint("31", text);
export const green = (text) => paint("32", text);

/** A message for the person at the keyboard, who needs no stack. */
export class Stop extends Error {
  /** @param {string} message @param {string} [hint] what to do about it */
  constructor(message, hint) {
    super(message);
    this.hint = hint;
  }
}

/** @type {Map<string, number>} */
const running = new Map();
let ticker;

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

export function line(text = "") {
  if (tty) process.stdout.write("\r\x1b[K");
  process.stdout.write(`${text}\n`);
  draw();
}

function draw() {
  if (!tty || running.size === 0) return;
  const marks = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
  const mark = marks[Math.floor(Date.now() / 100) % marks.length];
  const text = [...running].map(([title, since]) => `${title} ${seconds(since)}`).join(" · ");
  process.stdout.write(`\r\x1b[K${mark} ${text.slice(0, (process.stdout.columns || 80) - 3)}`);
}

function tick() {
  if (running.size === 0) {
    clearInterval(ticker);
    ticker = undefined;
    return;
  }
  if (tty) draw();
  else for (const [title, since] of running) line(`  … ${title} (${seconds(since)})`);
}

/**
 * Says what is being done while it is done, and how long it took. Several may run at once.
 * @template T
 * @param {string} title
 * @param {(note: (text: string) => void) => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const since = Date.now();
  let remark = "";
  running.set(title, since);
  if (tty) draw();
  // Without a terminal a line now and then shows that it still works.
  ticker ??= setInterval(tick, tty ? 100 : 10_000);
  ticker.unref();
  try {
    const value = await work((text) => {
      remark = text;
    });
    running.delete(title);
    line(`${green("✓")} ${title}${remark ? `, ${remark}` : ""} ${dim(seconds(since))}`);
    return value;
  } catch (error) {
    running.delete(title);
    line(`${red("✗")} ${title} ${dim(seconds(since))}`);
    throw error;
  }
}

export function complain(error) {
  running.clear();
  if (error instanceof Stop) {
    line(red(error.message));
    if (error.hint) line(error.hint);
  } else line(red(error?.stack ?? String(error)));
}
