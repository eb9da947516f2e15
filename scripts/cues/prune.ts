import {
  canBePacked,
  type Feature,
  LARGEST_WEIGHT,
  pack,
} from "../../app/domain/feedback/concerns/judge/packed.ts";
import type { Learned } from "./learn.ts";

/** The packed features may have so many letters. */
const MOST_LETTERS = 495_000;
/** A feature of so many passages stays; of the rarer ones those stay that weigh most. */
const OFTEN = 3;

/** The weights as whole numbers of a step, as many of them as there is room for. */
export function prune(learned: readonly Learned[], texts: readonly string[], passages: readonly number[]) {
  const strongest = texts.map((_, feature) =>
    Math.max(...learned.map(({ weights }) => Math.abs(weights[feature] ?? 0))),
  );
  const step = strongest.reduce((most, weight) => Math.max(most, weight), 0) / LARGEST_WEIGHT;
  const wholeOf = (feature: number) =>
    learned.map(({ weights }) => Math.round((weights[feature] ?? 0) / step));
  const isOften = (feature: number) => Number((passages[feature] ?? 0) >= OFTEN);
  const order = texts
    .map((_, feature) => feature)
    .filter((feature) => wholeOf(feature).some(Boolean) && canBePacked(texts[feature] ?? ""))
    .toSorted((a, b) => isOften(b) - isOften(a) || (strongest[b] ?? 0) - (strongest[a] ?? 0) || a - b);
  const packFirst = (many: number) =>
    pack(
      order
        .slice(0, many)
        .map((feature): Feature => ({ text: texts[feature] ?? "", weights: wholeOf(feature) })),
    );

  let [fits, many] = [0, order.length];
  while (many - fits > 50) {
    const middle = Math.ceil((fits + many) / 2);
    if (packFirst(middle).length <= MOST_LETTERS) fits = middle;
    else many = middle;
  }
  const kept: Learned[] = learned.map(({ weights, bias }) => ({
    bias,
    weights: new Float64Array(weights.length),
  }));
  const stays = new Uint8Array(texts.length);
  for (const feature of order.slice(0, fits)) {
    stays[feature] = 1;
    for (const [kind, whole] of wholeOf(feature).entries())
      (kept[kind] as Learned).weights[feature] = whole * step;
  }
  return { step, kept, stays, features: packFirst(fits), many: fits };
}
