/**
 * What a passage scores for each kind by a judge that has not learned from its set, and what it is: the number of its kind,
 * or -1 for none.
 */
export type Scored = { scores: readonly number[]; kind: number };

/** Of what only sounds like a cue so much may be taken for one, by all kinds together (requirements.md 7.2 allows 5 %). */
const MOST_ALARMS = 0.045;

/**
 * For each kind the score from which on it is marked. All kinds together share the alarms that there may be, and each gets
 * the part with which the squares of what is overlooked become least: the worst found gain most by it.
 */
export function chooseCuts(scored: readonly Scored[], kinds: number): number[] {
  const none = scored.filter(({ kind }) => kind < 0);
  const budget = Math.floor(none.length * MOST_ALARMS);
  let best: { cost: number; cuts: number[] }[] = Array.from({ length: budget + 1 }, () => ({
    cost: 0,
    cuts: [],
  }));
  for (let kind = 0; kind < kinds; kind++) {
    const cues = scored.filter((one) => one.kind === kind).map(({ scores }) => scores[kind] ?? 0);
    const sounding = none.map(({ scores }) => scores[kind] ?? 0).toSorted((a, b) => b - a);
    const options = Array.from({ length: budget + 1 }, (_, alarms) => {
      const [above = 2 * (sounding[0] ?? 0) + 1, below = 0] = [sounding[alarms - 1], sounding[alarms]];
      const cut = alarms === 0 ? below + 0.01 : (above + below) / 2;
      const missed = cues.filter((score) => score < cut).length / (cues.length || 1);
      return { cut, cost: missed * missed };
    });
    best = best.map((_, spent) => {
      let least = { cost: Number.POSITIVE_INFINITY, cuts: [] as number[] };
      for (let alarms = 0; alarms <= spent; alarms++) {
        const before = best[spent - alarms];
        const option = options[alarms];
        if (before && option && before.cost + option.cost < least.cost)
          least = { cost: before.cost + option.cost, cuts: [...before.cuts, option.cut] };
      }
      return least;
    });
  }
  return best[budget]?.cuts ?? [];
}
