import { type Model, readModel, scoreByModel } from "../../app/domain/suggestions/by-model.ts";
import { featuresOf } from "../../app/domain/suggestions/features.ts";
import { wordsOfText } from "../../app/domain/text/words-of-text.ts";
import type { Labelled } from "./labelled.ts";
import { figuresOf } from "./measure.ts";

/** Goes up whenever the weights may have changed: a suggestion keeps the version that it was made with. */
const MODEL_VERSION = 1;
/** A feature must stand in so many different comments: what only one person wrote leaves no trace in the weights. */
const FEWEST_COMMENTS = 5;
/** A theme that was met less often in different comments cannot be learned. */
const FEWEST_EXAMPLES = 20;
const ROUNDS = 30;
const RATE = 0.5;
const SHRINK = 0.005;
/** Weights are kept as whole numbers of this step; what rounds to 0 is left out. */
const STEP = 0.05;

type Example = { features: number[]; themes: ReadonlySet<string> };

/**
 * Learns a model of these themes: logistic regression with AdaGrad, one theme after the other, over the comments in
 * the order of the file. Nothing in it is random: the same file gives the same weights.
 */
export function learn(
  train: readonly Labelled[],
  tune: readonly Labelled[],
  themes: readonly string[],
): Model {
  const vocabulary = vocabularyOf(train);
  const places = new Map(vocabulary.map((gram, place) => [gram, place]));
  const examples = train.map(({ text, themes }) => ({
    themes,
    features: [...featuresOf(wordsOfText(text)).keys()].flatMap((gram) => places.get(gram) ?? []),
  }));
  const learned = themes.map((theme) => learnOne(theme, examples, vocabulary.length));
  const grams: Record<string, string> = {};
  for (const [place, gram] of vocabulary.entries()) {
    const weights = learned
      .map(({ weights }, theme) => [theme, Math.round((weights[place] ?? 0) / STEP)] as const)
      .filter(([, weight]) => weight !== 0);
    if (weights.length > 0) grams[gram] = weights.map((pair) => pair.join(":")).join(" ");
  }
  const untuned = themes.map((id, theme) => ({ id, bias: round(learned[theme]?.bias ?? 0), threshold: 0.5 }));
  return withThresholds({ version: MODEL_VERSION, step: STEP, themes: untuned, grams }, tune);
}

/** The themes with enough different comments to learn from. */
export function learnable(comments: readonly Labelled[]): string[] {
  const examples = new Map<string, Set<string>>();
  for (const { key, themes } of comments)
    for (const theme of themes) examples.set(theme, (examples.get(theme) ?? new Set()).add(key));
  return [...examples].flatMap(([theme, keys]) => (keys.size >= FEWEST_EXAMPLES ? [theme] : [])).toSorted();
}

function vocabularyOf(comments: readonly Labelled[]): string[] {
  const standsIn = new Map<string, Set<string>>();
  for (const { text, key } of comments)
    for (const gram of featuresOf(wordsOfText(text)).keys())
      standsIn.set(gram, (standsIn.get(gram) ?? new Set()).add(key));
  return [...standsIn].flatMap(([gram, keys]) => (keys.size >= FEWEST_COMMENTS ? [gram] : [])).toSorted();
}

function learnOne(theme: string, examples: readonly Example[], size: number) {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-6);
  let bias = 0;
  let biasSquares = 1e-6;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { features, themes } of examples) {
      const share = 1 / Math.sqrt(features.length || 1);
      let sum = bias;
      for (const place of features) sum += (weights[place] ?? 0) * share;
      const slope = 1 / (1 + Math.exp(-sum)) - (themes.has(theme) ? 1 : 0);
      biasSquares += slope * slope;
      bias -= (RATE * slope) / Math.sqrt(biasSquares);
      for (const place of features) {
        const step = slope * share + SHRINK * (weights[place] ?? 0);
        squares[place] = (squares[place] ?? 0) + step * step;
        weights[place] = (weights[place] ?? 0) - (RATE * step) / Math.sqrt(squares[place] ?? 1);
      }
    }
  }
  return { weights, bias };
}

/** For each theme the likelihood from which on a suggestion agrees best (F1) with the part that tunes. */
function withThresholds(model: Model, tune: readonly Labelled[]): Model {
  const read = readModel(model);
  const scored = tune.map(({ text, themes }) => ({ themes, found: scoreByModel(read, wordsOfText(text)) }));
  const themes = model.themes.map((theme, place) => {
    const candidates = Array.from({ length: 19 }, (_, index) => {
      const threshold = round((index + 1) * 0.05);
      const counts = { right: 0, wrong: 0, missed: 0 };
      for (const { themes, found } of scored) {
        const isFound = (found[place]?.score ?? 0) >= threshold;
        if (isFound && themes.has(theme.id)) counts.right += 1;
        else if (isFound) counts.wrong += 1;
        else if (themes.has(theme.id)) counts.missed += 1;
      }
      return { threshold, f1: figuresOf(counts).f1 };
    });
    const best = candidates.reduce((a, b) => (b.f1 > a.f1 ? b : a));
    return { ...theme, threshold: best.threshold };
  });
  return { ...model, themes };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
