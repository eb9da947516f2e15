import { type Passage, RATINGS, type Rating, VOICES, type Voice, wordsOf } from "#db/vocabulary.ts";
import { type ControlledTable, controlTable, type Shown } from "../disclosure/control.ts";
import { SCHEME, SCHEMES } from "../disclosure/schemes.ts";
import type { Cell, DeclaredTable, Neighbour, SumGroup } from "../disclosure/table.ts";

/** How many different people stand behind each key of the report's table. */
export type PeopleCounts = Record<string, number>;

/** The reference facts that a report counts by, in the order in which they are listed everywhere. */
export type Facts = {
  themes: readonly { id: string; category: string }[];
  stageIds: readonly string[];
  tumourGroupIds: readonly string[];
  /** Of the county its groups, of an organisation its sites. */
  placeIds: readonly string[];
};

/** The same with what they are called. */
export type FactNames = {
  themes: readonly { id: string; name: string; category: string }[];
  stages: readonly { id: string; name: string }[];
  tumourGroups?: readonly { id: string; name: string }[];
  /** Of the county its groups, of an organisation its sites. */
  places?: readonly { id: string; name: string }[];
};

/**
 * How many of the comments about an organisation its staff answered. Where they are fewer than 8 they say how many
 * people told something, and are hidden.
 */
export type Responses = {
  organisationId: string;
  name: string;
  count: Shown;
  /** Out of how many comments; reports that were made before this was kept do not have it. */
  of?: Shown;
};

/** All that anyone is ever shown of a scope in a period. Nothing else is stored for showing. */
export type ControlledReport = {
  /** Too few people told anything: then nothing else is here. */
  isWithheld: boolean;
  cells: ControlledTable;
  /** What each month's own release shows, for a quarter or year. */
  months: { startsOn: string; people: Shown }[];
  responses: Responses[];
};

/** Each key of the report's table, as one place knows how to write it. */
export const KEY = {
  people: "people",
  category: (name: string) => `category:${name}`,
  /** Those who said of something in it that it went well, or could be better. */
  categoryPassage: (name: string, passage: SaidPassage) => `category:${name}/${passage}`,
  theme: (id: string) => `theme:${id}`,
  stage: (id: string) => `stage:${id}`,
  tumourGroup: (id: string) => `tumourGroup:${id}`,
  /** A group of the county, or a site of an organisation. */
  place: (id: string) => `place:${id}`,
  voice: (voice: Voice) => `voice:${voice}`,
  voiceAtStage: (voice: Voice, stageId: string) => `voice:${voice}/stage:${stageId}`,
  /** Those who rated their care on the scale. */
  rated: "rated",
  /** The last rating that a person gave in the period; `none`: gave none of the scale. */
  rating: (rating: ReportedRating | "none") => `rating:${rating}`,
} as const;

export type SaidPassage = Exclude<Passage, "notSaid">;

export const SAID_PASSAGES = ["wentWell", "couldBeBetter"] as const satisfies readonly SaidPassage[];

/**
 * Ratings as reports count them. Poor and very poor are rare, and would be hidden one beside the other. The two halves of
 * the scale are counted as well, to be shown where a part of one is hidden (decision 53).
 */
export const REPORTED_RATINGS = {
  veryGood: RATINGS.veryGood,
  good: RATINGS.good,
  goodOrVeryGood: "Good or very good",
  neither: RATINGS.neither,
  poorOrVeryPoor: "Poor or very poor",
  neitherOrWorse: "Neither, poor or very poor",
} as const;

export type ReportedRating = keyof typeof REPORTED_RATINGS;

/** Each half of the scale, and what adds up to it. */
export const RATING_HALVES = [
  { half: "goodOrVeryGood", parts: ["veryGood", "good"] },
  { half: "neitherOrWorse", parts: ["neither", "poorOrVeryPoor"] },
] as const satisfies readonly { half: ReportedRating; parts: readonly ReportedRating[] }[];

/** What a rating counts as: a part of the scale and its half. Who does not know rated nothing. */
export function reportedRatings(rating: Rating): ReportedRating[] {
  if (rating === "doNotKnow") return [];
  const part = rating === "poor" || rating === "veryPoor" ? "poorOrVeryPoor" : rating;
  return RATING_HALVES.flatMap(({ half, parts }) => (parts.some((one) => one === part) ? [half, part] : []));
}

/** In reports that were made before ratings had halves, these were among those who rated. */
export const OLDER_DO_NOT_KNOW = "rating:doNotKnow";

/** Whose last rating it is changes from a period to a longer one: only these do not hold all that their parts hold. */
export function isLastRating(key: string): boolean {
  return key.startsWith("rating:");
}

/**
 * Hides and rounds the counts of one scope in one period.
 *
 * @param neighbours what releases of shorter, longer, narrower or wider reach have shown already
 * @param hiddenBefore what the look at all periods together found that it must not show
 */
export function controlReport(
  people: PeopleCounts,
  facts: Facts,
  neighbours: readonly Neighbour[],
  hiddenBefore: ReadonlySet<string> = new Set(),
): ControlledTable {
  return controlTable(declareTable(people, facts, neighbours), SCHEMES[SCHEME], hiddenBefore);
}

/**
 * The table of a report, declared before anything is counted. Themes, stages and voices overlap: one person can be in
 * several, so they add up to nothing and each is held against the people of all. A person has one last rating, so
 * ratings add up; fewer than 10 people who rated leave no table of ratings at all.
 */
function declareTable(people: PeopleCounts, facts: Facts, neighbours: readonly Neighbour[]): DeclaredTable {
  const categories = [...new Set(facts.themes.map(({ category }) => category))];
  const passages = categories.flatMap((category) =>
    SAID_PASSAGES.map((passage) => ({
      key: KEY.categoryPassage(category, passage),
      wholes: [KEY.category(category), KEY.people],
    })),
  );
  const themes = facts.themes.map(({ id, category }) => ({
    key: KEY.theme(id),
    wholes: [KEY.category(category), KEY.people],
  }));
  const stages = facts.stageIds.map(KEY.stage);
  const voices = wordsOf(VOICES).map(KEY.voice);
  const rated = isRated(people)
    ? [KEY.rated, KEY.rating("none"), ...wordsOf(REPORTED_RATINGS).map(KEY.rating)]
    : [];
  const crossed = wordsOf(VOICES).flatMap((voice) =>
    facts.stageIds.map((stageId) => ({
      key: KEY.voiceAtStage(voice, stageId),
      wholes: [KEY.voice(voice), KEY.stage(stageId), KEY.people],
    })),
  );
  const within = [...passages, ...themes, ...crossed];
  const alone = [
    ...categories.map(KEY.category),
    ...stages,
    ...voices,
    ...facts.tumourGroupIds.map(KEY.tumourGroup),
    ...facts.placeIds.map(KEY.place),
  ];
  const keys = [KEY.people, ...alone, ...rated, ...within.map(({ key }) => key)];
  const cells = keys.map((key, order): Cell => ({ key, order, people: people[key] ?? 0 }));
  return {
    cells,
    groups: rated.length > 0 ? RATING_SUMS : [],
    nestings: [
      ...alone.map((part) => ({ part, whole: KEY.people })),
      ...within.flatMap(({ key, wholes }) => wholes.map((whole) => ({ part: key, whole }))),
    ],
    neighbours: neighbours.filter(({ key }) => keys.includes(key)),
  };
}

/** Everybody rated or did not, and whoever did is in one half and one part of it. */
const RATING_SUMS: readonly SumGroup[] = [
  { parent: KEY.people, children: [KEY.rated, KEY.rating("none")] },
  { parent: KEY.rated, children: RATING_HALVES.map(({ half }) => KEY.rating(half)) },
  ...RATING_HALVES.map(({ half, parts }) => ({ parent: KEY.rating(half), children: parts.map(KEY.rating) })),
];

function isRated(people: PeopleCounts): boolean {
  return (people[KEY.rated] ?? 0) >= SCHEMES[SCHEME].scorePeople;
}
