import { markFoundWords } from "../text/found-words.ts";
import { joinSpans } from "./by-phrases.ts";
import { listDecisions, openKinds } from "./decisions.server.ts";
import { type Passages, SUGGESTIONS_VERSION, type Suggestion, suggestLabels } from "./suggest.ts";

type Comment = Passages & { id: string; stageId: string | null; tumourGroupId: string | null };

/** The most words that are named as the reason for one suggestion. */
const MOST_WORDS = 5;

/**
 * What a page needs to let a person decide about the labels of a comment: what is suggested and by which words, and
 * what to show as chosen at first. Before anybody has decided that is what is suggested; afterwards, what was decided.
 *
 * @param chosen the ids of the themes that it has
 */
export function describeSuggestions(comment: Comment, chosen: readonly string[]) {
  const kinds = openKinds(comment);
  const suggestions = suggestLabels(comment).filter(({ kind }) => kinds.includes(kind));
  const isDecided = chosen.length > 0 || listDecisions(comment).length > 0;
  const suggested = (kind: Suggestion["kind"]) => suggestions.filter((one) => one.kind === kind);
  const first = (kind: Suggestion["kind"]) => (isDecided ? "" : (suggested(kind)[0]?.id ?? ""));
  return {
    suggestionsVersion: SUGGESTIONS_VERSION,
    isDecided,
    kinds,
    themes: isDecided ? [...chosen] : suggested("theme").map(({ id }) => id),
    stage: comment.stageId ?? first("stage"),
    tumourGroup: comment.tumourGroupId ?? first("tumourGroup"),
    reasons: suggestions.map((one) => ({ kind: one.kind, id: one.id, words: wordsOf(comment, one) })),
    runs: {
      wentWell: runs(comment.wentWell, suggestions, "wentWell"),
      couldBeBetter: runs(comment.couldBeBetter, suggestions, "couldBeBetter"),
    },
  };
}

function wordsOf(passages: Passages, { spans }: Suggestion): string[] {
  const words = (["wentWell", "couldBeBetter"] as const).flatMap((name) =>
    spans[name].map(({ start, end }) => passages[name].slice(start, end).replace(/\s+/g, " ").toLowerCase()),
  );
  return [...new Set(words)].slice(0, MOST_WORDS);
}

function runs(text: string, suggestions: readonly Suggestion[], name: keyof Passages) {
  const found = joinSpans(suggestions.flatMap(({ spans }) => spans[name]));
  return markFoundWords(
    text,
    found.map(({ start, end }) => ({ start, end, words: text.slice(start, end) })),
  );
}
