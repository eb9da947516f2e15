import { readFileSync } from "node:fs";
import { KINDS } from "#app/domain/feedback/concerns/cues/families.ts";
import type { WrittenConcernKind } from "#app/domain/feedback/concerns/cues/lists.ts";
import { kindsOfConcern } from "#app/domain/feedback/concerns/find-concerns.ts";

export type Labelled = { cues: readonly string[]; nearMisses: readonly string[] };
type Line = { text: string; kind: WrittenConcernKind | "none"; near: WrittenConcernKind | null };

/** The sentences that the families of cues were written with. */
const LINES: Line[] = readFileSync("tests/bench/labelled/families-cues.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));

const textsWhere = (isWanted: (line: Line) => boolean) => LINES.filter(isWanted).map(({ text }) => text);

export const LABELLED = Object.fromEntries(
  KINDS.map((kind) => [
    kind,
    {
      cues: textsWhere((line) => line.kind === kind),
      nearMisses: textsWhere((line) => line.near === kind),
    },
  ]),
) as unknown as Readonly<Record<WrittenConcernKind, Labelled>>;

/** What people ordinarily write, picked for words that cues have too. */
export const ORDINARY = textsWhere(({ kind, near }) => kind === "none" && near === null);

export type Find = (text: string) => readonly WrittenConcernKind[];

export const find: Find = (text) => kindsOfConcern([text]);

/** The cues of a kind that are overlooked, and the near misses that are taken for a cue of any kind. */
export function measure(kind: WrittenConcernKind, { cues, nearMisses }: Labelled, look: Find = find) {
  const missed = cues.filter((sentence) => !look(sentence).includes(kind));
  const alarms = nearMisses.filter((sentence) => look(sentence).length > 0);
  return {
    missed,
    alarms,
    recall: 1 - missed.length / cues.length,
    alarmed: alarms.length / nearMisses.length,
  };
}
