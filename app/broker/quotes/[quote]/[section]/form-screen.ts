import type { Fields } from "./asked-question";

/** What stands on the screen, by field name; boxes of one name come as a list. */
export function readScreen(form: HTMLFormElement): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== "string" || name.startsWith("form")) continue;
    const lines = value.replace(/\r\n?/g, "\n");
    fields[name] = name in fields && lines ? `${fields[name]},${lines}` : lines;
  }
  return fields;
}

/** Puts other answers on the screen without taking the focus from anybody; a field that draws itself is left alone. */
export function writeScreen(form: HTMLFormElement, updates: Fields): void {
  for (const [name, text] of Object.entries(updates)) {
    const chosen = text.split(",");
    for (const element of form.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
      `[name="${CSS.escape(name)}"]`,
    )) {
      if (element instanceof HTMLInputElement && element.type === "radio")
        element.checked = element.value === text;
      else if (element instanceof HTMLInputElement && element.type === "checkbox") {
        element.checked = chosen.includes(element.value);
      } else if (element instanceof HTMLInputElement && element.type === "hidden") continue;
      else if (element.value !== text) element.value = text;
    }
  }
}
