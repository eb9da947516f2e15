import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { type CalendarEvent, writeCalendar } from "#app/lib/icalendar.ts";

/** Read by a parser that knows nothing of how we write. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent("vtimezone") as ICAL.Component);
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const moment = (time: ICAL.Time) => {
      time.zone = zone;
      return time.toJSDate().toISOString();
    };
    return {
      uid: event.uid,
      title: event.summary,
      place: event.location,
      text: event.description,
      sequence: event.sequence,
      status: component.getFirstPropertyValue("status"),
      zone: component.getFirstProperty("dtstart")?.getParameter("tzid"),
      startsAt: moment(event.startDate),
      endsAt: moment(event.endDate),
    };
  });
}

const EVENT: CalendarEvent = {
  uid: "1@patient-voice",
  title: "Spring meeting",
  startsAt: new Date("2027-03-04T14:00:00Z"),
  endsAt: new Date("2027-03-04T16:00:00Z"),
  stampedAt: new Date("2027-01-10T10:00:00Z"),
  sequence: 0,
  isCancelled: false,
};

const one = (event: Partial<CalendarEvent> = {}) => read(writeCalendar("Weald", [{ ...EVENT, ...event }]))[0];

describe("a calendar file", () => {
  test("is read by another's parser as it was meant", () => {
    expect(one({ place: "Library", text: "https://meet.example.org/a" })).toEqual({
      uid: "1@patient-voice",
      title: "Spring meeting",
      place: "Library",
      text: "https://meet.example.org/a",
      sequence: 0,
      status: "CONFIRMED",
      zone: "Europe/London",
      startsAt: "2027-03-04T14:00:00.000Z",
      endsAt: "2027-03-04T16:00:00.000Z",
    });
  });

  test.each([
    ["in winter", "2027-01-15T14:00:00Z"],
    ["in summer", "2027-07-15T13:00:00Z"],
    ["the day before the clocks go forward", "2027-03-27T14:00:00Z"],
    ["the day on which they do", "2027-03-28T13:00:00Z"],
    ["the day before they go back", "2027-10-30T13:00:00Z"],
    ["the day on which they do", "2027-10-31T14:00:00Z"],
    ["an hour before they go forward", "2027-03-28T00:30:00Z"],
    ["ten years on", "2037-06-15T09:15:00Z"],
  ])("keeps the moment %s", (_, moment) => {
    const startsAt = new Date(moment);
    const endsAt = new Date(startsAt.getTime() + 60 * 60 * 1000);
    expect(one({ startsAt, endsAt })).toMatchObject({
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    });
  });

  test("says that a meeting is cancelled, with its sequence", () => {
    expect(one({ isCancelled: true, sequence: 3 })).toMatchObject({
      status: "CANCELLED",
      sequence: 3,
      title: "Cancelled: Spring meeting",
    });
  });

  test.each([
    "Tea, cake; and more \\ less",
    "Two\nlines",
    "BEGIN:VEVENT\nUID:evil",
    "☂".repeat(60),
    "👩‍⚕️".repeat(40),
    "a".repeat(300),
    'quotes "here" & <there>',
  ])("keeps %j whole", (title) => {
    expect(one({ title })?.title).toBe(title);
    expect(read(writeCalendar("x", [{ ...EVENT, title }]))).toHaveLength(1);
  });

  test("has lines of 75 octets at most, that end in CRLF, and cuts no character in two", () => {
    const text = writeCalendar("☂".repeat(100), [
      { ...EVENT, title: "é".repeat(200), place: "x".repeat(74) },
    ]);
    const lines = text.split("\r\n");
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(lines.some((line) => Buffer.byteLength(line) >= 74)).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n\uFFFD]/);
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  });

  test("that is broken is found out (the control)", () => {
    const text = writeCalendar("x", [EVENT]);
    expect(() => read(text.replace("SUMMARY:", "SUMMARY "))).toThrow();
    const shifted = text.replace("TZOFFSETTO:+0100", "TZOFFSETTO:+0200");
    expect(read(shifted)[0]?.startsAt).toBe("2027-03-04T14:00:00.000Z");
    const summer = {
      ...EVENT,
      startsAt: new Date("2027-07-15T13:00:00Z"),
      endsAt: new Date("2027-07-15T14:00:00Z"),
    };
    const wrong = writeCalendar("x", [summer]).replace("TZOFFSETTO:+0100", "TZOFFSETTO:+0200");
    expect(read(wrong)[0]?.startsAt).not.toBe(summer.startsAt.toISOString());
  });
});
