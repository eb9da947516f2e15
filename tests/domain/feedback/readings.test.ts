import { afterEach, describe, expect, test } from "vitest";
import { rememberReading } from "#app/domain/feedback/readings/commands.server.ts";
import { listReaders } from "#app/domain/feedback/readings/queries.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { now, setClock } from "#app/lib/clock.ts";
import { db, sqlite } from "#db/client.server.ts";
import { events, feedbackReadings } from "#db/schema/index.ts";
import { createActor, createFeedback, createGroup, createOrganisation } from "#tests/factories.ts";

const DAY = 24 * 60 * 60 * 1000;

function story() {
  const group = createGroup({ name: "Weald" });
  const trust = createOrganisation({ name: "Weald Trust" });
  const piece = createFeedback({ groupId: group.id, organisationId: trust.id });
  return { group, trust, piece };
}

afterEach(() => setClock(() => Date.now()));

describe("who has read it", () => {
  test("is told by office and day, never by name, in the order in which they opened it", () => {
    const { group, trust, piece } = story();
    const reviewer = createActor("reviewer", { organisationId: trust.id });
    setClock(() => Date.parse("2026-05-03T10:00:00Z"));
    rememberReading(createActor("moderator"), piece, "feedback:check");
    setClock(() => Date.parse("2026-05-04T10:00:00Z"));
    rememberReading(reviewer, piece);
    setClock(() => Date.parse("2026-05-09T10:00:00Z"));
    rememberReading(createActor("facilitator", group), piece);
    rememberReading(createActor("reviewer", { organisationId: trust.id }), piece);
    const readers = listReaders(piece);
    expect(readers).toEqual([
      { who: "A moderator", when: "on 3 May 2026" },
      { who: "Staff of Weald Trust", when: "first on 4 May 2026, last on 9 May 2026" },
      { who: "A facilitator of Weald", when: "on 9 May 2026" },
    ]);
    expect(JSON.stringify(db.select().from(feedbackReadings).all())).not.toContain(reviewer.id);
  });

  test("costs one write for an office and a day, however often it is opened, and none in the audit log", () => {
    const { trust, piece } = story();
    const reviewer = createActor("reviewer", { organisationId: trust.id });
    const before = db.select().from(events).all().length;
    rememberReading(reviewer, piece);
    const written = totalChanges();
    for (let n = 0; n < 20; n += 1) rememberReading(reviewer, piece);
    expect(totalChanges()).toBe(written);
    const tomorrow = now().getTime() + DAY;
    setClock(() => tomorrow);
    rememberReading(reviewer, piece);
    expect(totalChanges()).toBe(written + 1);
    expect(db.select().from(events).all()).toHaveLength(before);
  });

  test("names no member of the group, no writer of their own piece, and no office that does not reach it", () => {
    const { group, piece } = story();
    rememberReading(createActor("groupMember", group), piece);
    rememberReading(createActor("representative", group), piece);
    rememberReading(createActor("facilitator", createGroup()), piece);
    rememberReading(createActor("reviewer", { organisationId: createOrganisation().id }), piece);
    const facilitator = createActor("facilitator", group);
    const own = createFeedback({ groupId: group.id, authorId: facilitator.id });
    rememberReading(getActor(facilitator.id), own);
    expect([...listReaders(piece), ...listReaders(own)]).toEqual([]);
  });
});

function totalChanges(): number {
  return sqlite.prepare("select total_changes()").pluck().get() as number;
}
