import { connect, type Socket } from "node:net";

export type Hearer = { readonly heardAt: (after: number) => Promise<number>; readonly close: () => void };

const patience = 20_000;

/**
 * An open page as cheap as can be, because two thousand of them share this machine with the server they measure: it looks
 * for the names of events and reads nothing else. Ready when the server says that from here on nothing is missed.
 */
export function hear(port: number, path: string, cookie?: string): Promise<Hearer> {
  return new Promise((ready, fail) => {
    const socket: Socket = connect(port, "127.0.0.1");
    let begun = "";
    let last = 0;
    let waiting: ((at: number) => void) | undefined;
    const tooLate = setTimeout(() => fail(new Error(`No stream: ${begun.slice(0, 200)}`)), patience);
    socket.on("error", fail);
    socket.on("connect", () => {
      const lines = [`GET ${path} HTTP/1.1`, "host: localhost", "accept: text/event-stream"];
      if (cookie) lines.push(`cookie: ${cookie}`);
      socket.write(`${lines.join("\r\n")}\r\n\r\n`);
    });
    const begin = (part: Buffer) => {
      begun += part.toString("latin1");
      if (!begun.includes("event: again")) return;
      clearTimeout(tooLate);
      socket.off("data", begin);
      socket.on("data", listen);
      ready({ heardAt, close: () => socket.destroy() });
    };
    const listen = (part: Buffer) => {
      if (!part.includes("event: nudge")) return;
      last = performance.now();
      waiting?.(last);
      waiting = undefined;
    };
    const heardAt = (after: number) =>
      last > after
        ? Promise.resolve(last)
        : new Promise<number>((done, lost) => {
            const timer = setTimeout(() => lost(new Error("A change was not heard")), patience);
            waiting = (at) => {
              clearTimeout(timer);
              done(at);
            };
          });
    socket.on("data", begin);
  });
}
