import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { submitFeedback } from "#app/domain/feedback/commands.server.ts";
import { saveAnswer } from "#app/domain/feedback/drafts/commands.server.ts";
import { findSentFeedback, getDraft } from "#app/domain/feedback/drafts/queries.server.ts";
import { startDraft } from "#app/domain/feedback/drafts/starting.server.ts";
import { getFeedback } from "#app/domain/feedback/queries.server.ts";
import { randomReference } from "#app/domain/feedback/reference.server.ts";
import { listOtherStops } from "#app/domain/feedback/stops.server.ts";
import type { MemberActor } from "#app/domain/policy.ts";
import { setClock } from "#app/lib/clock.ts";
import { inSharedCommit } from "#app/web/shared-commit.server.ts";
import { db } from "#db/client.server.ts";
import { events, feedback, feedbackDrafts, groups } from "#db/schema/index.ts";
import { countCommits } from "#tests/count-commits.ts";
import {
  createActor,
  createCounty,
  createDraft,
  createGroup,
  createOrganisation,
  createSite,
} from "#tests/factories.ts";

const status = (code: number) => expect.objectContaining({ status: code });
const sentFrom = (draftId: string) => db.select().from(feedback).where(eq(feedback.draftId, draftId)).all();

describe("sending feedback", () => {
  test("turns a complete draft into feedback that waits to be checked, and remembers it", () => {
    const group = createGroup();
    const author = createActor("groupMember", group);
    const organisation = createOrganisation();
    const site = createSite(organisation.id);
    const draft = createDraft(author, {
      groupId: group.id,
      organisationId: organisation.id,
      siteId: site.id,
      rating: "good",
      mayQuote: true,
    });

    const sent = submitFeedback(author, draft.id);
    expect(sent).toEqual({ ok: true, reference: expect.stringMatching(/^KM-\d\d-[0-9A-HJKMNP-TV-Z]{5}$/) });

    const [row] = sentFrom(draft.id);
    expect(row).toMatchObject({
      authorId: author.id,
      groupId: group.id,
      organisationId: organisation.id,
      siteId: site.id,
      rating: "good",
      wentWell: draft.wentWell,
      couldBeBetter: draft.couldBeBetter,
      state: "submitted",
      source: "online",
      mayQuote: true,
      mayCount: false,
      publishedAt: null,
    });
    expect(db.select().from(feedbackDrafts).where(eq(feedbackDrafts.id, draft.id)).all()).toEqual([]);
    const recorded = submitted(row?.id);
    expect(recorded.map(({ details }) => details)).toEqual([{ feedbackId: row?.id, groupId: group.id }]);
    expect(recorded[0]?.actorId, "not by whom (decision 80)").toBeNull();
  });

  test("twice, or twenty times at once, makes one comment, one event and one reference", async () => {
    const group = createGroup();
    const author = createActor("groupMember", group);
    const draft = createDraft(author, { groupId: group.id });

    const before = countCommits();
    const presses = Array.from({ length: 20 }, () => inSharedCommit(() => submitFeedback(author, draft.id)));
    const answers = await Promise.all(presses);

    expect(countCommits() - before, "all twenty were there before one was done").toBe(1);
    const sent = sentFrom(draft.id);
    expect(sent).toHaveLength(1);
    expect(new Set(answers.map((answer) => answer.ok && answer.reference)).size).toBe(1);
    expect(submitted(sent[0]?.id)).toHaveLength(1);
  });

  test("the county takes feedback from people in no group", () => {
    const county = createCounty();
    const author = createActor("member");
    const draft = createDraft(author, { groupId: county.id });
    expect(submitFeedback(author, draft.id)).toMatchObject({ ok: true });
  });

  test("a draft with a question open leads to that question", () => {
    const group = createGroup();
    const author = createActor("groupMember", group);
    const send = (values: Partial<typeof feedbackDrafts.$inferInsert>) =>
      submitFeedback(author, createDraft(author, { groupId: group.id, ...values }).id);

    expect(send({ voice: null })).toEqual({ ok: false, reason: "whose-care" });
    expect(send({ voice: "someoneElse" })).toEqual({ ok: false, reason: "basis" });
    expect(send({ isOrganisationUnsure: false })).toEqual({ ok: false, reason: "organisation" });
    expect(send({ timeBand: null })).toEqual({ ok: false, reason: "when" });
    expect(send({ wentWell: " ", couldBeBetter: "\n" })).toEqual({ ok: false, reason: "experience" });
    expect(send({ audience: null })).toEqual({ ok: false, reason: "sharing" });
  });

  test("a group that was archived in the meantime is asked again, and nothing is lost", () => {
    const group = createGroup();
    const author = createActor("groupMember", group);
    const draft = createDraft(author, { groupId: group.id });
    db.update(groups).set({ archivedAt: new Date() }).where(eq(groups.id, group.id)).run();

    expect(submitFeedback(author, draft.id)).toEqual({ ok: false, reason: "group" });
    expect(getDraft(author, draft.id).wentWell).toBe(draft.wentWell);
  });

  test.each(["moderator", "administrator", "member"] as const)(
    "a %s can send to a group not joined, and to no board",
    (role) => {
      const actor = createActor(role);
      const draft = createDraft(actor, { groupId: createGroup().id });
      expect(submitFeedback(actor, draft.id)).toMatchObject({ ok: true });
      const above = createDraft(actor, { groupId: createGroup({ level: "board" }).id });
      expect(submitFeedback(actor, above.id)).toEqual({ ok: false, reason: "group" });
      expect(sentFrom(above.id)).toEqual([]);
    },
  );

  test("another person's draft looks as if it did not exist, sent or not", () => {
    const group = createGroup();
    const author = createActor("groupMember", group);
    const draft = createDraft(author, { groupId: group.id });
    const other = createActor("facilitator", group);
    expect(() => submitFeedback(other, draft.id)).toThrow(status(404));
    submitFeedback(author, draft.id);
    expect(() => submitFeedback(other, draft.id)).toThrow(status(404));
    expect(findSentFeedback(other, draft.id)).toBeUndefined();
  });

  test("answers that no longer apply are not sent along", () => {
    const group = createGroup();
    const author = createActor("groupMember", group);
    const values = { voice: "died", rating: "good" } as const;
    const bereaved = createDraft(author, { groupId: group.id, ...values });
    const own = createDraft(author, { groupId: group.id, voice: "own", basis: "asked" });
    submitFeedback(author, bereaved.id);
    submitFeedback(author, own.id);
    expect(sentFrom(bereaved.id)).toMatchObject([{ voice: "died", basis: null, rating: null }]);
    expect(sentFrom(own.id)).toMatchObject([{ voice: "own", basis: null }]);
  });
});

test("a reference carries the year in London and cannot be counted", () => {
  const references = Array.from({ length: 200 }, () => randomReference(new Date("2026-12-31T23:30:00Z")));
  expect(references.every((reference) => /^KM-26-[0-9A-HJKMNP-TV-Z]{5}$/.test(reference))).toBe(true);
  expect(new Set(references).size).toBe(200);
  expect(randomReference(new Date("2026-06-30T23:30:00Z"))).toMatch(/^KM-26-/);
  setClock();
});

describe("a story of several stops", () => {
  const story = () => {
    const group = createGroup();
    const author = createActor("groupMember", group);
    const [one, two] = [createOrganisation(), createOrganisation()];
    const draft = createDraft(author, {
      groupId: group.id,
      organisationId: one.id,
      mayQuote: true,
      maySummarise: true,
    });
    const first = submitFeedback(author, draft.id);
    if (!first.ok) throw new Error("not sent");
    const [comment] = sentFrom(draft.id);
    if (!comment) throw new Error("not there");
    return { group, author, one, two, first: comment };
  };

  test("asks nothing twice, and each stop is a comment with its own organisation and readers", () => {
    const { group, author, two, first } = story();
    const { draftId } = startDraft(author, { next: first.reference });
    expect(getDraft(author, draftId)).toMatchObject({
      groupId: group.id,
      voice: "own",
      audience: "group",
      mayQuote: true,
      storyId: first.id,
      organisationId: null,
      timeBand: null,
      wentWell: "",
    });
    saveAnswer(author, draftId, "organisation", { organisationId: two.id, isOrganisationUnsure: false });
    saveAnswer(author, draftId, "when", { timeBand: "lastMonth" });
    saveAnswer(author, draftId, "experience", { wentWell: "", couldBeBetter: "Nobody had my notes." });
    expect(submitFeedback(author, draftId)).toMatchObject({ ok: true });
    const [second] = sentFrom(draftId);
    if (!second) throw new Error("not sent");
    expect(second).toMatchObject({ storyId: first.id, organisationId: two.id, state: "submitted" });

    const stops = (actor: MemberActor, comment: typeof first) =>
      listOtherStops(actor, getFeedback(actor, comment.reference)).map(({ reference }) => reference);
    expect(stops(author, first)).toEqual([second.reference]);
    expect(stops(author, second)).toEqual([first.reference]);

    db.update(feedback).set({ state: "published", publishedAt: new Date() }).run();
    const reviewer = createActor("reviewer", { organisationId: two.id });
    expect(stops(reviewer, second), "what is told of another trust is not theirs to read").toEqual([]);
    expect(stops(createActor("groupMember", group), second)).toEqual([first.reference]);
  });

  test("can be gone on with by its writer alone", () => {
    const { group, first } = story();
    const other = createActor("groupMember", group);
    expect(() => startDraft(other, { next: first.reference })).toThrow(status(404));
  });
});

function submitted(feedbackId: string | undefined) {
  const all = db.select().from(events).where(eq(events.name, "feedback.submitted")).all();
  return all.filter(({ details }) => (details as { feedbackId?: string }).feedbackId === feedbackId);
}
