import { eq } from "drizzle-orm";
import { afterEach, describe, expect, test } from "vitest";
import {
  agreeToSuggestion,
  askToPassOn,
  changeWords,
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
import { lookAtWriter } from "#app/domain/feedback/writer.server.ts";
import { setClock } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { events, type feedback, feedbackResponses, feedbackSuggestions, outbox } from "#db/schema/index.ts";
import {
  createActor,
  createFeedback,
  createGroup,
  createOrganisation,
  reloadFeedback,
} from "#tests/factories.ts";

const status = (code: number) => expect.objectContaining({ status: code });
const OTHER = { wentWell: "A nurse rang.", couldBeBetter: "Parking took an hour." };
const SUBMITTED = { seen: "submitted" } as const;

afterEach(() => setClock());

function waiting(values: Partial<typeof feedback.$inferInsert> = {}) {
  const group = createGroup();
  const writer = createActor("groupMember", group);
  const piece = createFeedback({
    groupId: group.id,
    authorId: writer.id,
    state: "submitted",
    publishedAt: null,
    ...values,
  });
  return { group, writer, piece, moderator: createActor("moderator") };
}

function suggested() {
  const story = waiting();
  const { moderator, piece } = story;
  const reason = "It said which nurse.";
  expect(suggestChanges(moderator, piece.reference, { ...SUBMITTED, ...OTHER, reason })).toEqual({
    ok: true,
  });
  return { ...story, suggestion: findOpenSuggestion(piece)?.id ?? "" };
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

describe("a moderator who would publish other words", () => {
  test("asks the writer; nothing changes, and nobody decides, until they answer", () => {
    const { writer, piece, moderator } = suggested();
    const { wentWell, couldBeBetter } = piece;
    expect(reloadFeedback(piece.id)).toMatchObject({ state: "suggested", wentWell, couldBeBetter });
    expect(emailsTo(writer.id)).toEqual(["feedbackSuggested"]);
    expect(publishFeedback(moderator, piece.reference, { seen: "suggested" })).toEqual({ ok: false });
    const again = { seen: "suggested", reason: "Once more" } as const;
    expect(suggestChanges(moderator, piece.reference, { ...again, ...OTHER })).toEqual({ ok: false });
    expect(refuseFeedback(moderator, piece.reference, again)).toEqual({ ok: false });
    expect(listToCheck(moderator).items.map(({ reference }) => reference)).not.toContain(piece.reference);
  });

  test("sees the words published once the writer agrees; what was before stays with it for 30 days", () => {
    const { writer, piece, suggestion } = suggested();
    expect(agreeToSuggestion(writer, piece.reference, suggestion)).toEqual({ ok: true });
    expect(reloadFeedback(piece.id)).toMatchObject({ state: "published", ...OTHER });
    expect(eventsAbout(piece.id)).toEqual(["feedback.suggested", "feedback.suggestionAgreed"]);
    expect(describeLastSuggestion(piece)?.came).toBe("Its writer agreed");
    const kept = () =>
      db.select().from(feedbackSuggestions).where(eq(feedbackSuggestions.id, suggestion)).get();
    expect(kept()).toMatchObject({ wentWellBefore: piece.wentWell });

    const day = 24 * 60 * 60 * 1000;
    setClock(() => Date.now() + 29 * day);
    deleteOldSuggestions();
    expect(kept()).toBeDefined();
    setClock(() => Date.now() + 31 * day);
    deleteOldSuggestions();
    expect(kept()).toBeUndefined();
  });

  test("gets it back when the writer keeps their own words, with what they said", () => {
    const { writer, piece, moderator, suggestion } = suggested();
    const because = "The nurse wants to be named.";
    expect(declineSuggestion(writer, piece.reference, { suggestion, because })).toEqual({ ok: true });
    expect(reloadFeedback(piece.id)).toMatchObject({ state: "submitted", wentWell: piece.wentWell });
    expect(describeLastSuggestion(piece)).toMatchObject({ came: "Its writer kept their own words", because });
    expect(publishFeedback(moderator, piece.reference, SUBMITTED)).toEqual({ ok: true });
  });

  test("cannot ask when nobody's account is behind it: there is nobody to agree", () => {
    const { piece, moderator } = waiting({ authorId: null });
    const reason = "It said which nurse.";
    expect(suggestChanges(moderator, piece.reference, { ...SUBMITTED, ...OTHER, reason })).toEqual({
      ok: false,
    });
  });

  test("is answered by the writer alone, and only about the suggestion that they saw", () => {
    const { group, writer, piece, moderator, suggestion } = suggested();
    for (const actor of [createActor("groupMember", group), createActor("facilitator", group), moderator]) {
      expect(() => agreeToSuggestion(actor, piece.reference, suggestion)).toThrow(status(404));
      expect(() => declineSuggestion(actor, piece.reference, { suggestion, because: "" })).toThrow(
        status(404),
      );
    }
    expect(agreeToSuggestion(writer, piece.reference, "another")).toEqual({ ok: false });
    expect(reloadFeedback(piece.id)?.state).toBe("suggested");
  });
});

describe("a writer who changes their words", () => {
  test("takes them off every page; replies to the old ones go, and a moderator reads the new ones", () => {
    const organisationId = createOrganisation().id;
    const { group, writer, piece, moderator } = waiting({
      organisationId,
      state: "published",
      publishedAt: new Date(),
    });
    const reply = {
      id: "reply-to-old-words",
      feedbackId: piece.id,
      organisationId,
      words: "Sorry about that.",
    };
    db.insert(feedbackResponses)
      .values({ ...reply, kind: "explained", createdAt: new Date() })
      .run();
    expect(changeWords(writer, piece.reference, OTHER)).toEqual({ ok: true });
    expect(reloadFeedback(piece.id)).toMatchObject({ state: "submitted", publishedAt: null, ...OTHER });
    expect(
      db.select().from(feedbackResponses).where(eq(feedbackResponses.id, reply.id)).get(),
    ).toBeUndefined();
    const queue = listToCheck(moderator).items.find(({ reference }) => reference === piece.reference);
    expect(queue).toMatchObject({ isChanged: true });
    expect(() => changeWords(createActor("facilitator", group), piece.reference, OTHER)).toThrow(status(404));
  });

  test("is never published by a moderator who saw the words before", () => {
    const { writer, piece, moderator } = waiting();
    changeWords(writer, piece.reference, OTHER);
    expect(publishFeedback(moderator, piece.reference, { ...SUBMITTED, changedAt: null })).toEqual({
      ok: false,
    });
    const changedAt = reloadFeedback(piece.id)?.changedAt ?? null;
    expect(publishFeedback(moderator, piece.reference, { ...SUBMITTED, changedAt })).toEqual({ ok: true });
  });

  test("changes nothing when the words are the same, or when it was refused or withdrawn", () => {
    const { writer, piece, moderator } = waiting();
    const { wentWell, couldBeBetter } = piece;
    expect(changeWords(writer, piece.reference, { wentWell, couldBeBetter })).toEqual({ ok: true });
    expect(reloadFeedback(piece.id)?.changedAt).toBeNull();
    refuseFeedback(moderator, piece.reference, { ...SUBMITTED, reason: "It names a nurse." });
    expect(changeWords(writer, piece.reference, OTHER)).toEqual({ ok: false });
    withdrawFeedback(writer, piece.reference);
    expect(changeWords(writer, piece.reference, OTHER)).toEqual({ ok: false });
    expect(reloadFeedback(piece.id)).toMatchObject({ state: "withdrawn", wentWell: "" });
  });

  test("who withdraws takes the suggested words away too", () => {
    const { writer, piece } = suggested();
    withdrawFeedback(writer, piece.reference);
    expect(describeLastSuggestion(piece)).toBeNull();
  });
});

describe("feedback that its writer wants passed on", () => {
  test("is passed on by a moderator, who says to whom; its writer is told and the group never reads it", () => {
    const { writer, piece, moderator } = waiting();
    const to = "the complaints team";
    expect(recordPassedOn(moderator, piece.reference, { ...SUBMITTED, to })).toEqual({ ok: false });
    expect(askToPassOn(writer, piece.reference)).toEqual({ ok: true });
    expect(askToPassOn(writer, piece.reference)).toEqual({ ok: true });
    expect(recordPassedOn(moderator, piece.reference, { ...SUBMITTED, to })).toEqual({ ok: true });
    expect(reloadFeedback(piece.id)).toMatchObject({ state: "passedOn", passedOnTo: to });
    expect(eventsAbout(piece.id)).toEqual(["feedback.passOnAsked", "feedback.passedOn"]);
    expect(emailsTo(writer.id)).toEqual(["feedbackPassedOn"]);
    expect(publishFeedback(moderator, piece.reference, { seen: "passedOn" })).toEqual({ ok: false });
  });

  test("cannot be asked for by anybody else, nor once it is published", () => {
    const { group, writer, piece, moderator } = waiting();
    expect(() => askToPassOn(createActor("facilitator", group), piece.reference)).toThrow(status(404));
    publishFeedback(moderator, piece.reference, SUBMITTED);
    expect(askToPassOn(writer, piece.reference)).toEqual({ ok: false });
  });
});

describe("who wrote it", () => {
  test("is for a moderator and the group's facilitator, with consent to be contacted, and each look is remembered", () => {
    const { group, piece, moderator } = waiting({
      mayContact: true,
      state: "published",
      publishedAt: new Date(),
    });
    for (const actor of [moderator, createActor("facilitator", group)]) {
      expect(lookAtWriter(actor, piece.reference)).toMatchObject({ email: expect.stringContaining("@") });
    }
    expect(eventsAbout(piece.id)).toEqual(["feedback.writerSeen", "feedback.writerSeen"]);
  });

  test("is for nobody without that consent, and never for a member, a reviewer or an administrator", () => {
    const organisationId = createOrganisation().id;
    const published = { organisationId, state: "published", publishedAt: new Date() } as const;
    const without = waiting(published);
    expect(() => lookAtWriter(without.moderator, without.piece.reference)).toThrow(status(403));
    const { group, piece } = waiting({ ...published, mayContact: true });
    for (const actor of [createActor("groupMember", group), createActor("reviewer", { organisationId })])
      expect(() => lookAtWriter(actor, piece.reference)).toThrow(status(403));
    for (const actor of [createActor("administrator"), createActor("facilitator", createGroup())])
      expect(() => lookAtWriter(actor, piece.reference)).toThrow(status(404));
    expect(eventsAbout(piece.id)).toEqual([]);
  });

  test("is for the moderator who passes it on, as its writer asked", () => {
    const { writer, piece, moderator } = waiting();
    askToPassOn(writer, piece.reference);
    expect(lookAtWriter(moderator, piece.reference).because).toBe(
      "They asked us to pass it on with their name.",
    );
    holdFeedback(moderator, piece.reference, { ...SUBMITTED, reason: "We ask the hospital first." });
  });
});
