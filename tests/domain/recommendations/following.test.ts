import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { getActor } from "#app/domain/people/queries.server.ts";
import { VISITOR } from "#app/domain/policy.ts";
import {
  followRecommendation,
  unfollowRecommendation,
} from "#app/domain/recommendations/following/commands.server.ts";
import { describeFollowing, listFollowed } from "#app/domain/recommendations/following/queries.server.ts";
import { closeRecommendation } from "#app/domain/recommendations/owning/commands.server.ts";
import { getRecommendation } from "#app/domain/recommendations/queries.server.ts";
import { tellOfPassedOn } from "#app/domain/recommendations/reminders.server.ts";
import { respondToRecommendation } from "#app/domain/recommendations/responding/commands.server.ts";
import {
  returnRecommendation,
  sendRecommendation,
} from "#app/domain/recommendations/sending/commands.server.ts";
import { now, setClock } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { offices, outbox } from "#db/schema/index.ts";
import { holdText, passResponse } from "#tests/as-read.ts";
import { createActor, createFeedback, createRecommendation } from "#tests/factories.ts";
import { writeEmail } from "#tests/write-email.ts";
import { makeWorld, vacate } from "./model/world.ts";

/* Who hears of a recommendation besides: members who follow it, and who sees to a place where nobody is any more. */

let day = "2026-01-13";
beforeEach(() => on(day));
on(day);

const world = makeWorld();
const as = (place: keyof typeof world.people) => getActor(world.people[place]);
const reader = createActor("member");
const writer = createActor("groupMember", world.groups.G);
const status = (code: number) => expect.objectContaining({ status: code });
const EXPLAINED = {
  kind: "explained" as const,
  post: "Lead nurse",
  text: "It is open now.",
  change: null,
  dueOn: null,
  place: null,
  madeOn: null,
  evidence: null,
};

function accepted(values: Partial<Parameters<typeof createRecommendation>[2]> = {}) {
  const comment = createFeedback({ groupId: world.groups.G.id, authorId: writer.id });
  return createRecommendation(world.groups.G, comment.id, {
    ownerOrganisationId: world.ids.A,
    state: "accepted",
    sinceOn: "2026-01-05",
    dueOn: "2026-02-02",
    firstSentOn: "2026-01-05",
    acceptedAt: new Date("2026-01-06T10:00:00Z"),
    textPassedAt: new Date("2026-01-06T10:00:00Z"),
    ...values,
  });
}

describe("a member who told nothing that it rests on", () => {
  const { id, reference, title } = accepted();
  const row = () => getRecommendation(as("A"), reference);

  test("follows what everyone may read, and nothing else", () => {
    const hidden = accepted({ textPassedAt: null }).reference;
    expect(() => followRecommendation(reader, hidden)).toThrow(status(404));
    expect(() => followRecommendation(as("A"), hidden)).toThrow(status(403));
    expect(describeFollowing(VISITOR, row())).toBeNull();
    expect(describeFollowing(reader, row())).toBe(false);
    followRecommendation(reader, reference);
    followRecommendation(reader, reference);
    expect(describeFollowing(reader, row())).toBe(true);
    expect(listFollowed(reader)).toEqual([{ reference, title }]);
  });

  test("hears of each change once, with no word of it, and writers hear of their own comment", () => {
    respondToRecommendation(as("A"), reference, EXPLAINED);
    expect(emailsTo(reader.id)).toEqual([]);
    passResponse(world.moderator, reference);
    expect(emailsTo(reader.id)).toEqual(["recommendationMoved"]);
    expect(emailsTo(writer.id)).toEqual(["recommendationMoved"]);
    const email = writeEmail("recommendationMoved", reader.id, "Sam", { recommendationId: id });
    expect(email.subject).toBe(`Something has happened with what you follow: ${reference}`);
    expect(email.text).not.toContain(title);
    expect(email.text).toContain(`/recommendations/${reference}`);
  });

  test("gets no email about what not everyone may read any more, and none after stopping", () => {
    holdText(world.moderator, reference, { text: "It names somebody.", hide: ["hide"] });
    expect(listFollowed(reader)).toEqual([]);
    expect(() => writeEmail("recommendationMoved", reader.id, "Sam", { recommendationId: id })).toThrow(
      status(404),
    );
    db.update(outbox).set({ sentAt: now() }).run();
    closeRecommendation(as("A"), reference, { text: "Nothing more." });
    expect(emailsTo(reader.id)).toHaveLength(2);
  });

  test("who stops hears no more", () => {
    const other = accepted().reference;
    followRecommendation(reader, other);
    unfollowRecommendation(reader, other);
    const before = emailsTo(reader.id).length;
    respondToRecommendation(as("A"), other, EXPLAINED);
    expect(emailsTo(reader.id)).toHaveLength(before);
    expect(describeFollowing(reader, getRecommendation(as("A"), other))).toBe(false);
  });
});

describe("a group whose recommendation comes back", () => {
  test("hears of it once: whoever runs it by an email of their own, the others as news of the group", () => {
    const other = createActor("groupMember", world.groups.G);
    const { reference } = accepted({
      ownerOrganisationId: null,
      ownerGroupId: world.groups.G.id,
      state: "sent",
      toOrganisationId: world.ids.A,
      supportedById: world.decision.G,
    });
    db.delete(outbox).run();
    const words = { text: "Which clinic?", more: "Name it." };
    expect(returnRecommendation(as("A"), reference, words)).toEqual({ ok: true });
    expect(kindsTo(world.people.G)).toEqual(["recommendationBack"]);
    expect(kindsTo(other.id)).toEqual(["groupRecommendationMoved"]);
  });
});

describe("an office that ends", () => {
  test("leaves what waits there to the level above, which hears of it once, on a day of work", () => {
    accepted({ ownerOrganisationId: world.ids.B });
    accepted({ ownerOrganisationId: world.ids.B });
    tellOfPassedOn();
    expect(emailsTo(world.people.P)).toEqual([]);
    vacate(world, "B");
    on("2026-01-17");
    tellOfPassedOn();
    expect(emailsTo(world.people.P)).toEqual([]);
    on("2026-01-19");
    tellOfPassedOn();
    tellOfPassedOn();
    on("2026-01-20");
    tellOfPassedOn();
    expect(emailsTo(world.people.P)).toEqual(["recommendationPassedOn"]);
  });

  test("what is sent where nobody is comes to them at once, and not again the next day", () => {
    const ready = createRecommendation(world.groups.G, undefined, {
      state: "supported",
      sinceOn: null,
      dueOn: null,
    });
    sendRecommendation(as("G"), ready.reference, { to: `organisation-${world.ids.B}` });
    on("2026-01-21");
    tellOfPassedOn();
    expect(emailsTo(world.people.P)).toEqual(["recommendationPassedOn", "recommendationReceived"]);
  });

  test("somebody who is given it has it again, and the level above hears nothing", () => {
    db.update(offices).set({ endedAt: null }).where(eq(offices.memberId, world.people.B)).run();
    accepted({ ownerOrganisationId: world.ids.B });
    on("2026-01-22");
    tellOfPassedOn();
    expect(emailsTo(world.people.P)).toHaveLength(2);
  });
});

function on(next: string): void {
  day = next;
  const moment = Date.parse(`${day}T10:00:00Z`);
  setClock(() => moment);
}

function emailsTo(memberId: string): string[] {
  return kindsTo(memberId).filter((kind) => kind.startsWith("recommendation"));
}

/** All that somebody is to be told. */
function kindsTo(memberId: string): string[] {
  return db
    .select({ kind: outbox.kind })
    .from(outbox)
    .where(eq(outbox.memberId, memberId))
    .all()
    .map(({ kind }) => kind);
}
