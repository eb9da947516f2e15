import { setImmediate as nextTurn } from "node:timers/promises";

/**
 * Does something to each, leaving the event loop to others in between.
 *
 * @param slice so many are done in one turn of the event loop, which should be a few milliseconds
 * @param afterSlice is told how many are done; false ends it
 * @returns whether all were done
 */
export async function inSlices<T>(
  all: readonly T[],
  slice: number,
  work: (one: T) => void,
  afterSlice: (done: number) => boolean = () => true,
): Promise<boolean> {
  for (let from = 0; from < all.length; from += slice) {
    for (const one of all.slice(from, from + slice)) work(one);
    if (!afterSlice(Math.min(from + slice, all.length))) return false;
    await nextTurn();
  }
  return true;
}
