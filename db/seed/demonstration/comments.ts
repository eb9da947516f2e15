import { DAY, HOUR } from "#app/lib/durations.ts";
import type { Audience, CheckingState, FeedbackSource, Rating, TimeBand } from "#db/vocabulary.ts";
import { type Author, inventAuthor } from "./authors.ts";
import { createComposer, type Story } from "./compose.ts";
import { readPassages } from "./passages.ts";
import type { Random } from "./random.ts";
import { readSections } from "./sections.ts";

/** How many people write, and how many comments they send between them over the last two years. */
export const AUTHORS = 524;
export const COMMENTS = 655;
const DAYS = 730;

/** Comments that were sent in so many of the last days still wait for the moderator. */
const WAITING_DAYS = 12;

export type Comment = Story & {
  author: Author;
  authorNumber: number;
  state: CheckingState;
  sentAt: Date;
  checkedAt: Date | null;
  stageId: string | null;
  timeBand: TimeBand;
  rating: Rating | null;
  audience: Audience;
  source: FeedbackSource;
  consents: { mayCount: boolean; maySummarise: boolean; mayQuote: boolean; mayContact: boolean };
};

const STAGES = {
  "seeing-your-gp": 8,
  "diagnostic-tests": 14,
  "finding-out": 6,
  "deciding-treatment": 8,
  "clinical-nurse-specialist": 9,
  support: 5,
  operations: 9,
  inpatient: 15,
  "day-patient-outpatient": 20,
  "home-care": 6,
  "care-from-your-gp": 5,
  "overall-care": 4,
};
const STAGES_OF_GRIEF = { inpatient: 55, "home-care": 45 };
const TIME_BANDS = {
  lastMonth: 26,
  oneToSixMonths: 38,
  sixToTwelveMonths: 18,
  oneToTwoYears: 12,
  longerAgo: 6,
};
const SOURCES = { online: 90, paper: 7, telephone: 3 };

/** Everything that was said, the oldest first. The same seed tells the same stories. */
export function tellComments(seededAt: Date, random: Random): { authors: Author[]; comments: Comment[] } {
  const compose = createComposer(readPassages(), readSections("closings.txt"), random);
  const told = new Set<string>();
  const authors = Array.from({ length: AUTHORS }, () => inventAuthor(random));
  const comments = Array.from({ length: COMMENTS }, (_, number) => {
    const daysAgo = DAYS - ((number + random.next()) * DAYS) / COMMENTS;
    // Everyone writes once, in an order of chance; then some write again.
    const authorNumber = number % 10 < 8 ? nextAuthor(number) : random.below(nextAuthor(number) + 1);
    const author = authors[authorNumber] ?? inventAuthor(random);
    return tellComment(author, authorNumber, new Date(seededAt.getTime() - daysAgo * DAY), daysAgo);
  });
  return { authors, comments };

  function tellComment(author: Author, authorNumber: number, day: Date, daysAgo: number): Comment {
    const stage = random.weighted(author.voice === "died" ? STAGES_OF_GRIEF : STAGES);
    const story = compose(author, stage);
    const text = story.wentWell + story.couldBeBetter;
    if (!text || told.has(text)) return tellComment(author, authorNumber, day, daysAgo);
    told.add(text);
    const sentAt = atDaytime(day);
    const state = stateOf(daysAgo);
    const mayCount = random.chance(0.97);
    return {
      ...story,
      author,
      authorNumber,
      state,
      sentAt,
      checkedAt: state === "submitted" ? null : new Date(sentAt.getTime() + random.between(14, 130) * HOUR),
      stageId: random.chance(0.1) ? null : stage,
      timeBand: random.weighted(TIME_BANDS),
      rating: author.voice === "died" || random.chance(0.12) ? null : ratingOf(story),
      audience: random.chance(0.09) ? "staff" : "group",
      source: random.weighted(SOURCES),
      consents: {
        mayCount,
        maySummarise: mayCount && random.chance(0.95),
        mayQuote: random.chance(0.72),
        mayContact: random.chance(0.3),
      },
    };
  }

  function stateOf(daysAgo: number): CheckingState {
    if (daysAgo < WAITING_DAYS) return "submitted";
    if (daysAgo < 30 && random.chance(0.4)) return "held";
    return random.weighted({ published: 92, refused: 2, withdrawn: 2.5 });
  }

  function ratingOf({ wentWell, couldBeBetter }: Story): Rating {
    const share = wentWell.length / (wentWell.length + couldBeBetter.length);
    if (share > 0.9) return random.weighted({ veryGood: 80, good: 20 });
    if (share > 0.6) return random.weighted({ veryGood: 30, good: 60, neither: 10 });
    if (share > 0.35) return random.weighted({ good: 45, neither: 40, poor: 10, doNotKnow: 5 });
    if (share > 0.05) return random.weighted({ good: 10, neither: 35, poor: 45, veryPoor: 10 });
    return random.weighted({ neither: 10, poor: 50, veryPoor: 40 });
  }

  /** Between eight in the morning and ten at night, when people write. */
  function atDaytime(day: Date): Date {
    const midnight = Math.floor(day.getTime() / DAY) * DAY;
    return new Date(Math.min(midnight + (8 + random.next() * 14) * HOUR, seededAt.getTime() - HOUR));
  }
}

function nextAuthor(number: number): number {
  return Math.min(AUTHORS - 1, Math.floor(number / 10) * 8 + Math.min(number % 10, 7));
}
