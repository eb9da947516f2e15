import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { WrittenConcernKind } from "../../app/domain/feedback/concerns/cues/lists.ts";

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

const BENCH = join(import.meta.dirname, "../../tests/bench");

export function readLabelled(): Labelled[] {
  return [...readFolder("blind"), ...readFolder("labelled")];
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
