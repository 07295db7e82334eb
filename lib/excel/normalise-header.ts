/** "  Adresse  e-mail privée* " and "adresse email privee" are the same header. */
export function normaliseHeader(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/e[-\s]?mail/g, "email")
    .replace(/[^\p{L}\p{N}#%]+/gu, " ")
    .trim();
}
