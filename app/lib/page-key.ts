/** Where a page of a list ends: the next one begins with what comes after it (keyset pagination). */
export type PageKey = { at: Date; id: string };

/** Before every row there is: where a list that runs from new to old begins. */
export const NEWEST: PageKey = { at: new Date(8.64e15), id: "" };

/** After no row: where a list that runs from old to new begins. */
export const OLDEST: PageKey = { at: new Date(0), id: "" };

/** What a query is asked with. */
export function keyValues({ at, id }: PageKey): { at: number; id: string } {
  return { at: at.getTime(), id };
}

/** The key as it stands in a link. */
export function writePageKey({ at, id }: PageKey): string {
  return `${at.getTime()}.${id}`;
}

/** @returns undefined for what is no key: then the list is shown from its beginning. */
export function readPageKey(written: string | null): PageKey | undefined {
  const [, time, id] = /^(\d{1,15})\.([\da-f-]{1,64})$/.exec(written ?? "") ?? [];
  return time && id ? { at: new Date(Number(time)), id } : undefined;
}

/** One page of rows that were read with one more than the page holds, and the key of the next page, if there is one. */
export function cutPage<T>(
  rows: T[],
  size: number,
  keyOf: (row: T) => PageKey,
): { rows: T[]; next?: string } {
  const page = rows.slice(0, size);
  const last = page.at(-1);
  if (rows.length <= size || !last) return { rows: page };
  return { rows: page, next: writePageKey(keyOf(last)) };
}
