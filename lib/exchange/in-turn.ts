const atOnce = 3;
let running = 0;
const waiting: (() => void)[] = [];

/**
 * A few at a time in one process. Who works on an upload holds a connection, waits for the upload while holding it, and needs
 * a second one to look things up: if everybody did that at once, all connections would be held by those who wait.
 */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((go) => waiting.push(go));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
