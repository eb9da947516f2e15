import { z } from "zod";
import { MINUTE } from "#app/lib/durations.ts";
import { dayAfter, momentInLondon } from "#app/lib/london.ts";
import { FOUND_KINDS, type FoundKind, wordsOf } from "#db/vocabulary.ts";
import { readTyped, type Typed } from "./typed.ts";

const word = z
  .string()
  .max(100)
  .nullish()
  .catch(null)
  .transform((value) => value || null);

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullish()
  .catch(null)
  .transform((value) => (value && momentInLondon(value, "00:00") ? value : null));

/** What an address of search asks for. A search has no wrong answers: what makes no sense counts as left out. */
export const searchForm = z.object({
  q: z
    .string()
    .nullish()
    .catch(null)
    .transform((value) => readTyped(value ?? null)),
  kind: z
    .enum(wordsOf(FOUND_KINDS))
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
  /** The address of a group. */
  group: word,
  organisation: word,
  from: day,
  until: day,
  order: z.enum(["newest", "best"]).nullish().catch(null),
  after: z
    .string()
    .regex(/^\d{1,16}$/)
    .nullish()
    .catch(null)
    .transform((value) => (value ? Number(value) : null)),
});

export type SearchForm = z.output<typeof searchForm>;

/** The same with ids and places, as the query takes it. */
export type Asked = {
  typed: Typed;
  kind: FoundKind | null;
  groupId: string | null;
  organisationId: string | null;
  from: string | null;
  until: string | null;
  order: "newest" | "best";
  /** The place of the last piece on the page before. */
  after: number | null;
};

/** How far the minutes of a place are from its number (db/schema/search.ts). */
const PLACES_IN_A_MINUTE = 2 ** 27;

/** The places of all that lies in these days, the last one with it. */
export function stretchOf({ from, until }: Pick<Asked, "from" | "until">): { from: number; before: number } {
  return {
    from: from ? placeAt(from) : 0,
    before: until ? placeAt(dayAfter(until)) : Number.MAX_SAFE_INTEGER,
  };
}

function placeAt(day: string): number {
  const moment = momentInLondon(day, "00:00")?.getTime() ?? 0;
  return Math.max(0, Math.floor(moment / MINUTE)) * PLACES_IN_A_MINUTE;
}
