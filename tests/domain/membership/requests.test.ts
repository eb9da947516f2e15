import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { joinGroup } from "#app/domain/membership/commands.server.ts";
import { findWayToJoin } from "#app/domain/membership/joining.server.ts";
import {
  acceptRequest,
  askToJoin,
  declineRequest,
  withdrawRequest,
} from "#app/domain/membership/requests/commands.server.ts";
import {
  countRequests,
  findOwnRequest,
  getRequest,
  listRequests,
} from "#app/domain/membership/requests/queries.server.ts";
import { NEXT_REQUEST_STATES } from "#app/domain/membership/requests/rules.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { type MemberActor, VISITOR } from "#app/domain/policy.ts";
import { now } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { events, groups, joinRequests, outbox } from "#db/schema/index.ts";
import { JOIN_REQUEST_STATES, type JoinRequestState, wordsOf } from "#db/vocabulary.ts";
import { explainStatements } from "#tests/count-statements.ts";
import { createActor, createGroup } from "#tests/factories.ts";
import { ruledStates, writtenStates } from "#tests/states-of.ts";
import { writeEmail } from "#tests/write-email.ts";

const status = (code: number) => expect.objectContaining({ status: code });
const emailsTo = ({ id }: MemberActor) => db.select().from(outbox).where(eq(outbox.memberId, id)).all();

function story() {
  const group = createGroup({ joinRule: "ask" });
  const facilitator = createActor("facilitator", group);
  const actor = createActor("member");
  const ask = () => askToJoin(actor, group.slug, { reason: "My mother is treated in Maidstone." });
  const own = () => findOwnRequest(actor, group.id);
  const standing = () => findWayToJoin(getActor(actor.id), group);
  return { group, facilitator, actor, ask, own, standing };
}

describe("asking to join", () => {
  test("waits for a facilitator, who gets an email without the reason", () => {
    const { group, facilitator, actor, ask, own, standing } = story();
    expect(ask()).toEqual({ ok: true });
    expect(standing()).toBe("asked");
    expect(own()).toMatchObject({ state: "asked", reason: "My mother is treated in Maidstone." });
    const [row] = emailsTo(facilitator);
    if (!row) throw new Error("no email");
    const { text } = writeEmail("joinRequest", facilitator.id, "", row.details);
    expect(text).toContain(`/manage/groups/${group.slug}/requests`);
    expect(text).not.toContain("mother");
    expect(countRequests(facilitator)).toMatchObject([
      { slug: group.slug, name: group.name, count: 1, oldest: own()?.askedAt },
    ]);
    expect(JSON.stringify(db.select().from(events).where(eq(events.actorId, actor.id)).all())).not.toContain(
      "mother",
    );
  });

  test("twice is once", () => {
    const { facilitator, actor, ask } = story();
    ask();
    expect(ask()).toEqual({ ok: true });
    expect(db.select().from(joinRequests).where(eq(joinRequests.memberId, actor.id)).all()).toHaveLength(1);
    expect(emailsTo(facilitator)).toHaveLength(1);
  });

  test("is for groups that are joined by asking, and that have not ended", () => {
    const actor = createActor("member");
    const reason = { reason: "I would like to help." };
    for (const joinRule of ["open", "invitation"] as const)
      expect(askToJoin(actor, createGroup({ joinRule }).slug, reason)).toEqual({
        ok: false,
        reason: joinRule,
      });
    const ended = createGroup({ joinRule: "ask", archivedAt: now() });
    expect(askToJoin(actor, ended.slug, reason)).toEqual({ ok: false, reason: "archived" });
    expect(() => askToJoin(VISITOR as MemberActor, createGroup().slug, reason)).toThrow(status(403));
    expect(() => askToJoin(actor, "nowhere", reason)).toThrow(status(404));
  });

  test("is still no way around the facilitator", () => {
    const { group, actor, ask } = story();
    ask();
    expect(joinGroup(actor, group.slug)).toEqual({ ok: false, reason: "notOpen" });
  });
});

describe("the answer", () => {
  const idOf = (told: ReturnType<typeof story>) => told.own()?.id;

  test("yes lets them in and writes to them, and pressed twice says that it is settled", () => {
    const told = story();
    told.ask();
    expect(acceptRequest(told.facilitator, told.group.slug, idOf(told))).toEqual({ ok: true });
    expect(told.standing()).toBe("in");
    expect(emailsTo(told.actor).map(({ kind }) => kind)).toEqual(["joinedGroup"]);
    expect(acceptRequest(told.facilitator, told.group.slug, idOf(told))).toEqual({
      ok: false,
      reason: "settled",
    });
    expect(emailsTo(told.actor)).toHaveLength(1);
  });

  test("no comes with a reason that they read, and they may ask again", () => {
    const told = story();
    told.ask();
    declineRequest(told.facilitator, told.group.slug, idOf(told), { answer: "The group is for Kent." });
    expect(told.own()).toMatchObject({ state: "declined", answer: "The group is for Kent." });
    expect(told.standing()).toBe("ask");
    const [row] = emailsTo(told.actor);
    const written = writeEmail("joinRequestDeclined", told.actor.id, "", row?.details ?? {});
    expect(written.text).not.toContain("for Kent");
    told.ask();
    expect(told.own()?.state).toBe("asked");
  });

  test("a group that ended in the meantime lets nobody in, and says so", () => {
    const told = story();
    told.ask();
    db.update(groups).set({ archivedAt: now() }).where(eq(groups.id, told.group.id)).run();
    expect(acceptRequest(told.facilitator, told.group.slug, idOf(told))).toEqual({
      ok: false,
      reason: "archived",
    });
  });

  test("everyone but a facilitator of this group is refused, and another group has no such request", () => {
    const told = story();
    told.ask();
    const id = idOf(told);
    const others = [
      VISITOR as MemberActor,
      told.actor,
      createActor("groupMember", told.group),
      createActor("representative", told.group),
      createActor("facilitator", createGroup()),
      createActor("moderator"),
      createActor("administrator"),
    ];
    for (const actor of others) {
      expect(() => acceptRequest(actor, told.group.slug, id)).toThrow(status(403));
      expect(() => declineRequest(actor, told.group.slug, id, { answer: "No" })).toThrow(status(403));
      expect(() => listRequests(actor, told.group.slug)).toThrow(status(403));
      expect(() => getRequest(actor, told.group.slug, id)).toThrow(status(403));
    }
    const elsewhere = createGroup();
    const facilitator = createActor("facilitator", elsewhere);
    expect(() => acceptRequest(facilitator, elsewhere.slug, id)).toThrow(status(404));
    expect(told.own()?.state).toBe("asked");
  });
});

describe("where a request may go", () => {
  const STATES = wordsOf(JOIN_REQUEST_STATES);
  const moves = STATES.flatMap((from) => STATES.map((to) => [from, to] as const)).filter(
    ([from, to]) => from !== to && to !== "asked",
  );

  function bring(told: ReturnType<typeof story>, to: JoinRequestState) {
    const id = told.own()?.id;
    if (to === "accepted") acceptRequest(told.facilitator, told.group.slug, id);
    if (to === "declined") declineRequest(told.facilitator, told.group.slug, id, { answer: "No" });
    if (to === "withdrawn") withdrawRequest(told.actor, told.group.slug);
  }

  test.each(moves)("from %s to %s, just as the rules say", (from, to) => {
    const told = story();
    told.ask();
    bring(told, from);
    bring(told, to);
    const isAllowed = (NEXT_REQUEST_STATES[from] as readonly string[]).includes(to);
    expect(told.own()?.state).toBe(isAllowed ? to : from);
  });

  test("docs/states.md says the same", () => {
    const WHO: Record<string, string> = {
      withdrawn: "who asked",
      declined: "facilitator of the group or administrator who archives it",
    };
    const who = (_: string, to: string) => WHO[to] ?? "facilitator of the group";
    expect(writtenStates("Request to join")).toEqual(ruledStates(NEXT_REQUEST_STATES, who));
  });
});

test("lists of requests scan no table", () => {
  const { group, facilitator, actor } = story();
  const plan = explainStatements(() => {
    listRequests(facilitator, group.slug);
    findOwnRequest(actor, group.id);
  });
  expect(plan.filter((step) => /^SCAN|TEMP B-TREE/.test(step))).toEqual([]);
});
