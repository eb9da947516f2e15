import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ControlledTable, controlTable, HIDDEN, hiddenCells } from "#app/domain/disclosure/control.ts";
import { SCHEMES, type Scheme } from "#app/domain/disclosure/schemes.ts";
import type { DeclaredTable } from "#app/domain/disclosure/table.ts";
import { amount } from "#tests/amount.ts";
import { attack, type Knowledge, type Link, possibilities, readRule, readTable } from "./attacker.ts";
import { covers, type Drawn, tables, withPeople } from "./tables.ts";

const SERVICE: Scheme = SCHEMES.patientVoice;
/** Milliseconds that a property may take on a machine that does other work too. */
const ROOM = 120_000;

const RUNS = {
  numRuns: amount({ sample: 500, bar: 2000 }),
  seed: Number(process.env.PROPERTY_SEED ?? 20260401),
};

/** The fewest whole numbers that a hidden cell may still be, whatever a reader works out. */
const FEWEST = 5;

describe(`the service's rule, over ${RUNS.numRuns} drawn tables each`, () => {
  test(
    "P1: no number from 1 to 7 is shown, and every number is a multiple of 5",
    () => {
      const check = ({ table }: Drawn) => {
        for (const value of Object.values(controlTable(table, SERVICE))) {
          if (value === HIDDEN) continue;
          expect(value % 5).toBe(0);
          expect(value === 0 || value >= 10).toBe(true);
        }
      };
      fc.assert(fc.property(tables, check), RUNS);
    },
    ROOM,
  );

  test(
    "P2: no shown total has one hidden child alone, or hidden children of fewer than 8 people",
    () => {
      const check = ({ table }: Drawn) => {
        const hidden = hiddenCells(table, SERVICE);
        for (const { parent, children } of table.groups) {
          const concealed = children.filter((key) => hidden.has(key));
          if (parent === null || hidden.has(parent) || concealed.length === 0) continue;
          expect(concealed.length).toBeGreaterThan(1);
          expect(concealed.reduce((sum, key) => sum + peopleIn(table, key), 0)).toBeGreaterThanOrEqual(8);
        }
      };
      fc.assert(fc.property(tables, check), RUNS);
    },
    ROOM,
  );

  test(
    "P3: whoever adds and subtracts finds no hidden cell to within 5 whole numbers",
    () => {
      const check = ({ table }: Drawn) => {
        expect(foundOut(table, controlTable(table, SERVICE))).toEqual([]);
      };
      fc.assert(fc.property(tables, check), RUNS);
    },
    ROOM,
  );

  test(
    "P4: two shown cells, one within the other, never differ by 1 to 7 people",
    () => {
      const check = ({ table }: Drawn) => {
        const hidden = hiddenCells(table, SERVICE);
        const shown = table.cells.filter(({ key }) => !hidden.has(key));
        for (const whole of shown)
          for (const part of shown) {
            if (!covers(whole.key, part.key)) continue;
            const difference = whole.people - part.people;
            expect(difference === 0 || difference >= 8).toBe(true);
          }
      };
      fc.assert(fc.property(tables, check), RUNS);
    },
    ROOM,
  );

  test(
    "P5: one person more or fewer in a later release tells nothing, even with both side by side",
    () => {
      const check = (drawn: Drawn, index: number, change: 1 | -1) => {
        const next = withPeople(drawn, index, change);
        if (!next) return;
        const before = hiddenCells(drawn.table, SERVICE);
        const first = controlTable(drawn.table, SERVICE);
        const second = controlTable(
          { ...next, neighbours: neighboursOf(drawn.table, before) },
          SERVICE,
          before,
        );
        expect(foundOutTogether(drawn.table, first, second, change)).toEqual([]);
      };
      fc.assert(fc.property(tables, fc.nat(100), fc.constantFrom<(1 | -1)[]>(1, -1), check), RUNS);
    },
    ROOM,
  );

  test(
    "P6: the same people give the same table, in whatever order they are put in",
    () => {
      const check = ({ table }: Drawn, seed: number) => {
        const turned = { ...table, cells: turn(table.cells, seed), groups: turn(table.groups, seed * 7) };
        expect(controlTable(turned, SERVICE)).toEqual(controlTable(table, SERVICE));
      };
      fc.assert(fc.property(tables, fc.nat(1000), check), RUNS);
    },
    ROOM,
  );

  test(
    "P7: what has been controlled is left as it is by a second pass",
    () => {
      const check = ({ table }: Drawn) => {
        const hidden = hiddenCells(table, SERVICE);
        expect(hiddenCells(table, SERVICE, hidden)).toEqual(hidden);
        expect(controlTable(table, SERVICE, hidden)).toEqual(controlTable(table, SERVICE));
      };
      fc.assert(fc.property(tables, check), RUNS);
    },
    ROOM,
  );

  test("P9, the control: without complementary hiding the same attacker finds hidden cells", () => {
    const careless: Scheme = {
      ...SERVICE,
      hidesPartner: false,
      hiddenSum: 0,
      hiddenBelowHidden: 0,
      hidesTotal: false,
      possibilities: 0,
      difference: 0,
    };
    const drawn = fc.sample(tables, { ...RUNS });
    const broken = drawn.filter(
      ({ table }) => foundOut(table, controlTable(table, careless), careless).length > 0,
    );
    console.log(`The control: the attacker finds hidden cells in ${broken.length} of ${drawn.length} tables`);
    expect(broken.length).toBeGreaterThan(RUNS.numRuns / 20);
  });
});

function peopleIn(table: DeclaredTable, key: string): number {
  return table.cells.find((cell) => cell.key === key)?.people ?? 0;
}

/** The hidden cells that the attacker can name to within fewer whole numbers than are safe. */
function foundOut(table: DeclaredTable, shown: ControlledTable, scheme = SERVICE): string[] {
  const floors = readRule(shown, table.groups, scheme);
  return tooNarrow(attack(readTable(shown, scheme), table.groups, { floors }), shown);
}

function tooNarrow(known: Knowledge, shown: ControlledTable): string[] {
  return Object.keys(shown)
    .filter((key) => shown[key] === HIDDEN && possibilities(known, key) < FEWEST)
    .map((key) => `${key}: ${known.get(key)}`);
}

/** The attacker has both releases, and knows that one person came or went. */
function foundOutTogether(
  table: DeclaredTable,
  first: ControlledTable,
  second: ControlledTable,
  change: 1 | -1,
) {
  const both = { ...renamed(first, "1/"), ...renamed(second, "2/") };
  const known = readTable(both, SERVICE);
  // A release that is withheld for its nearness hides nobody and somebody alike.
  for (const key of Object.keys(second)) if (second[key] === HIDDEN) known.set(`2/${key}`, [0, 1e9]);
  const groups = ["1/", "2/"].flatMap((prefix) =>
    table.groups.map(({ parent, children }) => ({
      parent: prefix + parent,
      children: children.map((key) => prefix + key),
    })),
  );
  const [least, most] = change > 0 ? [0, 1] : [-1, 0];
  const links = Object.keys(first).map((key): Link => ({ from: `1/${key}`, to: `2/${key}`, least, most }));
  const floors = readRule(renamed(first, "1/"), groups.slice(0, table.groups.length), SERVICE);
  // What the first release shows, everybody knows already: the second can only hide it again.
  const isNew = (found: string) => first[found.slice(2).split(":")[0] ?? ""] === HIDDEN;
  return tooNarrow(attack(known, groups, { links, floors }), both).filter(isNew);
}

function renamed(shown: ControlledTable, prefix: string): ControlledTable {
  return Object.fromEntries(Object.entries(shown).map(([key, value]) => [prefix + key, value]));
}

function neighboursOf({ cells }: DeclaredTable, hidden: ReadonlySet<string>) {
  return cells
    .filter(({ key }) => !hidden.has(key))
    .map(({ key, people }) => ({ key, people, is: "part" as const }));
}

/** Another order of the same items, the same one for the same seed. */
function turn<T>(items: readonly T[], seed: number): T[] {
  const at = items.length === 0 ? 0 : seed % items.length;
  return [...items.slice(at), ...items.slice(0, at)].reverse();
}
