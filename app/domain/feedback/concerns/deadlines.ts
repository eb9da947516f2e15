import type { ConcernKind } from "#db/vocabulary.ts";

/** What may be urgent is looked at within two hours of work; what belongs with another service, within a day of it. */
const HOURS = { unwell: 2, selfHarm: 2, abuse: 2, complaint: 8, mayIdentify: 8 } as const satisfies Record<
  ConcernKind,
  number
>;

/** May somebody need help now? Such a comment heads the same-day list, in red. */
export function isUrgent(kind: ConcernKind): boolean {
  return HOURS[kind] === HOURS.unwell;
}

/** Working hours until somebody must have looked (requirements.md 7.2). */
export function hoursToLook(kind: ConcernKind): number {
  return HOURS[kind];
}
