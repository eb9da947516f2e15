import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { markAsDied } from "#app/domain/absences/deaths.server.ts";
import { pauseAccount } from "#app/domain/absences/pausing.server.ts";
import { closeOwnAccount, findNeeded } from "#app/domain/own-data/erasing.server.ts";
import { proveNow } from "#app/domain/people/proof.server.ts";
import { FATES } from "#app/domain/records/inventory/entry.ts";
import { countPeople } from "#app/domain/reports/count.server.ts";
import { now } from "#app/lib/clock.ts";
import { DAY } from "#app/lib/durations.ts";
import { today } from "#app/lib/london.ts";
import { db, inTransaction, sqlite } from "#db/client.server.ts";
import * as tables from "#db/schema/index.ts";
import { createActor, createFeedback, createGroup, createMember, joinGroup } from "#tests/factories.ts";
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
    expect(closeOwnAccount(proven, { feedback: "each", stays: [kept.reference], sure: "yes" })).toMatchObject(
      { gone: 2, stayed: 1 },
    );
    const left = db.select({ id: tables.feedback.id }).from(tables.feedback).all();
    expect(left).toEqual([{ id: kept.id }]);
    expect([dropped.id, waiting.id]).not.toContain(kept.id);
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

  test("a name that somebody else of the group shows stays, and so does what only looks like it", () => {
    const group = createGroup();
    const writeNotes = (said: string) => {
      const row = fillDatabaseRow(group.id, said);
      return () =>
        db
          .select({ said: tables.notesItems.said })
          .from(tables.notesItems)
          .where(eq(tables.notesItems.id, row))
          .get()?.said;
    };
    const member = createMember({ name: "Ann Smith", nameToShow: "Ann" });
    const other = createMember({ name: "Ann Brown", nameToShow: "Ann" });
    for (const { id } of [member, other]) joinGroup(id, group.id);
    const read = writeNotes("Ann  Smith asked. Annette and Ann agreed with Ann Smith's plan.");
    close(member.id, "goes");
    expect(read()).toBe("A member asked. Annette and Ann agreed with a member's plan.");
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

/** Notes of a group with one item. */
function fillDatabaseRow(groupId: string, said: string): string {
  const meetingId = crypto.randomUUID();
  const notesId = crypto.randomUUID();
  const id = crypto.randomUUID();
  const at = new Date();
  db.insert(tables.meetings)
    .values({
      id: meetingId,
      groupId,
      title: "Meeting",
      startsAt: at,
      endsAt: new Date(at.getTime() + 1),
      place: "Hall",
      link: "",
      access: "",
      createdAt: at,
    })
    .run();
  db.insert(tables.notes).values({ id: notesId, meetingId, groupId, state: "draft", updatedAt: at }).run();
  db.insert(tables.notesItems).values({ id, notesId, position: 1, title: "Item", said }).run();
  return id;
}
