import { eq } from "drizzle-orm";
import { afterEach, describe, expect, test } from "vitest";
import { openByCode } from "#app/domain/feedback/codes/commands.server.ts";
import {
  claimHeldDraft,
  claimPromisedDrafts,
  promiseHeldDraft,
} from "#app/domain/feedback/drafts/claiming.server.ts";
import { saveAnswer } from "#app/domain/feedback/drafts/commands.server.ts";
import { startForm } from "#app/domain/feedback/drafts/form.ts";
import {
  deleteHeldDrafts,
  findHeldDraft,
  holdTyped,
  startVisitorsDraft,
} from "#app/domain/feedback/drafts/held.server.ts";
import { findPlaceToResume } from "#app/domain/feedback/drafts/places.server.ts";
import { findDraft, getDraft } from "#app/domain/feedback/drafts/queries.server.ts";
import { hasSentDraft, sendVisitorsDraft } from "#app/domain/feedback/drafts/sending-with-code.server.ts";
import { NO_TEXTS } from "#app/domain/feedback/texts.ts";
import { VISITOR, visitorWith } from "#app/domain/policy.ts";
import { setClock } from "#app/lib/clock.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { feedback, feedbackDrafts } from "#db/schema/index.ts";
import { createActor, createCounty, createDraft, createGroup, reloadFeedback } from "#tests/factories.ts";

const HOUR = 3_600_000;
const county = createCounty();

afterEach(() => setClock());

function begin(changes: Record<string, string> = {}) {
  const told = { page: "a page", where: "notSure", couldBeBetter: "Nobody rang me back.", audience: "group" };
  const { draftId, token } = startVisitorsDraft(startForm.parse({ ...told, ...changes }));
  return { draftId, token, visitor: visitorWith(draftId) };
}

function answerAll({ draftId, visitor }: ReturnType<typeof begin>) {
  saveAnswer(visitor, draftId, "whose-care", { voice: "own" });
  saveAnswer(visitor, draftId, "when", { timeBand: "lastMonth" });
}

describe("what a visitor tells question by question", () => {
  test("asks nothing that was said on the one page, and is seen by nobody whose browser does not hold it", () => {
    const begun = begin();
    expect(findPlaceToResume(begun.visitor, getDraft(begun.visitor, begun.draftId))).toBe("whose-care");
    expect(findHeldDraft(begun.token)).toMatchObject({
      couldBeBetter: "Nobody rang me back.",
      groupId: county.id,
    });
    expect(findHeldDraft("another token")).toBeUndefined();
    for (const stranger of [VISITOR, visitorWith(begin().draftId), createActor("moderator")])
      expect(findDraft(stranger, begun.draftId)).toBeUndefined();
  });

  test("is sent with a code, as nobody's, and leaves no way from the draft's address to it", () => {
    const begun = begin();
    answerAll(begun);
    const sent = sendVisitorsDraft(begun.visitor, begun.draftId, begun.token);
    if (!sent.ok) throw new Error(sent.reason);
    expect(reloadFeedback(sent.id)).toMatchObject({
      authorId: null,
      isWithoutAccount: true,
      voice: "own",
      mayContact: false,
      couldBeBetter: "Nobody rang me back.",
    });
    expect(reloadFeedback(sent.id)?.draftId).not.toContain(begun.draftId);
    expect(findHeldDraft(begun.token)).toBeUndefined();
    expect(openByCode(VISITOR, sent.code).ok).toBe(true);
  });

  test("sent again by the same browser it gets another code for an hour, and by another browser none", () => {
    const begun = begin();
    answerAll(begun);
    const first = sendVisitorsDraft(begun.visitor, begun.draftId, begun.token);
    expect(hasSentDraft(begun.draftId, begun.token)).toBe(true);
    expect(hasSentDraft(begun.draftId, "another")).toBe(false);
    const second = sendVisitorsDraft(VISITOR, begun.draftId, begun.token);
    if (!first.ok || !second.ok) throw new Error("not sent");
    expect(second.id).toBe(first.id);
    expect(openByCode(VISITOR, first.code).ok).toBe(false);
    expect(db.select().from(feedback).where(eq(feedback.id, first.id)).all()).toHaveLength(1);
    const began = Date.now();
    setClock(() => began + 1.1 * HOUR);
    expect(hasSentDraft(begun.draftId, begun.token)).toBe(false);
  });

  test("leads to what is missing", () => {
    const begun = begin();
    expect(sendVisitorsDraft(begun.visitor, begun.draftId, begun.token)).toEqual({
      ok: false,
      reason: "whose-care",
    });
  });

  test("is gone after 24 hours", () => {
    const began = Date.now();
    const begun = begin();
    setClock(() => began + 25 * HOUR);
    expect(findHeldDraft(begun.token)).toBeUndefined();
    deleteHeldDrafts();
    expect(db.select().from(feedbackDrafts).where(eq(feedbackDrafts.id, begun.draftId)).all()).toEqual([]);
  });
});

describe("whoever gets an account on the way", () => {
  test("by logging in, goes on under it", () => {
    const begun = begin();
    const member = createActor("member");
    expect(claimHeldDraft(member, begun.token)).toBe(true);
    expect(getDraft(member, begun.draftId)).toMatchObject({
      couldBeBetter: "Nobody rang me back.",
      holderHash: null,
    });
    expect(findDraft(begun.visitor, begun.draftId), "and the browser holds it no more").toBeUndefined();
    expect(claimHeldDraft(createActor("member"), begun.token)).toBe(false);
  });

  test("by creating one, has it when the address is confirmed, in any browser, and not before", () => {
    const begun = begin();
    const member = createActor("member");
    inTransaction((tx) => promiseHeldDraft(tx, member.id, begun.token));
    expect(findDraft(member, begun.draftId)).toBeUndefined();
    expect(claimPromisedDrafts(member)).toBe(begun.draftId);
    expect(getDraft(member, begun.draftId).couldBeBetter).toBe("Nobody rang me back.");
    expect(claimPromisedDrafts(member)).toBeUndefined();
  });
});

describe("what was typed after a session had ended", () => {
  const group = createGroup();
  const typed = { ...NO_TEXTS, wentWell: "The nurse rang twice." };

  function sessionEnds() {
    const began = Date.now();
    const writer = createActor("groupMember", group);
    setClock(() => began - HOUR);
    const draft = createDraft(writer, { groupId: group.id });
    setClock();
    return { writer, draft, token: holdTyped(draft.id, typed)?.token ?? "" };
  }

  test("stands in the draft when they log in, and nothing that the page did not ask for is lost", () => {
    const { writer, draft, token } = sessionEnds();
    expect(getDraft(writer, draft.id).wentWell, "not before").toBe(draft.wentWell);
    expect(claimHeldDraft(writer, token)).toBe(true);
    expect(getDraft(writer, draft.id)).toMatchObject({
      wentWell: typed.wentWell,
      couldBeBetter: draft.couldBeBetter,
    });
    expect(findHeldDraft(token)).toBeUndefined();
  });

  test("stays beside it where other words were written meanwhile, and with somebody else's draft it is one's own", () => {
    const { writer, draft, token } = sessionEnds();
    const began = Date.now();
    setClock(() => began + 60_000);
    saveAnswer(writer, draft.id, "experience", { ...NO_TEXTS, wentWell: "Other words." });
    claimHeldDraft(writer, token);
    expect(getDraft(writer, draft.id).wentWell).toBe("Other words.");
    const all = db.select().from(feedbackDrafts).where(eq(feedbackDrafts.authorId, writer.id)).all();
    expect(all.map(({ wentWell }) => wentWell).sort()).toEqual(["Other words.", typed.wentWell]);

    const other = sessionEnds();
    const somebody = createActor("member");
    claimHeldDraft(somebody, other.token);
    expect(getDraft(other.writer, other.draft.id).wentWell).toBe(other.draft.wentWell);
    expect(findDraft(somebody, other.draft.id)).toBeUndefined();
  });

  test("nothing typed is nothing kept", () => {
    expect(holdTyped("a draft", NO_TEXTS)).toBeUndefined();
  });
});
