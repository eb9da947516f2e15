import type { Labelled } from "./labelled.ts";

/** Right: suggested and labelled. Wrong: suggested only. Missed: labelled only. */
export type Tally = { right: number; wrong: number; missed: number };

export type Figures = { precision: number; recall: number; f1: number; support: number };

export type Guess = (text: string) => ReadonlySet<string>;

/** For each theme how often a method agrees with the analysts. */
export function tally(
  comments: readonly Labelled[],
  guess: Guess,
  themes: readonly string[],
): Map<string, Tally> {
  const tallies = new Map(themes.map((theme) => [theme, { right: 0, wrong: 0, missed: 0 }]));
  for (const { text, themes: labels } of comments) {
    const guessed = guess(text);
    for (const [theme, counts] of tallies) {
      if (guessed.has(theme) && labels.has(theme)) counts.right += 1;
      else if (guessed.has(theme)) counts.wrong += 1;
      else if (labels.has(theme)) counts.missed += 1;
    }
  }
  return tallies;
}

export function figuresOf({ right, wrong, missed }: Tally): Figures {
  const precision = right / (right + wrong || 1);
  const recall = right / (right + missed || 1);
  const f1 = (2 * right) / (2 * right + wrong + missed || 1);
  return { precision, recall, f1, support: right + missed };
}

/** All suggestions together, each counting once: the frequent themes weigh most. */
export function micro(tallies: Iterable<Tally>): Figures {
  const sum = { right: 0, wrong: 0, missed: 0 };
  for (const { right, wrong, missed } of tallies) {
    sum.right += right;
    sum.wrong += wrong;
    sum.missed += missed;
  }
  return figuresOf(sum);
}

/** The mean over the themes that have at least one label to find: rare themes weigh as much as frequent ones. */
export function macro(tallies: Iterable<Tally>): Figures {
  const all = [...tallies].map(figuresOf).filter(({ support }) => support > 0);
  const mean = (value: (figures: Figures) => number) =>
    all.reduce((sum, one) => sum + value(one), 0) / all.length;
  return {
    precision: mean(({ precision }) => precision),
    recall: mean(({ recall }) => recall),
    f1: mean(({ f1 }) => f1),
    support: all.reduce((sum, { support }) => sum + support, 0),
  };
}

/** What guessing each theme at random, as often as it occurs, comes to: on average precision = recall = F1 = its rate. */
export function chance(tallies: ReadonlyMap<string, Tally>, comments: number): Map<string, Tally> {
  return new Map(
    [...tallies].map(([theme, { right, missed }]) => {
      const labelled = right + missed;
      const hit = labelled * (labelled / comments);
      return [theme, { right: hit, wrong: labelled - hit, missed: labelled - hit }];
    }),
  );
}
