/** In `npm test`; what runs without it, as a single file does, runs in full. */
export const isSample = process.env.AMOUNT === "sample";

/** How many there are to be: a sample in `npm test`, and what the bar asks for in `npm run test:all`. */
export function amount({ sample, bar }: { sample: number; bar: number }): number {
  return isSample ? sample : bar;
}

/** All of a list, or where a sample is wanted one in so many, spread over it; `from` begins further on. */
export function someOf<Item>(list: readonly Item[], one: { in: number; from?: number }): readonly Item[] {
  return isSample ? list.filter((_, index) => (index + (one.from ?? 0)) % one.in === 0) : list;
}
