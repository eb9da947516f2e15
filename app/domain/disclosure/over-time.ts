import { SCHEME, SCHEMES, type Scheme } from "./schemes.ts";

const SERVICE: Scheme = SCHEMES[SCHEME];

/** What a reader knows at first of one number in one period: every whole number from `least` to `most`. */
export type View = {
  period: string;
  least: number;
  most: number;
  /** It is hidden because it is small: it must keep enough possible numbers, whatever else is shown. */
  isSmall: boolean;
};

/** Periods that together make up a longer one. */
export type Cover = { whole: string; parts: readonly string[] };

/** More people than any period has, small enough to add up exactly. */
export const ANYONE = 1e9;

/** A shown number stands for all that round to it and are no small ones. */
export function viewOfShown(period: string, shown: number, { roundTo, threshold }: Scheme): View {
  if (shown === 0) return { period, least: 0, most: 0, isSmall: false };
  const below = Math.floor(roundTo / 2);
  return {
    period,
    least: Math.max(threshold, shown - below),
    most: shown + roundTo - 1 - below,
    isSmall: false,
  };
}

/**
 * Which small hidden numbers are known too well by whoever puts all periods side by side. A person is counted once in each
 * period: so a whole is no more than its parts together and, where `isNested`, no less than each of them.
 *
 * Both kinds of knowledge only ever say "at most", so of all numbers that fit there is a greatest set, found by
 * lowering bounds until nothing changes. A number can be as small as `n` just when the greatest set in which it is at most
 * `n` still reaches all that is known to be there. So this finds what an integer program would, not only a bound.
 */
export function findPinned(
  views: readonly View[],
  covers: readonly Cover[],
  { possibilities, isNested = true }: { possibilities: number; isNested?: boolean },
): string[] {
  if (!views.some(({ isSmall }) => isSmall)) return [];
  const most = new Map(views.map((view) => [view.period, view.most]));
  const known = covers.filter(({ whole, parts }) => [whole, ...parts].every((period) => most.has(period)));
  const greatest = lowerBounds(most, known, isNested);
  return views
    .filter(({ period, isSmall }) => {
      if (!isSmall) return false;
      const cap = (greatest.get(period) ?? 0) - (possibilities - 1);
      const lowered = lowerBounds(new Map([...greatest, [period, cap]]), known, isNested);
      return views.some((view) => (lowered.get(view.period) ?? 0) < view.least);
    })
    .map(({ period }) => period);
}

function lowerBounds(bounds: Map<string, number>, covers: readonly Cover[], isNested: boolean) {
  for (let isLower = true; isLower; ) {
    isLower = false;
    const lower = (period: string, most: number) => {
      if ((bounds.get(period) ?? 0) <= most) return;
      bounds.set(period, most);
      isLower = true;
    };
    for (const { whole, parts } of covers) {
      lower(
        whole,
        parts.reduce((sum, part) => sum + (bounds.get(part) ?? 0), 0),
      );
      if (isNested) for (const part of parts) lower(part, bounds.get(whole) ?? 0);
    }
  }
  return bounds;
}

/**
 * Does a reader who holds these of the people exactly know the others too well? Where so few are others the number is
 * hidden, so that whoever sees it hidden is left with 0 to 5 others, however many of their own there are.
 */
export function isKnownToHolder(people: number, held: number, { possibilities }: Scheme = SERVICE): boolean {
  return people > held && people - held <= possibilities;
}
