import { eq } from "drizzle-orm";
import { afterEach, describe, expect, test } from "vitest";
import { withdrawFeedback } from "#app/domain/feedback/commands.server.ts";
import { listConcerns, listOpenConcerns } from "#app/domain/feedback/concerns/queries.server.ts";
import { reportToModerators } from "#app/domain/feedback/concerns/reports.server.ts";
import { codeHolder } from "#app/domain/policy.ts";
import { listReportedResponses } from "#app/domain/responses/checks/queries.server.ts";
import { lookThrough } from "#app/domain/responses/found-before-sending.ts";
import { listWithNewResponses, readResponses } from "#app/domain/responses/looks.server.ts";
import { listResponses } from "#app/domain/responses/queries.server.ts";
import { decideReaction, reactToResponse } from "#app/domain/responses/reactions/commands.server.ts";
import { reactionForm } from "#app/domain/responses/reactions/form.ts";
import {
  listNotAnswered,
  listOwnReactions,
  listReactions,
  listReactionsToCheck,
} from "#app/domain/responses/reactions/queries.server.ts";
import { reportResponse } from "#app/domain/responses/reporting.server.ts";
import { NEXT_REACTION_STATES } from "#app/domain/responses/rules.ts";
import { setClock } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { feedbackLooks, responseReactions } from "#db/schema/index.ts";
import type { ReactionState } from "#db/vocabulary.ts";
import { clearConcerns, decideResponse } from "#tests/as-read.ts";
import {
  createActor,
  createFeedback,
  createGroup,
  createOrganisation,
  reloadFeedback,
} from "#tests/factories.ts";
import { explanation, respond } from "#tests/responses.ts";
import { ruledStates, writtenStates } from "#tests/states-of.ts";

const status = (code: number) => expect.objectContaining({ status: code });
const THANKS = { kind: "thanks", text: null } as const;
const NOT = { kind: "notAnswered", text: "I asked about the weekend." } as const;

afterEach(() => setClock());

/** A published comment with a response. */
function responded() {
  const group = createGroup();
  const trust = createOrganisation();
  const writer = createActor("groupMember", group);
  const reader = createActor("groupMember", group);
  const reviewer = createActor("reviewer", { organisationId: trust.id });
  const comment = createFeedback({ groupId: group.id, organisationId: trust.id, authorId: writer.id });
  respond(reviewer, comment.reference, explanation());
  const responseId = listResponses(comment)[0]?.id ?? "";
  return { group, writer, reader, reviewer, comment, responseId, moderator: createActor("moderator") };
}

describe("what a writer says to a response", () => {
  test("is thanks, which stand at once, and is said once", () => {
    const { writer, comment, responseId } = responded();
    expect(reactToResponse(writer, comment.reference, responseId, THANKS)).toEqual({ ok: true });
    expect(listReactions(comment)).toEqual([{ responseId, says: "Thank you", text: null }]);
    expect(reactToResponse(writer, comment.reference, responseId, NOT)).toEqual({
      ok: false,
      reason: "reacted",
    });
  });

  test("is that it does not answer it, which a moderator reads first; then it is a flag for staff", () => {
    const { writer, comment, responseId, moderator } = responded();
    reactToResponse(writer, comment.reference, responseId, NOT);
    expect([listReactions(comment), listNotAnswered([comment.reference]).size]).toEqual([[], 0]);
    const waiting = listReactionsToCheck(moderator).find(({ reference }) => reference === comment.reference);
    expect(decideReaction(moderator, waiting?.id, { decision: "publish", reason: "" })).toEqual({ ok: true });
    expect(listReactions(comment)).toMatchObject([{ text: NOT.text }]);
    expect(listNotAnswered([comment.reference])).toEqual(new Set([comment.reference]));
  });

  test("is not shown when a moderator refuses it, and its writer reads why", () => {
    const { writer, comment, responseId, moderator } = responded();
    reactToResponse(writer, comment.reference, responseId, NOT);
    const id = listReactionsToCheck(moderator).at(-1)?.id;
    decideReaction(moderator, id, { decision: "refuse", reason: "It names a nurse." });
    expect(listReactions(comment)).toEqual([]);
    expect(listOwnReactions(comment)).toMatchObject([{ state: "refused", reason: "It names a nurse." }]);
  });

  test("is said by the writer alone, by account or code, and checked by another", () => {
    const { writer, reader, comment, responseId, moderator, reviewer } = responded();
    for (const other of [reader, moderator, reviewer, codeHolder("another")])
      expect(() => reactToResponse(other, comment.reference, responseId, THANKS)).toThrow(status(404));
    expect(reactToResponse(writer, comment.reference, "no-such-response", THANKS).ok).toBe(false);
    expect(reactToResponse(codeHolder(comment.id), comment.reference, responseId, NOT)).toEqual({ ok: true });
    const id = db
      .select()
      .from(responseReactions)
      .where(eq(responseReactions.feedbackId, comment.id))
      .get()?.id;
    for (const actor of [reader, reviewer])
      expect(() => decideReaction(actor, id, { decision: "publish", reason: "" })).toThrow(status(403));
  });

  test("needs words when it does not answer it, and goes with the feedback", () => {
    expect(reactionForm.safeParse({ kind: "notAnswered" }).success).toBe(false);
    expect(reactionForm.parse({ kind: "thanks", text: "dropped" })).toEqual(THANKS);
    const { writer, comment, responseId } = responded();
    reactToResponse(writer, comment.reference, responseId, NOT);
    withdrawFeedback(writer, comment.reference);
    expect(listOwnReactions(comment)).toEqual([]);
  });

  test("goes where docs/states.md says", () => {
    expect(writtenStates("What a writer says to a response")).toEqual(
      ruledStates<ReactionState>(NEXT_REACTION_STATES, () => "moderator"),
    );
  });
});

test("a response is new until its writer has looked, and a look at nothing new writes nothing", () => {
  const { comment } = responded();
  const own = reloadFeedback(comment.id);
  if (!own) throw new Error("The comment is gone");
  expect(listWithNewResponses([comment.reference]).size).toBe(1);
  setClock(() => Date.now() + 1000);
  expect(readResponses(own)).toMatchObject([{ isNew: true }]);
  expect(readResponses(own)).toMatchObject([{ isNew: false }]);
  expect(listWithNewResponses([comment.reference]).size).toBe(0);
  const { publishedAt } = listResponses(own)[0] ?? {};
  const seen = db.select().from(feedbackLooks).where(eq(feedbackLooks.feedbackId, own.id)).get();
  expect(seen?.seenTo, "never when they looked").toEqual(publishedAt);
});

describe("a member who finds that something identifies someone", () => {
  test("tells the moderators about a comment or a response; it stays where it is, and is on the list once", () => {
    const { reader, comment, responseId } = responded();
    reportToModerators(reader, comment.reference, { text: "The ward and the day.", response: "" });
    reportToModerators(reader, comment.reference, { text: "The ward and the day.", response: "" });
    reportToModerators(reader, comment.reference, { text: "The post names her.", response: responseId });
    expect(listOpenConcerns(comment)).toMatchObject([{ responseId: null }, { responseId }]);
    expect(reloadFeedback(comment.id)?.state).toBe("published");
  });

  test("has told it: what a moderator looked at is not on the list again and again", () => {
    const { reader, moderator, comment, responseId } = responded();
    const tell = () =>
      reportToModerators(reader, comment.reference, { text: "The post.", response: responseId });
    expect(tell()).toEqual({ ok: true });
    clearConcerns(moderator, comment.reference, { outcome: "It names a post, which may stay." });
    setClock(() => Date.now() + 1000);
    expect(tell()).toEqual({ ok: false, reason: "toldBefore" });
    expect(listOpenConcerns(comment)).toEqual([]);
  });

  test("is somebody of the group, tells it about what they read, and not about their own", () => {
    const { writer, reviewer, moderator, comment, reader } = responded();
    for (const actor of [writer, reviewer, moderator])
      expect(() => reportToModerators(actor, comment.reference, { text: "Why", response: "" })).toThrow(
        status(403),
      );
    expect(() =>
      reportToModerators(createActor("member"), comment.reference, { text: "Why", response: "" }),
    ).toThrow(status(404));
    expect(() => reportToModerators(reader, comment.reference, { text: "Why", response: "another" })).toThrow(
      status(404),
    );
  });
});

describe("a writer who finds that a response identifies someone", () => {
  test("tells the moderators; one of them sees the response and hides it with one press, and it is settled", () => {
    const { writer, reader, moderator, comment, responseId } = responded();
    expect(reportResponse(writer, comment.reference, responseId, { text: "It names my son." })).toEqual({
      ok: true,
    });
    expect(listConcerns(moderator).filter(({ reference }) => reference === comment.reference)).toMatchObject([
      { why: "A response to it may identify someone" },
    ]);
    expect(listReportedResponses(comment)).toMatchObject([
      { id: responseId, isShown: true, text: explanation().text },
    ]);
    const hide = { decision: "hide", reason: "It names somebody." } as const;
    expect(decideResponse(moderator, responseId, hide)).toEqual({ ok: true });
    expect(listResponses(comment)).toEqual([]);
    expect(listOpenConcerns(comment)).toEqual([]);
    expect(reloadFeedback(comment.id)?.state, "the comment itself stays").toBe("published");
    expect(() => reportResponse(writer, comment.reference, responseId, { text: "Why" })).toThrow(status(404));
    expect(() => reportResponse(reader, comment.reference, responseId, { text: "Why" })).toThrow(status(404));
  });
});

describe("the look before something is sent", () => {
  test("finds names, long sentences, and abbreviations that nothing explains", () => {
    const long = `We ${"really ".repeat(25)}looked.`;
    const { details, hard } = lookThrough(
      [`Sister Jane Smith told the MDT and the NHS. ${long}`, null],
      ["CNS"],
    );
    expect(details.join()).toContain("Jane Smith");
    expect(hard).toHaveLength(2);
    expect(hard.join()).toMatch(/MDT: say what it means.*|A long sentence/s);
    expect(hard.join()).not.toContain("NHS");
  });

  test("is silent about plain words, and about what the glossary explains (the control)", () => {
    const plain = "Thank you for telling us. We asked the CNS team and the GP. A&E has a new sign.";
    expect(lookThrough([plain], ["CNS"])).toEqual({ details: [], hard: [] });
  });
});
