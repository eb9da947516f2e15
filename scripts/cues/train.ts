import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { KINDS } from "../../app/domain/feedback/concerns/cues/families.ts";
import { CUE_LISTS } from "../../app/domain/feedback/concerns/cues/lists.ts";
import type { Weights } from "../../app/domain/feedback/concerns/judge/judge.ts";
import { chooseCuts } from "./cuts.ts";
import { examplesOf } from "./examples.ts";
import { readLabelled } from "./labelled.ts";
import { learnAll } from "./learn-all.ts";
import { leaveEachOut } from "./leave-out.ts";
import { reportHonestly } from "./report.ts";

/**
 * npm run train:cues    writes app/domain/feedback/concerns/judge/weights.json anew, and prints how well a judge does on a
 * set that it has not learned from, with cuts that were chosen without it. The same sentences give the same weights.
 */
const WEIGHTS = join(import.meta.dirname, "../../app/domain/feedback/concerns/judge/weights.json");

const all = examplesOf(readLabelled());
const held = leaveEachOut(all);
reportHonestly(held);

const { step, kept, features, many } = learnAll(all);
const cuts = chooseCuts(held, KINDS.length);
const round = (value: number) => Math.round(value * 1000) / 1000;
const weights: Weights = {
  version: Math.max(...KINDS.map((kind) => CUE_LISTS[kind].version)),
  step: Math.round(step * 1e6) / 1e6,
  kinds: KINDS.map((kind, at) => ({ kind, bias: round(kept[at]?.bias ?? 0), cut: round(cuts[at] ?? 0) })),
  features,
};
const file = `${JSON.stringify(weights)}\n`;
writeFileSync(WEIGHTS, file);
console.log(
  `${many} features, ${(file.length / 1000).toFixed(0)} kB; cuts ${weights.kinds.map(({ cut }) => cut).join(", ")}.`,
);
