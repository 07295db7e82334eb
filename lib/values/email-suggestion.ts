import { commonDomains, commonEndings, freeMailDomains } from "@/lib/values/email-domains";

/**
 * What was probably meant by an address whose domain is a slip away from a common one or the employer's own.
 * `ownDomains` win where both are equally near. Only ever a proposal.
 */
export function suggestEmailAddress(address: string, ownDomains: readonly string[] = []): string | undefined {
  const at = address.lastIndexOf("@");
  const local = address.slice(0, at);
  const typed = address.slice(at + 1).toLowerCase();
  if (at < 1 || /[\s@]/.test(local) || typed.length < 5 || typed.length > 100) return undefined;
  const domain = nearestDomain(typed, ownDomains);
  return domain && `${local}@${domain}`;
}

const known = new Map<string, string | undefined>();

/** A list of employees holds a few domains a thousand times. */
function nearestDomain(typed: string, ownDomains: readonly string[]): string | undefined {
  const key = `${typed} ${ownDomains.join(" ")}`;
  if (known.has(key)) return known.get(key);
  const nearest = findNearestDomain(typed, ownDomains);
  if (known.size > 2_000) known.clear();
  known.set(key, nearest);
  return nearest;
}

function findNearestDomain(typed: string, ownDomains: readonly string[]): string | undefined {
  const own = ownDomains.map((domain) => domain.toLowerCase());
  if (freeMailDomains.has(typed) || own.includes(typed)) return undefined;
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const domain of [...own, ...commonDomains]) {
    if (Math.abs(domain.length - typed.length) > 2 || isOtherEnding(typed, domain)) continue;
    const distance = editDistance(typed, domain);
    if (distance <= allowedDistance(typed, domain) && distance < least) {
      nearest = domain;
      least = distance;
    }
  }
  // "jan@hotmail": the name is right and the ending was forgotten.
  return nearest ?? commonDomains.find((domain) => domain.slice(0, domain.lastIndexOf(".")) === typed);
}

/** One slip in a short domain, two in a long one; in a very short one every slip is another company. */
function allowedDistance(typed: string, domain: string): number {
  const length = Math.min(typed.length, domain.length);
  return length < 7 ? 0 : length < 10 ? 1 : 2;
}

/** company.nl is not a slip of company.be: both endings exist. */
function isOtherEnding(typed: string, domain: string): boolean {
  const ending = typed.slice(typed.lastIndexOf(".") + 1);
  return (
    !domain.endsWith(`.${ending}`) &&
    typed.includes(".") &&
    commonEndings.has(ending) &&
    sameName(typed, domain)
  );
}

function sameName(one: string, other: string): boolean {
  return one.slice(0, one.lastIndexOf(".")) === other.slice(0, other.lastIndexOf("."));
}

/** Letters added, left out, replaced, or two neighbours swapped: each counts once. */
export function editDistance(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let least = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) least = Math.min(least, beforeLast[column - 2]! + 1);
      current.push(least);
    }
    beforeLast = last;
    last = current;
  }
  return last[other.length]!;
}
