import { z } from "zod";
import { PASSAGES, type Passage, VOICES, wordsOf } from "#db/vocabulary.ts";

/** In place of a site, stage or voice: what nobody said. */
export const NOT_SAID = "none";

/** In place of a theme: comments that have none yet. */
export const UNTHEMED = "none";

/** In front of the name of a category, where a theme would have its id. */
export const IN_CATEGORY = "in:";

const word = z.string().max(100).optional().catch(undefined);

/**
 * What an address asks for. All of it may be left out, and what makes no sense counts as left out: an address that
 * somebody kept must go on working when a site is closed. Which ids there are, the query looks up.
 */
export const workingFilter = z.object({
  about: word,
  period: word,
  site: word,
  stage: word,
  voice: z
    .enum([...wordsOf(VOICES), NOT_SAID])
    .optional()
    .catch(undefined),
  answered: z.enum(["yes", "no"]).optional().catch(undefined),
  theme: word,
  passage: z.enum(wordsOf(PASSAGES)).optional().catch(undefined),
  /** Words that a comment has to contain, all of them. No number is kept of these. */
  words: z.string().trim().max(100).optional().catch(undefined),
  /** `uncounted`: the comments that may be read and are in no number. `all`: a whole page of them, where nothing is chosen. */
  list: z.enum(["uncounted", "all"]).optional().catch(undefined),
  sort: z.enum(["newest", "oldest"]).optional().catch(undefined),
});

export type WorkingFilter = z.output<typeof workingFilter>;

/** How the kept counts say which passages are about something: added up. */
const PASSAGE_BITS: Record<Passage, number> = { wentWell: 1, couldBeBetter: 2, notSaid: 4 };

/** Of the comments about something all, those where one passage is about it, and those that have no theme. */
export const PASSAGES_OF = ["any", "none", ...wordsOf(PASSAGES)] as const;

export type PassagesOf = (typeof PASSAGES_OF)[number];

export function isOf(of: PassagesOf, passages: number): boolean {
  if (of === "any") return true;
  if (of === "none") return passages === 0;
  return (passages & PASSAGE_BITS[of]) > 0;
}

/** What a theme and a passage are counted under. */
export function cellOf({ theme, passage }: Pick<WorkingFilter, "theme" | "passage">): {
  about: string;
  of: PassagesOf;
} {
  if (theme === UNTHEMED) return { about: "", of: "none" };
  return { about: theme ?? "", of: passage ?? "any" };
}

/** Was anything chosen but a place, a period and an order? */
export function isNarrowed({ about, period, sort, ...chosen }: WorkingFilter): boolean {
  return Object.values(chosen).some(Boolean);
}

const NAMES = workingFilter.keyof().options;

/** The address of the view with this filter, the same however it was come by: what is left out is not in it. */
export function workingAddress(filter: WorkingFilter, after?: string): string {
  const query = new URLSearchParams();
  for (const name of NAMES) if (filter[name]) query.set(name, filter[name]);
  if (after) query.set("after", after);
  return `/reports/working${query.size > 0 ? `?${query}` : ""}`;
}
