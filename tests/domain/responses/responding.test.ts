import { and, eq } from "drizzle-orm";
import { afterEach, describe, expect, test } from "vitest";
import { combineFeedback } from "#app/domain/feedback/combining/commands.server.ts";
import { listProgress } from "#app/domain/feedback/progress/queries.server.ts";
import { describeFeedback } from "#app/domain/feedback/queries.server.ts";
import { deriveStatus } from "#app/domain/feedback/status.ts";
import type { MemberActor } from "#app/domain/policy.ts";
import { decideResponse as decideFromPage } from "#app/domain/responses/checks/commands.server.ts";
import { listResponsesToCheck } from "#app/domain/responses/checks/queries.server.ts";
import {
  correctResponse,
  deleteUnsentResponses,
  sendResponse,
  writeResponse,
} from "#app/domain/responses/commands.server.ts";
import { listOwnResponses, listResponses } from "#app/domain/responses/queries.server.ts";
import { NEXT_RESPONSE_STATES } from "#app/domain/responses/rules.ts";
import { setClock } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { events, outbox } from "#db/schema/index.ts";
import type { ResponseState } from "#db/vocabulary.ts";
import { decideResponse, shownResponseToFeedback } from "#tests/as-read.ts";
import { createActor, createFeedback, createGroup, createOrganisation } from "#tests/factories.ts";
import { explanation, plan, respond } from "#tests/responses.ts";
import { ruledStates, writtenStates } from "#tests/states-of.ts";

const status = (code: number) => expect.objectContaining({ status: code });
const CHANGED = { ok: false, reason: "changed" };
const MINUTE = 60_000;
const text = "We have asked the council for more spaces.";

afterEach(() => setClock());

/** A published comment about a trust, with everybody around it. */
function published() {
  const group = createGroup();
  const trust = createOrganisation();
  const author = createActor("groupMember", group);
  const feedback = createFeedback({ groupId: group.id, organisationId: trust.id, authorId: author.id });
  return {
    group,
    trust,
    author,
    feedback,
    facilitator: createActor("facilitator", group),
    reviewer: createActor("reviewer", { organisationId: trust.id }),
    moderator: createActor("moderator"),
  };
}

const emailsTo = (memberId: string, kind: "feedbackResponded" | "responseReturned" = "feedbackResponded") =>
  db
    .select()
    .from(outbox)
    .where(and(eq(outbox.memberId, memberId), eq(outbox.kind, kind)))
    .all();

const eventsOf = (actor: MemberActor) =>
  db
    .select()
    .from(events)
    .where(eq(events.actorId, actor.id))
    .all()
    .map(({ name }) => name);

const statusOf = (feedback: { id: string }) => deriveStatus(describeFeedback(feedback)).text;

const ownId = (reviewer: MemberActor, feedback: { id: string }) =>
  listOwnResponses(reviewer, feedback)[0]?.id;

describe("an explanation", () => {
  test("is seen by nobody before it is sent, and goes on where it was left", () => {
    const { feedback, reviewer, author } = published();
    const first = writeResponse(reviewer, feedback.reference, explanation("Half"));
    expect(writeResponse(reviewer, feedback.reference, explanation(text))).toEqual(first);
    expect(listResponses(feedback)).toEqual([]);
    expect(statusOf(feedback)).toBe("With your group");
    expect(emailsTo(author.id)).toEqual([]);
  });

  test("stands at once in the name of the organisation and of a post; its writer is told", () => {
    const { feedback, reviewer, author, trust } = published();
    expect(respond(reviewer, feedback.reference, explanation(text))).toEqual({
      ok: true,
      isPublished: true,
    });
    expect(listResponses(feedback)).toMatchObject([
      { organisationName: trust.name, post: "Lead cancer nurse", text, textOn: today(new Date()) },
    ]);
    expect(statusOf(feedback)).toBe("Answered");
    expect(JSON.stringify(listResponses(feedback))).not.toContain(reviewer.id);
    expect(emailsTo(author.id)).toHaveLength(1);
    expect(eventsOf(reviewer)).toEqual(["response.written", "feedback.responded"]);
    expect(JSON.stringify(db.select().from(events).all())).not.toContain("council");
  });

  test("sent twice is one response and one email", () => {
    const { feedback, reviewer, author } = published();
    respond(reviewer, feedback.reference, explanation(text));
    const again = sendResponse(reviewer, feedback.reference, ownId(reviewer, feedback));
    expect(again).toEqual({ ok: true, isPublished: true });
    expect(listResponses(feedback)).toHaveLength(1);
    expect(emailsTo(author.id)).toHaveLength(1);
  });

  test("is followed by another, and all of them remain", () => {
    const { feedback, reviewer } = published();
    respond(reviewer, feedback.reference, explanation(text));
    respond(reviewer, feedback.reference, explanation("There is news."));
    expect(listResponses(feedback).map((response) => response.text)).toEqual([text, "There is news."]);
  });

  test("reaches the writer of what is combined with it, once", () => {
    const { group, trust, feedback, facilitator, reviewer } = published();
    const other = createActor("groupMember", group);
    const about = { groupId: group.id, organisationId: trust.id };
    const told = createFeedback({ ...about, authorId: other.id });
    combineFeedback(facilitator, told.reference, { lead: feedback.reference });
    respond(reviewer, feedback.reference, explanation(text));
    expect(emailsTo(other.id)).toHaveLength(1);
    expect(writeResponse(reviewer, told.reference, explanation())).toEqual({
      ok: false,
      reason: "notPublished",
    });
  });

  test("is given by a reviewer of the organisation, and never to one's own words", () => {
    const { feedback, author, facilitator, moderator, trust, group, reviewer } = published();
    for (const reader of [author, facilitator, moderator])
      expect(() => writeResponse(reader, feedback.reference, explanation())).toThrow(status(403));
    const elsewhere = createActor("reviewer", { organisationId: createOrganisation().id });
    for (const stranger of [elsewhere, createActor("administrator")])
      expect(() => writeResponse(stranger, feedback.reference, explanation())).toThrow(status(404));
    const own = createFeedback({ groupId: group.id, organisationId: trust.id, authorId: reviewer.id });
    expect(() => writeResponse(reviewer, own.reference, explanation())).toThrow(status(403));
    const colleague = createActor("reviewer", { organisationId: trust.id });
    writeResponse(reviewer, feedback.reference, explanation());
    const id = ownId(reviewer, feedback);
    expect(() => sendResponse(colleague, feedback.reference, id)).toThrow(status(404));
  });

  test("to feedback whose writer has no account goes to nobody", () => {
    const { group, trust, reviewer } = published();
    const feedback = createFeedback({ groupId: group.id, organisationId: trust.id, authorId: null });
    const told = () => db.select().from(outbox).where(eq(outbox.kind, "feedbackResponded")).all().length;
    const before = told();
    expect(respond(reviewer, feedback.reference, explanation()).ok).toBe(true);
    const last = db.select().from(events).where(eq(events.actorId, reviewer.id)).all().at(-1);
    expect(last).toMatchObject({ name: "feedback.responded", details: { feedbackId: feedback.id } });
    expect(told()).toBe(before);
  });
});

describe("a claim of change", () => {
  test("is read by a moderator before others read it; then its writer is told", () => {
    const { feedback, reviewer, author, moderator } = published();
    expect(respond(reviewer, feedback.reference, plan())).toEqual({ ok: true, isPublished: false });
    expect([listResponses(feedback), emailsTo(author.id), statusOf(feedback)]).toEqual([
      [],
      [],
      "With your group",
    ]);
    const id = ownId(reviewer, feedback);
    expect(listResponsesToCheck(moderator).map((waiting) => waiting.id)).toContain(id);
    expect(decideResponse(moderator, id, { decision: "publish", reason: "" })).toEqual({ ok: true });
    expect(listResponses(feedback)).toMatchObject([{ change: "40 more spaces", dueOn: "2027-03-04" }]);
    expect(statusOf(feedback)).toBe("Change planned");
    expect(emailsTo(author.id)).toHaveLength(1);
    expect(decideResponse(moderator, id, { decision: "publish", reason: "" })).toEqual(CHANGED);
  });

  test("is not published in other words than the moderator's page showed", () => {
    const { feedback, reviewer, moderator } = published();
    respond(reviewer, feedback.reference, plan());
    const id = ownId(reviewer, feedback);
    const formVersion = shownResponseToFeedback(moderator, id);
    decideResponse(moderator, id, { decision: "return", reason: "It names a nurse." });
    correctResponse(reviewer, feedback.reference, id, plan("Ask Dr Zed Smith."));
    sendResponse(reviewer, feedback.reference, id);
    const publish = { decision: "publish", reason: "", formVersion } as const;
    expect(decideFromPage(moderator, id, publish)).toEqual(CHANGED);
    expect(listResponses(feedback)).toEqual([]);
    expect(decideResponse(moderator, id, { decision: "publish", reason: "" })).toEqual({ ok: true });
  });

  test("comes back with the reason, is written anew, and waits again", () => {
    const { feedback, reviewer, moderator } = published();
    respond(reviewer, feedback.reference, plan());
    const id = ownId(reviewer, feedback);
    expect(decideResponse(moderator, id, { decision: "return", reason: "It names a nurse." }).ok).toBe(true);
    expect(emailsTo(reviewer.id, "responseReturned")).toHaveLength(1);
    expect(listOwnResponses(reviewer, feedback)).toMatchObject([
      { state: "returned", checkReason: "It names a nurse." },
    ]);
    expect(correctResponse(reviewer, feedback.reference, id, plan("More spaces."))).toEqual({
      ok: true,
      state: "draft",
    });
    expect(sendResponse(reviewer, feedback.reference, id)).toEqual({ ok: true, isPublished: false });
  });

  test("is decided by moderators alone, and never by whoever wrote it", () => {
    const { feedback, reviewer, facilitator, author, moderator } = published();
    respond(reviewer, feedback.reference, plan());
    const id = ownId(reviewer, feedback);
    for (const actor of [reviewer, facilitator, author])
      expect(() => decideResponse(actor, id, { decision: "publish", reason: "" })).toThrow(status(404));
    const both = { id: reviewer.id, roles: [...reviewer.roles, ...moderator.roles] };
    expect(() => decideResponse(both, id, { decision: "publish", reason: "" })).toThrow(status(403));
  });

  test("takes the feedback further, and what came before stays", () => {
    const { feedback, reviewer, moderator } = published();
    respond(reviewer, feedback.reference, explanation(text));
    respond(reviewer, feedback.reference, plan());
    const waiting = listResponsesToCheck(moderator).find(({ reference }) => reference === feedback.reference);
    decideResponse(moderator, waiting?.id, { decision: "publish", reason: "" });
    expect(listProgress(feedback).map(({ progress }) => progress)).toEqual(["answered", "changePlanned"]);
  });

  test("is not taken back by an explanation that follows, only by those who promised it and then refuse", () => {
    const { feedback, reviewer, moderator } = published();
    const steps = () => listProgress(feedback).map(({ progress }) => progress);
    respond(reviewer, feedback.reference, plan());
    const waiting = listResponsesToCheck(moderator).find(({ reference }) => reference === feedback.reference);
    decideResponse(moderator, waiting?.id, { decision: "publish", reason: "" });
    respond(reviewer, feedback.reference, explanation("It is on its way."));
    expect(steps()).toEqual(["changePlanned"]);
    expect(listResponses(feedback)).toHaveLength(2);
    respond(reviewer, feedback.reference, { ...explanation("There is no money."), kind: "notChanging" });
    expect(steps()).toEqual(["changePlanned", "answered"]);
  });

  test("that identifies someone is hidden at once, and can be shown again; nobody is told twice", () => {
    const { feedback, reviewer, author, moderator } = published();
    respond(reviewer, feedback.reference, explanation(text));
    const id = ownId(reviewer, feedback);
    expect(decideResponse(moderator, id, { decision: "hide", reason: "It names somebody." }).ok).toBe(true);
    expect(listResponses(feedback)).toEqual([]);
    expect(decideResponse(moderator, id, { decision: "publish", reason: "" })).toEqual({ ok: true });
    expect(listResponses(feedback)).toHaveLength(1);
    expect(emailsTo(author.id)).toHaveLength(1);
  });
});

describe("a correction", () => {
  test("is made in the first 30 minutes, and tells nobody again", () => {
    const { feedback, reviewer, author } = published();
    respond(reviewer, feedback.reference, explanation("We hav asked."));
    const id = ownId(reviewer, feedback);
    const start = Date.now();
    setClock(() => start + 29 * MINUTE);
    expect(correctResponse(reviewer, feedback.reference, id, explanation(text))).toEqual({
      ok: true,
      state: "published",
    });
    expect(listResponses(feedback)).toMatchObject([{ text }]);
    expect(emailsTo(author.id)).toHaveLength(1);
    setClock(() => start + 31 * MINUTE);
    expect(correctResponse(reviewer, feedback.reference, id, explanation("Late"))).toEqual(CHANGED);
    expect(listResponses(feedback)).toMatchObject([{ text }]);
  });

  test("that claims a change is read by a moderator again", () => {
    const { feedback, reviewer, moderator } = published();
    respond(reviewer, feedback.reference, explanation(text));
    const id = ownId(reviewer, feedback);
    expect(correctResponse(reviewer, feedback.reference, id, plan())).toEqual({ ok: true, state: "waiting" });
    expect(listResponses(feedback)).toEqual([]);
    decideResponse(moderator, id, { decision: "publish", reason: "" });
    expect(listProgress(feedback).map(({ progress }) => progress)).toEqual(["changePlanned"]);
  });
});

test("what was never sent goes after 90 days, and nothing else does", () => {
  const { feedback, reviewer } = published();
  respond(reviewer, feedback.reference, explanation(text));
  writeResponse(reviewer, feedback.reference, explanation("Half"));
  setClock(() => Date.now() + 89 * 24 * 60 * MINUTE);
  deleteUnsentResponses();
  expect(listOwnResponses(reviewer, feedback)).toHaveLength(2);
  setClock(() => Date.now() + 91 * 24 * 60 * MINUTE);
  deleteUnsentResponses();
  expect(listOwnResponses(reviewer, feedback)).toMatchObject([{ state: "published" }]);
});

test("docs/states.md says where a response goes", () => {
  const who = (from: ResponseState, to: ResponseState) =>
    from === "draft" || from === "returned" || to === "waiting" ? "reviewer who wrote it" : "moderator";
  expect(writtenStates("Responses")).toEqual(ruledStates<ResponseState>(NEXT_RESPONSE_STATES, who));
});
