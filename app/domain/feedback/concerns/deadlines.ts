import type { ConcernKind } from "#db/vocabulary.ts";

/** What may be urgent is looked at within two hours of work; what belongs with another service, within a day of it. */
const HOURS = { unwell: 2, selfHarm: 2, abuse: 2, complaint: 8, mayIdentify: 8 } as const satisfies Record<
  ConcernKind,
  number
>;

/** Working hours until somebody must have looked (requirements.md 7.2). */
export function hoursToLook(kind: ConcernKind): number {
  return HOURS[kind];
}
