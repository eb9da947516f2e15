import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { getActor } from "#app/domain/people/queries.server.ts";
import { type Actor, VISITOR } from "#app/domain/policy.ts";
import { countOutcomes } from "#app/domain/recommendations/changes/filtered.server.ts";
import { findPublished } from "#app/domain/recommendations/changes/latest.server.ts";
import { listGroupRecommendations } from "#app/domain/recommendations/lists.server.ts";
import { isPublic, wordsFor } from "#app/domain/recommendations/public-words.server.ts";
import { getRecommendation, isInside } from "#app/domain/recommendations/queries.server.ts";
import { sendRecommendation } from "#app/domain/recommendations/sending/commands.server.ts";
import { findWordedOn } from "#app/domain/recommendations/thread/entries.server.ts";
import {
  rewordRecommendation,
  supportRecommendation,
} from "#app/domain/recommendations/writing/commands.server.ts";
import { setClock } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { recommendations } from "#db/schema/index.ts";
import { holdText, passText } from "#tests/as-read.ts";
import { createRecommendation } from "#tests/factories.ts";
import { decide, makeWorld } from "./model/world.ts";

/* What was public stays public while other words of it are written and read, until somebody hides it deliberately. */

beforeEach(() => on("2026-01-12"));

const world = makeWorld();
const as = (place: keyof typeof world.people) => getActor(world.people[place]);
const NEW = { title: "A room for talks", asks: "Free a room.", why: "It is loud.", doneWhen: "It is quiet." };

/** Something promised by 1 February: its text was passed and everyone reads it. */
function latePromise() {
  on("2026-01-12");
  const { id, reference, title } = createRecommendation(world.groups.G, undefined, {
    state: "accepted",
    ownerGroupId: null,
    ownerOrganisationId: world.ids.A,
    firstSentOn: "2026-01-05",
    acceptedAt: new Date("2026-01-06T10:00:00Z"),
  });
  passText(world.moderator, reference);
  db.update(recommendations)
    .set({ state: "answered", promisedOn: "2026-02-01", sinceOn: null, dueOn: null })
    .where(eq(recommendations.id, id))
    .run();
  on("2026-03-02");
  // Everything that is published about it is published anew.
  holdText(world.moderator, reference, { text: "Name no ward.", hide: [] });
  return { id, reference, title };
}

test("a moderator who asks for other words hides nothing: the thread and what is late stay", () => {
  const { id, reference, title } = latePromise();
  expect(titleFor(VISITOR, reference)).toBe(title);
  expect(findPublished(id)).toMatchObject({ title, promisedOn: "2026-02-01" });
  expect(countOutcomes({ group: null, organisation: null }).late.promised).toBe(1);

  rewordRecommendation(as("G"), reference, NEW);
  expect(titleFor(as("G"), reference)).toBe(NEW.title);
  expect(titleFor(VISITOR, reference)).toBe(title);
  expect(listGroupRecommendations(VISITOR, world.groups.G)).toMatchObject([{ title }]);
  expect(findWordedOn(row(reference), true)).toBe("2 March 2026");
  expect(findWordedOn(row(reference), false)).not.toBe("2 March 2026");

  passText(world.moderator, reference);
  expect(titleFor(VISITOR, reference)).toBe(NEW.title);
  expect(findPublished(id)?.title).toBe(NEW.title);
});

test("a moderator can hide it, at once or later, and passes it again", () => {
  const { id, reference } = latePromise();
  expect(holdText(world.moderator, reference, { text: "Again.", hide: [] })).toEqual({
    ok: false,
    reason: "changed",
  });
  expect(holdText(world.moderator, reference, { text: "It names a nurse.", hide: ["hide"] })).toEqual({
    ok: true,
  });
  expect(() => getRecommendation(VISITOR, reference)).toThrow(expect.objectContaining({ status: 404 }));
  expect(findPublished(id)).toBeUndefined();
  rewordRecommendation(as("G"), reference, NEW);
  expect(isPublic(row(reference))).toBe(false);
  passText(world.moderator, reference);
  expect(titleFor(VISITOR, reference)).toBe(NEW.title);
});

test("what came back stays as it was read, and words that nobody outside had read are not shown", () => {
  const { reference, title } = createRecommendation(world.groups.G, undefined, {
    state: "draft",
    firstSentOn: "2026-01-05",
    acceptedAt: new Date("2026-01-06T10:00:00Z"),
    textPassedAt: new Date("2026-01-06T10:00:00Z"),
  });
  rewordRecommendation(as("G"), reference, NEW);
  expect(titleFor(VISITOR, reference)).toBe(title);
  // Reworded twice, it is still the passed ones that are read.
  rewordRecommendation(as("G"), reference, { ...NEW, title: "A third one" });
  expect(titleFor(VISITOR, reference)).toBe(title);
  supportRecommendation(as("G"), reference, { decision: decide(world, "G") });
  sendRecommendation(as("G"), reference, { to: `organisation-${world.ids.A}` });
  expect(titleFor(VISITOR, reference)).toBe(title);

  const unread = createRecommendation(world.groups.G, undefined, {
    state: "draft",
    firstSentOn: "2026-01-05",
    textPassedAt: new Date("2026-01-06T10:00:00Z"),
  });
  rewordRecommendation(as("G"), unread.reference, NEW);
  expect(row(unread.reference).shownTitle).toBeNull();
});

function titleFor(actor: Actor, reference: string): string {
  const found = getRecommendation(actor, reference);
  return wordsFor(found, isInside(actor, found)).title;
}

function row(reference: string) {
  return getRecommendation(as("G"), reference);
}

function on(day: string): void {
  const moment = Date.parse(`${day}T10:00:00Z`);
  setClock(() => moment);
}
