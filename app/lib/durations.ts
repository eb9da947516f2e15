/** Lengths of time in milliseconds. A day is 24 hours here: what follows the clocks of people is in `london.ts`. */
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
