import { PLACES } from "#db/seed/places.ts";
import type { Place } from "#db/seed/read-places.ts";
import { HOSPITAL_NAMES } from "../organisations/hospital-names.ts";
import { fold } from "../text/fold.ts";
import { districtOf, withoutSecondHalves } from "../text/postcode.ts";
import { countWrongLetters } from "../text/wrong-letters.ts";

/** What somebody lives in or near: a place, all that lies in a postcode district, or the town of a hospital. */
export interface Spot {
  name: string;
  /** Which of those with this name: postcode districts, or the town of a hospital. */
  within: string;
  isHospital: boolean;
  /** Where it lies. Empty for a hospital outside Kent and Medway. */
  places: readonly Place[];
}

export interface Found {
  spots: Spot[];
  /** Whether they are called as it was typed. If not, a name goes on after that, or a letter or two are others. */
  isAsTyped: boolean;
  /** The first half of a postcode, if that is what was typed and it is none of Kent and Medway. */
  elsewhere?: string;
}

export type Hospital = { name: string; town: string; trust: string };

/** As many words as the longest name has. */
const LONGEST = 7;

/** More than so many that are meant are no answer. */
const MOST_MEANT = 8;

/** Words around a name that are no part of it. */
const AROUND = new Set(
  `a and area at by close from here home hospital i im in is kent live lives living medway my near nearest nearby of
  our postcode the to town village we`.split(/\s+/),
);

/**
 * The places that somebody typed, alone or in a sentence, as a name, a postcode or a hospital. A letter or two may be wrong
 * where nothing is called so.
 */
export function findSpots(typed: string, hospitals: readonly Hospital[]): Found {
  const district = districtOf(typed);
  if (district && !DISTRICTS.has(district)) return { spots: [], isAsTyped: true, elsewhere: district };
  const words = wordsOf(withoutSecondHalves(typed));
  const names = new Map([...spotsOfHospitals(hospitals), ...SPOTS]);
  const named = spotsNamed(words, names);
  if (named.length > 0) return { spots: named, isAsTyped: true };
  const core = words.filter((word) => !AROUND.has(word));
  const begun = spotsBegun(core);
  return { spots: begun.length > 0 ? begun : spotsMeant(core, names), isAsTyped: false };
}

/** Words of one name may be typed together or apart, and saints in full. */
function wordsOf(text: string): string[] {
  return fold(text.replace(/&/g, " and "))
    .split(" ")
    .map((word) => (word === "saint" ? "st" : word))
    .filter(Boolean)
    .slice(0, 12);
}

function keyOf(name: string): string {
  return wordsOf(name).join("");
}

const DISTRICTS: ReadonlyMap<string, Spot> = new Map(
  [...new Set(PLACES.flatMap(({ districts }) => districts))].map((district) => [
    district,
    {
      name: district,
      within: "",
      isHospital: false,
      places: PLACES.filter(({ districts }) => districts.includes(district)),
    },
  ]),
);

const SPOTS: ReadonlyMap<string, Spot[]> = Map.groupBy(
  PLACES.map((place) => ({
    name: place.name,
    within: place.districts.join(", "),
    isHospital: false,
    places: [place],
  })),
  ({ name }) => keyOf(name),
);

const KIND_OF_TRUST = / (university )?nhs (foundation )?trust$/i;

/** A trust is all of its hospitals. */
function spotsOfHospitals(hospitals: readonly Hospital[]): Map<string, Spot[]> {
  const found = hospitals.flatMap(({ name, town, trust }) => {
    const full = keyOf(name.replace(/^the /i, ""));
    const own = [full, full.replace(/hospital$/, ""), keyOf(trust), keyOf(trust.replace(KIND_OF_TRUST, ""))];
    const others = OTHER_NAMES.filter((keys) => keys.some((key) => own.includes(key))).flat();
    const places = SPOTS.get(keyOf(town))?.flatMap((spot) => spot.places) ?? [];
    const spot = { name, within: town, isHospital: true, places };
    return [...new Set([...own, ...others])].map((key) => ({ key, spot }));
  });
  const byKey = Map.groupBy(found, ({ key }) => key);
  return new Map([...byKey].map(([key, those]) => [key, those.map(({ spot }) => spot)]));
}

const OTHER_NAMES = HOSPITAL_NAMES.map((names) => names.map(keyOf));

function spotsNamed(words: readonly string[], names: ReadonlyMap<string, Spot[]>): Spot[] {
  const districts = words.flatMap((word) => DISTRICTS.get(word.toUpperCase()) ?? []);
  const found: Spot[] = [];
  for (let at = 0; at < words.length; ) {
    const size =
      sizesWithin(words, at).find((length) => names.has(words.slice(at, at + length).join(""))) ?? 0;
    found.push(...(names.get(words.slice(at, at + size).join("")) ?? []));
    at += Math.max(1, size);
  }
  // "Stone DA9" is the one there, and not the one by Tenterden.
  const there = found.filter(({ places }) =>
    places.some((place) => districts.some(({ name }) => place.districts.includes(name))),
  );
  return [...new Set(there.length > 0 ? there : found.length > 0 ? found : districts)];
}

/** From the longest to one word. */
function sizesWithin(words: readonly string[], at: number): number[] {
  const most = Math.min(LONGEST, words.length - at);
  return Array.from({ length: most }, (_, index) => most - index);
}

/** The first words of a name: "Leysdown" is Leysdown-on-Sea. */
function spotsBegun(words: readonly string[]): Spot[] {
  const begun = `${words.join(" ")} `;
  const found = [...SPOTS.values()].flat().filter(({ name }) => wordsOf(name).join(" ").startsWith(begun));
  return found.slice(0, MOST_MEANT);
}

/** What is nearest to the most words. */
function spotsMeant(words: readonly string[], names: ReadonlyMap<string, Spot[]>): Spot[] {
  for (const size of sizesWithin(words, 0)) {
    const near = words.flatMap((_, at) =>
      at + size > words.length ? [] : namesNear(words.slice(at, at + size).join(""), names),
    );
    const least = Math.min(...near.map(({ wrong }) => wrong));
    const meant = near.filter(({ wrong }) => wrong === least).flatMap(({ spots }) => spots);
    if (meant.length > 0) return [...new Set(meant)].slice(0, MOST_MEANT);
  }
  return [];
}

function namesNear(typed: string, names: ReadonlyMap<string, Spot[]>) {
  return [...names].flatMap(([name, spots]) => {
    const most = lettersAllowed(Math.min(typed.length, name.length));
    if (most === 0 || Math.abs(typed.length - name.length) > most) return [];
    const wrong = countWrongLetters(typed, name, most);
    return wrong <= most ? [{ spots, wrong }] : [];
  });
}

/** In a name of so many letters. Short names are near to too many others. */
function lettersAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 7 ? 1 : 2;
}
