import { z } from "zod";
import { DAY } from "#app/lib/durations.ts";
import { dayAfter, momentInLondon } from "#app/lib/london.ts";
import { FOUND_KINDS, type FoundKind, PUBLIC_KINDS, wordsOf } from "#db/vocabulary.ts";
import type { Actor } from "../policy.ts";
import { ANYWHERE, type Stretch } from "./stretch.ts";
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
  /** Ids, as on other pages that are narrowed to a group or an organisation. */
  group: word,
  organisation: word,
  from: day,
  until: day,
  order: z.enum(["newest", "best"]).nullish().catch(null),
  after: z
    .string()
    .regex(/^[0-7][0-9a-f]{15}$/)
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
});

export type SearchForm = z.output<typeof searchForm>;

/** What is looked for: words as they were read, and an order. */
export type Asked = Omit<SearchForm, "q" | "order"> & { typed: Typed; order: "newest" | "best" };

/** What of an address was not looked for as it stands there, in words for whoever typed it. */
export const NOT_AS_TYPED = {
  noWord: "Type a word to look for. A minus before a word only leaves out what has it.",
  manyWords: "That is a lot of words. We looked for the first ones.",
  noFirstDay: "We could not read the day from which to look, so we left it out.",
  noLastDay: "We could not read the day until which to look, so we left it out.",
  daysChanged: "The first day was after the last one, so we changed them round.",
} as const;

/** Reads the address of a search. */
export function readSearch(params: URLSearchParams): { form: SearchForm; said: string[] } {
  const form = searchForm.parse(Object.fromEntries(params));
  const { q, from, until } = form;
  const isTurned = from !== null && until !== null && from > until;
  const said = [
    q.typed && q.all.length === 0 && NOT_AS_TYPED.noWord,
    q.isCut && NOT_AS_TYPED.manyWords,
    params.get("from") && !from && NOT_AS_TYPED.noFirstDay,
    params.get("until") && !until && NOT_AS_TYPED.noLastDay,
    isTurned && NOT_AS_TYPED.daysChanged,
  ].flatMap((words) => words || []);
  return { form: isTurned ? { ...form, from: until, until: from } : form, said };
}

/** Best first is only for what everyone may read. */
export function hasBest(kind: FoundKind | null): boolean {
  return kind === null || kind in PUBLIC_KINDS;
}

/** Whoever may read more than everyone sees the newest of all of it; the others what fits best. */
export function askedBy(actor: Actor, { q, order, ...rest }: SearchForm): Asked {
  const usual = actor.id === null ? "best" : "newest";
  return { ...rest, typed: q, order: hasBest(rest.kind) ? (order ?? usual) : "newest" };
}

/** The address of a search, the same however it was come by: what is left out is not in it. */
export function searchAddress(
  asked: Partial<Record<keyof SearchForm, string | number | null | undefined>>,
): string {
  const query = new URLSearchParams();
  for (const name of searchForm.keyof().options) if (asked[name]) query.set(name, String(asked[name]));
  return `/search${query.size > 0 ? `?${query}` : ""}`;
}

/** The places of a day begin so far from those of the one before (db/schema/search.ts). */
const PLACES_IN_A_DAY = 2n ** 47n;

/** The places of all that lies in these days, the last one with it. */
export function stretchOf({ from, until }: Pick<Asked, "from" | "until">): Stretch {
  return {
    from: from ? placeAt(from) : ANYWHERE.from,
    before: until ? placeAt(dayAfter(until)) : ANYWHERE.before,
  };
}

/** Days before 1970 begin with it; what comes after 2149 has no place. */
function placeAt(day: string): bigint {
  const place = BigInt(Math.max(0, Date.parse(day) / DAY)) * PLACES_IN_A_DAY;
  return place < ANYWHERE.before ? place : ANYWHERE.before;
}
