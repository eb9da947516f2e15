import { afterAll, beforeAll, expect, test } from "vitest";
import { Person } from "../../faults/http-client.ts";
import { normalised } from "../matrix/judge.ts";
import { shows } from "../table/shown.ts";
import { startWorld, type World } from "../world/world.ts";
import { mannWhitney, median } from "./statistics.ts";

const TIMES = 300;
const WARM_UP = 20;
const LARGEST_GAP_MS = 10;
const LEAST_P = 0.01;

const WITH_ACCOUNT = "CNRY-members-member-email-weald@example.org";

let world: World;

beforeAll(async () => {
  world = await startWorld({ LOG_LEVEL: "warn" });
});

afterAll(() => world.stop());

type AsksForEmail = {
  fields: (email: string) => Record<string, string>;
  /** Whoever has an account can ask, too. */
  isForMembers?: boolean;
};

/** Every place that is told an address, by anyone. A new one gets a line here. */
const FORMS: Record<string, AsksForEmail> = {
  "log-in": { fields: (email) => ({ email, password: "not the password at all" }) },
  "create-account": {
    fields: (email) => ({
      email,
      password: "copper window gentle river",
      name: "N",
      nameToShow: "N",
      houseRules: "yes",
    }),
  },
  "forgot-password": { fields: (email) => ({ email }) },
  "log-in/link": { fields: (email) => ({ email }) },
  "account/email": { fields: (email) => ({ email }), isForMembers: true },
};

for (const [name, { fields, isForMembers = false }] of Object.entries(FORMS)) {
  test(`${name} does not tell whether an address has an account, in words or in time`, async ({ task }) => {
    const asking = isForMembers ? world.people.otherMember : new Person(world.portal.origin);
    const ask = async (email: string) => {
      const began = performance.now();
      const answer = await asking.copy().post(`/${name}`, fields(email));
      const ms = performance.now() - began;
      return {
        ms,
        said: normalised(answer)
          .replaceAll(email, "…")
          // The token of the log-in that was begun is random for either.
          .replace(/^(set-cookie: [^=]+=)[^;]+/m, "$1…")
          .replace(/^content-length: \d+$/m, ""),
      };
    };
    const known: number[] = [];
    const unknown: number[] = [];
    const said = new Set<string>();
    for (let turn = 0; turn < TIMES + WARM_UP; turn++) {
      // As long as the other, and nobody's. Which comes first changes, so that neither is always the warmer one.
      const nobody = `nobody-${String(turn).padStart(WITH_ACCOUNT.length - 19, "0")}@example.org`;
      const order = turn % 2 ? [WITH_ACCOUNT, nobody] : [nobody, WITH_ACCOUNT];
      for (const email of order) {
        const answer = await ask(email);
        said.add(answer.said);
        if (turn >= WARM_UP) (email === nobody ? unknown : known).push(answer.ms);
      }
      world.rewind.back();
    }
    const gap = Math.abs(median(known) - median(unknown));
    const p = mannWhitney(known, unknown);
    const result = `${said.size} answer, gap ${gap.toFixed(2)} ms, p ${p.toFixed(3)}`;
    const bar = `1 answer, median gap < ${LARGEST_GAP_MS} ms, p > ${LEAST_P}`;
    shows(task, ["A21"], { cases: known.length + unknown.length, bar: `${name}: ${bar}`, result });
    expect(said.size).toBe(1);
    expect(gap).toBeLessThan(LARGEST_GAP_MS);
    expect(p, result).toBeGreaterThan(LEAST_P);
  });
}

test("control: a difference of one millisecond in 20 would be seen", () => {
  const noisy = (base: number) => Array.from({ length: TIMES }, (_, i) => base + ((i * 7919) % 100) / 25);
  expect(mannWhitney(noisy(20), noisy(21))).toBeLessThan(LEAST_P);
  expect(mannWhitney(noisy(20), noisy(20))).toBeGreaterThan(LEAST_P);
});
