/** A place in a list that starts with the newest: "<milliseconds>.<id>", safe in a URL. */
export type Place = { readonly at: Date; readonly id: string };

export function writePlace({ at, id }: Place): string {
  return `${at.getTime()}.${id}`;
}

/** Anything else than a place means the start of the list. */
export function readPlace(text: string | undefined): Place | undefined {
  const shape = /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? "");
  return shape ? { at: new Date(Number(shape[1])), id: shape[2] as string } : undefined;
}

export type PageAsked = { readonly after?: string | undefined; readonly before?: string | undefined };
export type Page<T> = { readonly rows: readonly T[]; readonly before?: string; readonly after?: string };

export const pageSize = 50;

/**
 * Which rows to fetch for a page: `fetch` gets the place to start from, the direction, and how many. One row more than a
 * page tells whether there is more.
 */
export async function pageOf<T extends { id: string; createdAt: Date }>(
  asked: PageAsked,
  fetch: (from: Place | undefined, older: boolean, count: number) => Promise<T[]>,
): Promise<Page<T>> {
  const from = readPlace(asked.after) ?? readPlace(asked.before);
  const older = readPlace(asked.after) !== undefined || from === undefined;
  const found = await fetch(from, older, pageSize + 1);
  const more = found.length > pageSize;
  const rows = found.slice(0, pageSize);
  if (!older) rows.reverse();
  const first = rows[0];
  const last = rows.at(-1);
  const hasBefore = older ? from !== undefined : more;
  const hasAfter = older ? more : true;
  return {
    rows,
    ...(first && hasBefore ? { before: writePlace({ at: first.createdAt, id: first.id }) } : {}),
    ...(last && hasAfter ? { after: writePlace({ at: last.createdAt, id: last.id }) } : {}),
  };
}
