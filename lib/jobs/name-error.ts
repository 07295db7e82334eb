/**
 * What went wrong in one line, for the staff and the log: kind, code and place. The message stays out, because it may hold
 * what somebody typed.
 */
export function nameError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  // A library wraps what the system said (a full disk); that is what helps.
  const code = codeOf(error) + (codeOf(error.cause) && ` (${codeOf(error.cause).trim()})`);
  const answer =
    "responseCode" in error && typeof error.responseCode === "number" ? ` ${error.responseCode}` : "";
  const frame = error.stack
    ?.split("\n")
    .find((line) => /^ {4}at .*\(.*\)$/.test(line) && !line.includes("node_modules"));
  const place = frame?.replace(/^ {4}at (?:async )?/, "").replace(/\(.*[/\\]([^/\\]+)\)$/, "($1)");
  return `${error.name}${code}${answer}${place ? ` at ${place}` : ""}`.slice(0, 300);
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error) || !("code" in error)) return "";
  return /^[\w.-]{1,40}$/.test(String(error.code)) ? ` ${error.code}` : "";
}
