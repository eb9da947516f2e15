import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { markAsDied } from "#app/domain/absences/deaths.server.ts";
import { pauseAccount } from "#app/domain/absences/pausing.server.ts";
import { putInOutbox, recordEvent } from "#app/domain/events/record.server.ts";
import { publishFeedback } from "#app/domain/feedback/checks/commands.server.ts";
import { changeConsent } from "#app/domain/feedback/commands.server.ts";
import { closeOwnAccount, findNeeded } from "#app/domain/own-data/erasing.server.ts";
import { getOwnToClose } from "#app/domain/own-data/queries.server.ts";
import { proveNow } from "#app/domain/people/proof.server.ts";
import { FATES } from "#app/domain/records/inventory/entry.ts";
import { countPeople } from "#app/domain/reports/count.server.ts";
import { now } from "#app/lib/clock.ts";
import { DAY } from "#app/lib/durations.ts";
import { today } from "#app/lib/london.ts";
import { db, inTransaction, sqlite } from "#db/client.server.ts";
import * as tables from "#db/schema/index.ts";
import {
  createActor,
  createAgendaItem,
  createCorrection,
  createFeedback,
  createGroup,
  createMeeting,
  createNotes,
} from "#tests/factories.ts";
import { makeDatabaseFresh } from "#tests/fresh-database.ts";
import { CANARY, close, fatesOf, fill, NAME, placesOf } from "./filled.ts";

beforeEach(makeDatabaseFresh);
afterEach(() => void sqlite().pragma("ignore_check_constraints = off"));

describe("somebody erases themself", () => {
  test("every column does what the inventory says of it: their words stay", () => {
    const { memberId, feedbackId } = fill();
    expect(placesOf(CANARY).length, "control: a canary in each text").toBeGreaterThan(200);
    expect(placesOf(NAME).length, "control: they are named").toBeGreaterThan(15);
    expect(close(memberId, "stays")).toEqual({ ok: true, gone: 0, stayed: 1 });

    expect(placesOf(CANARY).filter((place) => fatesOf("given", "kept").includes(place))).toEqual([]);
    expect(placesOf("zorbin")).toEqual([]);
    expect(placesOf("quellmann")).toEqual([]);
    const led = placesOf(memberId);
    expect(led, "their id stands in the audit log alone, where it leads to nobody").toEqual([
      "events.actorId",
      "events.details",
    ]);
    const said = db.select().from(tables.notesItems).get();
    expect(said?.said).toBe(`${CANARY}-notesItems-said said a member, and a member's sister`);
    const stayed = db.select().from(tables.feedback).where(eq(tables.feedback.id, feedbackId)).get();
    expect(stayed).toMatchObject({
      authorId: null,
      wentWell: `${CANARY}-feedback-wentWell`,
      mayContact: false,
    });
    expect(stayed?.personKey).toMatch(/^[\da-f-]{36}$/);
    expect(placesOf(stayed?.personKey ?? "")).toEqual(["feedback.personKey"]);
    expect(db.select().from(tables.attendances).get()).toMatchObject({ memberId: null, name: "A member" });
    expect(Object.keys(FATES)).toHaveLength(10);
  });

  test("and their words go: nothing of the comment is left in any table, nor in search", () => {
    const { memberId, feedbackId } = fill();
    expect(placesOf(feedbackId).length, "control").toBeGreaterThan(20);
    expect(close(memberId, "goes")).toEqual({ ok: true, gone: 1, stayed: 0 });
    expect(
      placesOf(feedbackId).filter((place) => !place.startsWith("events.")),
      "what it counted as is folded in by a job",
    ).toEqual(["workingChanged.feedbackId"]);
    const gone = fatesOf("given", "kept", "told");
    expect(placesOf(CANARY).filter((place) => gone.includes(place))).toEqual([]);
    for (const index of ["search_public", "search_scoped"]) {
      const found = sqlite().prepare(`select count(*) from ${index} where ${index} match ?`).pluck();
      expect(found.get(`"${CANARY}-feedback"`), index).toBe(0);
    }
  });

  test("what is not published goes in any case, and of the rest what they did not tick", () => {
    const group = createGroup();
    const actor = createActor("groupMember", group);
    const of = { groupId: group.id, authorId: actor.id };
    const [kept, dropped] = [createFeedback(of), createFeedback(of)];
    const waiting = createFeedback({ ...of, state: "submitted", publishedAt: null });
    const proven = { ...actor, proof: proveNow(actor.id) };
    expect(
      closeOwnAccount(proven, {
        feedback: "each",
        stays: [kept.reference],
        proposals: "goes",
        proposalsStay: [],
        sure: "yes",
      }),
    ).toMatchObject({ gone: 2, stayed: 1 });
    const left = db.select({ id: tables.feedback.id }).from(tables.feedback).all();
    expect(left).toEqual([{ id: kept.id }]);
    expect([dropped.id, waiting.id]).not.toContain(kept.id);
  });

  test("of what they proposed goes what they did not tick, and what they took back; what is in notes is the group's", () => {
    const group = createGroup();
    const [actor, other] = [createActor("groupMember", group), createActor("groupMember", group)];
    const meeting = createMeeting(group);
    const written = createNotes(createMeeting(group), "review");
    const { id: itemId } = db.select().from(tables.notesItems).get() ?? { id: "" };
    const propose = (title: string, values: Partial<typeof tables.agendaItems.$inferInsert> = {}) =>
      createAgendaItem(meeting.id, { title, proposedById: actor.id, state: "proposed", ...values });
    const [kept, dropped, onAgenda] = [
      propose("Buses"),
      propose("Bikes"),
      propose("Lifts", { state: "accepted" }),
    ];
    propose("Taken back", { state: "withdrawn" });
    const inNotes = propose("Talked about", { state: "accepted", inNotesAt: now() });
    const others = propose("Of another", { proposedById: other.id });
    const suggest = (text: string) =>
      createCorrection({ notesId: written.id, itemId, authorId: actor.id, text });
    const [right, wrong] = [suggest("An hour and a half."), suggest("Two hours.")];

    const offered = getOwnToClose(actor).proposals;
    expect(offered.map(({ id }) => id).sort()).toEqual([kept, dropped, onAgenda, right, wrong].sort());
    expect(offered).toContainEqual(expect.objectContaining({ kind: "correction", firstWords: "Two hours." }));

    const proven = { ...actor, proof: proveNow(actor.id) };
    const closed = closeOwnAccount(proven, {
      feedback: "goes",
      stays: [],
      proposals: "each",
      proposalsStay: [kept, right],
      sure: "yes",
    });
    expect(closed.ok).toBe(true);
    expect(
      db
        .select()
        .from(tables.agendaItems)
        .all()
        .map(({ id, proposedById }) => ({ id, proposedById })),
    ).toEqual([
      { id: kept, proposedById: null },
      { id: inNotes, proposedById: null },
      { id: others, proposedById: other.id },
    ]);
    expect(db.select().from(tables.corrections).all()).toMatchObject([{ id: right, authorId: null }]);
    expect(db.select().from(tables.notesItems).get()?.said, "notes stay as they are").toBe(
      "It takes an hour.",
    );
  });

  test("somebody with 8 comments goes on counting as one: no cell opens", () => {
    const group = createGroup();
    const actor = createActor("groupMember", group);
    for (let n = 0; n < 8; n += 1)
      createFeedback({
        groupId: group.id,
        authorId: actor.id,
        publishedAt: new Date("2026-01-10T12:00:00Z"),
      });
    const count = () => {
      const scope = { scope: "group", placeId: group.id } as const;
      return countPeople(scope as never, { kind: "month", startsOn: "2026-01-01" } as never);
    };
    expect(count().people).toBe(1);
    close(actor.id, "stays");
    expect(count().people).toBe(1);
    db.update(tables.feedback).set({ personKey: tables.feedback.id }).run();
    expect(count().people, "control: with a key for each there would be eight").toBe(8);
    db.update(tables.feedback).set({ personKey: null }).run();
    expect(count().people, "of whom nobody knows who they are makes no number safe").toBe(0);
  });

  test("what they sent, and others dealt with, stands in no row beside them: neither in the log nor in what others are told", () => {
    const group = createGroup();
    const [actor, other] = [createActor("groupMember", group), createActor("groupMember", group)];
    const moderator = createActor("moderator");
    const sent = Array.from({ length: 8 }, () => {
      const comment = createFeedback({
        groupId: group.id,
        authorId: actor.id,
        state: "submitted",
        publishedAt: null,
      });
      const ids = { feedbackId: comment.id, groupId: group.id };
      inTransaction((tx) => {
        recordEvent(tx, actor, "feedback.submitted", ids);
        putInOutbox(tx, "toCheck", other.id, { ...ids, authorId: actor.id });
      });
      const { reference } = comment;
      expect(publishFeedback(moderator, reference, { state: "submitted", changedAt: null })).toMatchObject({
        ok: true,
      });
      changeConsent(actor, reference, {
        audience: "group",
        mayCount: true,
        maySummarise: true,
        mayQuote: false,
        mayContact: false,
      });
      return comment.id;
    });
    inTransaction((tx) => recordEvent(tx, actor, "account.changed", { memberId: actor.id }));
    close(actor.id, "stays");
    const rows = db.select().from(tables.events).all();
    const told = db.select().from(tables.outbox).all();
    for (const feedbackId of sent) {
      const about = rows.filter(({ details }) => details.feedbackId === feedbackId);
      expect(about.map(({ name }) => name).sort()).toEqual([
        "feedback.consentChanged",
        "feedback.published",
        "feedback.submitted",
      ]);
      expect(JSON.stringify(about)).not.toContain(actor.id);
    }
    expect(JSON.stringify(told)).not.toContain(actor.id);
    expect(JSON.stringify(rows), "control: what they did as who they are says who did it").toContain(
      actor.id,
    );
  });

  test("the only moderator and the only administrator first hand over", () => {
    const moderator = createActor("moderator");
    const administrator = createActor("administrator");
    expect(close(moderator.id, "goes")).toEqual({ ok: false, reason: "lastModerator" });
    expect(close(administrator.id, "goes")).toEqual({ ok: false, reason: "lastAdministrator" });
    pauseAccount(moderator, { untilOn: today(new Date(now().getTime() + 30 * DAY)) });
    expect(close(moderator.id, "goes"), "who pauses is still the only one").toEqual({
      ok: false,
      reason: "lastModerator",
    });
    const dead = createActor("moderator");
    inTransaction((tx) =>
      markAsDied(tx, administrator, dead.id, {
        groupId: createGroup().id,
        toldBy: "Her son.",
        recordedById: null,
      }),
    );
    expect(findNeeded(moderator.id), "who has died checks nothing").toBe("lastModerator");
    expect(findNeeded(dead.id)).toBeNull();
    createActor("moderator");
    expect(findNeeded(moderator.id)).toBeNull();
    expect(close(moderator.id, "goes")).toMatchObject({ ok: true });
  });
});
