/** The same numbers on every machine: mulberry32, a generator of 32 bits with a seed. */
export type Random = {
  /** From 0 up to, but not with, 1. */
  next(): number;
  /** A whole number from 0 up to, but not with, `limit`. */
  below(limit: number): number;
  pick<T>(items: readonly T[]): T;
  /** Each item comes as often as its weight says. */
  weighted<T>(items: readonly (readonly [item: T, weight: number])[]): T;
};

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (items) => itemAt(items, below(items.length)),
    weighted(items) {
      let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0);
      const found = items.find(([, weight]) => {
        left -= weight;
        return left < 0;
      });
      return (found ?? itemAt(items, items.length - 1))[0];
    },
  };
}

/** A UUID in the shape of version 7, of a moment and a number: ids lie in the order of their time, as in the product. */
export function idAt(milliseconds: number, number: number): string {
  const time = Math.floor(milliseconds).toString(16).padStart(12, "0");
  const rest = number.toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${rest}`;
}

/** A UUID that says nothing of its time, as comments have. */
export function randomId(random: Random): string {
  const digits = (length: number) =>
    random
      .below(16 ** length)
      .toString(16)
      .padStart(length, "0");
  return `${digits(8)}-${digits(4)}-4${digits(3)}-8${digits(3)}-${digits(6)}${digits(6)}`;
}

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A reference such as KM-26-7K3QX: another one for each number below 2 ** 25, in no order that one could see. */
export function referenceOf(number: number): string {
  let code = (number * 20_000_003 + 12_345) % 2 ** 25;
  let letters = "";
  for (let place = 0; place < 5; place += 1) {
    letters += ALPHABET[code % 32];
    code = Math.floor(code / 32);
  }
  return `KM-26-${letters}`;
}

function itemAt<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new Error("There is nothing to choose from");
  return item;
}
