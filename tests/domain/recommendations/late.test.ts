import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";

import { getActor } from "#app/domain/people/queries.server.ts";
import { VISITOR } from "#app/domain/policy.ts";
import { readClock } from "#app/domain/recommendations/clocks.ts";
import { countDesk } from "#app/domain/recommendations/desk/counts.server.ts";
import { listDesk } from "#app/domain/recommendations/desk/queries.server.ts";
import { pauseRecommendation } from "#app/domain/recommendations/owning/commands.server.ts";
import { endPauses } from "#app/domain/recommendations/owning/pauses-over.server.ts";
import { getRecommendationById } from "#app/domain/recommendations/queries.server.ts";
import { remindOfLate, tellOfPassedOn } from "#app/domain/recommendations/reminders.server.ts";
import { respondToRecommendation } from "#app/domain/recommendations/responding/commands.server.ts";
import { findToWriteAgain } from "#app/domain/recommendations/responding/open.server.ts";
import { sendRecommendation } from "#app/domain/recommendations/sending/commands.server.ts";
import { listThread } from "#app/domain/recommendations/thread/entries.server.ts";
import { describeStanding } from "#app/domain/recommendations/thread/standing.server.ts";
import { setClock } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { outbox, recommendationReminders, recommendations } from "#db/schema/index.ts";
import { passResponse, sendResponseBack } from "#tests/as-read.ts";
import { createRecommendation } from "#tests/factories.ts";
import { writeEmail } from "#tests/write-email.ts";
import { fill, makeWorld, vacate } from "./model/world.ts";

/* What is late: on the desk, in the thread and in emails by the same clock. */

beforeEach(() => {
  db.delete(recommendations).run();
  db.delete(outbox).run();
  on("2026-01-12");
  for (const place of ["H", "A"] as const) fill(world, place);
});

const world = makeWorld();
const as = (place: keyof typeof world.people) => getActor(world.people[place]);
const PLAN = {
  kind: "changePlanned",
  post: "Lead nurse",
  text: "We agree.",
  change: "A room",
  dueOn: "2026-01-30",
  place: null,
  madeOn: null,
  evidence: null,
} as const;

const ofA = (values: object = {}) =>
  createRecommendation(world.groups.G, undefined, {
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

describe("reminders", () => {
  test("one that becomes late beside one that is late already has its own email", () => {
    ofA();
    on("2026-02-03");
    remindOfLate();
    expect(emailsTo("A", "recommendationOverdue")).toBe(1);
    const second = ofA({ dueOn: "2026-02-03" });
    on("2026-02-04");
    remindOfLate();
    expect(emailsTo("A", "recommendationOverdue")).toBe(2);
    expect(isMarked(second.id)).toBe(true);
  });

  test("one that becomes late after today's email is told tomorrow, and is not marked before", () => {
    ofA();
    on("2026-02-03");
    remindOfLate();
    const second = ofA({ dueOn: "2026-01-30" });
    remindOfLate();
    expect(emailsTo("A", "recommendationOverdue")).toBe(1);
    expect(isMarked(second.id)).toBe(false);
    on("2026-02-04");
    remindOfLate();
    expect(emailsTo("A", "recommendationOverdue")).toBe(2);
  });

  test("two that become late together are one email", () => {
    const both = [ofA(), ofA()];
    on("2026-02-03");
    remindOfLate();
    expect(emailsTo("A", "recommendationOverdue")).toBe(1);
    expect(both.map(({ id }) => isMarked(id))).toEqual([true, true]);
    remindOfLate();
    expect(emailsTo("A", "recommendationOverdue")).toBe(1);
  });

  test("the email goes while anything of it is late, whichever of them it was written about", () => {
    const [first] = [ofA(), ofA()];
    on("2026-02-03");
    remindOfLate();
    const write = () =>
      writeEmail("recommendationOverdue", world.people.A, "Nadia", { recommendationId: first?.id ?? "" });
    db.update(recommendations)
      .set({ dueOn: null })
      .where(eq(recommendations.id, first?.id ?? ""))
      .run();
    expect(write().subject).toBe("Recommendations are late");
    db.update(recommendations).set({ dueOn: null }).run();
    expect(write).toThrow(expect.objectContaining({ status: 404 }));
  });

  test("a promise past its day is told once, and to the level above at twice its time; a new day begins anew", () => {
    const { id, reference } = ofA();
    respondToRecommendation(as("A"), reference, PLAN);
    passResponse(world.moderator, reference);
    on("2026-02-02");
    remindOfLate();
    on("2026-02-03");
    remindOfLate();
    expect(emailsTo("A", "recommendationOverdue")).toBe(1);
    expect(
      writeEmail("recommendationOverdue", world.people.A, "Nadia", { recommendationId: id }),
    ).toBeDefined();
    // Promised on 12 January for 30 January, 14 working days: twice that ends on 19 February.
    on("2026-02-18");
    remindOfLate();
    expect(emailsTo("P", "recommendationOverdue")).toBe(0);
    on("2026-02-19");
    remindOfLate();
    expect(emailsTo("P", "recommendationOverdue")).toBe(1);
    respondToRecommendation(as("A"), reference, { ...PLAN, dueOn: "2026-02-27" });
    passResponse(world.moderator, reference);
    on("2026-03-02");
    remindOfLate();
    expect(emailsTo("A", "recommendationOverdue")).toBe(2);
  });

  test("what has passed on is told tomorrow where today's email was of another one", () => {
    const sent = createRecommendation(world.groups.G, undefined, { state: "supported" });
    vacate(world, "H");
    ofA({ ownerOrganisationId: null, ownerGroupId: world.ids.H });
    sendRecommendation(as("G"), sent.reference, { to: `group-${world.ids.P}` });
    vacate(world, "A");
    const toNobody = ofA({ state: "supported", ownerOrganisationId: null, ownerGroupId: world.ids.G });
    sendRecommendation(as("G"), toNobody.reference, { to: `organisation-${world.ids.A}` });
    tellOfPassedOn();
    expect(emailsTo("P", "recommendationPassedOn")).toBe(0);
    on("2026-01-13");
    tellOfPassedOn();
    expect(emailsTo("P", "recommendationPassedOn")).toBe(1);
    db.update(outbox).set({ sentAt: new Date() }).run();
  });
});

describe("a pause", () => {
  test("that has lasted as long as it may is late on the desk like in its thread, and the thread says that it goes on", () => {
    const { id, reference } = ofA();
    on("2026-01-19");
    pauseRecommendation(as("A"), reference, { text: "We wait for the plan." });
    // 20 working days after 19 January the pause is over, and 10 more are left.
    const late = () => [
      readClock(getRecommendationById(id), day)?.isLate,
      countDesk(as("A")).late === 1,
      listDesk(as("A"), "late").rows.length === 1,
    ];
    on("2026-03-02");
    expect(late()).toEqual([false, false, false]);
    on("2026-03-03");
    expect(late()).toEqual([true, true, true]);
    on("2026-02-13");
    endPauses();
    expect(getRecommendationById(id).pausedOn).toBe("2026-01-19");
    on("2026-02-16");
    endPauses();
    endPauses();
    expect(getRecommendationById(id)).toMatchObject({ pausedOn: null, pausedDays: 20, dueOn: "2026-03-02" });
    expect(listThread(VISITOR, getRecommendationById(id)).map(({ step }) => step)).toEqual([
      "paused",
      "resumed",
    ]);
    expect(describeStanding(getRecommendationById(id), false).clock?.isPaused).toBe(false);
    on("2026-03-03");
    expect(late()).toEqual([true, true, true]);
  });

  test("of what was late already makes nothing of it in time", () => {
    const { reference } = ofA();
    on("2026-02-05");
    pauseRecommendation(as("A"), reference, { text: "We wait for the plan." });
    on("2026-02-10");
    expect(countDesk(as("A")).late).toBe(1);
  });
});

describe("an answer that a moderator sends back", () => {
  test("is due later by the days on which it waited, and its office is not late by them", () => {
    const { id, reference } = ofA();
    on("2026-01-30");
    respondToRecommendation(as("A"), reference, PLAN);
    on("2026-03-02");
    sendResponseBack(world.moderator, reference, { text: "Say which room." });
    const standing = describeStanding(getRecommendationById(id), false);
    expect(standing.clock).toMatchObject({ day: 19, of: 20, dueOn: "2026-03-03", isLate: false });
    on("2026-03-04");
    expect(describeStanding(getRecommendationById(id), false).clock).toMatchObject({ day: 21, isLate: true });
    // Its office finds what it had written, with the moderator's words; whoever has it after that office does not.
    const back = getRecommendationById(id);
    expect(findToWriteAgain(back)).toMatchObject({ ...PLAN, checkReason: "Say which room." });
    expect(findToWriteAgain({ ...back, ownerOrganisationId: world.ids.B })).toBeUndefined();
    // Once it is answered the next clock begins with nothing of that.
    respondToRecommendation(as("A"), reference, { ...PLAN, dueOn: "2026-04-01" });
    passResponse(world.moderator, reference);
    expect(getRecommendationById(id).readDays).toBe(0);
    expect(findToWriteAgain(getRecommendationById(id))).toBeUndefined();
  });
});

function emailsTo(place: keyof typeof world.people, kind: string): number {
  return db
    .select()
    .from(outbox)
    .where(eq(outbox.memberId, world.people[place]))
    .all()
    .filter((each) => each.kind === kind).length;
}

function isMarked(recommendationId: string): boolean {
  return (
    db
      .select()
      .from(recommendationReminders)
      .where(eq(recommendationReminders.recommendationId, recommendationId))
      .all().length > 0
  );
}

let day = "";
function on(next: string): void {
  day = next;
  const moment = Date.parse(`${next}T10:00:00Z`);
  setClock(() => moment);
}
