import { PASSAGES, type Passage, wordsOf } from "#db/vocabulary.ts";
import { markFoundWords } from "../text/found-words.ts";
import { joinSpans } from "./by-phrases.ts";
import { listDecisions, openKinds } from "./decisions.server.ts";
import { type Passages, SUGGESTIONS_VERSION, type Suggestion, suggestLabels } from "./suggest.ts";

/** The themes that a comment has, each with the passage it was set for. */
type Tag = { themeId: string; passage: Passage };

type Comment = Passages & { id: string; stageId: string | null; tumourGroupId: string | null };

/** The most words that are named as the reason for one suggestion. */
const MOST_WORDS = 5;

/**
 * What a page needs to let a person decide about the labels of a comment: what is suggested and by which words, and
 * what to show as chosen at first. Before anybody has decided that is what is suggested; afterwards, what was decided.
 *
 * @param tags the themes that it has
 */
export function describeSuggestions(comment: Comment, tags: readonly Tag[]) {
  const kinds = openKinds(comment);
  const suggestions = suggestLabels(comment).filter(({ kind }) => kinds.includes(kind));
  const isDecided = tags.length > 0 || listDecisions(comment).length > 0;
  const suggested = (kind: Suggestion["kind"]) => suggestions.filter((one) => one.kind === kind);
  const first = (kind: Suggestion["kind"]) => (isDecided ? "" : (suggested(kind)[0]?.id ?? ""));
  return {
    suggestionsVersion: SUGGESTIONS_VERSION,
    isDecided,
    kinds,
    themes: themesOf(isDecided ? tags : suggested("theme").flatMap((one) => tagsFor(comment, one))),
    stage: comment.stageId ?? first("stage"),
    tumourGroup: comment.tumourGroupId ?? first("tumourGroup"),
    reasons: suggestions.map((one) => ({ kind: one.kind, id: one.id, words: wordsFound(comment, one) })),
    reasonsIn: {
      wentWell: reasonsIn(comment, suggested("theme"), "wentWell"),
      couldBeBetter: reasonsIn(comment, suggested("theme"), "couldBeBetter"),
    },
    runs: {
      wentWell: runs(comment.wentWell, suggestions, "wentWell"),
      couldBeBetter: runs(comment.couldBeBetter, suggestions, "couldBeBetter"),
    },
  };
}

/** The ids of the themes of each passage. */
function themesOf(tags: readonly Tag[]): Record<Passage, string[]> {
  const [wentWell, couldBeBetter, notSaid] = wordsOf(PASSAGES).map((passage) =>
    tags.filter((tag) => tag.passage === passage).map(({ themeId }) => themeId),
  );
  return { wentWell: wentWell ?? [], couldBeBetter: couldBeBetter ?? [], notSaid: notSaid ?? [] };
}

/** A theme is suggested for the passages in which the words stand that speak of it. */
function tagsFor(comment: Comment, { id, spans }: Suggestion): Tag[] {
  return NAMES.filter((passage) => comment[passage] !== "" && spans[passage].length > 0).map((passage) => ({
    themeId: id,
    passage,
  }));
}

/** By the id of a theme, the words of this passage for which it is suggested. */
function reasonsIn(passages: Passages, suggestions: readonly Suggestion[], name: keyof Passages) {
  const found = suggestions.map((one) => [one.id, wordsFound(passages, one, [name])] as const);
  return Object.fromEntries(found.filter(([, words]) => words.length > 0));
}

const NAMES = ["wentWell", "couldBeBetter"] as const;

function wordsFound(
  passages: Passages,
  { spans }: Suggestion,
  names: readonly (keyof Passages)[] = NAMES,
): string[] {
  const words = names.flatMap((name) =>
    spans[name].map(({ start, end }) => passages[name].slice(start, end).replace(/\s+/g, " ").toLowerCase()),
  );
  return [...new Set(words)].slice(0, MOST_WORDS);
}

function runs(text: string, suggestions: readonly Suggestion[], name: keyof Passages) {
  const found = joinSpans(suggestions.flatMap(({ spans }) => spans[name]));
  return markFoundWords(
    text,
    found.map(({ start, end }) => ({ start, end, text: text.slice(start, end) })),
  );
}
