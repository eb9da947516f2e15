import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedback } from "#db/schema/index.ts";
import { isPublished } from "../../feedback/visibility.server.ts";
import { fold } from "../../text/fold.ts";
import { foldCase } from "../../text/fold-case.server.ts";
import { momentsFrom } from "../periods.ts";
import type { Scope } from "../scopes.server.ts";
import type { Span } from "./spans.ts";

/** So many comments are looked through, the newest: nobody shall wait for a search of all that was ever told. */
export const MOST_SEARCHED = 5_000;

/** What is searched for, word by word, for a statement with `hasWords`. */
export function searchedWords(words: string | undefined): string {
  return JSON.stringify(fold(words ?? "").split(" "));
}

/** All the words stand somewhere in what its writer told. */
export function hasWords(): SQL {
  const text = foldCase(
    sql`${feedback.wentWell} || ' ' || ${feedback.couldBeBetter} || ' ' || ${feedback.carerText}`,
  );
  return sql`not exists (
    select 1 from json_each(${sql.placeholder("words")}) word where instr(${text}, word.value) = 0)`;
}

/** The moment from which on a search looks; nothing where it looks through all that there is. */
export function findOldestSearched(place: Scope, span: Span): Date | undefined {
  const range = { placeId: place.placeId, ...momentsIn(span) };
  return oldestSearched[place.scope]().get(range)?.publishedAt ?? undefined;
}

const oldestSearched = {
  organisation: prepared(() => selectOldest("organisation")),
  group: prepared(() => selectOldest("group")),
  county: prepared(() => selectOldest("county")),
};

function selectOldest(scope: Scope["scope"]) {
  return db
    .select({ publishedAt: feedback.publishedAt })
    .from(feedback)
    .where(and(isPublished, isInPlace(scope), isInSpan()))
    .orderBy(desc(feedback.publishedAt), desc(feedback.id))
    .limit(1)
    .offset(MOST_SEARCHED - 1);
}

export function isInPlace(scope: Scope["scope"]): SQL | undefined {
  if (scope === "organisation") return eq(feedback.organisationId, sql.placeholder("placeId"));
  return scope === "group" ? eq(feedback.groupId, sql.placeholder("placeId")) : undefined;
}

export function isInSpan(): SQL | undefined {
  return and(
    sql`${feedback.publishedAt} >= ${sql.placeholder("from")}`,
    sql`${feedback.publishedAt} < ${sql.placeholder("to")}`,
  );
}

/** The moments between which a span lies, as the database has them. */
export function momentsIn(span: Span): { from: number; to: number } {
  const { from, to } = momentsFrom(`${span.from}-01`, `${span.to}-01`);
  return { from: from.getTime(), to: to.getTime() };
}
