import { eq } from "drizzle-orm";
import { afterEach, describe, expect, test } from "vitest";
import { listToCheck } from "#app/domain/feedback/checks/queries.server.ts";
import { withdrawFeedback } from "#app/domain/feedback/commands.server.ts";
import { describeFeedback } from "#app/domain/feedback/queries.server.ts";
import { asksWhoWrote } from "#app/domain/feedback/questions/asks-who.ts";
import {
  answerQuestion,
  askQuestion,
  decideQuestion,
  lapseQuestions,
  proposeQuestion,
} from "#app/domain/feedback/questions/commands.server.ts";
import {
  describeOpenQuestion,
  describeQuestionOfReviewer,
  describeQuestionsForModerator,
  describeQuestionsForWriter,
  listQuestionsToAnswer,
  listQuestionsToDecide,
} from "#app/domain/feedback/questions/queries.server.ts";
import { NEXT_QUESTION_STATES } from "#app/domain/feedback/questions/rules.ts";
import { listReaders } from "#app/domain/feedback/readings/queries.server.ts";
import { deriveStatus } from "#app/domain/feedback/status.ts";
import { codeHolder } from "#app/domain/policy.ts";
import { setClock } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import type { feedback } from "#db/schema/index.ts";
import { events, feedbackCodes, feedbackConcerns, feedbackQuestions, outbox } from "#db/schema/index.ts";
import type { QuestionState } from "#db/vocabulary.ts";
import { createActor, createFeedback, createGroup, createOrganisation } from "#tests/factories.ts";
import { ruledStates, writtenStates } from "#tests/states-of.ts";

const status = (code: number) => expect.objectContaining({ status: code });
const WHICH = { text: "Which clinic was it?" };
const DAY = 24 * 60 * 60 * 1000;

afterEach(() => setClock());

function story(values: Partial<typeof feedback.$inferInsert> = {}) {
  const group = createGroup();
  const trust = createOrganisation();
  const writer = createActor("groupMember", group);
  const comment = createFeedback({
    groupId: group.id,
    organisationId: trust.id,
    authorId: writer.id,
    state: "submitted",
    publishedAt: null,
    ...values,
  });
  const reviewer = createActor("reviewer", { organisationId: trust.id });
  return { group, trust, writer, comment, reviewer, moderator: createActor("moderator") };
}

const published = () => story({ state: "published", publishedAt: new Date() });

const emailsTo = (memberId: string) =>
  db
    .select()
    .from(outbox)
    .where(eq(outbox.memberId, memberId))
    .all()
    .map(({ kind }) => kind);

const openId = (comment: { id: string }) => describeOpenQuestion(comment)?.id ?? "";

describe("a moderator's question", () => {
  test("waits for the writer, who is told until when; checking stands where it was", () => {
    const { writer, comment, moderator } = story();
    expect(askQuestion(moderator, comment.reference, WHICH)).toEqual({ ok: true });
    expect(deriveStatus(describeFeedback(comment)).text).toBe("Waiting for your answer");
    expect(listQuestionsToAnswer(writer)).toMatchObject([{ reference: comment.reference }]);
    expect(listReaders(comment)).toMatchObject([{ who: "A moderator" }]);
    expect(emailsTo(writer.id)).toEqual(["questionAsked"]);
    const queued = listToCheck(moderator).items.find(({ reference }) => reference === comment.reference);
    expect(queued).toMatchObject({ waitsForWriter: true, isAnsweredByWriter: false });
    expect(askQuestion(moderator, comment.reference, WHICH)).toEqual({ ok: false, reason: "waiting" });
  });

  test("is answered once, by its writer, and the queue says that it is the moderator's turn", () => {
    const { group, writer, comment, moderator } = story();
    askQuestion(moderator, comment.reference, WHICH);
    const answer = { question: openId(comment), answer: "The Tuesday one." };
    for (const other of [createActor("groupMember", group), moderator])
      expect(() => answerQuestion(other, comment.reference, answer)).toThrow(status(404));
    expect(answerQuestion(writer, comment.reference, { ...answer, question: "another" }).ok).toBe(false);
    expect(answerQuestion(writer, comment.reference, answer)).toEqual({ ok: true });
    expect(answerQuestion(writer, comment.reference, answer).ok).toBe(false);
    expect(describeQuestionsForModerator(comment)).toMatchObject([{ answer: "The Tuesday one." }]);
    const queued = listToCheck(moderator).items.find(({ reference }) => reference === comment.reference);
    expect(queued).toMatchObject({ waitsForWriter: false, isAnsweredByWriter: true });
    expect(deriveStatus(describeFeedback(comment)).text).toBe("Received");
  });

  test("puts the comment on the same-day list when the answer says that its writer is unwell", () => {
    const { writer, comment, moderator } = story();
    askQuestion(moderator, comment.reference, WHICH);
    const concerns = () =>
      db.select().from(feedbackConcerns).where(eq(feedbackConcerns.feedbackId, comment.id)).all();
    expect(concerns()).toEqual([]);
    const answer = "My temp is 38.4 after immunotherapy.";
    answerQuestion(writer, comment.reference, { question: openId(comment), answer });
    expect(concerns()).toMatchObject([{ kind: "unwell" }]);
  });

  test("is answered behind the code as well, by whoever entered that code and no other", () => {
    const { comment, moderator } = story({ authorId: null });
    expect(askQuestion(moderator, comment.reference, WHICH)).toEqual({ ok: false, reason: "nobody" });
    db.insert(feedbackCodes).values({ feedbackId: comment.id, keyName: "test", hash: comment.id }).run();
    expect(askQuestion(moderator, comment.reference, WHICH)).toEqual({ ok: true });
    const answer = { question: openId(comment), answer: "The Tuesday one." };
    expect(() => answerQuestion(codeHolder("another"), comment.reference, answer)).toThrow(status(404));
    expect(answerQuestion(codeHolder(comment.id), comment.reference, answer)).toEqual({ ok: true });
  });

  test("lapses after 14 days, and not before", () => {
    const { writer, comment, moderator } = story();
    askQuestion(moderator, comment.reference, WHICH);
    const id = openId(comment);
    setClock(() => Date.now() + 14 * DAY - 60_000);
    lapseQuestions();
    expect(openId(comment)).toBe(id);
    setClock(() => Date.now() + 14 * DAY + 60_000);
    expect(lapseQuestions()).toBeGreaterThan(0);
    expect(openId(comment)).toBe("");
    expect(describeQuestionsForWriter(comment)).toMatchObject([{ standing: "Not answered in time" }]);
    expect(answerQuestion(writer, comment.reference, { question: id, answer: "Late" }).ok).toBe(false);
  });

  test("can be taken back, and is asked by moderators alone, never about their own", () => {
    const { writer, comment, moderator, reviewer } = published();
    for (const actor of [writer, reviewer])
      expect(() => askQuestion(actor, comment.reference, WHICH)).toThrow(status(403));
    const own = createFeedback({ groupId: comment.groupId, authorId: moderator.id, state: "submitted" });
    expect(() => askQuestion(moderator, own.reference, WHICH)).toThrow(status(403));
    askQuestion(moderator, comment.reference, WHICH);
    const takeBack = { decision: "takeBack", reason: "" } as const;
    expect(decideQuestion(moderator, openId(comment), takeBack)).toEqual({ ok: true });
    expect(openId(comment)).toBe("");
  });

  test("leaves nothing of itself when the feedback is withdrawn", () => {
    const { writer, comment, moderator } = story();
    askQuestion(moderator, comment.reference, WHICH);
    withdrawFeedback(writer, comment.reference);
    expect(describeQuestionsForModerator(comment)).toEqual([]);
  });
});

describe("a reviewer's question", () => {
  const propose = (values = published()) => {
    expect(proposeQuestion(values.reviewer, values.comment.reference, WHICH)).toEqual({ ok: true });
    const waiting = listQuestionsToDecide(values.moderator).find(
      ({ reference }) => reference === values.comment.reference,
    );
    return { ...values, id: waiting?.id ?? "" };
  };

  test("goes by way of a moderator; the comment stays where it is, and the writer is not known", () => {
    const { id, comment, reviewer, moderator, writer } = propose();
    expect(describeOpenQuestion(comment)).toBeNull();
    expect(decideQuestion(moderator, id, { decision: "pass", reason: "" })).toEqual({ ok: true });
    expect(deriveStatus(describeFeedback(comment)).text).toBe("With your group");
    expect(describeOpenQuestion(comment)).toMatchObject({ isForStaff: true });
    answerQuestion(writer, comment.reference, { question: id, answer: "The Tuesday one." });
    expect(describeQuestionOfReviewer(reviewer, comment)).toMatchObject({ answer: null });
    expect(decideQuestion(moderator, id, { decision: "passAnswer", reason: "" })).toEqual({ ok: true });
    expect(describeQuestionOfReviewer(reviewer, comment)).toMatchObject({ answer: "The Tuesday one." });
    expect(emailsTo(reviewer.id)).toEqual(["questionAnswered"]);
    expect(JSON.stringify(describeQuestionOfReviewer(reviewer, comment))).not.toContain(writer.id);
  });

  test("is one for an organisation, and one that is not passed on comes back with why", () => {
    const { id, comment, reviewer, trust, moderator, writer } = propose();
    const colleague = createActor("reviewer", { organisationId: trust.id });
    expect(proposeQuestion(colleague, comment.reference, WHICH)).toEqual({
      ok: false,
      reason: "askedAlready",
    });
    const decline = { decision: "decline", reason: "It asks who they are." } as const;
    expect(decideQuestion(moderator, id, decline)).toEqual({ ok: true });
    expect(describeQuestionOfReviewer(reviewer, comment)).toMatchObject({
      declinedBecause: "It asks who they are.",
    });
    expect(describeQuestionsForWriter(comment)).toEqual([]);
    expect(listQuestionsToAnswer(writer)).toEqual([]);
    expect(decideQuestion(moderator, id, { decision: "pass", reason: "" }).ok).toBe(false);
  });

  test("is put by reviewers of the organisation, about what is published, never about their own", () => {
    const { group, comment, moderator, writer } = published();
    const elsewhere = createActor("reviewer", { organisationId: createOrganisation().id });
    expect(() => proposeQuestion(elsewhere, comment.reference, WHICH)).toThrow(status(404));
    for (const actor of [writer, moderator, createActor("facilitator", group)])
      expect(() => proposeQuestion(actor, comment.reference, WHICH)).toThrow(status(403));
    const unread = story();
    expect(() => proposeQuestion(unread.reviewer, unread.comment.reference, WHICH)).toThrow(status(404));
  });

  test("keeps its words out of the audit log", () => {
    const { comment, writer, id, moderator } = propose();
    decideQuestion(moderator, id, { decision: "pass", reason: "" });
    answerQuestion(writer, comment.reference, { question: id, answer: "The Tuesday one." });
    const logged = db
      .select()
      .from(events)
      .all()
      .filter(({ details }) => details.feedbackId === comment.id);
    expect(logged.map(({ name }) => name)).toEqual([
      "question.proposed",
      "question.asked",
      "question.answered",
    ]);
    expect(JSON.stringify(logged)).not.toMatch(/clinic|Tuesday/);
  });
});

describe("a question that asks who the writer is", () => {
  test.each([
    "What is your name?",
    "Could you tell us your NHS number, so that we can look it up?",
    "Who wrote this?",
    "What is the patient’s date of birth?",
    "How can we contact you?",
    "Which patient was it?",
    "Please give your telephone number.",
  ])("is known: %s", (text) => {
    expect(asksWhoWrote(text)).toBe(true);
  });

  test.each([
    "Which clinic was it?",
    "Was it the main entrance or the one by the car park?",
    "Did somebody give you a number to ring?",
    "What was the name of the leaflet?",
    "Who told you about the delay: the clinic or your GP surgery?",
    "Roughly which month was it?",
  ])("control: %s", (text) => {
    expect(asksWhoWrote(text)).toBe(false);
  });
});

test("docs/states.md says where a question goes", () => {
  const who: Record<string, string> = {
    open: "moderator",
    declined: "moderator",
    answered: "its writer",
    lapsed: "the service after 14 days",
    takenBack: "moderator",
  };
  expect(writtenStates("Questions to a writer")).toEqual(
    ruledStates<QuestionState>(NEXT_QUESTION_STATES, (_, to) => who[to] ?? ""),
  );
  expect(db.select().from(feedbackQuestions).all().length).toBeGreaterThan(0);
});
