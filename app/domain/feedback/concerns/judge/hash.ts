/**
 * The number of a text. Whoever knows the numbers of two texts knows that of both together, so that the number of "want to
 * die" costs two multiplications once those of its words are known.
 */
export type Hashed = { hash: number; power: number };

const BASE = 0x01000193;

export function hashed(text: string): Hashed {
  let hash = 0;
  let power = 1;
  for (let at = 0; at < text.length; at++) {
    hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
    power = Math.imul(power, BASE);
  }
  return { hash, power };
}

/** The number of a text to whose end another is put. */
export function joined(hash: number, next: Hashed): number {
  return (Math.imul(hash, next.power) + next.hash) | 0;
}
