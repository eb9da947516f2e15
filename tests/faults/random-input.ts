import { OWN_STRINGS } from "./hostile-strings.ts";

/** Random forms and values, the same for the same seed. */
export type Randomness = ReturnType<typeof randomness>;

/**
 * @param seed of the run, so that what failed can be tried again
 * @param ids that are real somewhere
 */
export function randomness(seed: number, ids: readonly string[]) {
  const random = numbersFrom(seed);
  return { random, pick, value, fields, body };

  /** What a random value is made of: what people may type, what programs send, and ids that are real somewhere else. */
  function value(): string {
    const values: (() => string)[] = [
      () => pick(OWN_STRINGS),
      () =>
        pick(["", " ", "0", "-1", "1e309", "NaN", "null", "true", "[object Object]", "99999999999999999999"]),
      () =>
        pick(["weald", "group", "staff", "own", "died", "members", "public", "yes", "notSure", "lastMonth"]),
      () => pick(ids),
      () => String(Math.floor(random() * 100)),
      () => pick(OWN_STRINGS).repeat(1 + Math.floor(random() * 80)),
      () =>
        Array.from({ length: random() * 60 }, () => String.fromCodePoint(Math.floor(random() * 0xd7ff))).join(
          "",
        ),
      () => String(Date.now() + Math.floor(random() * 1000)),
    ];
    return pick(values)();
  }

  function fields(names: readonly string[]): [string, string][] {
    const made = names.filter(() => random() < 0.8).map((name): [string, string] => [name, value()]);
    if (random() < 0.2)
      made.push([pick([...names, "__proto__", "constructor", "role", "id", "state"]), value()]);
    if (random() < 0.1) made.push(...made);
    return made;
  }

  /** Mostly forms with the fields of the page; some with a few bytes changed, some multipart, some no form at all. */
  function body(names: readonly string[]): { body: Buffer; type: string } {
    const urlencoded = "application/x-www-form-urlencoded";
    const made = fields(names);
    const chance = random();
    if (chance < 0.1) {
      const bytes = Buffer.from(Array.from({ length: random() * 400 }, () => Math.floor(random() * 256)));
      return { body: bytes, type: urlencoded };
    }
    if (chance < 0.3) {
      const parts = made.map(
        ([name, value]) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      );
      const whole = Buffer.from(`${parts.join("")}--b--\r\n`);
      return { body: damaged(whole, random() < 0.5 ? 3 : 0), type: "multipart/form-data; boundary=b" };
    }
    const line = Buffer.from(new URLSearchParams(made).toString());
    return { body: damaged(line, chance < 0.5 ? 3 : 0), type: urlencoded };
  }

  function damaged(body: Buffer, bytes: number): Buffer {
    for (let count = 0; count < bytes && body.length > 0; count++) {
      body[Math.floor(random() * body.length)] = Math.floor(random() * 256);
    }
    return body;
  }

  function pick<T>(list: readonly T[]): T {
    return list[Math.floor(random() * list.length)] as T;
  }
}

/** Mulberry32: small, and the same for the same seed everywhere. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
