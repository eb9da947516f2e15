import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { listJoinedGroups } from "#app/domain/groups/queries.server.ts";
import { joinGroup, leaveGroup } from "#app/domain/membership/commands.server.ts";
import { findWayToJoin } from "#app/domain/membership/joining.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { type MemberActor, VISITOR } from "#app/domain/policy.ts";
import { now } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { events, memberships, outbox } from "#db/schema/index.ts";
import {
  createActor,
  createFeedback,
  createGroup,
  createOrganisation,
  reloadFeedback,
} from "#tests/factories.ts";

const status = (code: number) => expect.objectContaining({ status: code });

const rowsOf = (actor: MemberActor, group: { id: string }) =>
  db
    .select()
    .from(memberships)
    .where(and(eq(memberships.memberId, actor.id), eq(memberships.groupId, group.id)))
    .all();

const eventsOf = (actor: MemberActor) =>
  db
    .select()
    .from(events)
    .where(eq(events.actorId, actor.id))
    .all()
    .map(({ name, details, actorRole }) => ({ name, details, actorRole }));

const emailsTo = (actor: MemberActor) => db.select().from(outbox).where(eq(outbox.memberId, actor.id)).all();

describe("joining", () => {
  test("an open group takes a member in, remembers it and writes to them", () => {
    const group = createGroup();
    const actor = createActor("member");
    expect(joinGroup(actor, group.slug)).toEqual({ ok: true });
    expect(listJoinedGroups(actor).map(({ id }) => id)).toEqual([group.id]);
    expect(findWayToJoin(getActor(actor.id), group)).toBe("in");
    expect(eventsOf(actor)).toEqual([
      { name: "group.joined", actorRole: "member", details: { groupId: group.id, memberId: actor.id } },
    ]);
    expect(emailsTo(actor)).toHaveLength(1);
  });

  test("the button pressed twice has one effect", () => {
    const group = createGroup();
    const actor = createActor("member");
    joinGroup(actor, group.slug);
    expect(joinGroup(actor, group.slug)).toEqual({ ok: true });
    expect(rowsOf(actor, group)).toHaveLength(1);
    expect(eventsOf(actor)).toHaveLength(1);
    expect(emailsTo(actor)).toHaveLength(1);
  });

  test.each(["ask", "invitation"] as const)("a group joined by %s has no button", (joinRule) => {
    const group = createGroup({ joinRule });
    const actor = createActor("member");
    expect(findWayToJoin(actor, group)).toBe(joinRule);
    expect(joinGroup(actor, group.slug)).toEqual({ ok: false, reason: "notOpen" });
    expect(rowsOf(actor, group)).toHaveLength(0);
    expect(emailsTo(actor)).toHaveLength(0);
  });

  test("an archived group takes nobody in", () => {
    const group = createGroup({ archivedAt: now() });
    const actor = createActor("member");
    expect(findWayToJoin(actor, group)).toBe("archived");
    expect(joinGroup(actor, group.slug)).toEqual({ ok: false, reason: "archived" });
    expect(rowsOf(actor, group)).toHaveLength(0);
  });

  test("a visitor cannot join, and nobody joins what is not there", () => {
    const group = createGroup();
    expect(() => joinGroup(VISITOR as MemberActor, group.slug)).toThrow(status(403));
    expect(() => joinGroup(createActor("member"), "no-such-group")).toThrow(status(404));
  });

  test("holders of every office can join as the members they are", () => {
    const organisationId = createOrganisation().id;
    for (const office of [
      "facilitator",
      "representative",
      "reviewer",
      "moderator",
      "administrator",
    ] as const) {
      const actor = createActor(office, { group: createGroup(), organisationId });
      expect(joinGroup(actor, createGroup().slug)).toEqual({ ok: true });
    }
  });
});

describe("leaving", () => {
  test("ends the membership and nothing else", () => {
    const group = createGroup();
    const actor = createActor("groupMember", group);
    const feedback = createFeedback({ groupId: group.id, authorId: actor.id });
    leaveGroup(actor, group.slug);
    expect(rowsOf(actor, group)).toEqual([expect.objectContaining({ leftAt: expect.any(Date) })]);
    expect(listJoinedGroups(actor)).toEqual([]);
    expect(reloadFeedback(feedback.id)).toEqual(feedback);
    expect(eventsOf(actor).map(({ name }) => name)).toEqual(["group.left"]);
  });

  test("the button pressed twice has one effect", () => {
    const group = createGroup();
    const actor = createActor("groupMember", group);
    leaveGroup(actor, group.slug);
    leaveGroup(getActor(actor.id), group.slug);
    expect(eventsOf(actor)).toHaveLength(1);
  });

  test("a facilitator who leaves still runs the group", () => {
    const group = createGroup();
    const facilitator = createActor("facilitator", group);
    leaveGroup(facilitator, group.slug);
    expect(getActor(facilitator.id).roles).toContainEqual({ role: "facilitator", groupId: group.id });
  });

  test("someone may come back: a new row, and the old one stays", () => {
    const group = createGroup();
    const actor = createActor("groupMember", group);
    leaveGroup(actor, group.slug);
    expect(joinGroup(getActor(actor.id), group.slug)).toEqual({ ok: true });
    expect(rowsOf(actor, group)).toHaveLength(2);
    expect(findWayToJoin(getActor(actor.id), group)).toBe("in");
    leaveGroup(getActor(actor.id), group.slug);
    expect(rowsOf(actor, group).every(({ leftAt }) => leftAt)).toBe(true);
  });

  test("someone who never was in it is refused", () => {
    const group = createGroup();
    expect(() => leaveGroup(createActor("member"), group.slug)).toThrow(status(403));
    expect(() => leaveGroup(createActor("groupMember", createGroup()), group.slug)).toThrow(status(403));
    expect(() => leaveGroup(VISITOR as MemberActor, group.slug)).toThrow(status(403));
    expect(() => leaveGroup(createActor("member"), "no-such-group")).toThrow(status(404));
  });
});
