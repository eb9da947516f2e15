import { DAY } from "#app/lib/durations.ts";
import { momentInLondon, today } from "#app/lib/london.ts";
import { addWorkingDays, isWorkingDay } from "#app/lib/working-days.ts";

/** When and where a group meets: the second Tuesday of a month at two, say. */
export type Habit = {
  /** 1 is the first of its kind in the month. */
  week: number;
  /** 0 is Sunday. */
  weekday: number;
  from: string;
  to: string;
  place: string;
  link: string;
  access: string;
};

export const HABITS: Record<string, Habit> = {
  weald: {
    week: 2,
    weekday: 2,
    from: "14:00",
    to: "16:00",
    place: "The village hall (an example), near the station",
    link: "",
    access:
      "Step-free entrance and toilet. Hearing loop. Papers in large print, if you tell us a week before. We can help with fares.",
  },
  coast: {
    week: 3,
    weekday: 3,
    from: "18:30",
    to: "20:30",
    place: "A different town each time: see the letter of invitation",
    link: "https://video.example.org/coast",
    access: "Step-free. By video too, with captions. A car can fetch you from the station.",
  },
  medway: {
    week: 1,
    weekday: 4,
    from: "10:30",
    to: "12:30",
    place: "The community centre (an example), first floor, with a lift",
    link: "",
    access: "Lift and accessible toilet. Free parking behind the building.",
  },
  "km-cap": {
    week: 4,
    weekday: 1,
    from: "13:00",
    to: "15:30",
    place: "County meeting room (an example)",
    link: "https://video.example.org/km-cap",
    access: "Step-free, hearing loop, by video with captions. Travel is paid for representatives.",
  },
};

/** The day, `YYYY-MM-DD`, on which a group that has this habit meets in the month that many months after another day's. */
export function meetingDay({ week, weekday }: Habit, seededAt: Date, monthsLater: number): string {
  const [year = 0, month = 0] = today(seededAt).split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + monthsLater, 1, 12));
  const untilFirst = (weekday - first.getUTCDay() + 7) % 7;
  const day = today(new Date(first.getTime() + (untilFirst + (week - 1) * 7) * DAY));
  // Nobody meets on a bank holiday.
  return isWorkingDay(day) ? day : addWorkingDays(day, 1);
}

/** When a meeting on that day begins and ends. */
export function meetingTimes({ from, to }: Habit, day: string): { startsAt: Date; endsAt: Date } {
  const [startsAt, endsAt] = [momentInLondon(day, from), momentInLondon(day, to)];
  if (!startsAt || !endsAt) throw new Error(`There is no ${day}`);
  return { startsAt, endsAt };
}

/** The day some days after a moment. */
export function dayAfter(moment: Date, days: number): string {
  return today(new Date(moment.getTime() + days * DAY));
}
