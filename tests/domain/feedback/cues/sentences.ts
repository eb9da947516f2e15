export type Labelled = { cues: readonly string[]; nearMisses: readonly string[] };

/** One sentence a line. */
export function sentences({ cues, nearMisses }: { cues: string; nearMisses: string }): Labelled {
  return { cues: linesOf(cues), nearMisses: linesOf(nearMisses) };
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}
