import { afterEach, describe, expect, test } from "vitest";
import { getPublishedFeedback } from "#app/domain/feedback/queries.server.ts";
import { readFeedbackToCheck, readPublishedFeedback } from "#app/domain/feedback/readings/commands.server.ts";
import { listReaders } from "#app/domain/feedback/readings/queries.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { now, setClock } from "#app/lib/clock.ts";
import { db, sqlite } from "#db/client.server.ts";
import { events, feedbackReadings } from "#db/schema/index.ts";
import { createActor, createFeedback, createGroup, createOrganisation } from "#tests/factories.ts";
import { explanation, respond } from "#tests/responses.ts";
import { isUnavailable } from "../../../server/http/failures.ts";

const DAY = 24 * 60 * 60 * 1000;

function story() {
  const group = createGroup({ name: "Weald" });
  const trust = createOrganisation({ name: "Weald Trust" });
  const feedback = createFeedback({ groupId: group.id, organisationId: trust.id });
  return { group, trust, feedback };
}

afterEach(() => setClock(() => Date.now()));

describe("who has read it", () => {
  test("is told by office and day, never by name, in the order in which they opened it", () => {
    const { group, trust, feedback } = story();
    const reviewer = createActor("reviewer", { organisationId: trust.id });
    setClock(() => Date.parse("2026-05-03T10:00:00Z"));
    readFeedbackToCheck(createActor("moderator"), feedback.reference);
    setClock(() => Date.parse("2026-05-04T10:00:00Z"));
    readPublishedFeedback(reviewer, feedback.reference);
    setClock(() => Date.parse("2026-05-09T10:00:00Z"));
    readPublishedFeedback(createActor("facilitator", group), feedback.reference);
    readPublishedFeedback(createActor("reviewer", { organisationId: trust.id }), feedback.reference);
    const readers = listReaders(feedback);
    expect(readers).toEqual([
      { who: "A moderator", when: "on 3 May 2026" },
      { who: "Staff of Weald Trust", when: "first on 4 May 2026, last on 9 May 2026" },
      { who: "A facilitator of Weald", when: "on 9 May 2026" },
    ]);
    expect(JSON.stringify(db.select().from(feedbackReadings).all())).not.toContain(reviewer.id);
  });

  test("names whoever decided about it or responded to it, even where no look was recorded", () => {
    const { trust, feedback } = story();
    const checked = { ...feedback, checkedAt: new Date("2026-05-03T10:00:00Z") };
    expect(listReaders(checked)).toEqual([{ who: "A moderator", when: "on 3 May 2026" }]);
    setClock(() => Date.parse("2026-05-06T10:00:00Z"));
    respond(createActor("reviewer", { organisationId: trust.id }), feedback.reference, explanation());
    expect(listReaders(checked)).toEqual([
      { who: "A moderator", when: "on 3 May 2026" },
      { who: "Staff of Weald Trust", when: "on 6 May 2026" },
    ]);
    expect(listReaders({ ...feedback, id: "another", checkedAt: null })).toEqual([]);
  });

  test("costs one write for an office and a day, however often it is opened, and none in the audit log", () => {
    const { trust, feedback } = story();
    const reviewer = createActor("reviewer", { organisationId: trust.id });
    const before = db.select().from(events).all().length;
    readPublishedFeedback(reviewer, feedback.reference);
    const written = totalChanges();
    for (let n = 0; n < 20; n += 1) readPublishedFeedback(reviewer, feedback.reference);
    expect(totalChanges()).toBe(written);
    const tomorrow = now().getTime() + DAY;
    setClock(() => tomorrow);
    readPublishedFeedback(reviewer, feedback.reference);
    expect(totalChanges()).toBe(written + 1);
    expect(db.select().from(events).all()).toHaveLength(before);
  });

  test("names no member of the group, no writer of their own comment, and nobody whom it is hidden from", () => {
    const { group, feedback } = story();
    readPublishedFeedback(createActor("groupMember", group), feedback.reference);
    for (const stranger of [
      createActor("facilitator", createGroup()),
      createActor("reviewer", { organisationId: createOrganisation().id }),
    ])
      expect(() => readPublishedFeedback(stranger, feedback.reference)).toThrow(NOT_FOUND);
    const facilitator = createActor("facilitator", group);
    const own = createFeedback({ groupId: group.id, authorId: facilitator.id });
    readPublishedFeedback(getActor(facilitator.id), own.reference);
    expect([...listReaders(feedback), ...listReaders(own)]).toEqual([]);
  });

  test("is part of reading: who may not do what they open it for reads nothing, and is not recorded", () => {
    const { trust, feedback } = story();
    const reviewer = createActor("reviewer", { organisationId: trust.id });
    expect(() => readPublishedFeedback(reviewer, feedback.reference, "feedback:tag")).toThrow(
      expect.objectContaining({ status: 403 }),
    );
    expect(listReaders(feedback)).toEqual([]);
  });

  test("where it cannot be recorded nothing is read, and what needs no record goes on", () => {
    const { trust, feedback } = story();
    const reviewer = createActor("reviewer", { organisationId: trust.id });
    sqlite().pragma("query_only = on");
    try {
      expect(() => readPublishedFeedback(reviewer, feedback.reference)).toThrow(
        expect.toSatisfy(isUnavailable, "an error that answers 503"),
      );
      expect(getPublishedFeedback(reviewer, feedback.reference).reference).toBe(feedback.reference);
    } finally {
      sqlite().pragma("query_only = off");
    }
  });
});

const NOT_FOUND = expect.objectContaining({ status: 404 });

function totalChanges(): number {
  return sqlite().prepare("select total_changes()").pluck().get() as number;
}
