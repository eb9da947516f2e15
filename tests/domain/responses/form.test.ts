import { afterEach, describe, expect, test } from "vitest";
import { feedbackResponseForm, fieldsOfResponse, responseForm } from "#app/domain/responses/form.ts";
import { setClock } from "#app/lib/clock.ts";

afterEach(() => setClock());

const said = { post: "Lead cancer nurse", text: "We have read this." };
const nothing = { change: null, dueOn: null, place: null, madeOn: null, evidence: null };

const messages = (fields: Record<string, string>) =>
  feedbackResponseForm.safeParse(fields).error?.issues.map(({ message }) => message) ?? [];

const on = (name: string, day: string) => {
  const [year = "", month = "", date = ""] = day.split("-");
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
};

describe("what a response must say", () => {
  test("is an explanation and the post of whoever gives it, whatever its kind", () => {
    expect(messages({})).toEqual([
      "Select what you can say about it",
      "Enter the post of whoever says this, like Lead cancer nurse",
      "Enter your response",
    ]);
    expect(feedbackResponseForm.parse({ ...said, kind: "explained" })).toEqual({
      ...said,
      ...nothing,
      kind: "explained",
    });
    expect(messages({ ...said, kind: "explained", text: "a".repeat(4001) })).toEqual([
      "Your response must be 4,000 characters or less",
    ]);
  });

  test("of a plan is what and by when, which is not over", () => {
    setClock(() => Date.parse("2026-11-30T12:00:00Z"));
    const planned = { ...said, kind: "changePlanned" };
    expect(messages(planned)).toEqual([
      "Enter what will change",
      "Enter by when it will change, like 4 3 2027",
    ]);
    expect(messages({ ...planned, planned: "More spaces", ...on("dueOn", "2026-11-29") })).toEqual([
      "The day by which it changes must not be over",
    ]);
    expect(
      feedbackResponseForm.parse({ ...planned, planned: "More spaces", ...on("dueOn", "2026-11-30") }),
    ).toEqual({ ...said, ...nothing, kind: "changePlanned", change: "More spaces", dueOn: "2026-11-30" });
  });

  test("of what was changed is what, where, since when, which has begun, and how one can see it", () => {
    setClock(() => Date.parse("2026-11-30T12:00:00Z"));
    const made = { ...said, kind: "changeMade" };
    expect(messages(made)).toEqual([
      "Enter what has changed",
      "Enter where it has changed",
      "Enter since when it has changed, like 4 3 2027",
      "Enter how people can see that it has changed",
    ]);
    const whole = { ...made, made: "More spaces", place: "Maidstone", evidence: "Count them" };
    expect(messages({ ...whole, ...on("madeOn", "2026-12-01") })).toEqual([
      "The day since when it has changed must not be in the future",
    ]);
    const { change, place, madeOn, evidence } = feedbackResponseForm.parse({
      ...whole,
      ...on("madeOn", "2026-11-01"),
    });
    expect([change, place, madeOn, evidence]).toEqual([
      "More spaces",
      "Maidstone",
      "2026-11-01",
      "Count them",
    ]);
  });

  test("is nothing of another kind: without JavaScript all fields are there", () => {
    const filled = { planned: "More spaces", made: "A sign", place: "Maidstone", evidence: "Look" };
    expect(feedbackResponseForm.parse({ ...said, kind: "explained", ...filled })).toMatchObject(nothing);
  });

  test("can be no, to a recommendation and to nothing else", () => {
    expect(
      responseForm(["explained", "notChanging"]).safeParse({ ...said, kind: "notChanging" }).success,
    ).toBe(true);
    expect(messages({ ...said, kind: "notChanging" })).toEqual(["Select what you can say about it"]);
  });

  test("comes back into the fields of its form as it was", () => {
    const fields = {
      ...said,
      kind: "changeMade",
      made: "More spaces",
      place: "Maidstone",
      evidence: "Count them",
      ...on("madeOn", "2026-11-01"),
    };
    const input = feedbackResponseForm.parse(fields);
    expect(feedbackResponseForm.parse(fieldsOfResponse(input))).toEqual(input);
  });
});
