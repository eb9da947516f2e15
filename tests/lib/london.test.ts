import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { formatTime, today } from "#app/lib/london.ts";

const moments = fc.date({
  min: new Date("2000-01-01T00:00Z"),
  max: new Date("2100-01-01T00:00Z"),
  noInvalidDate: true,
});

function inLondon(moment: Date) {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO("Europe/London");
}

test("a day is the one that the calendar in London shows, whatever the season", () => {
  fc.assert(
    fc.property(moments, (moment) => {
      expect(today(moment)).toBe(inLondon(moment).toPlainDate().toString());
    }),
  );
});

test.each([
  ["2027-01-04T00:00Z", "midnight"],
  ["2027-01-04T00:05Z", "12:05am"],
  ["2027-01-04T09:30Z", "9:30am"],
  ["2027-01-04T12:00Z", "midday"],
  ["2027-01-04T12:30Z", "12:30pm"],
  ["2027-07-04T11:00Z", "midday"],
  ["2027-07-04T13:00Z", "2pm"],
  ["2027-07-03T23:00Z", "midnight"],
])("%s is %s on the clocks of London", (moment, time) => {
  expect(formatTime(new Date(moment))).toBe(time);
});
