import { once } from "#app/lib/once.ts";
import type { LabelKind, SuggestionMethod } from "#db/vocabulary.ts";
import { wordsOfText } from "../text/words-of-text.ts";
import { findByModel, readModel } from "./by-model.ts";
import { findByPhrases, indexPhrases, joinSpans } from "./by-phrases.ts";
import type { Found, Span } from "./found.ts";
import { STAGE_PHRASES, TUMOUR_GROUP_PHRASES } from "./pathway-phrases.ts";
import { PHRASES_VERSION } from "./phrases.ts";
import { THEME_PHRASES } from "./theme-phrases.ts";
import weights from "./weights.json" with { type: "json" };

export type Passages = { wentWell: string; couldBeBetter: string };

/** A label that a method found in a comment, and where in its two passages the words stand that led to it. */
export type Suggestion = {
  kind: LabelKind;
  id: string;
  method: SuggestionMethod;
  version: number;
  /** Of the phrases: points, 2 or more. Of the model: how likely, from 0 to 1. */
  score: number;
  spans: Record<keyof Passages, Span[]>;
};

const model = once(() => readModel(weights));

/** The themes that the model finds; the phrases find the others. */
export const learnedThemes: ReadonlySet<string> = new Set(weights.themes.map(({ id }) => id));

const themes = indexPhrases(
  Object.fromEntries(Object.entries(THEME_PHRASES).filter(([id]) => !learnedThemes.has(id))),
);
const stages = indexPhrases(STAGE_PHRASES);
const tumourGroups = indexPhrases(TUMOUR_GROUP_PHRASES);

/** In which way they are used: 2 since each passage is looked at by itself. */
const WAY = 2;

/** Which lists and weights are in use: what a page showed under one version is not decided under another. */
export const SUGGESTIONS_VERSION = `${PHRASES_VERSION}-${weights.version}-${WAY}`;

const BY_PHRASES = { method: "phrases", version: PHRASES_VERSION } as const;
const BY_MODEL = { method: "model", version: weights.version } as const;

/**
 * What a comment seems to be about, for a person to decide: any number of themes, and at most one stage and one tumour
 * group. Each theme is found by the method that measured better for it, in each passage by itself: what is said beside it
 * made more of them wrong (docs/decisions/0018). Takes milliseconds, and the time grows with the length of the text alone.
 */
export function suggestLabels(passages: Passages): Suggestion[] {
  const words = wordsOfText(`${passages.wentWell}\n${passages.couldBeBetter}`);
  const inAll = (kind: LabelKind, found: readonly Found[]) =>
    found.map((one) => ({ ...one, ...BY_PHRASES, kind, spans: spansIn(passages, one.spans) }));
  return [
    ...suggestThemes(passages),
    ...inAll("stage", keepStrongest(findByPhrases(stages, words))),
    ...inAll("tumourGroup", keepStrongest(findByPhrases(tumourGroups, words))),
  ];
}

/** One that is found in both passages is suggested once, for both. */
function suggestThemes(passages: Passages): Suggestion[] {
  const all = (["wentWell", "couldBeBetter"] as const).flatMap((name) => {
    const words = wordsOfText(passages[name]);
    return [
      ...findByModel(model(), words).map((one) => ({ ...one, ...BY_MODEL })),
      ...findByPhrases(themes, words).map((one) => ({ ...one, ...BY_PHRASES })),
    ].map(({ spans, ...one }) => ({
      ...one,
      kind: "theme" as const,
      spans: { wentWell: [], couldBeBetter: [], [name]: spans },
    }));
  });
  return [...Map.groupBy(all, ({ id }) => id).values()].flatMap(([first, second]) => {
    if (!first || !second) return first ?? [];
    const spans = { wentWell: first.spans.wentWell, couldBeBetter: second.spans.couldBeBetter };
    return { ...first, score: Math.max(first.score, second.score), spans };
  });
}

/** Where two speak equally for it, none is suggested: a guess would be taken for a finding. */
function keepStrongest([first, second]: Found[]): Found[] {
  return first && first.score > (second?.score ?? 0) ? [first] : [];
}

/** From places in both passages, put together, to places in each. */
function spansIn({ wentWell, couldBeBetter }: Passages, spans: readonly Span[]): Suggestion["spans"] {
  const second = wentWell.length + 1;
  const within = (from: number, length: number) =>
    joinSpans(
      spans.flatMap(({ start, end }) => {
        const inside = { start: Math.max(start - from, 0), end: Math.min(end - from, length) };
        return inside.start < inside.end ? [inside] : [];
      }),
    );
  return { wentWell: within(0, wentWell.length), couldBeBetter: within(second, couldBeBetter.length) };
}
