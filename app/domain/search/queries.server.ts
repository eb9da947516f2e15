import { formatDate } from "#app/lib/london.ts";
import { aboutToken } from "#db/search/tokens.ts";
import { FOUND_KINDS, type FoundKind, PUBLIC_KINDS, SCOPED_KINDS, wordsOf } from "#db/vocabulary.ts";
import { findGroupNear } from "../feedback/places/queries.server.ts";
import { type Actor, scopeOf } from "../policy.ts";
import { districtOf } from "../text/postcode.ts";
import { describePieces } from "./describe/all.server.ts";
import { type Asked, stretchOf } from "./form.ts";
import { findBest, findNewest, listKinds, type Piece } from "./indexes.server.ts";
import { isName, NAMES } from "./kinds.ts";
import { markExcerpt, markTitle } from "./marks.ts";
import { type About, expressionOf, type Index, meaningOf } from "./match.server.ts";
import { tokensOfReader } from "./readers.server.ts";
import { suggestSpelling } from "./spelling.server.ts";
import { ANYWHERE } from "./stretch.ts";
import { readTyped, type Typed } from "./typed.ts";

const PER_PAGE = 20;
const MOST_BEST = 50;
const MOST_NAMES = 4;
const MOST_ALONE = 4;

/** More than these are not counted one by one: the reader is told that there are more. */
const MOST_COUNTED = 200;

/**
 * Everything that a page of search says: what was found, how much of which kind, words around it, and what may have been
 * meant. All of it comes from here, and each part of it from pieces that the reader may read; what is not theirs changes
 * neither a number nor an order.
 */
export function search(actor: Actor, asked: Asked) {
  const { typed, kind, order } = asked;
  if (typed.all.length === 0) return undefined;
  const look = lookFor(actor, asked);
  const counted = look.count(null);
  const isCut = counted.length > MOST_COUNTED;
  const ofKind = kind && isCut ? look.count(kind) : counted.filter((one) => !kind || one === kind);
  const page = order === "best" ? look.best() : look.newest();
  const hasNames = !kind && order !== "best";
  // What stands above the list is not counted as being in it.
  const hasToCountAgain = isCut && counted.some(isName);
  const listed = !hasNames
    ? ofKind
    : hasToCountAgain
      ? look.countDated()
      : ofKind.filter((one) => !isName(one));
  const names = asked.after || !hasNames ? [] : look.names();
  const describe = describePieces(actor, [...page.pieces, ...names]);
  const found = (piece: Piece) => {
    const described = describe(piece);
    if (!described) return [];
    const { isOwn = false, on, about, title, ...rest } = described;
    const mayShow = piece.mayBeQuoted === 1 || isOwn;
    return [
      {
        ...rest,
        title: markTitle(title, typed),
        kind: piece.kind,
        about: about.flatMap((part) => part || []),
        on: on && formatDate(on),
        // What stands above is told whole: towns of a group, what a word means.
        excerpt: isName(piece.kind) ? [] : mayShow ? markExcerpt(piece.excerpt) : null,
      },
    ];
  };
  const isNothing = listed.length === 0;
  const elsewhere = isNothing ? countEverywhere(actor, asked) : 0;
  return {
    names: names.flatMap(found),
    found: page.pieces.flatMap(found),
    next: page.next,
    count: Math.min(listed.length, MOST_COUNTED),
    isCut: listed.length > MOST_COUNTED,
    kinds: wordsOf(FOUND_KINDS)
      .filter((one) => counted.includes(one) || one === kind)
      .map((one) => ({
        kind: one,
        text: FOUND_KINDS[one],
        count: isCut ? null : counted.filter((other) => other === one).length,
      })),
    elsewhere,
    alone: isNothing && elsewhere === 0 ? countAlone(actor, typed) : [],
    near: isNothing && names.length === 0 ? findGroupNear(typed.typed) : undefined,
    isPostcode: isNothing && districtOf(typed.typed) !== undefined,
    suggestion: counted.length === 0 ? suggest(actor, asked) : undefined,
  };
}

/** How much there is of it without a kind, a place or days. */
function countEverywhere(actor: Actor, { typed }: Pick<Asked, "typed">): number {
  return Math.min(
    lookFor(actor, everywhere(typed))
      .count(null)
      .filter((one) => !isName(one)).length,
    MOST_COUNTED,
  );
}

/** Which of the words find something alone, and how much, where together they find nothing. */
function countAlone(actor: Actor, typed: Typed): { words: string; count: string }[] {
  if (typed.all.length < 2) return [];
  const words = typed.all
    .map((term) => (term.words.length > 1 ? `"${term.words.join(" ")}"` : term.words.join("")))
    .slice(0, MOST_ALONE);
  return words.flatMap((one) => {
    const count = countEverywhere(actor, { typed: readTyped(one) });
    return count > 0
      ? [{ words: one, count: count < MOST_COUNTED ? String(count) : `${count} or more` }]
      : [];
  });
}

/** Other words, if somebody with the same reach finds something by them. */
function suggest(actor: Actor, asked: Asked): string | undefined {
  const finds = (one: Asked) => lookFor(actor, one).isThere();
  const words = suggestSpelling(asked.typed, (word) => finds(everywhere(readTyped(`"${word}"`))));
  return words && finds({ ...asked, typed: readTyped(words) }) ? words : undefined;
}

function everywhere(typed: Typed): Asked {
  const anywhere = { kind: null, group: null, organisation: null, from: null, until: null, after: null };
  return { ...anywhere, typed, order: "newest" };
}

export type SearchResult = NonNullable<ReturnType<typeof search>>;
export type Found = SearchResult["found"][number];

/** The ways to look for what was asked, over what its reader may read. */
function lookFor(actor: Actor, asked: Asked) {
  const { typed, kind, group, organisation, after, order } = asked;
  const readers = tokensOfReader(actor);
  const meaning = meaningOf(typed);
  const indexes = (of: FoundKind | null): Index[] => [
    ...(of === null || of in PUBLIC_KINDS ? (["public"] as const) : []),
    // The best are looked for among what everyone may read: so they are counted there too.
    ...(readers.reading.length > 0 && order !== "best" && (of === null || of in SCOPED_KINDS)
      ? (["scoped"] as const)
      : []),
  ];
  const expression = (index: Index, kinds: readonly FoundKind[], without: readonly FoundKind[] = []) => {
    const about: About = {
      oneOf: [
        kinds.map((one) => aboutToken("kind", one)),
        group ? [aboutToken("group", group)] : [],
        organisation ? [aboutToken("organisation", organisation)] : [],
      ].filter((tokens) => tokens.length > 0),
      noneOf: [
        ...without.map((one) => [aboutToken("kind", one)]),
        ...(index === "public" ? readElsewhere(actor) : []),
      ],
    };
    return expressionOf(index, meaning, about, readers);
  };
  const within = stretchOf(asked);
  const dated = kind ? [] : NAMES;
  /** Of one index after the other, until there are enough: nobody is told which of the two had them. */
  const listUpTo = (most: number, of: FoundKind | null, isAsked: (index: Index) => string) => {
    const found: FoundKind[] = [];
    for (const index of indexes(of)) {
      const left = most - found.length;
      if (left > 0) found.push(...listKinds(index, isAsked(index), within, left));
    }
    return found;
  };
  const list = (of: FoundKind | null, most: number) =>
    listUpTo(most, of, (index) => expression(index, of ? [of] : []));
  return {
    count: (of: FoundKind | null) => list(of, MOST_COUNTED + 1),
    /** The same without what bears a name. */
    countDated: () =>
      listUpTo(MOST_COUNTED + 1, null, (index) => expression(index, [], index === "public" ? NAMES : [])),
    isThere: () => list(kind, 1).length > 0,
    newest: () => {
      const left = after ? BigInt(`0x${after}`) : ANYWHERE.before;
      const before = left < within.before ? left : within.before;
      const pieces = indexes(kind)
        .flatMap((index) =>
          findNewest(
            index,
            expression(index, kind ? [kind] : [], index === "public" ? dated : []),
            { ...within, before },
            PER_PAGE + 1,
          ),
        )
        .sort((a, b) => (a.place < b.place ? 1 : -1));
      const shown = pieces.slice(0, PER_PAGE);
      return { pieces: shown, next: pieces.length > PER_PAGE ? shown.at(-1)?.place : undefined };
    },
    best: () => ({
      pieces: indexes(kind).flatMap(() =>
        findBest(expression("public", kind ? [kind] : []), within, MOST_BEST),
      ),
      next: undefined,
    }),
    names: () => findBest(expression("public", NAMES), ANYWHERE, MOST_NAMES),
  };
}

/** Notes that the reader has in the members' edition are not found a second time in the other one. */
function readElsewhere(actor: Actor): string[][] {
  const { groupIds } = scopeOf(actor, "notes:readMembers");
  return groupIds.map((id) => [aboutToken("kind", "publicNotes"), aboutToken("group", id)]);
}
