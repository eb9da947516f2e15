import type { Word } from "../text/words-of-text.ts";
import { featuresOf } from "./features.ts";
import type { Found } from "./found.ts";

/**
 * One logistic regression for each theme. `grams` gives each feature its weights as "theme:weight theme:weight", where
 * the theme is its place in `themes` and the weight is a whole number of `step`.
 */
export type Model = {
  version: number;
  step: number;
  themes: { id: string; bias: number; threshold: number }[];
  grams: Record<string, string>;
};

export type ReadModel = Omit<Model, "grams"> & { grams: Map<string, [theme: number, weight: number][]> };

/** The most words that a page shows as the reason for one suggestion. */
const MOST_REASONS = 5;

export function readModel({ grams, ...model }: Model): ReadModel {
  const read = Object.entries(grams).map(([gram, weights]): [string, [number, number][]] => [
    gram,
    weights.split(" ").map((pair) => {
      const [theme, weight] = pair.split(":").map(Number);
      return [theme ?? 0, (weight ?? 0) * model.step];
    }),
  ]);
  return { ...model, grams: new Map(read) };
}

/** How likely each theme of the model is, from 0 to 1, and the words that speak most for it. */
export function scoreByModel(model: ReadModel, words: readonly Word[]): Found[] {
  const features = [...featuresOf(words)].flatMap(([feature, span]) => {
    const weights = model.grams.get(feature);
    return weights ? [{ span, weights }] : [];
  });
  // Long and short texts weigh the same: the learning divides so too.
  const share = 1 / Math.sqrt(features.length || 1);
  const sums = model.themes.map(({ bias }) => bias);
  const reasons = model.themes.map(() => new Map<string, { start: number; end: number; weight: number }>());
  for (const { span, weights } of features) {
    for (const [theme, weight] of weights) {
      sums[theme] = (sums[theme] ?? 0) + weight * share;
      const key = `${span.start}-${span.end}`;
      const before = reasons[theme]?.get(key)?.weight ?? 0;
      reasons[theme]?.set(key, { ...span, weight: before + weight });
    }
  }
  return model.themes.map(({ id }, theme) => ({
    id,
    score: 1 / (1 + Math.exp(-(sums[theme] ?? 0))),
    spans: [...(reasons[theme]?.values() ?? [])]
      .filter(({ weight }) => weight > 0)
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, MOST_REASONS)
      .map(({ start, end }) => ({ start, end })),
  }));
}

/** The themes whose likelihood reaches the threshold that was tuned for each. */
export function findByModel(model: ReadModel, words: readonly Word[]): Found[] {
  return scoreByModel(model, words).filter(
    ({ score }, theme) => score >= (model.themes[theme]?.threshold ?? 1),
  );
}
