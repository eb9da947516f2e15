import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { getActor } from "#app/domain/people/queries.server.ts";
import { VISITOR } from "#app/domain/policy.ts";
import { countDesk, countElsewhereByPlace } from "#app/domain/recommendations/desk/counts.server.ts";
import { findNextOnDesk, listDesk } from "#app/domain/recommendations/desk/queries.server.ts";
import { takeOn, writeNote } from "#app/domain/recommendations/owning/commands.server.ts";
import { getRecommendation } from "#app/domain/recommendations/queries.server.ts";
import { getToAgreeTo, listDeclined } from "#app/domain/recommendations/responding/agreeing.server.ts";
import { respondToRecommendation } from "#app/domain/recommendations/responding/commands.server.ts";
import { findOpenResponse } from "#app/domain/recommendations/responding/open.server.ts";
import {
  acceptRecommendation,
  sendRecommendation,
} from "#app/domain/recommendations/sending/commands.server.ts";
import { listThread } from "#app/domain/recommendations/thread/entries.server.ts";
import { listOwnNotes } from "#app/domain/recommendations/thread/inside.server.ts";
import { setClock } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { offices, outbox } from "#db/schema/index.ts";
import { agreeToResponse, declineResponse, passResponse } from "#tests/as-read.ts";
import { createActor, createOrganisation, createRecommendation } from "#tests/factories.ts";
import { makeWorld } from "./model/world.ts";

/* What several organisations say together, and what an office writes down for itself alone. */

beforeEach(() => setClock(() => Date.parse("2026-01-12T10:00:00Z")));

const world = makeWorld();
const third = createOrganisation();
const reviewerOfThird = createActor("reviewer", { organisationId: third.id });
const as = (place: keyof typeof world.people) => getActor(world.people[place]);
const status = (code: number) => expect.objectContaining({ status: code });
const RESPONSE = { post: "Lead nurse", change: null, dueOn: null, place: null, madeOn: null, evidence: null };
const EXPLAINED = { ...RESPONSE, kind: "explained" as const, text: "We share one clinic." };
const PLANNED = {
  ...RESPONSE,
  kind: "changePlanned" as const,
  text: "We agree.",
  change: "One room for both",
  dueOn: "2026-06-01",
};

/** One that A has accepted and that everyone may read. */
function accepted(): string {
  return createRecommendation(world.groups.G, undefined, {
    ownerOrganisationId: world.ids.A,
    state: "accepted",
    sinceOn: "2026-01-05",
    dueOn: "2026-02-02",
    firstSentOn: "2026-01-05",
    acceptedAt: new Date("2026-01-06T10:00:00Z"),
    textPassedAt: new Date("2026-01-06T10:00:00Z"),
  }).reference;
}

const row = (reference: string) => getRecommendation(as("A"), reference);
const stepsForAll = (reference: string) => listThread(VISITOR, row(reference)).map(({ step }) => step);
const emailsTo = (memberId: string) =>
  db
    .select({ kind: outbox.kind })
    .from(outbox)
    .where(eq(outbox.memberId, memberId))
    .all()
    .map(({ kind }) => kind);

describe("a response of several organisations", () => {
  const reference = accepted();

  test("waits until each of them has agreed, and meanwhile the clock goes on", () => {
    expect(respondToRecommendation(as("A"), reference, EXPLAINED, [world.ids.B, third.id])).toEqual({
      ok: true,
    });
    expect(row(reference)).toMatchObject({ state: "accepted", dueOn: "2026-02-02" });
    expect(emailsTo(world.people.B)).toEqual(["recommendationToAgree"]);
    expect(agreeToResponse(as("B"), reference)).toEqual({ ok: true });
    expect(row(reference)).toMatchObject({ state: "accepted", dueOn: "2026-02-02" });
    expect(stepsForAll(reference)).not.toContain("responsePublished");
    expect(agreeToResponse(reviewerOfThird, reference)).toEqual({ ok: true });
    expect(row(reference)).toMatchObject({ state: "accepted", dueOn: null });
    expect(passResponse(world.moderator, reference)).toEqual({ ok: true });
    expect(row(reference)).toMatchObject({ state: "answered", dueOn: null });
    const [published] = listThread(VISITOR, row(reference)).flatMap(({ response }) => response ?? []);
    expect(published?.with).toHaveLength(2);
  });

  test("is agreed to once by each, and by nobody else", () => {
    const other = accepted();
    respondToRecommendation(as("A"), other, EXPLAINED, [world.ids.B, third.id]);
    for (const stranger of [as("A"), as("G"), as("P"), world.moderator])
      expect(() => agreeToResponse(stranger, other)).toThrow(status(404));
    expect(getToAgreeTo(as("B"), other).organisationId).toBe(world.ids.B);
    agreeToResponse(as("B"), other);
    expect(() => agreeToResponse(as("B"), other)).toThrow(status(404));
  });

  test("is declined in words, which whoever wrote it reads and nobody outside", () => {
    const other = accepted();
    respondToRecommendation(as("A"), other, EXPLAINED, [world.ids.B, third.id]);
    const text = "Our clinic is in another building.";
    for (const stranger of [as("A"), as("G"), as("P"), world.moderator])
      expect(() => declineResponse(stranger, other, { text })).toThrow(status(404));
    expect(declineResponse(as("B"), other, { text })).toEqual({ ok: true });
    expect(() => declineResponse(as("B"), other, { text })).toThrow(status(404));
    expect(() => agreeToResponse(as("B"), other)).toThrow(status(404));
    expect(emailsTo(world.people.A)).toContain("recommendationNotAgreed");
    // However many others agree, what one does not say is not sent in its name.
    agreeToResponse(reviewerOfThird, other);
    expect(row(other)).toMatchObject({ state: "accepted", dueOn: "2026-02-02" });
    const open = findOpenResponse(row(other));
    expect(open?.state).toBe("draft");
    expect(listDeclined(open ?? { id: "" })).toMatchObject([{ text }]);
    expect(JSON.stringify(listThread(VISITOR, row(other)))).not.toContain(text);
    expect(respondToRecommendation(as("A"), other, EXPLAINED, [third.id])).toEqual({ ok: true });
  });

  test("is read by a moderator after they agreed, and not before", () => {
    const other = accepted();
    respondToRecommendation(as("A"), other, PLANNED, [world.ids.B]);
    expect(passResponse(world.moderator, other)).toEqual({ ok: false, reason: "changed" });
    agreeToResponse(as("B"), other);
    expect(row(other)).toMatchObject({ state: "accepted", dueOn: null });
    expect(passResponse(world.moderator, other)).toEqual({ ok: true });
    expect(row(other)).toMatchObject({ state: "answered", promisedOn: "2026-06-01" });
  });

  test("to which somebody does not agree gives way to another one: nothing waits for ever", () => {
    const other = accepted();
    respondToRecommendation(as("A"), other, EXPLAINED, [world.ids.B]);
    const text = "Then we say it alone.";
    expect(respondToRecommendation(as("A"), other, { ...EXPLAINED, text })).toEqual({ ok: true });
    expect(() => agreeToResponse(as("B"), other)).toThrow(status(404));
    expect(findOpenResponse(row(other))).toMatchObject({ text, state: "waiting" });
  });

  test("names other organisations that there are, and is no second one while a moderator reads the first", () => {
    const other = accepted();
    for (const id of ["no-such-id", world.ids.A])
      expect(respondToRecommendation(as("A"), other, EXPLAINED, [id])).toEqual({
        ok: false,
        reason: "noPartner",
      });
    respondToRecommendation(as("A"), other, PLANNED);
    expect(respondToRecommendation(as("A"), other, EXPLAINED)).toEqual({ ok: false, reason: "onItsWay" });
  });

  test("for an organisation that it does not name is not there to agree to, before everyone may read it either", () => {
    const reference = createRecommendation(world.groups.G, undefined, {
      ownerOrganisationId: world.ids.A,
      state: "accepted",
      firstSentOn: "2026-01-05",
      acceptedAt: new Date(),
    }).reference;
    expect(() => getRecommendation(as("B"), reference)).toThrow(status(404));
    respondToRecommendation(as("A"), reference, EXPLAINED, [world.ids.B]);
    expect(getRecommendation(as("B"), reference).reference).toBe(reference);
    expect(() => getRecommendation(reviewerOfThird, reference)).toThrow(status(404));
  });
});

describe("a note of an office", () => {
  const reference = accepted();
  const notesFor = (actor: ReturnType<typeof as>) =>
    listOwnNotes(actor, row(reference)).map(({ text }) => text);

  test("is read by that office, whoever holds it, and by nobody else", () => {
    writeNote(as("A"), reference, { text: "Ask estates first." });
    const colleague = createActor("reviewer", { organisationId: world.ids.A });
    expect(notesFor(as("A"))).toEqual(["Ask estates first."]);
    expect(notesFor(colleague)).toEqual(["Ask estates first."]);
    for (const other of [as("B"), as("G"), as("H"), as("P"), world.moderator, createActor("administrator")])
      expect(notesFor(other)).toEqual([]);
    db.update(offices)
      .set({ endedAt: new Date(0) })
      .where(eq(offices.memberId, colleague.id))
      .run();
    expect(notesFor(getActor(colleague.id))).toEqual([]);
  });

  test("is not read by whoever stands in when the office ends, whose own notes are their own", () => {
    const ofA = eq(offices.memberId, world.people.A);
    db.update(offices)
      .set({ endedAt: new Date(0) })
      .where(ofA)
      .run();
    expect(notesFor(as("P"))).toEqual([]);
    writeNote(as("P"), reference, { text: "I have asked who comes next." });
    expect(notesFor(as("P"))).toEqual(["I have asked who comes next."]);
    db.update(offices).set({ endedAt: null }).where(ofA).run();
    expect(notesFor(as("A"))).toEqual(["Ask estates first."]);
  });

  test("is written by whoever has it alone, and stays with them when it moves on", () => {
    for (const other of [as("B"), as("G"), as("P"), world.moderator])
      expect(() => writeNote(other, reference, { text: "Of somebody else." })).toThrow(status(403));
    sendRecommendation(as("A"), reference, { to: `organisation-${world.ids.B}` });
    acceptRecommendation(as("B"), reference);
    writeNote(as("B"), reference, { text: "It is in our plan." });
    expect(notesFor(as("B"))).toEqual(["It is in our plan."]);
    expect(notesFor(as("A"))).toEqual(["Ask estates first."]);
    expect(() => writeNote(as("A"), reference, { text: "Too late." })).toThrow(status(403));
  });

  test("is nowhere in the thread that others read", () => {
    const everything = [VISITOR, as("G"), as("A")].map((actor) =>
      JSON.stringify(listThread(actor, row(reference))),
    );
    expect(everything.join()).not.toContain("estates");
  });
});

describe("on the desks", () => {
  test("who is to agree, and a group that is asked, have it in a list of its own and on their page of work", () => {
    const reference = accepted();
    respondToRecommendation(as("A"), reference, EXPLAINED, [world.ids.B]);
    const before = countDesk(as("B")).toAgree;
    expect(listDesk(as("B"), "toAgree").rows.map((each) => each.reference)).toContain(reference);
    expect(countElsewhereByPlace(as("B"))).toEqual([
      { list: "toAgree", organisationId: world.ids.B, groupId: null, count: before },
    ]);
    expect(countDesk(as("G")).toAgree).toBe(0);
    // All of the desk is what its lists hold: what is to be agreed to too.
    expect(listDesk(as("B"), "all").rows.map((each) => each.reference)).toContain(reference);
    expect(countDesk(as("B")).all).toBe(listDesk(as("B"), "all").rows.length);
    agreeToResponse(as("B"), reference);
    expect(countDesk(as("B")).toAgree).toBe(before - 1);
  });

  test("one's own and what nobody has taken are found, and after each decision what is due next", () => {
    const [mine, free] = [accepted(), accepted()];
    takeOn(as("A"), mine);
    const found = (taken: "me" | "nobody") =>
      listDesk(as("A"), "toRespond", taken).rows.map((each) => each.reference);
    expect(found("me")).toEqual([mine]);
    expect(found("nobody")).toContain(free);
    expect(found("nobody")).not.toContain(mine);
    const next = findNextOnDesk(as("A"), row(mine));
    expect(next?.reference).not.toBe(mine);
    expect(findNextOnDesk(VISITOR, row(mine))).toBeUndefined();
  });
});
