/** Two processes of the same program differ by some percent, so one pair would not do for a bar of ten or twenty. */
export type Ratios = { middle: number | undefined; all: number[] };

/** The middle of what several pairs of servers gave, each pair new. */
export function middleOf(ratios: readonly (number | undefined)[]): Ratios {
  const all = ratios.filter((ratio) => ratio !== undefined).sort((a, b) => a - b);
  return { middle: all[Math.floor(all.length / 2)], all };
}
