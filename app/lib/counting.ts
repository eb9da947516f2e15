/** Whoever has more than this to do needs no exact number, and counting it would take longer the more there is. */
export const MOST_COUNTED = 99;

/** "None", "12", "More than 99". */
export function sayCount(count: number): string {
  if (count > MOST_COUNTED) return `More than ${MOST_COUNTED}`;
  return count > 0 ? String(count) : "None";
}
