/** A server action, or an address to post to. */
export type FormTarget = string | ((data: FormData) => void | Promise<void>);

export function formTarget(target: FormTarget) {
  return typeof target === "string" ? { action: target, method: "post" } : { action: target };
}
