import { v7 } from "uuid";
import { today } from "#app/lib/london.ts";
import type { Random } from "./random.ts";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Keys and references of rows that lie in the past: made from the seed, and keys stand in the order of their moments. */
export function createIds(random: Random) {
  const taken = new Set<string>();

  function reference(sentAt: Date): string {
    const code = Array.from({ length: 5 }, () => random.pick([...ALPHABET])).join("");
    const made = `KM-${today(sentAt).slice(2, 4)}-${code}`;
    if (taken.has(made)) return reference(sentAt);
    taken.add(made);
    return made;
  }

  return {
    reference,
    idAt: (moment: Date) => v7({ msecs: moment.getTime(), random: random.bytes(16) }),
  };
}

export type Ids = ReturnType<typeof createIds>;
