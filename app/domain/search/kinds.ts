import type { FoundKind } from "#db/vocabulary.ts";

/** Without a day of their own: they stand above what has one. */
export const NAMES = ["group", "place", "term"] as const satisfies readonly FoundKind[];

export function isName(kind: FoundKind): boolean {
  return NAMES.some((name) => name === kind);
}
