import { eq } from "drizzle-orm";
import { afterEach, describe, expect, test } from "vitest";
import {
  agreeToSuggestion,
  askToPassOn,
  changeText,
  declineSuggestion,
  deleteOldSuggestions,
} from "#app/domain/feedback/changes/commands.server.ts";
import { describeLastSuggestion, findOpenSuggestion } from "#app/domain/feedback/changes/queries.server.ts";
import {
  holdFeedback,
  publishFeedback,
  recordPassedOn,
  refuseFeedback,
  suggestChanges,
} from "#app/domain/feedback/checks/commands.server.ts";
import { listToCheck } from "#app/domain/feedback/checks/queries.server.ts";
import { withdrawFeedback } from "#app/domain/feedback/commands.server.ts";
import { onlyTexts } from "#app/domain/feedback/texts.ts";
import { listVersions } from "#app/domain/feedback/versions/queries.server.ts";
import { lookAtWriter } from "#app/domain/feedback/writer.server.ts";
import { setClock } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { events, type feedback, feedbackSuggestions, outbox } from "#db/schema/index.ts";
import {
  createActor,
  createFeedback,
  createGroup,
  createOrganisation,
  reloadFeedback,
} from "#tests/factories.ts";

const status = (code: number) => expect.objectContaining({ status: code });
const OTHER = { wentWell: "A nurse rang.", couldBeBetter: "Parking took an hour.", carerText: "" };
const SUBMITTED = { state: "submitted" } as const;

afterEach(() => setClock());

function waiting(values: Partial<typeof feedback.$inferInsert> = {}) {
  const group = createGroup();
  const writer = createActor("groupMember", group);
  const comment = createFeedback({
    groupId: group.id,
    authorId: writer.id,
    state: "submitted",
    publishedAt: null,
    ...values,
  });
  return { group, writer, comment, moderator: createActor("moderator") };
}

function suggested() {
  const story = waiting();
  const { moderator, comment } = story;
  const reason = "It said which nurse.";
  expect(suggestChanges(moderator, comment.reference, { ...SUBMITTED, ...OTHER, reason })).toEqual({
    ok: true,
  });
  return { ...story, suggestion: findOpenSuggestion(comment)?.id ?? "" };
}

const emailsTo = (memberId: string) =>
  db
    .select()
    .from(outbox)
    .where(eq(outbox.memberId, memberId))
    .all()
    .map(({ kind }) => kind);

const eventsAbout = (feedbackId: string) =>
  db
    .select()
    .from(events)
    .all()
    .filter(({ details }) => details.feedbackId === feedbackId)
    .map(({ name }) => name);

describe("what was not published", () => {
  test("is changed where it stands and sent again, once its words are others", () => {
    const { writer, comment, moderator } = waiting();
    refuseFeedback(moderator, comment.reference, { ...SUBMITTED, reason: "It names a nurse." });
    expect(changeText(writer, comment.reference, onlyTexts(comment))).toEqual({ ok: false, reason: "same" });
    expect(changeText(writer, comment.reference, OTHER)).toEqual({ ok: true });
    expect(reloadFeedback(comment.id)).toMatchObject({ ...OTHER, state: "submitted", checkReason: null });
    expect(listToCheck(moderator).items.map(({ reference }) => reference)).toContain(comment.reference);
  });
});

describe("a moderator who would publish other words", () => {
  test("asks the writer; nothing changes, and nobody decides, until they answer", () => {
    const { writer, comment, moderator } = suggested();
    const { wentWell, couldBeBetter } = comment;
    expect(reloadFeedback(comment.id)).toMatchObject({ state: "suggested", wentWell, couldBeBetter });
    expect(emailsTo(writer.id)).toEqual(["feedbackSuggested"]);
    expect(publishFeedback(moderator, comment.reference, { state: "suggested" })).toEqual({
      ok: false,
      reason: "changed",
    });
    const again = { state: "suggested", reason: "Once more" } as const;
    expect(suggestChanges(moderator, comment.reference, { ...again, ...OTHER })).toEqual({
      ok: false,
      reason: "changed",
    });
    expect(refuseFeedback(moderator, comment.reference, again)).toEqual({ ok: false, reason: "changed" });
    expect(listToCheck(moderator).items.map(({ reference }) => reference)).not.toContain(comment.reference);
  });

  test("sees the words published once the writer agrees; what was before stays with it for 30 days", () => {
    const { writer, comment, suggestion } = suggested();
    expect(agreeToSuggestion(writer, comment.reference, suggestion)).toEqual({ ok: true });
    expect(reloadFeedback(comment.id)).toMatchObject({ state: "published", ...OTHER });
    expect(eventsAbout(comment.id)).toEqual(["feedback.suggested", "feedback.suggestionAgreed"]);
    expect(describeLastSuggestion(comment)?.came).toBe("Its writer agreed");
    const [before] = listVersions(comment);
    expect(before).toMatchObject({ state: "replaced", isSuggested: true, wentWell: comment.wentWell });
    const kept = () =>
      db.select().from(feedbackSuggestions).where(eq(feedbackSuggestions.id, suggestion)).get();

    const day = 24 * 60 * 60 * 1000;
    setClock(() => Date.now() + 29 * day);
    deleteOldSuggestions();
    expect(kept()).toBeDefined();
    setClock(() => Date.now() + 31 * day);
    deleteOldSuggestions();
    expect(kept()).toBeUndefined();
  });

  test("gets it back when the writer keeps their own words, with what they said", () => {
    const { writer, comment, moderator, suggestion } = suggested();
    const because = "The nurse wants to be named.";
    expect(declineSuggestion(writer, comment.reference, { suggestion, because })).toEqual({ ok: true });
    expect(reloadFeedback(comment.id)).toMatchObject({ state: "submitted", wentWell: comment.wentWell });
    expect(describeLastSuggestion(comment)).toMatchObject({
      came: "Its writer kept their own words",
      because,
    });
    expect(publishFeedback(moderator, comment.reference, SUBMITTED)).toEqual({ ok: true, waits: false });
  });

  test("cannot ask when nobody's account is behind it: there is nobody to agree", () => {
    const { comment, moderator } = waiting({ authorId: null });
    const reason = "It said which nurse.";
    expect(suggestChanges(moderator, comment.reference, { ...SUBMITTED, ...OTHER, reason })).toEqual({
      ok: false,
      reason: "changed",
    });
  });

  test("is answered by the writer alone, and only about the suggestion that they saw", () => {
    const { group, writer, comment, moderator, suggestion } = suggested();
    for (const actor of [createActor("groupMember", group), createActor("facilitator", group), moderator]) {
      expect(() => agreeToSuggestion(actor, comment.reference, suggestion)).toThrow(status(404));
      expect(() => declineSuggestion(actor, comment.reference, { suggestion, because: "" })).toThrow(
        status(404),
      );
    }
    expect(agreeToSuggestion(writer, comment.reference, "another")).toEqual({ ok: false, reason: "changed" });
    expect(reloadFeedback(comment.id)?.state).toBe("suggested");
  });
});

describe("a writer who changes their words", () => {
  test("is never published by a moderator who saw the words before", () => {
    const { writer, comment, moderator } = waiting();
    changeText(writer, comment.reference, OTHER);
    expect(publishFeedback(moderator, comment.reference, { ...SUBMITTED, changedAt: null })).toEqual({
      ok: false,
      reason: "changed",
    });
    const changedAt = reloadFeedback(comment.id)?.changedAt ?? null;
    expect(publishFeedback(moderator, comment.reference, { ...SUBMITTED, changedAt })).toEqual({
      ok: true,
      waits: false,
    });
  });

  test("changes nothing when the words are the same, or when it was withdrawn", () => {
    const { writer, comment } = waiting();
    expect(changeText(writer, comment.reference, onlyTexts(comment))).toEqual({ ok: true });
    expect(reloadFeedback(comment.id)?.changedAt).toBeNull();
    withdrawFeedback(writer, comment.reference);
    expect(changeText(writer, comment.reference, OTHER)).toEqual({ ok: false, reason: "changed" });
    expect(reloadFeedback(comment.id)).toMatchObject({ state: "withdrawn", wentWell: "" });
  });

  test("who withdraws takes the suggested words away too", () => {
    const { writer, comment } = suggested();
    withdrawFeedback(writer, comment.reference);
    expect(describeLastSuggestion(comment)).toBeNull();
  });
});

describe("feedback that its writer wants passed on", () => {
  test("is passed on by a moderator, who says to whom; its writer is told and the group never reads it", () => {
    const { writer, comment, moderator } = waiting();
    const to = "the complaints team";
    expect(recordPassedOn(moderator, comment.reference, { ...SUBMITTED, to })).toEqual({
      ok: false,
      reason: "changed",
    });
    expect(askToPassOn(writer, comment.reference)).toEqual({ ok: true });
    expect(askToPassOn(writer, comment.reference)).toEqual({ ok: true });
    expect(recordPassedOn(moderator, comment.reference, { ...SUBMITTED, to })).toEqual({ ok: true });
    expect(reloadFeedback(comment.id)).toMatchObject({ state: "passedOn", passedOnTo: to });
    expect(eventsAbout(comment.id)).toEqual(["feedback.passOnAsked", "feedback.passedOn"]);
    expect(emailsTo(writer.id)).toEqual(["feedbackPassedOn"]);
    expect(publishFeedback(moderator, comment.reference, { state: "passedOn" })).toEqual({
      ok: false,
      reason: "changed",
    });
  });

  test("cannot be asked for by anybody else, nor once it is published", () => {
    const { group, writer, comment, moderator } = waiting();
    expect(() => askToPassOn(createActor("facilitator", group), comment.reference)).toThrow(status(404));
    publishFeedback(moderator, comment.reference, SUBMITTED);
    expect(askToPassOn(writer, comment.reference)).toEqual({ ok: false, reason: "changed" });
  });
});

describe("who wrote it", () => {
  test("is for a moderator and the group's facilitator, with consent to be contacted, and each look is remembered", () => {
    const { group, comment, moderator } = waiting({
      mayContact: true,
      state: "published",
      publishedAt: new Date(),
    });
    for (const actor of [moderator, createActor("facilitator", group)]) {
      expect(lookAtWriter(actor, comment.reference)).toMatchObject({ email: expect.stringContaining("@") });
    }
    expect(eventsAbout(comment.id)).toEqual(["feedback.writerSeen", "feedback.writerSeen"]);
  });

  test("is for nobody without that consent, and never for a member, a reviewer or an administrator", () => {
    const organisationId = createOrganisation().id;
    const published = { organisationId, state: "published", publishedAt: new Date() } as const;
    const without = waiting(published);
    expect(() => lookAtWriter(without.moderator, without.comment.reference)).toThrow(status(403));
    const { group, comment } = waiting({ ...published, mayContact: true });
    for (const actor of [createActor("groupMember", group), createActor("reviewer", { organisationId })])
      expect(() => lookAtWriter(actor, comment.reference)).toThrow(status(403));
    for (const actor of [createActor("administrator"), createActor("facilitator", createGroup())])
      expect(() => lookAtWriter(actor, comment.reference)).toThrow(status(404));
    expect(eventsAbout(comment.id)).toEqual([]);
  });

  test("is for the moderator who passes it on, as its writer asked", () => {
    const { writer, comment, moderator } = waiting();
    askToPassOn(writer, comment.reference);
    expect(lookAtWriter(moderator, comment.reference).because).toBe(
      "They asked us to pass it on with their name.",
    );
    holdFeedback(moderator, comment.reference, { ...SUBMITTED, reason: "We ask the hospital first." });
  });
});
