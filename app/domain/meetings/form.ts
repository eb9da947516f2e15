import { z } from "zod";
import { now } from "#app/lib/clock.ts";
import { dayFields, fieldsOfDay, readDay, WRONG_DAY } from "#app/lib/day-fields.ts";
import { always, line, optionalLine, optionalPassage, ticks } from "#app/lib/fields.ts";
import { formatTime, momentInLondon, today } from "#app/lib/london.ts";
import { isSecureLink } from "#app/lib/secure-link.ts";
import { readTimeOfDay } from "#app/lib/time-of-day.ts";
import type { CommunicationNeed } from "#db/vocabulary.ts";

const LONGEST_PASSAGE = 4000;

/** What helps people to come: each is a box to tick, and `access` has room for the rest. */
export const SERVICES = {
  isStepFree: "Step-free entrance",
  hasHearingLoop: "Hearing loop",
  hasLargePrint: "Papers in large print",
  hasTravelHelp: "Help with travel",
  hasSignLanguage: "British Sign Language (BSL) interpreter",
  hasInterpreter: "Interpreter for another language",
} as const;

export type Service = keyof typeof SERVICES;

const SERVICE_NAMES = Object.keys(SERVICES) as [Service, ...Service[]];

const MOST_PLACES = 1000;

export const meetingForm = z
  .object({
    title: line("Enter a title, like Spring meeting", 150, "The title must be 150 characters or less"),
    ...dayFields("date"),
    startTime: timeOfDay("start"),
    endTime: timeOfDay("end"),
    place: optionalLine(300, "The place must be 300 characters or less"),
    link: optionalLine(500, "The link must be 500 characters or less").refine(
      (link) => link === "" || isSecureLink(link),
      "Enter a link that begins with https://",
    ),
    services: ticks(SERVICE_NAMES, "Choose from the list"),
    places: z
      .string()
      .trim()
      .default("")
      .refine(
        (places) =>
          places === "" || (/^\d{1,4}$/.test(places) && Number(places) > 0 && Number(places) <= MOST_PLACES),
        "Enter how many people there is room for, like 20, or leave it empty",
      ),
    access: optionalPassage(LONGEST_PASSAGE, "Help with access must be 4,000 characters or less"),
  })
  .refine((form) => readDay(form, "date"), { ...always, path: ["date-day"], message: WRONG_DAY })
  .refine((form) => form.place || form.link, {
    ...always,
    path: ["place"],
    message: "Enter a place, or a link for people who join online",
  })
  .transform((form) => {
    const day = readDay(form, "date") ?? "";
    const { title, place, link, access } = form;
    const startsAt = momentInLondon(day, form.startTime) ?? new Date(0);
    const endsAt = momentInLondon(day, form.endTime) ?? new Date(0);
    const places = form.places === "" ? null : Number(form.places);
    return { title, place, link, access, startsAt, endsAt, places, ...flagsOf(form.services) };
  })
  .refine(({ startsAt }) => startsAt > now(), {
    path: ["date-day"],
    message: "The meeting must be in the future. Check the date and the start time",
  })
  .refine(({ startsAt, endsAt }) => endsAt > startsAt, {
    path: ["endTime"],
    message: "The end must be later than the start",
  });

export type MeetingInput = z.output<typeof meetingForm>;

/** Why a meeting was not planned, in words for the one who meant to. */
export const NOT_PLANNED = { archived: "This group has ended, so it plans no more meetings." } as const;

/** Why a meeting was not changed, in words for the one who meant to. */
export const NOT_CHANGED = {
  ...NOT_PLANNED,
  begun: "This meeting has begun, so it cannot be changed any more.",
  cancelled: "This meeting is cancelled, so it cannot be changed any more.",
  losesOwn: "This undoes what was changed for one meeting alone. Look at it, then save again",
  changed:
    "Someone else changed this meeting while you typed. Below is what they changed. Mend what you typed and save it again.",
} as const;

type StoredMeeting = Pick<MeetingInput, "title" | "startsAt"> & {
  details: Omit<MeetingInput, "title" | "startsAt">;
};

/** The fields of the form for a meeting as it is stored. */
export function fieldsOfMeeting({
  title,
  startsAt,
  details,
}: StoredMeeting): Record<string, string | string[]> {
  const { endsAt, place, link, access, places } = details;
  return {
    title,
    place,
    link,
    access,
    ...fieldsOfDay("date", today(startsAt)),
    startTime: formatTime(startsAt),
    endTime: formatTime(endsAt),
    places: places === null ? "" : String(places),
    services: servicesOf(details),
  };
}

/** Of what people may need, whether a meeting has a service for it. What has none is between them and its facilitators. */
export function plannedFor(services: readonly Service[]): Partial<Record<CommunicationNeed, boolean>> {
  return {
    largePrint: services.includes("hasLargePrint"),
    bsl: services.includes("hasSignLanguage"),
    interpreter: services.includes("hasInterpreter"),
  };
}

/** Those that a meeting has. */
export function servicesOf(flags: Record<Service, boolean>): Service[] {
  return SERVICE_NAMES.filter((name) => flags[name]);
}

/** The columns that say which of them a meeting has. */
export function flagsOf(services: readonly Service[]): Record<Service, boolean> {
  return Object.fromEntries(SERVICE_NAMES.map((name) => [name, services.includes(name)])) as Record<
    Service,
    boolean
  >;
}

function timeOfDay(which: "start" | "end") {
  const wrong = `Enter the ${which} time, like 2pm or 14:00`;
  return z.string(wrong).transform((written, context) => {
    const time = readTimeOfDay(written);
    if (time) return time;
    context.addIssue({ code: "custom", message: wrong });
    return z.NEVER;
  });
}
