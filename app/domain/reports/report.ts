import { RATINGS, VOICES, type Voice, wordsOf } from "#db/vocabulary.ts";
import { type ControlledTable, controlTable, type Shown } from "../disclosure/control.ts";
import { SCHEME, SCHEMES } from "../disclosure/schemes.ts";
import type { Cell, DeclaredTable, Neighbour } from "../disclosure/table.ts";

/** How many different people stand behind each key of the report's table. */
export type PeopleCounts = Record<string, number>;

/** The reference facts that a report counts by, in the order in which they are listed everywhere. */
export type Facts = { themeIds: readonly string[]; stageIds: readonly string[] };

/** How often staff of an organisation replied: not people, so never hidden while the report itself is shown. */
export type Responses = { organisationId: string; name: string; count: number };

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
  theme: (id: string) => `theme:${id}`,
  stage: (id: string) => `stage:${id}`,
  voice: (voice: Voice) => `voice:${voice}`,
  voiceAtStage: (voice: Voice, stageId: string) => `voice:${voice}/stage:${stageId}`,
  /** The last rating that a person gave in the period; `none`: gave no rating. */
  rating: (rating: string) => `rating:${rating}`,
} as const;

const LAST_RATINGS = [...wordsOf(RATINGS), "none"];

/**
 * Hides and rounds the counts of one scope in one period.
 *
 * @param neighbours what releases of shorter, longer, narrower or wider reach have shown already
 */
export function controlReport(
  people: PeopleCounts,
  facts: Facts,
  neighbours: readonly Neighbour[],
): ControlledTable {
  return controlTable(declareTable(people, facts, neighbours), SCHEMES[SCHEME]);
}

/**
 * The table of a report, declared before anything is counted. Themes, stages and voices overlap: one person can be in
 * several, so they add up to nothing and each is held against the people of all. A person has one last rating, so
 * ratings add up; fewer than 10 people who rated leave no table of ratings at all.
 */
function declareTable(people: PeopleCounts, facts: Facts, neighbours: readonly Neighbour[]): DeclaredTable {
  const themes = facts.themeIds.map(KEY.theme);
  const stages = facts.stageIds.map(KEY.stage);
  const voices = wordsOf(VOICES).map(KEY.voice);
  const ratings = isRated(people) ? LAST_RATINGS.map(KEY.rating) : [];
  const crossed = wordsOf(VOICES).flatMap((voice) =>
    facts.stageIds.map((stageId) => ({
      key: KEY.voiceAtStage(voice, stageId),
      wholes: [KEY.voice(voice), KEY.stage(stageId), KEY.people],
    })),
  );
  const keys = [KEY.people, ...themes, ...stages, ...voices, ...ratings, ...crossed.map(({ key }) => key)];
  const cells = keys.map((key, order): Cell => ({ key, order, people: people[key] ?? 0 }));
  return {
    cells,
    groups: ratings.length > 0 ? [{ parent: KEY.people, children: ratings }] : [],
    nestings: [
      ...[...themes, ...stages, ...voices].map((part) => ({ part, whole: KEY.people })),
      ...crossed.flatMap(({ key, wholes }) => wholes.map((whole) => ({ part: key, whole }))),
    ],
    neighbours: neighbours.filter(({ key }) => keys.includes(key)),
  };
}

function isRated(people: PeopleCounts): boolean {
  const rated = (people[KEY.people] ?? 0) - (people[KEY.rating("none")] ?? 0);
  return rated >= SCHEMES[SCHEME].scorePeople;
}
