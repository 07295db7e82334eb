/** More than the largest form of the house holds, boxes of a list included. */
const mostFields = 500;

/**
 * What a form of ours can send, and no more. The library that reads a form builds lists and objects from names such as
 * "x[30000000]" or "a.a.a": one such field, from anybody, would fill the memory of the whole process. None of our forms
 * has them, nor a name that every object has of itself ("constructor"). The database knows no NUL, so nobody gets to type one.
 */
export function plainForm(sent: unknown): FormData {
  const form = new FormData();
  // A call without a browser can hand over anything.
  if (!(sent instanceof FormData)) return form;
  let taken = 0;
  for (const [name, value] of sent) {
    if (!/^[a-z][a-z0-9]{0,40}$/i.test(name) || name in Object.prototype) continue;
    if (++taken > mostFields) break;
    form.append(name, typeof value === "string" ? value.replaceAll("\u0000", "") : value);
  }
  return form;
}
