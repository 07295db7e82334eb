/** Attributes for the button that opens a dialog: the browser does it, without script. */
export function opensDialog(id: string) {
  return { command: "show-modal", commandfor: id };
}

/** The same for a button that closes it. */
export function closesDialog(id: string) {
  return { command: "close", commandfor: id };
}
