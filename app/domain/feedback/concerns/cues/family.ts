/**
 * Cues that tell of one thing, with whatever makes them tell of something else when it stands in the same sentence. Both
 * are written as `pattern.ts` says.
 */
export type Family = { name: string; cues: readonly string[]; unless?: readonly string[] };
