/** Where somebody wanted to go, if that is a place in this house; anything else is a way to lead people astray. */
export function localPath(wanted: unknown): string | null {
  if (typeof wanted !== "string" || !wanted.startsWith("/") || wanted.length > 1000) return null;
  // Read as a browser reads it, who takes a backslash for a slash and skips tabs: "/\\evil.example" leaves the house.
  const house = "http://house.invalid";
  const url = URL.canParse(wanted, house) ? new URL(wanted, house) : null;
  if (!url || url.origin !== house || url.pathname.startsWith("//")) return null;
  if (/^\/(sign-in|signed-out|api|hats)(\/|$)/.test(url.pathname)) return null;
  return url.pathname + url.search + url.hash;
}
