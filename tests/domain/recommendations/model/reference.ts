/**
 * What must be true of recommendations, written a second time from product.md and from nothing of the code: where each
 * is, whose, what happened to it, and by when something is due. Days are counted one by one, against the list of bank
 * holidays that GOV.UK publishes for England.
 */

/** G and H are groups below the partnership P, which has nobody above; A and B are organisations. */
export type PlaceName = "G" | "H" | "P" | "A" | "B";
export const PLACES: readonly PlaceName[] = ["G", "H", "P", "A", "B"];

export type Entry = string;

export type Thing = {
  reference: string;
  origin: "G" | "H" | "P";
  state: "draft" | "supported" | "sent" | "accepted" | "answered" | "closed" | "takenBack";
  owner: PlaceName;
  to: PlaceName | null;
  above: string | null;
  history: Entry[];
  firstSent: string | null;
  /** The day of receipt, the days that may pass, and the pauses since then, each from a day to a day. */
  clock: { since: string; lastDay: string; pauses: { from: string; to: string | null }[] } | null;
  stoppedClock: Thing["clock"];
  /** Which office accepted it and has it still. */
  takenBy: PlaceName | null;
  /** The kind of the response that a moderator has to read. */
  waits: "explained" | "changePlanned" | "changeMade" | "notChanging" | null;
  /** The day of what stands promised: a plan sets it, what is made or refused ends it, and an explanation leaves it. */
  promised: string | null;
  /** The day since which it has changed, which no later response takes away. */
  made: string | null;
  /** Who gave it back or said who the right ones are: they read it until its words are others. */
  readByToo: PlaceName[];
};

export type Model = {
  today: string;
  /** The day of the partnership's next meeting, if one is planned. */
  meeting: string | null;
  empty: Set<PlaceName>;
  things: Map<string, Thing>;
};

/** https://www.gov.uk/bank-holidays, England and Wales, as published on the day of writing. */
const BANK_HOLIDAYS = [
  ...[
    "2026-01-01",
    "2026-04-03",
    "2026-04-06",
    "2026-05-04",
    "2026-05-25",
    "2026-08-31",
    "2026-12-25",
    "2026-12-28",
  ],
  ...[
    "2027-01-01",
    "2027-03-26",
    "2027-03-29",
    "2027-05-03",
    "2027-05-31",
    "2027-08-30",
    "2027-12-27",
    "2027-12-28",
  ],
];

export function isWork(day: string): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday >= 1 && weekday <= 5 && !BANK_HOLIDAYS.includes(day);
}

export function after(day: string, days = 1): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The day of work number `count` after a day. */
export function workingDayAfter(day: string, count: number): string {
  let at = day;
  for (let left = count; left > 0; ) {
    at = after(at);
    if (isWork(at)) left -= 1;
  }
  return at;
}

export function workingDaysBetween(from: string, to: string): number {
  let count = 0;
  for (let day = after(from); day <= to; day = after(day)) if (isWork(day)) count += 1;
  return count;
}

/** By when something is due: 20 days of pause at most push it on. Null when nothing is. */
export function dueDay(clock: Thing["clock"], today: string): string | null {
  if (!clock) return null;
  const paused = clock.pauses.reduce((sum, { from, to }) => sum + workingDaysBetween(from, to ?? today), 0);
  return workingDayAfter(clock.lastDay, Math.min(paused, 20));
}

/** Who looks after a place: itself; else the partnership; else nobody but the administrators. */
export function holder(model: Model, place: PlaceName): PlaceName | null {
  if (!model.empty.has(place)) return place;
  return place !== "P" && !model.empty.has("P") ? "P" : null;
}

export function newClock(model: Model, to: PlaceName | null): Thing["clock"] {
  const twenty = workingDayAfter(model.today, 20);
  const forty = workingDayAfter(model.today, 40);
  let lastDay = twenty;
  if (to === "P" && model.meeting && model.meeting > model.today && model.meeting > twenty)
    lastDay = model.meeting < forty ? model.meeting : forty;
  return { since: model.today, lastDay, pauses: [] };
}

export function mayBeSentTo(thing: Thing, to: PlaceName): boolean {
  if (to === thing.owner) return false;
  if (to === "A" || to === "B") return true;
  return to === "P" && thing.owner !== "P";
}

export function below(model: Model, thing: Thing): Thing[] {
  return [...model.things.values()].filter(({ above }) => above === thing.reference);
}
