import { KINDS } from "../../app/domain/feedback/concerns/cues/families.ts";
import { chooseCuts } from "./cuts.ts";
import type { Held } from "./leave-out.ts";

/** For each blind set in turn: what is found of it with cuts that were chosen on the others. */
export function reportHonestly(held: readonly Held[]): void {
  const sets = [...new Set(held.map(({ set }) => set))];
  const judged = sets.flatMap((set) => {
    const cuts = chooseCuts(
      held.filter((one) => one.set !== set),
      KINDS.length,
    );
    return held
      .filter((one) => one.set === set)
      .map((one) => ({ ...one, marked: one.scores.map((score, kind) => score >= (cuts[kind] ?? 0)) }));
  });
  for (const set of [...sets, "all"]) {
    const some = judged.filter((one) => set === "all" || one.set === set);
    const found = KINDS.map((name, kind) => {
      const cues = some.filter((one) => one.kind === kind);
      return `${name} ${percent(cues.filter(({ marked }) => marked[kind]).length, cues.length)}`;
    });
    const none = some.filter(({ kind }) => kind < 0);
    const alarms = none.filter(({ marked }) => marked.includes(true)).length;
    console.log(`${set}: found ${found.join(", ")}; near misses marked ${percent(alarms, none.length)}`);
  }
}

function percent(some: number, all: number): string {
  return `${((some / all) * 100).toFixed(1)} %`;
}
