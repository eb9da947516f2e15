import { z } from "zod";
import { now } from "#app/lib/clock.ts";
import { always, idField, line, optionalLine } from "#app/lib/fields.ts";
import { dayFromParts, momentInLondon } from "#app/lib/london.ts";
import { isSecureLink } from "#app/lib/secure-link.ts";
import { readTimeOfDay } from "#app/lib/time-of-day.ts";

/** So many dates can be asked about at once: more would not be answered. */
export const DATES = [1, 2, 3, 4, 5] as const;

const FEWEST = 2;

type Answers = Record<string, unknown>;
type Dated = { startsAt: Date; endsAt: Date };

export const pollForm = z
  .object({
    title: line("Enter a title, like Spring meeting", 150, "The title must be 150 characters or less"),
    place: optionalLine(300, "The place must be 300 characters or less"),
    link: optionalLine(500, "The link must be 500 characters or less").refine(
      (link) => link === "" || isSecureLink(link),
      "Enter a link that begins with https://",
    ),
  })
  .catchall(z.unknown())
  .superRefine((form, context) => {
    const wrong = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    if (!form.place && !form.link) wrong("place", "Enter a place, or a link for people who join online");
    const read = DATES.map((n) => [n, readDate(form, n)] as const);
    for (const [n, date] of read)
      if (typeof date === "string" && date !== "empty") wrong(`date${n}-day`, WRONG[date]);
    const isAllRight = read.every(([, date]) => typeof date !== "string" || date === "empty");
    if (isAllRight && datesIn(form).length < FEWEST)
      wrong("date1-day", "Enter 2 dates or more for people to choose from");
  }, always)
  .transform((form) => ({ title: form.title, place: form.place, link: form.link, dates: datesIn(form) }));
export type PollInput = z.output<typeof pollForm>;

const WRONG = {
  date: "Enter a real date, like 4 3 2027",
  time: "Enter the start and end time, like 2pm or 14:00",
  order: "The end must be later than the start",
  past: "The date must be in the future",
} as const;

/** For each date its answer; the ids are looked up in the poll itself. */
export const pollAnswersForm = z.object({}).catchall(z.unknown());

export const chooseForm = z.object({ date: idField("Choose a date") });

export const NOT_ASKED = { archived: "This group has ended, so it plans no more meetings." } as const;

function datesIn(form: Answers): Dated[] {
  return DATES.map((n) => readDate(form, n)).filter((date) => typeof date !== "string");
}

function readDate(form: Answers, n: number): Dated | "empty" | keyof typeof WRONG {
  const part = (name: string) => String(form[`date${n}-${name}`] ?? "").trim();
  const parts = [part("day"), part("month"), part("year"), part("start"), part("end")] as const;
  if (parts.every((written) => written === "")) return "empty";
  const [day, month, year, start, end] = parts;
  const date = dayFromParts(day, month, year);
  if (!date) return "date";
  const [from, to] = [readTimeOfDay(start), readTimeOfDay(end)];
  if (!from || !to) return "time";
  const startsAt = momentInLondon(date, from) ?? new Date(0);
  const endsAt = momentInLondon(date, to) ?? new Date(0);
  if (endsAt <= startsAt) return "order";
  return startsAt <= now() ? "past" : { startsAt, endsAt };
}
