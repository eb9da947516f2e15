import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isNextState, NEXT_STATES, statesBefore } from "#app/domain/feedback/rules.ts";
import { moveTo } from "#app/domain/feedback/state-change.server.ts";
import { deriveStatus, listStatusChanges } from "#app/domain/feedback/status.ts";
import { inTransaction } from "#db/client.server.ts";
import { CHECKING_STATES, type CheckingState, wordsOf } from "#db/vocabulary.ts";
import { createFeedback, createGroup, reloadFeedback } from "#tests/factories.ts";

const ACTIONS = [
  "feedback:check",
  "feedback:change",
  "feedback:withdraw",
  "feedback:withdrawEntry",
  "feedback:raiseConcern",
  "feedback:read",
] as const;
const STATES = wordsOf(CHECKING_STATES);

/** Who the table of docs/states.md means by each of its words. */
const WHO = {
  moderator: () => "feedback:check",
  "staff who may read it": () => "feedback:raiseConcern",
  "facilitator for a writer without an account": () => "feedback:withdrawEntry",
  "its writer": (to: string) => (to === "withdrawn" ? "feedback:withdraw" : "feedback:change"),
} as const;

test("docs/states.md says the same as the rules", () => {
  const section = readFileSync("docs/states.md", "utf8").split("## Feedback")[1]?.split("\n## ")[0] ?? "";
  const rows = section
    .split("\n")
    .filter((line) => /^\| (?!From)\w/.test(line))
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .map(([, from, who, to]) => ({ from, to, action: WHO[who as keyof typeof WHO](to ?? "") }));

  const rules = Object.entries(NEXT_STATES).flatMap(([from, next]) =>
    Object.entries(next).flatMap(([to, actions]: [string, readonly string[]]) =>
      actions.map((action) => ({ from, to, action })),
    ),
  );
  expect(rows).toHaveLength(rules.length);
  expect(rows).toEqual(expect.arrayContaining(rules));
});

const group = createGroup();
const inState = (state: CheckingState) =>
  createFeedback({
    groupId: group.id,
    state,
    checkReason: "A reason",
    passedOnAt: new Date(1),
    passedOnTo: "The complaints team",
    ...(state === "withdrawn" && { wentWell: "", couldBeBetter: "" }),
  });

describe.each(STATES)("from %s", (from) => {
  describe.each(STATES)("to %s", (to) => {
    test.each(ACTIONS)("by %s", (action) => {
      const feedback = inState(from);
      const words = to === "withdrawn" ? { wentWell: "", couldBeBetter: "" } : {};
      const hasMoved = inTransaction((tx) => moveTo(tx, action, feedback.id, to, words));
      expect(hasMoved).toBe(isNextState(from, to, action));
      expect(reloadFeedback(feedback.id)?.state).toBe(hasMoved ? to : from);
    });
  });
});

test("only its writer's change leads back to what is only sent, and nothing out of what is withdrawn", () => {
  expect(statesBefore("submitted", "feedback:change")).toEqual([
    "submitted",
    "held",
    "suggested",
    "published",
    "refused",
  ]);
  expect(NEXT_STATES.withdrawn).toEqual({});
});

describe("the status that people see", () => {
  test.each([
    ["submitted", null, "Received"],
    ["held", null, "Being checked"],
    ["suggested", null, "Changes suggested to you"],
    ["published", null, "With your group"],
    ["published", "withYourGroup", "With your group"],
    ["published", "inRecommendation", "In a recommendation"],
    ["published", "answered", "Answered"],
    ["published", "changePlanned", "Change planned"],
    ["published", "changeMade", "Change made"],
    ["published", "confirmed", "Confirmed by patients"],
    ["refused", null, "Not published"],
    ["passedOn", null, "Passed on at your request"],
    ["withdrawn", "answered", "Withdrawn"],
  ] as const)("of what is %s and has come to %s, is %s", (state, progress, text) => {
    expect(deriveStatus({ state, progress, combinedIntoId: null, waitsForWriter: false }).text).toBe(text);
  });

  test.each([
    ["submitted", "Waiting for your answer"],
    ["held", "Waiting for your answer"],
    ["published", "With your group"],
  ] as const)("of what is %s, while a question waits for its writer, is %s", (state, text) => {
    const standing = { state, progress: null, combinedIntoId: null, waitsForWriter: true };
    expect(deriveStatus(standing).text).toBe(text);
  });

  const moments = {
    sentAt: new Date(1),
    checkedAt: new Date(2),
    publishedAt: null,
    withdrawnAt: null,
    combinedAt: null,
    placeSetAt: null,
    passOnAskedAt: null,
    passedOnAt: null,
    passedOnTo: null,
    checkReason: "It names a nurse.",
    progress: [],
    versions: [],
  };
  const told = (history: Parameters<typeof listStatusChanges>[0]) =>
    listStatusChanges(history).map(({ status, deed, reason }) => [status.text, deed, reason]);

  test("comes with who did it, as an office, and why", () => {
    expect(told({ ...moments, state: "refused" })).toEqual([
      ["Received", "You sent it", null],
      ["Not published", "A moderator decided", "It names a nurse."],
    ]);
  });

  test("tells each change in its order", () => {
    const progress = [
      { progress: "answered", organisationName: "Trust", groupName: null, reachedAt: new Date(4) },
      {
        progress: "inRecommendation",
        organisationName: null,
        groupName: "Weald CAG",
        reachedAt: new Date(5),
      },
      { progress: "changeMade", organisationName: "Trust", groupName: null, reachedAt: new Date(6) },
    ] as const;
    const history = { ...moments, state: "published", publishedAt: new Date(3), progress } as const;
    expect(told({ ...history, checkReason: null }).map(([text, deed]) => `${text}: ${deed}`)).toEqual([
      "Received: You sent it",
      "With your group: A moderator published it",
      "Answered: Staff of Trust responded",
      "In a recommendation: Weald CAG put it into a recommendation",
      "Change made: Staff of Trust said what they changed",
    ]);
  });
});
