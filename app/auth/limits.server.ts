import { createHmac } from "node:crypto";
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  type RateLimiterRes,
  RateLimiterSQLite,
} from "rate-limiter-flexible";
import { now } from "#app/lib/clock.ts";
import { once } from "#app/lib/once.ts";
import { counters } from "#db/counters.server.ts";
import { environment } from "#environment";

// Keys are HMACs, so the file holds no address of anybody.
const { limitsFactor, secret } = environment();

/** Points, and seconds they last. The figures and their sources are in requirements.md 2.6. */
const LIMITS = {
  logInAccount: { points: 10, duration: 15 * 60 },
  logInKnownDevice: { points: 10, duration: 15 * 60 },
  logInAddress: { points: 100, duration: 5 * 60 },
  secondStepAccount: { points: 10, duration: 15 * 60 },
  secondStepKnownDevice: { points: 10, duration: 15 * 60 },
  newDeviceEmail: { points: 5, duration: 24 * 60 * 60 },
  emailToAccount: { points: 5, duration: 30 * 60 },
  emailFromNetwork: { points: 50, duration: 30 * 60 },
  createAccountAddress: { points: 40, duration: 30 * 60 },
  visitorSendsInHour: { points: 60, duration: 60 * 60 },
  visitorSendsInDay: { points: 200, duration: 24 * 60 * 60 },
  wrongCode: { points: 30, duration: 60 * 60 },
  exportMember: { points: 3, duration: 60 * 60 },
  workingExport: { points: 30, duration: 60 * 60 },
} as const;

/** Counted in memory: they are there to shed a flood, and a restart may forget them. */
const REQUEST_LIMITS = {
  post: { points: 100, duration: 60 },
  get: { points: 1000, duration: 60 },
  sendFeedback: { points: 20, duration: 60 * 60 },
} as const;

export type Limit = keyof typeof LIMITS;

const SHORTEST_WAIT_SECONDS = 30;
const LONGEST_WAIT_SECONDS = 15 * 60;

const limiters = once(
  () =>
    Object.fromEntries(entries(LIMITS).map(([name, limit]) => [name, keepInFile(name, limit)])) as Record<
      Limit,
      RateLimiterAbstract
    >,
);

const requests = Object.fromEntries(
  entries(REQUEST_LIMITS).map(([name, limit]) => [name, keepInMemory(name, limit)]),
) as Record<keyof typeof REQUEST_LIMITS, RateLimiterAbstract>;

/** How often an account's limit was reached: each time the wait is twice as long. */
const reached = once(() => keepInFile("reached", { points: 1_000_000, duration: 24 * 60 * 60 }));

export type Allowed = { ok: true } | { ok: false; retryAfterSeconds: number };

/** Takes one point, if there is one left. */
export function takePoint(limit: Limit, key: string): Promise<Allowed> {
  return takeFrom(limiters()[limit], hideKey(key));
}

/** Takes one request, if there is one left. What is only in memory needs no HMAC. */
export function takeRequest(limit: keyof typeof REQUEST_LIMITS, key: string): Promise<Allowed> {
  return takeFrom(requests[limit], key);
}

function takeFrom(limiter: RateLimiterAbstract, key: string): Promise<Allowed> {
  return limiter.consume(key).then(
    () => ({ ok: true }) as const,
    (refused: unknown) => ({ ok: false, retryAfterSeconds: secondsOf(asRefusal(refused)) }),
  );
}

/**
 * Takes one try before it is made, so that tries made at the same moment count too. Whoever runs out waits 30 seconds,
 * then twice as long each time up to 15 minutes; it never becomes a lock that only someone else can open.
 */
export async function takeTry(limit: Limit, key: string): Promise<Allowed> {
  const hidden = hideKey(key);
  return limiters()
    [limit].consume(hidden)
    .then(
      () => ({ ok: true }) as const,
      async (rejected: unknown) => {
        const refused = asRefusal(rejected);
        const isFirstRefusal = refused.consumedPoints === limiters()[limit].points + 1;
        if (!isFirstRefusal) return { ok: false, retryAfterSeconds: secondsOf(refused) } as const;
        const { consumedPoints } = await reached().penalty(`${limit}:${hidden}`);
        const wait = Math.min(LONGEST_WAIT_SECONDS, SHORTEST_WAIT_SECONDS * 2 ** (consumedPoints - 1));
        await limiters()[limit].block(hidden, wait);
        return { ok: false, retryAfterSeconds: wait } as const;
      },
    );
}

/** Gives a try back: it was a good one. */
export async function returnTry(limit: Limit, key: string): Promise<void> {
  await limiters()[limit].reward(hideKey(key));
}

/** Forgets the failures: someone got it right. */
export async function clearFailures(limit: Limit, key: string): Promise<void> {
  await limiters()[limit].delete(hideKey(key));
  await reached().delete(`${limit}:${hideKey(key)}`);
}

/**
 * An IPv4 address as it is; of an IPv6 address the network of 56 bits, which one customer may get whole.
 *
 * @param ip in its one spelling, as the server reads it (server/http/client-address.ts)
 */
export function network(ip: string): string {
  if (!ip.includes(":")) return ip;
  const [head = "", tail] = ip.split("::");
  const first = head.split(":").filter(Boolean);
  const last = (tail ?? "").split(":").filter(Boolean);
  const gap = Array(Math.max(0, 8 - first.length - last.length)).fill("0");
  const groups = [...first, ...(tail === undefined ? [] : gap), ...last].slice(0, 4);
  const lastByte = Number.parseInt(groups[3] ?? "0", 16) & 0xff00;
  return [...groups.slice(0, 3), lastByte.toString(16)].join(":");
}

/** Forgets counts that have ended: nothing of a network is remembered for longer than a day. */
export function deleteOldCounts(): void {
  counters().prepare("delete from limits where expire < ?").run(now().getTime());
}

type Budget = { points: number; duration: number };

function keepInFile(name: string, budget: Budget): RateLimiterAbstract {
  return new RateLimiterSQLite({
    storeClient: counters(),
    storeType: "better-sqlite3",
    tableName: "limits",
    tableCreated: true,
    // A job does it (jobs.server.ts): the library's timers would go on when the file is closed.
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points: budget.points * limitsFactor,
    duration: budget.duration,
    // When the file cannot be written the limits go on in memory: neither open to all nor closed to all.
    insuranceLimiter: keepInMemory(name, budget),
  });
}

function keepInMemory(name: string, { points, duration }: Budget): RateLimiterAbstract {
  return new RateLimiterMemory({ keyPrefix: name, points: points * limitsFactor, duration });
}

function entries<T extends Record<string, Budget>>(budgets: T) {
  return Object.entries(budgets) as [string, Budget][];
}

function hideKey(key: string): string {
  return createHmac("sha256", secret).update(key).digest("base64url");
}

/** A failure of the counters is no refusal: it is thrown on, and nobody is told to wait for nothing. */
function asRefusal(rejected: unknown): RateLimiterRes {
  if (rejected instanceof Error) throw rejected;
  return rejected as RateLimiterRes;
}

function secondsOf(result: RateLimiterRes): number {
  return Math.max(1, Math.ceil(result.msBeforeNext / 1000));
}
