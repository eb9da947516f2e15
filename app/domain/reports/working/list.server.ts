import { cutPage, keyValues, NEWEST, OLDEST, type PageKey } from "#app/domain/page-key.server.ts";
import type { Scope } from "../scopes.server.ts";
import { IN_CATEGORY, type WorkingFilter } from "./filter.ts";
import type { WorkingChoice } from "./queries.server.ts";
import { findOldestSearched, momentsIn, searchedWords } from "./search.server.ts";
import type { Span } from "./spans.ts";
import { countingFor, type OnDesk, shapeOf, statementFor } from "./statements.server.ts";

/** A page of a list: how long, from where, and for whoever sees to the comments. */
type Listed = { perPage: number; after?: PageKey | undefined; desk?: OnDesk };

/**
 * The comments that a filter asks for, a page at a time: just those that its numbers count; on a desk those that may not be
 * counted too.
 */
export function listWorkingComments(
  place: Scope,
  filter: WorkingFilter,
  span: Span,
  { perPage, after, desk }: Listed,
) {
  const rows = readComments(place, filter, span, perPage + 1, after, desk);
  return cutPage(rows, perPage, ({ publishedAt, sentAt, id }) => ({
    at: publishedAt ?? sentAt,
    id,
  }));
}

/** All of them, up to a limit. */
export function readComments(
  place: Scope,
  filter: WorkingFilter,
  span: Span,
  limit: number,
  after?: PageKey,
  desk?: OnDesk,
) {
  const order = filter.sort ?? "newest";
  return statementFor(shapeOf(place, filter, desk)).all({
    ...valuesOf(place, filter, span, desk),
    limit,
    ...keyValues(after ?? (order === "newest" ? NEWEST : OLDEST)),
  });
}

/** How many there are, one by one: for words, and for what a desk looks for besides, which no kept count answers. */
export function countOneByOne(place: Scope, filter: WorkingFilter, span: Span, desk?: OnDesk): number {
  return countingFor(shapeOf(place, filter, desk)).get(valuesOf(place, filter, span, desk))?.count ?? 0;
}

/** How many have the words that are looked for, answered and not, as if these were not filtered by. */
export function countFound({ place, filter, span }: Pick<WorkingChoice, "place" | "filter" | "span">) {
  const count = (answered: "yes" | "no") => countOneByOne(place, { ...filter, answered }, span);
  const [answered, unanswered] = [count("yes"), count("no")];
  const listed = { yes: answered, no: unanswered, any: answered + unanswered };
  return { total: listed[filter.answered ?? "any"], answered, unanswered };
}

function valuesOf(place: Scope, filter: WorkingFilter, span: Span, desk?: OnDesk) {
  const { site, stage, voice, theme, passage } = filter;
  const since = filter.words ? findOldestSearched(place, span) : undefined;
  return {
    placeId: place.placeId,
    ...momentsIn(span),
    ...(since && { from: since.getTime() }),
    words: searchedWords(filter.words),
    site,
    stage,
    voice,
    theme: theme?.startsWith(IN_CATEGORY) ? theme.slice(IN_CATEGORY.length) : theme,
    passage,
    actor: desk?.actor ?? "",
  };
}
