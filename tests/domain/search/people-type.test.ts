import { expect, test } from "vitest";
import { type Actor, VISITOR } from "#app/domain/policy.ts";
import { hasBest, NOT_AS_TYPED, readSearch } from "#app/domain/search/form.ts";
import { markTitle } from "#app/domain/search/marks.ts";
import { search } from "#app/domain/search/queries.server.ts";
import { readTyped } from "#app/domain/search/typed.ts";
import { createActor, createFeedback, createGroup, createOrganisation, createSite } from "../../factories.ts";
import { asked, titles } from "./asked.ts";

const group = createGroup({ name: "Weald Cancer Action Group", towns: "Sevenoaks, Tonbridge" });
const trust = createOrganisation({ name: "Maidstone and Tunbridge Wells NHS Trust" });
const maidstone = createSite(trust.id, { name: "The Maidstone Hospital", town: "Maidstone" });
const tunbridge = createSite(trust.id, { name: "The Tunbridge Wells Hospital", town: "Tunbridge Wells" });
const reader = createActor("groupMember", group);

const told = (wentWell: string, more: object = {}) =>
  createFeedback({
    groupId: group.id,
    organisationId: trust.id,
    state: "published",
    publishedAt: new Date("2026-05-06T10:00:00Z"),
    wentWell,
    couldBeBetter: "",
    mayQuote: true,
    ...more,
  });
const atMaidstone = told("Easy parking", { siteId: maidstone.id });
const atTunbridge = told("No parking", { siteId: tunbridge.id });
const elsewhere = told("Parking at home", { organisationId: null });
told("My two week wait was short, and the specialist nurse rang");
told("Radiotherapy went well");

const references = (q: string, who: Actor = reader) =>
  (search(who, asked(q, {}, who))?.found ?? []).map(({ reference }) => reference).sort();
const sorted = (...comments: { reference: string }[]) => comments.map(({ reference }) => reference).sort();
const count = (q: string, more: Record<string, string> = {}, who: Actor = reader) =>
  search(who, asked(q, more, who))?.count;

test("a hospital goes before its trust, which has the names of two towns", () => {
  expect(references("parking Maidstone")).toEqual(sorted(atMaidstone));
  expect(references("parking Tunbridge")).toEqual(sorted(atTunbridge));
  expect(references("parking Tunbridge Wells Hospital")).toEqual(sorted(atTunbridge));
  expect(references("parking Tunbridge Wells hosp")).toEqual(sorted(atTunbridge));
  expect(references("parking -Maidstone")).toEqual(sorted(atTunbridge, elsewhere));
  expect(references("Maidstone")).toEqual(sorted(atMaidstone));
  expect(references("parking MTW")).toEqual(sorted(atMaidstone, atTunbridge));
  expect(references("parking Pembury")).toEqual(sorted(atTunbridge));
});

test("what all places are names none of them", () => {
  expect(count("hospital")).toBe(0);
  expect(count("cancer action")).toBe(0);
});

test("another name, spelling or writing of the same finds it too, unless it is quoted", () => {
  for (const q of ["2WW", "two week wait", "2 week wait", "CNS", "nurse specialist", "radio therapy"])
    expect(count(q), q).toBe(1);
  expect(count('"radio therapy"')).toBe(0);
});

test("a reference is found without its signs, and with letters for digits", () => {
  const { reference } = told("By reference", { reference: "KM-26-PG1Y0" });
  for (const q of ["km26pg1y0", "KM 26 PGIYO", "pglyo", "KM-26-PG1YO", "PG1Y0"])
    expect(references(q), q).toEqual([reference]);
});

test("a long question is asked by its words that say something, and what is too long says so", () => {
  expect(count("how do I get to know why there was no parking at home please")).toBe(0);
  expect(count("where can I get the parking that there is at my home")).toBe(1);
  const words = Array.from({ length: 13 }, (_, at) => `word${at}`).join(" ");
  expect(readSearch(new URLSearchParams({ q: words })).said).toEqual([NOT_AS_TYPED.manyWords]);
});

test("what was not looked for as it was typed is said", () => {
  const said = (params: Record<string, string>) => readSearch(new URLSearchParams(params)).said;
  for (const q of ["-parking", "*", "−parking"]) expect(said({ q }), q).toEqual([NOT_AS_TYPED.noWord]);
  expect(said({ q: "" })).toEqual([]);
  expect(said({ q: "parking", from: "2026-02-31" })).toEqual([NOT_AS_TYPED.noFirstDay]);
  expect(said({ q: "parking", from: "2026-01-31", until: "soon" })).toEqual([NOT_AS_TYPED.noLastDay]);
  const turned = readSearch(new URLSearchParams({ q: "parking", from: "2027-01-01", until: "2020-01-01" }));
  expect(turned.said).toEqual([NOT_AS_TYPED.daysChanged]);
  expect(turned.form).toMatchObject({ from: "2020-01-01", until: "2027-01-01" });
});

test("what was not found where it was looked for is counted elsewhere", () => {
  expect(search(reader, asked("parking", { kind: "action" }))).toMatchObject({ count: 0, elsewhere: 3 });
  expect(search(reader, asked("parking", { until: "2020-01-01" }))).toMatchObject({ count: 0, elsewhere: 3 });
  expect(search(reader, asked("parking"))).toMatchObject({ count: 3, elsewhere: 0 });
});

test("best first is for what everyone may read, and for no private kind", () => {
  expect([hasBest(null), hasBest("group"), hasBest("feedback")]).toEqual([true, true, false]);
  expect(asked("parking", { kind: "feedback", order: "best" }).order).toBe("newest");
  expect(count("parking", { kind: "feedback", order: "best" })).toBe(3);
});

test("where words together find nothing, each that finds something alone is offered", () => {
  const alone = (q: string, who: Actor = reader) => search(who, asked(q, {}, who))?.alone;
  expect(alone("what happened about parking")).toEqual([]);
  expect(count("what happened about parking")).toBe(3);
  expect(alone("parking wheelbarrow")).toEqual([{ words: "parking", count: "3" }]);
  expect(alone("parking wheelbarrow", VISITOR)).toEqual([]);
  expect(alone("wheelbarrow")).toEqual([]);
});

test("what stands above the list is not counted in it", () => {
  told("Sevenoaks is far");
  expect(titles(reader, "sevenoaks")[0]).toBe("group Weald Cancer Action Group");
  expect(count("sevenoaks")).toBe(1);
});

test("a word that is found somewhere is right, and only what finds something is suggested", () => {
  const meant = (q: string, who: Actor = reader) => search(who, asked(q, {}, who))?.suggestion;
  expect(meant("parking Madistone")).toBe("parking Maidstone");
  // "easy" is found, "quick" nowhere and near to no name.
  expect(meant("easy quick")).toBeUndefined();
  // A visitor finds no comment about parking there.
  expect(meant("parking Madistone", VISITOR)).toBeUndefined();
  expect(meant("Madistone", VISITOR)).toBe("Maidstone");
});

test("a town that has no group leads to the one for it, and a postcode to finding one", () => {
  expect(search(VISITOR, asked("Tenterden", {}, VISITOR))?.near?.name).toBeDefined();
  expect(search(VISITOR, asked("quillfeather", {}, VISITOR))?.near).toBeUndefined();
  for (const q of ["ME16", "TN2 4QJ", "tn24qj"])
    expect(search(VISITOR, asked(q, {}, VISITOR))?.isPostcode, q).toBe(true);
  expect(search(VISITOR, asked("ME16 parking", {}, VISITOR))?.isPostcode).toBe(false);
});

test("titles are marked where they have the words", () => {
  const mark = (title: string, q: string) =>
    markTitle(title, readTyped(q))
      .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
      .join("");
  expect(mark("More chairs in the waiting room", "chair wait")).toBe("More [chairs] in the [waiting] room");
  expect(mark("The waiting room, waiting", '"waiting room"')).toBe("The [waiting] [room], waiting");
  expect(mark("Café hours", "cafe")).toBe("[Café] hours");
  expect(mark("Nothing here", "chair")).toBe("Nothing here");
});

test("days leave out no names, and it is said that nothing else is of those days", () => {
  const found = search(reader, asked("sevenoaks", { from: "2099-01-01" }));
  expect(found).toMatchObject({ found: [], count: 0, elsewhere: 1 });
  expect(found?.names).toHaveLength(1);
});

test("what is too many to count is as many, whatever bears the name", () => {
  for (let n = 0; n < 201; n += 1) told(`Sevenoaks again and again ${n}`);
  expect(search(reader, asked("sevenoaks"))).toMatchObject({ count: 200, isCut: true });
});
