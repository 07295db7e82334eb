const loopback = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/** Whether a request comes from the machine it came to; the door (bin/web.mjs) tells the address. */
export function isThisMachine(address: string | null): boolean {
  return loopback.test(address ?? "");
}
