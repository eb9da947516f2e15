import { sqlite } from "#db/client.server.ts";
import { aboutToken } from "#db/search/tokens.ts";
import { formsOf } from "./forms.ts";
import type { Tokens } from "./readers.server.ts";
import type { Term, Typed } from "./typed.ts";

/** A word that so many places bear tells nothing of where: "hospital", "trust". */
const MOST_PLACES = 20;

const NOBODY: Tokens = { reading: [], elsewhere: [] };

export type Index = "public" | "scoped";

/** What a piece must be about: one token of each list, and of none of those all. */
export type About = { oneOf: readonly (readonly string[])[]; noneOf: readonly (readonly string[])[] };

/**
 * The expression that an index is asked by. Whatever was typed stands in quotes, in which FTS5 knows no operator, and is
 * looked for among words; tokens are looked for in their own columns.
 *
 * @param readers tokens of who asks: an expression for what is not everyone's is never without them
 */
export function expressionOf(
  index: Index,
  { all, none }: Typed,
  { oneOf, noneOf }: About,
  readers: Tokens = NOBODY,
): string {
  const places = all.map((term) => (index === "scoped" ? listPlacesNamed(term) : []));
  // Where nothing but places was typed, their names are words like others.
  const hasOther = places.some((named) => named.length === 0);
  const conditions = [
    ...(index === "scoped" ? [`scope : (${anyOf(readers.reading)})`] : []),
    ...all.map((term, at) => {
      const inWords = `{title words} : (${wordsOf(term)})`;
      const named = hasOther ? (places[at] ?? []) : [];
      return named.length > 0 ? `(${inWords} OR about : (${anyOf(named)}))` : inWords;
    }),
    ...oneOf.map((tokens) => `about : (${anyOf(tokens)})`),
  ];
  const without = [
    ...none.map((term) => `{title words} : (${wordsOf(term)})`),
    ...(index === "scoped" && readers.elsewhere.length > 0 ? [`scope : (${anyOf(readers.elsewhere)})`] : []),
    ...noneOf.map((tokens) => `about : (${tokens.map(quoted).join(" AND ")})`),
  ];
  return [conditions.join(" AND "), ...without].map((one) => `(${one})`).join(" NOT ");
}

function wordsOf({ words, isBeginning }: Term): string {
  const [first = ""] = words;
  if (words.length > 1) return quoted(words.join(" "));
  return isBeginning ? `${anyOf(formsOf(first))} OR ${quoted(first)} *` : anyOf(formsOf(first));
}

/** The groups, organisations and sites that are called so: what is about them is found by their name too. */
function listPlacesNamed({ words }: Term): string[] {
  placesNamed ??= sqlite().prepare(
    `select piece.kind as kind, piece.thing_id as id from search_public as found
     join search_public_pieces as piece on piece.place = found.rowid
     where search_public match ? limit ${MOST_PLACES + 1}`,
  );
  const kinds = anyOf([aboutToken("kind", "group"), aboutToken("kind", "place")]);
  const expression = `title : (${quoted(words.join(" "))}) AND about : (${kinds})`;
  const rows = placesNamed.all(expression) as { kind: string; id: string }[];
  if (rows.length > MOST_PLACES) return [];
  return rows.flatMap(({ kind, id }) =>
    kind === "group" ? [aboutToken("group", id)] : [aboutToken("organisation", id), aboutToken("site", id)],
  );
}

let placesNamed: { all: (expression: string) => unknown[] } | undefined;

function anyOf(words: readonly string[]): string {
  return words.map(quoted).join(" OR ");
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', " ")}"`;
}
