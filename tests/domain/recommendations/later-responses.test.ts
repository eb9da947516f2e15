import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { findProgress } from "#app/domain/feedback/progress/queries.server.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { VISITOR } from "#app/domain/policy.ts";
import { describePublished } from "#app/domain/recommendations/changes/describe.ts";
import {
  type ChangeFilter,
  countOutcomes,
  listChangesOf,
  listFirstOfEach,
} from "#app/domain/recommendations/changes/filtered.server.ts";
import { findPublished } from "#app/domain/recommendations/changes/latest.server.ts";
import { countDesk } from "#app/domain/recommendations/desk/counts.server.ts";
import { listAskedByGroup } from "#app/domain/recommendations/lists.server.ts";
import {
  closeRecommendation,
  pauseRecommendation,
  resumeRecommendation,
} from "#app/domain/recommendations/owning/commands.server.ts";
import { publishChange } from "#app/domain/recommendations/publishing.server.ts";
import { getRecommendationById } from "#app/domain/recommendations/queries.server.ts";
import { respondToRecommendation } from "#app/domain/recommendations/responding/commands.server.ts";
import { listThread } from "#app/domain/recommendations/thread/entries.server.ts";
import { describeStanding } from "#app/domain/recommendations/thread/standing.server.ts";
import { setClock } from "#app/lib/clock.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { recommendationFeedback, recommendations } from "#db/schema/index.ts";
import { passResponse } from "#tests/as-read.ts";
import { createFeedback, createRecommendation } from "#tests/factories.ts";
import { makeWorld } from "./model/world.ts";

/* What one response says after another, and what a day makes of it: the same on every page. */

const world = makeWorld();
const A = getActor(world.people.A);
const EVERYWHERE: ChangeFilter = { group: null, organisation: null };

beforeEach(() => {
  db.delete(recommendations).run();
  on("2026-01-12");
});

const SAYS = {
  post: "Lead nurse",
  text: "We agree.",
  change: null,
  dueOn: null,
  place: null,
  madeOn: null,
  evidence: null,
};
const PLAN = { ...SAYS, kind: "changePlanned", change: "A room", dueOn: "2026-01-30" } as const;
const MADE = {
  ...SAYS,
  kind: "changeMade",
  change: "A sign",
  madeOn: "2026-01-12",
  place: "Ward 4",
  evidence: "Seen",
} as const;
const EXPLAINED = { ...SAYS, kind: "explained", text: "The builder is late." } as const;
const REFUSED = { ...SAYS, kind: "notChanging", text: "There is no money for it." } as const;

describe("what was promised and is refused", () => {
  test("is promised on no page any more, and the thread still shows both responses with their days", () => {
    const { id, comment } = asked();
    respond(id, PLAN);
    expect(seen(id)).toMatchObject({ outcome: "promised", progress: "changePlanned" });
    on("2026-02-03");
    respond(id, REFUSED);
    expect(seen(id)).toEqual({
      outcome: "refused",
      text: REFUSED.text,
      by: null,
      isLate: false,
      promise: null,
      inList: null,
      onDesk: 0,
      progress: "answered",
    });
    expect(countOutcomes(EVERYWHERE).of).toContainEqual(
      expect.objectContaining({ outcome: "promised", count: 0 }),
    );
    const said = listThread(VISITOR, getRecommendationById(id)).flatMap(({ on, response }) =>
      response ? [{ on, kind: response.kind, by: response.by }] : [],
    );
    expect(said).toEqual([
      { on: "12 January 2026", kind: "changePlanned", by: "30 January 2026" },
      { on: "3 February 2026", kind: "notChanging", by: null },
    ]);
    expect(findProgress(comment)).toBe("answered");
  });

  test("stays promised to a writer to whom another recommendation promises something too", () => {
    const { id, comment } = asked();
    const other = asked(comment);
    respond(id, PLAN);
    respond(other.id, PLAN);
    respond(id, REFUSED);
    expect(findProgress(comment)).toBe("changePlanned");
    respond(other.id, REFUSED);
    expect(findProgress(comment)).toBe("answered");
  });
});

describe("an explanation", () => {
  test("takes no promise away, and does not throw its writers back", () => {
    const { id, comment } = asked();
    respond(id, PLAN);
    on("2026-02-03");
    respond(id, EXPLAINED);
    expect(seen(id)).toMatchObject({ outcome: "promised", text: "A room", isLate: true, onDesk: 1 });
    expect(findProgress(comment)).toBe("changePlanned");
  });

  test("after a change leaves its writers where they were", () => {
    const { id, comment } = asked();
    respond(id, MADE);
    respond(id, EXPLAINED);
    expect(findProgress(comment)).toBe("changeMade");
    expect(seen(id)).toMatchObject({ outcome: "changed", text: "A sign" });
  });
});

describe("a plan after a change", () => {
  test("is told as promised, with the words and the day of the plan, and is late after its day", () => {
    const { id, comment } = asked();
    respond(id, MADE);
    respond(id, PLAN);
    expect(seen(id)).toMatchObject({ outcome: "promised", text: "A room", by: "30 January 2026" });
    expect(describePublished(published(id))).toMatchObject({ where: null, since: null });
    expect(closeRecommendation(A, getRecommendationById(id).reference, { text: "Done." })).toMatchObject({
      ok: false,
    });
    expect(findProgress(comment)).toBe("changeMade");
    on("2026-02-03");
    expect(seen(id)).toMatchObject({ isLate: true, onDesk: 1 });
    respond(id, { ...MADE, change: "A room", madeOn: "2026-02-02", place: "Ward 5" });
    expect(seen(id)).toMatchObject({
      outcome: "changed",
      text: "A room",
      by: null,
      isLate: false,
      onDesk: 0,
    });
    expect(describePublished(published(id))).toMatchObject({ where: "Ward 5", since: "2 February 2026" });
  });
});

describe("late", () => {
  test("is the same in what has changed and in the thread on each day before, in and after a pause", () => {
    const { id } = asked();
    const { reference } = getRecommendationById(id);
    const both = () => [
      describePublished(published(id)).isLate,
      describeStanding(getRecommendationById(id), false).clock?.isLate,
      countOutcomes(EVERYWHERE).late.noAnswer === 1,
    ];
    on("2026-02-03");
    expect(both()).toEqual([true, true, true]);
    on("2026-02-05");
    pauseRecommendation(A, reference, { text: "We wait for the plan." });
    expect(both()).toEqual([true, true, true]);
    on("2026-03-10");
    resumeRecommendation(A, reference);
    expect(both()).toEqual([true, true, true]);
  });

  test("is nothing that a pause pushes on, until the days that are left have passed", () => {
    const { id } = asked();
    const { reference } = getRecommendationById(id);
    on("2026-01-30");
    pauseRecommendation(A, reference, { text: "We wait for the plan." });
    const seenOn = (day: string) => {
      on(day);
      const change = describePublished(published(id));
      const clock = describeStanding(getRecommendationById(id), false).clock;
      expect([change.isLate, countOutcomes(EVERYWHERE).late.noAnswer === 1]).toEqual([
        clock?.isLate,
        clock?.isLate,
      ]);
      return change;
    };
    // Due on 2 February; on the 10th it has stood still for seven working days, and after the 20th day it goes on.
    expect(seenOn("2026-02-10")).toMatchObject({ isLate: false, due: "11 February 2026" });
    expect(seenOn("2026-03-02")).toMatchObject({ isLate: false, due: "2 March 2026" });
    expect(seenOn("2026-03-03")).toMatchObject({ isLate: true });
  });

  test("comes first in what has changed, page by page, and in the lists of groups", () => {
    const inTime = Array.from({ length: 15 }, () => asked(undefined, { dueOn: "2026-06-01" }));
    const late = Array.from({ length: 15 }, (_, n) => asked(undefined, { dueOn: `2026-01-${n + 10}` }));
    on("2026-02-02");
    // What moved last is in time.
    for (const { id } of inTime) publish(id, { ownerOrganisationId: world.ids.B });
    expect(listFirstOfEach(EVERYWHERE).flatMap(({ changes }) => changes.map(({ isLate }) => isLate))).toEqual(
      [true, true, true],
    );
    const first = listChangesOf(EVERYWHERE, "noAnswer");
    const second = listChangesOf(EVERYWHERE, "noAnswer", readPageKey(first.next ?? null));
    expect(first.changes.slice(0, 15).map(({ id }) => id)).toEqual(late.map(({ id }) => id));
    expect([...first.changes, ...second.changes].map(({ isLate }) => isLate)).toEqual([
      ...Array(15).fill(true),
      ...Array(15).fill(false),
    ]);
    expect(new Set([...first.changes, ...second.changes].map(({ id }) => id)).size).toBe(30);
    const ofGroup = listAskedByGroup(world.groups.G, 20).map(({ isLate }) => isLate);
    expect(ofGroup).toEqual([...Array(15).fill(true), ...Array(5).fill(false)]);
  });
});

/** One that the organisation A has to answer, with a comment behind it. */
function asked(
  comment: { id: string } = createFeedback({ groupId: world.groups.G.id }),
  values: object = {},
) {
  const { id } = createRecommendation(world.groups.G, undefined, {
    state: "accepted",
    ownerGroupId: null,
    ownerOrganisationId: world.ids.A,
    sinceOn: "2026-01-05",
    dueOn: "2026-02-02",
    firstSentOn: "2026-01-05",
    acceptedAt: new Date("2026-01-06T10:00:00Z"),
    textPassedAt: new Date("2026-01-06T10:00:00Z"),
    ...values,
  });
  db.insert(recommendationFeedback)
    .values({ recommendationId: id, feedbackId: comment.id, gatheredAt: new Date() })
    .run();
  publish(id);
  lastAsked = { id, comment };
  return lastAsked;
}

let lastAsked: { id: string; comment: { id: string } };

function publish(id: string, values: object = {}): void {
  db.update(recommendations)
    .set({ ...values, movedAt: new Date(`${day}T10:00:00Z`) })
    .where(eq(recommendations.id, id))
    .run();
  inTransaction((tx) => publishChange(tx, id));
}

function respond(id: string, response: Parameters<typeof respondToRecommendation>[2]): void {
  const { reference } = getRecommendationById(id);
  expect(respondToRecommendation(A, reference, response)).toEqual({ ok: true });
  passResponse(world.moderator, reference);
}

/** What each page says of it. */
function seen(id: string) {
  const { outcome, text, by, isLate } = describePublished(published(id));
  const { promise } = describeStanding(getRecommendationById(id), false);
  const inList = listAskedByGroup(world.groups.G, 10)[0]?.promise;
  const progress = findProgress(lastAsked.comment);
  return { outcome, text, by, isLate, promise, inList, onDesk: countDesk(A).late, progress };
}

function published(id: string) {
  const row = findPublished(id);
  if (!row) throw new Error("nothing is published");
  return row;
}

let day = "";
function on(next: string): void {
  day = next;
  const moment = Date.parse(`${next}T10:00:00Z`);
  setClock(() => moment);
}
