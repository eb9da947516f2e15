import type { Word } from "../text/words-of-text.ts";
import type { Found, Span } from "./found.ts";
import type { Phrases } from "./phrases.ts";

const ENOUGH = 2;
const HELPS = 1;

/** A phrase of a list, cut into words; `entry` is the same for each time it is found: a word counts once. */
type Entry = { label: string; weight: number; words: string[] };

/** For a text's word to lead straight to the phrases that begin with it, however many lists there are. */
export type PhraseIndex = {
  whole: Map<string, Entry[]>;
  beginnings: Map<string, Entry[]>;
  lengths: number[];
};

export function indexPhrases(lists: Record<string, Phrases>): PhraseIndex {
  const index: PhraseIndex = { whole: new Map(), beginnings: new Map(), lengths: [] };
  for (const [label, { enough, help = "", against = "" }] of Object.entries(lists)) {
    for (const words of cut(enough)) add(index, { label, weight: ENOUGH, words });
    for (const words of cut(help)) add(index, { label, weight: HELPS, words });
    for (const words of cut(against)) add(index, { label, weight: -ENOUGH, words });
  }
  index.lengths = [...new Set([...index.beginnings.keys()].map(({ length }) => length))];
  return index;
}

/**
 * The labels that the words of a text speak of, the strongest first, each with its score and the words that led to
 * it. A label needs two points: `enough` gives two, `help` one, and each phrase counts once.
 */
export function findByPhrases(index: PhraseIndex, words: readonly Word[]): Found[] {
  const counted = new Set<Entry>();
  const found = new Map<string, Found>();
  for (const [at, word] of words.entries()) {
    for (const entry of entriesAt(index, word.form)) {
      const last = words[at + entry.words.length - 1];
      if (!last || !entry.words.every((form, offset) => matches(form, words[at + offset]?.form ?? "")))
        continue;
      const label = found.get(entry.label) ?? { id: entry.label, score: 0, spans: [] };
      found.set(entry.label, label);
      if (!counted.has(entry)) label.score += entry.weight;
      counted.add(entry);
      if (entry.weight > 0) label.spans.push({ start: word.start, end: last.end });
    }
  }
  return [...found.values()]
    .filter(({ score }) => score >= ENOUGH)
    .map((label) => ({ ...label, spans: joinSpans(label.spans) }))
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** In the order in which they stand, those that touch or overlap as one. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}

function cut(list: string): string[][] {
  return list
    .split(",")
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "")
    .map((phrase) => phrase.split(" "));
}

function add({ whole, beginnings }: PhraseIndex, entry: Entry): void {
  const first = entry.words[0] ?? "";
  const [map, key] = first.endsWith("*") ? [beginnings, first.slice(0, -1)] : [whole, first];
  map.set(key, [...(map.get(key) ?? []), entry]);
}

function* entriesAt({ whole, beginnings, lengths }: PhraseIndex, form: string): Generator<Entry> {
  yield* whole.get(form) ?? [];
  for (const length of lengths) {
    if (length <= form.length) yield* beginnings.get(form.slice(0, length)) ?? [];
  }
}

function matches(wanted: string, form: string): boolean {
  return wanted.endsWith("*") ? form.startsWith(wanted.slice(0, -1)) : form === wanted;
}
