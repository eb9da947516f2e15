import { describe, expect, test } from "vitest";
import { ANSWER_FORMS, autosaveForm } from "#app/domain/feedback/drafts/form.ts";
import { NOT_SURE } from "#app/domain/feedback/drafts/questions.ts";
import { describeSharing, sharingForm, themesForm } from "#app/domain/feedback/form.ts";

const messages = (result: { error?: { issues: { message: string }[] } }) =>
  result.error?.issues.map(({ message }) => message) ?? [];

describe("the forms of the questions", () => {
  test("a question that must be answered says what to do", () => {
    const required = ["group", "whose-care", "basis", "organisation", "site", "when", "sharing"] as const;
    for (const step of required) {
      expect(messages(ANSWER_FORMS[step].safeParse({})).join(), step).toMatch(/^Select /);
    }
    expect(messages(ANSWER_FORMS.experience.safeParse({ wentWell: " ", couldBeBetter: "" }))).toEqual([
      "Enter what went well or what could be better",
    ]);
  });

  test("a question that is optional can be left", () => {
    expect(ANSWER_FORMS["tumour-group"].parse({})).toEqual({ tumourGroupId: null });
    expect(ANSWER_FORMS.stage.parse({ stageId: "" })).toEqual({ stageId: null });
    expect(ANSWER_FORMS.overall.parse({})).toEqual({ rating: null });
  });

  test("not sure is kept as no id", () => {
    expect(ANSWER_FORMS.organisation.parse({ organisationId: NOT_SURE })).toEqual({
      organisationId: null,
      isOrganisationUnsure: true,
    });
    expect(ANSWER_FORMS.site.parse({ siteId: NOT_SURE })).toEqual({ siteId: null });
  });

  test("a form answers its own question and no other", () => {
    expect(
      ANSWER_FORMS.when.parse({ timeBand: "lastMonth", authorId: "someone", state: "published" }),
    ).toEqual({
      timeBand: "lastMonth",
    });
  });

  test("4,000 characters of each passage, not one more", () => {
    const exact = "a".repeat(4000);
    expect(ANSWER_FORMS.experience.safeParse({ wentWell: exact, couldBeBetter: exact }).success).toBe(true);
    const over = { wentWell: `${exact}a`, couldBeBetter: `${exact}a` };
    expect(messages(ANSWER_FORMS.experience.safeParse(over))).toHaveLength(2);
    expect(autosaveForm.safeParse(over).success).toBe(false);
    expect(autosaveForm.parse({ wentWell: " half" })).toEqual({ wentWell: " half" });
  });
});

describe("consent", () => {
  test("is given use by use, and none is an answer", () => {
    const none = { mayCount: false, maySummarise: false, mayQuote: false, mayContact: false };
    expect(sharingForm.parse({ audience: "staff" })).toEqual({ audience: "staff", ...none });
    expect(sharingForm.parse({ audience: "group", uses: "mayQuote" })).toEqual({
      audience: "group",
      ...none,
      mayQuote: true,
    });
    expect(sharingForm.parse({ audience: "group", uses: ["mayCount", "mayContact"] })).toEqual({
      audience: "group",
      ...none,
      mayCount: true,
      mayContact: true,
    });
    expect(sharingForm.safeParse({ audience: "group", uses: ["maySell"] }).success).toBe(false);
  });

  test("is told back in the same words", () => {
    const sharing = {
      audience: "staff",
      mayCount: true,
      maySummarise: false,
      mayQuote: true,
      mayContact: false,
    } as const;
    expect(describeSharing(sharing).map(({ answer }) => answer)).toEqual([
      "Staff only",
      "Count it in the numbers we report. Quote it, without my name",
    ]);
  });
});

test("no theme, one theme or several can be ticked", () => {
  const none = { wentWell: [], couldBeBetter: [], notSaid: [] };
  expect(themesForm.parse({})).toEqual(none);
  expect(themesForm.parse({ wentWell: "a" })).toEqual({ ...none, wentWell: ["a"] });
  expect(themesForm.parse({ couldBeBetter: ["a", "b"] })).toEqual({ ...none, couldBeBetter: ["a", "b"] });
});
