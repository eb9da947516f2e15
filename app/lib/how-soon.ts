import { DAY } from "./durations.ts";
import { today } from "./london.ts";

/** For how many days something has waited, by London's calendar. */
export function daysSince(moment: Date, from: Date): number {
  return Math.max(0, (Date.parse(today(from)) - Date.parse(today(moment))) / DAY);
}

/** How soon a day comes, in the words of people; nothing once the moment is over. */
export function howSoon(moment: Date, from: Date): string | null {
  if (moment <= from) return null;
  const days = (Date.parse(today(moment)) - Date.parse(today(from))) / DAY;
  if (days === 0) return "Today";
  return days === 1 ? "Tomorrow" : `In ${days} days`;
}
