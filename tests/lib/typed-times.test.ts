import { describe, expect, test } from "vitest";
import { agendaForm, itemForm } from "#app/domain/meetings/agenda/form.ts";
import { readTimeOfDay } from "#app/lib/time-of-day.ts";
import { readMinutes } from "#app/lib/typed-minutes.ts";

describe("a time of day", () => {
  test.each([
    ["2pm", "14:00"],
    ["2.30 p.m.", "14:30"],
    ["14:00", "14:00"],
    ["12 noon", "12:00"],
    ["2 o’clock in the afternoon", "14:00"],
    ["half past 2 pm", "14:30"],
    ["quarter past 10 in the morning", "10:15"],
    ["quarter to 1pm", "12:45"],
    ["quarter to 12 am", "23:45"],
    ["quarter to 12pm", "11:45"],
    ["7.30 in the evening", "19:30"],
  ])("%s is understood", (written, time) => expect(readTimeOfDay(written)).toBe(time));

  test.each(["3.30", "half past 2", "half to 3pm", "25:00", "13pm", "quarter past 13pm", "soon"])(
    "%s is asked again: it may be morning or afternoon, or no time",
    (written) => expect(readTimeOfDay(written)).toBeUndefined(),
  );
});

describe("how long something takes", () => {
  test.each([
    ["20 minutes", 20],
    ["20 min.", 20],
    ["20m", 20],
    ["1 hour", 60],
    ["1.5 hours", 90],
    ["1h30", 90],
    ["1 hour 15 minutes", 75],
    ["half an hour", 30],
    ["about half an hour", 30],
    ["an hour", 60],
    ["An hour and a half", 90],
    ["three quarters of an hour", 45],
  ])("%s is %i minutes", (written, minutes) => expect(readMinutes(written)).toBe(minutes));

  test.each(["20", "half", "half past 2", "2 nurses", "20 minutes walk", ""])(
    "%s is no length of time",
    (written) => expect(readMinutes(written)).toBeUndefined(),
  );

  test("stands behind an item of the agenda, and what is none belongs to its title", () => {
    const { agenda } = agendaForm.parse({
      agenda: [
        "- Welcome, 5 min",
        "Parking (half an hour)",
        "Buses – 1h",
        "Notes 10 minutes",
        "Room: the library",
        "Question 5, and why",
        "Post-treatment care",
      ].join("\n"),
    });
    expect(agenda.map(({ title, minutes }) => [title, minutes])).toEqual([
      ["Welcome", 5],
      ["Parking", 30],
      ["Buses", 60],
      ["Notes", 10],
      ["Room: the library", null],
      ["Question 5, and why", null],
      ["Post-treatment care", null],
    ]);
    const minutesOf = (minutes: string) => itemForm.safeParse({ title: "Parking", minutes }).data?.minutes;
    expect(["10", "half an hour", "", "0", "481", "1e2", "soon"].map(minutesOf)).toEqual([
      ...[10, 30, null],
      ...[undefined, undefined, undefined, undefined],
    ]);
  });
});
