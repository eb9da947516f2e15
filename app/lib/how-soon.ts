import { DAY } from "./durations.ts";
import { today } from "./london.ts";

/** How soon a day comes, in the words of people; nothing once the moment is over. */
export function howSoon(moment: Date, from: Date): string | null {
  if (moment <= from) return null;
  const days = (Date.parse(today(moment)) - Date.parse(today(from))) / DAY;
  if (days === 0) return "Today";
  return days === 1 ? "Tomorrow" : `In ${days} days`;
}
