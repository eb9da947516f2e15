import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { WrittenConcernKind } from "../../app/domain/feedback/concerns/cues/lists.ts";
import { ABUSE } from "../../tests/domain/feedback/cues/abuse.ts";
import { COMPLAINT } from "../../tests/domain/feedback/cues/complaint.ts";
import { ORDINARY } from "../../tests/domain/feedback/cues/ordinary.ts";
import { SELF_HARM } from "../../tests/domain/feedback/cues/self-harm.ts";
import { UNWELL } from "../../tests/domain/feedback/cues/unwell.ts";

export type Labelled = {
  text: string;
  /** What it is a cue of, or none. */
  kind: WrittenConcernKind | "none";
  /** The kind of which it only sounds. */
  near: WrittenConcernKind | null;
  /** The set that it belongs to: those written blind measure too, each in turn, the house's own only teach. */
  set: string;
  isBlind: boolean;
};

const OF_TESTS = { unwell: UNWELL, selfHarm: SELF_HARM, abuse: ABUSE, complaint: COMPLAINT };
const BENCH = join(import.meta.dirname, "../../tests/bench");

export function readLabelled(): Labelled[] {
  return [...readFolder("blind"), ...readFolder("labelled"), ...ofTests()];
}

function readFolder(folder: string): Labelled[] {
  const files = readdirSync(join(BENCH, folder)).filter((name) => name.endsWith("-cues.jsonl"));
  return files.toSorted().flatMap((name) =>
    readFileSync(join(BENCH, folder, name), "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => {
        const { text, kind, near = null } = JSON.parse(line);
        return { text, kind, near, set: `${folder} ${name.split("-")[0]}`, isBlind: folder === "blind" };
      }),
  );
}

function ofTests(): Labelled[] {
  const of = { set: "tests", isBlind: false };
  const kinds = Object.keys(OF_TESTS) as WrittenConcernKind[];
  return [
    ...kinds.flatMap((kind) => [
      ...OF_TESTS[kind].cues.map((text) => ({ text, kind, near: null, ...of })),
      ...OF_TESTS[kind].nearMisses.map((text) => ({ text, kind: "none" as const, near: kind, ...of })),
    ]),
    ...ORDINARY.map((text) => ({ text, kind: "none" as const, near: null, ...of })),
  ];
}
