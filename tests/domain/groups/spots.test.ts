import { describe, expect, test } from "vitest";
import { findSpots } from "#app/domain/groups/spots.server.ts";
import { ORGANISATIONS } from "#db/seed/organisations.ts";
import { PLACES } from "#db/seed/places.ts";
import { OUTLINE } from "#db/seed/positions.ts";
import { readPlaces } from "#db/seed/read-places.ts";

const HOSPITALS = ORGANISATIONS.flatMap(({ name, sites = [] }) =>
  sites.map((site) => ({ ...site, trust: name })),
);

const found = (typed: string) => findSpots(typed, HOSPITALS);
const said = (typed: string) =>
  found(typed).spots.map(({ name, within }) => (within ? `${name}, ${within}` : name));

describe("what people type to find a group", () => {
  test.each([
    ["Headcorn village", "Headcorn, TN27"],
    ["I live in Yalding near Maidstone, Kent", "Yalding, ME18", "Maidstone, ME14, ME15, ME16"],
    ["st marys bay", "St Mary's Bay, TN29"],
    ["SAINT MARY’S BAY", "St Mary's Bay, TN29"],
    ["hernebay", "Herne Bay, CT6"],
    ["Leysdown on Sea", "Leysdown-on-Sea, ME12"],
    ["me18", "ME18"],
    ["ME18 5NL", "ME18"],
    ["me185nl", "ME18"],
    ["ME18 5", "ME18"],
    ["Me1o 2ab", "ME10"],
    ["ＭＥ１８ ５ＮＬ", "ME18"],
    ["my postcode is ME18 5NL", "ME18"],
    ["QEQM", "Queen Elizabeth the Queen Mother Hospital, Margate"],
    ["the william harvey", "William Harvey Hospital, Ashford"],
    ["Pembury hospital", "The Tunbridge Wells Hospital, Tunbridge Wells"],
    ["Pembury", "Pembury, TN2"],
    ["Maidstone Hospital", "The Maidstone Hospital, Maidstone"],
    ["medway hospital", "Medway Maritime Hospital, Gillingham"],
    ["MTW", "The Maidstone Hospital, Maidstone", "The Tunbridge Wells Hospital, Tunbridge Wells"],
  ])("%s", (typed, ...places) => {
    expect(found(typed).isAsTyped).toBe(true);
    expect(said(typed)).toEqual(places);
  });

  test.each([
    ["tunbridge wels", "Tunbridge Wells, TN1, TN2, TN4"],
    ["Maidston", "Maidstone, ME14, ME15, ME16"],
    ["Madistone", "Maidstone, ME14, ME15, ME16"],
    ["I am from Tenterdn", "Tenterden, TN30"],
    ["Wiliam Harvy", "William Harvey Hospital, Ashford"],
    ["Deel", "Deal, CT14"],
    ["Canturbury", "Canterbury, CT1, CT2"],
  ])("%s, with a letter or two wrong", (typed, place) => {
    expect(found(typed).isAsTyped).toBe(false);
    expect(said(typed)).toEqual([place]);
  });

  test("a name that two places bear is both, each with its postcode district, which says which one is meant", () => {
    expect(said("Stone")).toEqual(["Stone, DA9", "Stone, TN30"]);
    expect(said("newington")).toEqual(["Newington, CT18", "Newington, ME9"]);
    expect(said("Stone TN30")).toEqual(["Stone, TN30"]);
    expect(said("stone, da9 9aa")).toEqual(["Stone, DA9"]);
  });

  test("a postcode from elsewhere is known as one", () => {
    expect(found("SW1A 1AA")).toEqual({ spots: [], isAsTyped: true, elsewhere: "SW1A" });
    expect(found("tn99").elsewhere).toBe("TN99");
  });

  test("a hospital outside the county lies nowhere in it", () => {
    expect(found("Queen Mary's Hospital").spots).toMatchObject([{ within: "Sidcup", places: [] }]);
  });

  test.each([
    "asdf",
    "cancer",
    "",
    "   ",
    "%",
    ".",
    "互助会",
    "مجموعة",
    "💙💙💙",
    "a\u0000b",
    "Łódź",
    "constructor",
    "__proto__",
  ])("%j finds nothing", (typed) => expect(said(typed)).toEqual([]));

  test("what is very long is answered at once", () => {
    const start = performance.now();
    expect(said("maidstome ".repeat(1000))).toHaveLength(1);
    expect(said("x".repeat(10_000))).toEqual([]);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe("the places of Kent and Medway", () => {
  test("each lies within their bounds, and is found by its name with its district", () => {
    const [south, north] = [Math.min(...OUTLINE.map(([n]) => n)), Math.max(...OUTLINE.map(([n]) => n))];
    for (const place of PLACES) {
      const [lat, long] = place.position;
      expect(lat > south - 0.02 && lat < north + 0.02 && long > 0.03 && long < 1.46, place.name).toBe(true);
      const spots = findSpots(`${place.name} ${place.districts[0]}`, []).spots;
      expect(
        spots.some(({ places }) => places.includes(place)),
        place.name,
      ).toBe(true);
    }
    expect(PLACES.length).toBeGreaterThan(700);
  });

  test("one place of two districts is one, and two of one name are two", () => {
    expect(
      readPlaces(
        "AA1: Here 51 1, There 51.2 1.2, Hamlet\nAA2: Here 51.001 1,\n  There 51.4 1.2\nAA3: Far 50 0.5",
      ),
    ).toEqual([
      { name: "Here", districts: ["AA1", "AA2"], position: [51, 1] },
      { name: "There", districts: ["AA1"], position: [51.2, 1.2] },
      { name: "Hamlet", districts: ["AA1"], position: [51.1, 1.1] },
      { name: "There", districts: ["AA2"], position: [51.4, 1.2] },
      { name: "Far", districts: ["AA3"], position: [50, 0.5] },
    ]);
  });
});
