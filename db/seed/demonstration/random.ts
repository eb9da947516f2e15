/** Chance that is the same at every run: what is made from one seed is always the same. */
export type Random = ReturnType<typeof createRandom>;

/** Mulberry32: small, fast, and good enough to shuffle stories. Never for anything that must not be guessed. */
export function createRandom(seed: number) {
  let state = seed >>> 0;

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    /** A whole number from 0 up to and without the limit. */
    below,
    /** From the first number to the second, both among them. */
    between: (from: number, to: number) => from + below(to - from + 1),
    chance: (share: number) => next() < share,
    pick<T>(list: readonly T[]): T {
      const picked = list[below(list.length)];
      if (picked === undefined) throw new Error("There is nothing to pick from");
      return picked;
    },
    /** One of the keys, each as often as its weight says. */
    weighted<K extends string>(weights: Record<K, number>): K {
      const entries = Object.entries(weights) as [K, number][];
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      const chosen = entries.find(([, weight]) => {
        left -= weight;
        return left < 0;
      });
      return (chosen ?? entries.at(-1) ?? fail())[0];
    },
    bytes: (length: number) => Uint8Array.from({ length }, () => below(256)),
  };
}

function fail(): never {
  throw new Error("There is nothing to weigh");
}
