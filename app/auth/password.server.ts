import { hash, type Options, verify } from "@node-rs/argon2";

/** The library's number for argon2id: its enum cannot be named in erasable TypeScript. */
const ARGON2ID = 2;

/** OWASP's minimum for argon2id: 20 ms each here. More memory would let anyone halt two cores (requirements.md 2.4). */
const OPTIONS: Options = {
  algorithm: ARGON2ID,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
  outputLen: 32,
};

const MOST_RUNNING = 4;
const MOST_WAITING = 32;

/** A hash of no account's password, made with the same parameters: an unknown address takes as long as a known one. */
const NOBODY = hash("the password of nobody at all", OPTIONS);

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Hashes the exact characters that were typed. Length is checked before: a hash of a megabyte is an attack.
 *
 * @throws Response 503 when 36 hashes are under way or waiting.
 */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, OPTIONS));
}

/**
 * Is this the password of that hash? Without a hash it takes the same time and says no.
 *
 * @throws Response 503 when 36 hashes are under way or waiting.
 */
export function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  return inTurn(async () => {
    const matches = await verify(passwordHash ?? (await NOBODY), password);
    return matches && passwordHash !== undefined;
  });
}

/** Was this hash made with weaker parameters than today's? Then it is made again when its password is next typed. */
export function isOutdated(passwordHash: string): boolean {
  return !passwordHash.startsWith(
    `$argon2id$v=19$m=${OPTIONS.memoryCost},t=${OPTIONS.timeCost},p=${OPTIONS.parallelism}$`,
  );
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= MOST_RUNNING) {
    if (waiting.length >= MOST_WAITING) throw busy();
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

function busy(): Response {
  return new Response(null, {
    status: 503,
    statusText: "Service Unavailable",
    headers: { "Retry-After": "5" },
  });
}
