import { expect, test } from "vitest";
import { mapAreas } from "#app/domain/groups/areas.server.ts";
import { partNearest } from "#app/lib/polygons.ts";
import { countStatements } from "#tests/count-statements.ts";
import { createGroup } from "#tests/factories.ts";

const SQUARE = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
] as const;

test("the part of a square that is nearer to one of two points is its half", () => {
  expect(partNearest(SQUARE, [2, 5], [[8, 5]])).toEqual([
    [0, 0],
    [5, 0],
    [5, 10],
    [0, 10],
  ]);
  expect(partNearest(SQUARE, [2, 5], [])).toEqual(SQUARE);
  expect(partNearest(SQUARE, [-20, 5], [[5, 5]])).toEqual([]);
});

test("no map is drawn before a local group names a town that is known", () => {
  createGroup({ level: "local", towns: "Nowhere", archivedAt: null });
  expect(mapAreas()).toBeUndefined();
});

test("each local group has the area around its towns; what is archived, above or elsewhere has none", () => {
  const north = createGroup({ level: "local", name: "North", towns: "Dartford, Swanley, Nowhere" });
  const east = createGroup({ level: "local", name: "East", towns: "Dover, Dartford" });
  createGroup({ level: "local", name: "Over", towns: "Maidstone", archivedAt: new Date(0) });
  createGroup({ level: "partnership", name: "All", towns: "Ashford" });

  const map = mapAreas();
  expect(map?.areas.map(({ slug }) => slug)).toEqual([east.slug, north.slug]);
  // A town that two groups name belongs to the first.
  expect(map?.areas.map(({ towns }) => towns.map(({ name }) => name))).toEqual([
    ["Dover", "Dartford"],
    ["Swanley"],
  ]);
  const [dover] = map?.areas[0]?.towns ?? [];
  expect((dover?.x ?? 0) / (map?.width ?? 1)).toBeGreaterThan(0.8);
  for (const { path } of map?.areas ?? []) expect(path).toMatch(/^(M\d+ \d+(L\d+ \d+){2,}Z)+$/);
  expect(countStatements(mapAreas)).toBe(1);
});
