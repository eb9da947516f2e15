import type { Step } from "./step.ts";

/** Steps that follow each other; lanes of them go side by side. */
export type Lane = readonly Step[];

const VITEST = "vitest run --config";

/** The public service's build has no trace of the demonstration, which a test holds: so there are two builds. */
const BUILD: Step = { title: "Build", command: "npm run --silent build" };
const DEMONSTRATION: Step = { ...BUILD, title: "Build of the demonstration", environment: { DEMO: "yes" } };

/** A sample of what is drawn or listed by the thousand: `tests/amount.ts`. */
const SAMPLE = { AMOUNT: "sample" };

/**
 * `npm test`, in the order in which a mistake is found soonest. What runs alone fills both cores by itself; faults, two at
 * a time, and access ask a server and often wait for it, and so they go beside each other.
 */
export const STAGES: readonly (readonly Lane[])[] = [
  [
    [
      { title: "Format and lint", command: "biome check" },
      { title: "Types", command: "tsc --noEmit" },
    ],
    [BUILD, DEMONSTRATION],
  ],
  [[{ title: "Unit", command: "vitest run", runner: "vitest", environment: SAMPLE }]],
  [
    [
      {
        title: "Faults",
        command: `${VITEST} vitest.faults.config.ts`,
        runner: "vitest",
        environment: SAMPLE,
      },
    ],
    [
      {
        title: "Access",
        command: `${VITEST} vitest.security.config.ts tests/security/matrix tests/security/mutants/places`,
        runner: "vitest",
        environment: SAMPLE,
      },
    ],
  ],
  [
    [
      {
        title: "Journeys",
        command: "playwright test",
        runner: "playwright",
        environment: { ...SAMPLE, JOURNEYS: "once" },
      },
    ],
  ],
];

/** `npm run test:all`: what `npm test` has no time for, held to the same bars. Each with the minutes that it took. */
export const REST: readonly (Step & { minutes: number; instead: string })[] = [
  {
    title: "Portals",
    command: "vitest run tests/domain/reports/portals.test.ts",
    runner: "vitest",
    minutes: 11,
    instead: "500 portals attacked over time; npm test has 5 of them",
    environment: { PORTALS: "500" },
  },
  {
    title: "Unit",
    command: "vitest run",
    runner: "vitest",
    minutes: 5,
    instead: "every history of recommendations and every table of the disclosure control that is drawn",
  },
  {
    title: "Security",
    command: "vitest run --config vitest.security.config.ts",
    runner: "vitest",
    minutes: 30,
    instead:
      "the whole matrix, every mutant and what only a served service shows; npm test has a sample of the matrix",
  },
  {
    title: "Faults",
    command: `${VITEST} vitest.faults.config.ts`,
    runner: "vitest",
    minutes: 14,
    instead:
      "500 random bodies to each action and every hostile string; npm test takes a sample of each kind",
  },
  {
    title: "Journeys",
    command: "playwright test",
    runner: "playwright",
    environment: { LINT: "every" },
    minutes: 9,
    instead: "the journeys, with each page looked at whenever its markup differs; npm test looks once",
  },
];

/** What the rest stands on, when it runs by itself. */
export const BUILDS: readonly Step[] = [BUILD, DEMONSTRATION];
