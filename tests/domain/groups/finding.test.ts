import { beforeEach, describe, expect, test } from "vitest";
import { findGroups } from "#app/domain/groups/find.server.ts";
import { groupSearch } from "#app/domain/groups/form.ts";
import { listGroupsNear } from "#app/domain/groups/nearest.server.ts";
import { loader } from "#app/routes/groups/groups.tsx";
import { db } from "#db/client.server.ts";
import { groups } from "#db/schema/index.ts";
import { addGroups } from "#db/seed/demonstration/groups.ts";
import { PLACES } from "#db/seed/places.ts";
import { seedFacts } from "#db/seed/seed.ts";
import { countStatements } from "#tests/count-statements.ts";
import { createGroup } from "#tests/factories.ts";
import { answerOf, args } from "#tests/routes/answers.ts";
import { contextFor, getOf } from "#tests/routes/context.ts";

const find = (typed: string) => findGroups(groupSearch.parse(typed));

/** Each place that was found, with the groups near it. */
const near = (typed: string) =>
  find(typed).places.map((place) => `${place.name}: ${place.near.map(({ group }) => group.slug).join(", ")}`);

beforeEach(() => {
  db.delete(groups).run();
  seedFacts();
});

describe("in a county with its groups", () => {
  beforeEach(() => void addGroups());

  test("each place has its group, and that is no further than a drive", () => {
    for (const place of PLACES) {
      const found = listGroupsNear({ name: place.name, within: "", isHospital: false, places: [place] });
      expect(found, place.name).toHaveLength(1);
      expect(found[0]?.miles, place.name).toBeLessThanOrEqual(20);
    }
  });

  test.each([
    ["Headcorn", "Headcorn: weald"],
    ["tunbridge wels", "Tunbridge Wells: weald"],
    ["Tunbridge Wells", "Tunbridge Wells: weald"],
    ["Leysdown", "Leysdown-on-Sea: medway"],
    ["Dungeness", "Dungeness: coast"],
    ["QEQM", "Queen Elizabeth the Queen Mother Hospital: coast"],
    ["Darent Valley Hospital", "Darent Valley Hospital: north-kent"],
    ["ME18 5NL", "ME18: weald"],
    ["Stone", "Stone: north-kent", "Stone: coast"],
    ["ME14", "ME14: weald"],
    ["ME9", "ME9: medway"],
    ["CT4", "CT4: coast"],
    ["DA13", "DA13: north-kent, medway"],
    // From Coxheath to Lenham: a district in three areas has the group of most of its places first.
    ["ME17", "ME17: weald, medway, coast"],
  ])("%s", (typed, ...expected) => {
    expect(near(typed)).toEqual(expected);
  });

  test("says how far it is to the nearest town of the group", () => {
    const [headcorn] = find("Headcorn").places;
    expect(headcorn?.near).toMatchObject([{ town: "Cranbrook", miles: 6 }]);
    const [maidstone] = find("Maidstone").places;
    expect(maidstone?.near).toMatchObject([{ town: "Maidstone", miles: 0 }]);
  });

  test("a group is found once, and by its name no group that has the word in a town", () => {
    expect(find("Maidstone")).toMatchObject({ groups: [], county: undefined });
    // "Stone" is in "Folkestone" and "Maidstone".
    expect(find("Stone").groups).toEqual([]);
    // There is a village called so too.
    expect(find("Weald")).toMatchObject({ places: [], groups: [{ slug: "weald" }] });
    expect(
      find("Medway")
        .groups.map(({ slug }) => slug)
        .sort(),
    ).toEqual(["cancer-collaborative", "km-cap", "medway"]);
  });

  test("whoever lives elsewhere, or typed what nobody knows, is told of the county's group", () => {
    for (const typed of ["SW1A 1AA", "asdf", "💙", "Queen Mary's Hospital"]) {
      expect(find(typed).county?.slug, typed).toBe("km-cap");
    }
    expect(find("SW1A 1AA").elsewhere).toBe("SW1A");
    expect(find("Queen Mary's Hospital").places).toMatchObject([{ isHere: false, near: [] }]);
  });

  test("asks the database as much for a district as for a village", () => {
    expect(countStatements(() => find("TN12"))).toBeLessThanOrEqual(
      countStatements(() => find("Yalding")) + 2,
    );
  });

  test("the page keeps the first half of a postcode, in its address too", async () => {
    const answer = await answerOf(() =>
      loader(args(getOf("/groups?search=I+live+at+me18+5nl"), contextFor())),
    );
    expect([answer.status, answer.headers.get("location")]).toEqual([
      302,
      "/groups?search=I%20live%20at%20ME18",
    ]);
    const page = await loader(args(getOf("/groups?search=ME18"), contextFor()));
    expect(page).toMatchObject({ search: "ME18", map: undefined, found: { places: [{ name: "ME18" }] } });
  });
});

describe("in a county with few groups", () => {
  test("what is far from all of them has the county's group, and an archived one is near to nobody", () => {
    const county = createGroup({ level: "partnership", name: "The county" });
    createGroup({ name: "West", towns: "Dartford" });
    createGroup({ name: "Gone", towns: "Margate", archivedAt: new Date(0) });
    expect(find("Margate")).toMatchObject({
      places: [{ isHere: true, near: [] }],
      county: { id: county.id },
    });
    expect(near("Swanley")).toHaveLength(1);
    expect(find("Swanley").county).toBeUndefined();
  });

  test("a village that a group names is its own, but a name of two places is no place", () => {
    const village = createGroup({ name: "Village", towns: "Yalding, Stone" });
    createGroup({ name: "Town", towns: "Maidstone" });
    expect(near("Yalding")).toEqual([`Yalding: ${village.slug}`]);
    expect(find("Yalding").places[0]?.near).toMatchObject([{ town: "Yalding", miles: 0 }]);
    expect(near("Stone").join()).not.toContain(village.slug);
  });

  test("where there is no group at all, nothing is near and nothing fails", () => {
    expect(find("Maidstone")).toMatchObject({ places: [{ isHere: true, near: [] }], county: undefined });
  });
});
