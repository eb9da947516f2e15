import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { tagFeedback } from "#app/domain/feedback/commands.server.ts";
import { describeFeedback } from "#app/domain/feedback/queries.server.ts";
import { readPublishedFeedback } from "#app/domain/feedback/readings/commands.server.ts";
import { describePassedOn, listReaders } from "#app/domain/feedback/readings/queries.server.ts";
import { planMeeting } from "#app/domain/meetings/commands.server.ts";
import { archiveGroup, reopenGroup } from "#app/domain/membership/archive.server.ts";
import { acceptRequest, askToJoin } from "#app/domain/membership/requests/commands.server.ts";
import { countRequests, findOwnRequest } from "#app/domain/membership/requests/queries.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { can, type MemberActor } from "#app/domain/policy.ts";
import { ACTIONS, PASSES_ON } from "#app/domain/policy-table.ts";
import { listPlacesWithNobody } from "#app/domain/recommendations/places-with-nobody.server.ts";
import { writeResponse } from "#app/domain/responses/commands.server.ts";
import { db } from "#db/client.server.ts";
import { answers, events, meetings, offices, outbox } from "#db/schema/index.ts";
import {
  createActor,
  createCounty,
  createFeedback,
  createGroup,
  createMeeting,
  createOrganisation,
  createTheme,
} from "#tests/factories.ts";
import { writeEmail } from "#tests/write-email.ts";

/* What is sent where nobody holds the office: who has it, what they can do with it, and what its sender reads. */

const status = (code: number) => expect.objectContaining({ status: code });
const REASON = { reason: "My mother is treated there." };
const LATER = new Date("2030-01-10T18:00:00Z");

const county = createCounty();
const administrator = createActor("administrator");
const partner = createActor("facilitator", county);
const trust = createOrganisation();

function endOffices({ id }: MemberActor): void {
  db.update(offices).set({ endedAt: new Date() }).where(eq(offices.memberId, id)).run();
}

const again = ({ id }: MemberActor) => getActor(id);
const emailsOf = ({ id }: MemberActor) =>
  db
    .select({ kind: outbox.kind })
    .from(outbox)
    .where(eq(outbox.memberId, id))
    .all()
    .map(({ kind }) => kind);

describe("a request to join a group that nobody runs", () => {
  const group = createGroup({ joinRule: "ask", parentId: county.id });
  const former = createActor("facilitator", group);
  const asking = createActor("member");

  test("goes to the level above by email, and to nobody who runs another group", () => {
    endOffices(former);
    expect(askToJoin(asking, group.slug, REASON)).toEqual({ ok: true });
    expect(emailsOf(partner)).toContain("joinRequest");
    expect(emailsOf(former)).toEqual([]);
    const mine = expect.objectContaining({ slug: group.slug, name: group.name, count: 1 });
    expect(countRequests(again(partner))).toContainEqual(mine);
    expect(countRequests(createActor("facilitator", createGroup()))).not.toContainEqual(mine);
  });

  test("is answered there, by the office above, as the audit log says", () => {
    const id = findOwnRequest(asking, group.id)?.id;
    expect(() => acceptRequest(again(former), group.slug, id)).toThrow(status(403));
    expect(acceptRequest(again(partner), group.slug, id)).toEqual({ ok: true });
    const [event] = db.select().from(events).where(eq(events.name, "group.requestAccepted")).all();
    expect(event).toMatchObject({ actorId: partner.id, actorRole: "facilitator" });
  });

  test("no more of the group passes on than what was sent to it", () => {
    const reached = ACTIONS.filter((action) => can(again(partner), action, { groupId: group.id }));
    const elsewhere = ACTIONS.filter((action) => can(partner, action, { groupId: "elsewhere" }));
    expect(reached.filter((action) => !elsewhere.includes(action))).toEqual(
      ACTIONS.filter((action) => PASSES_ON.includes(action)),
    );
    expect(() => planMeeting(again(partner), group.slug, {} as never)).toThrow(status(403));
  });

  test("stays with its own as soon as somebody is given the office", () => {
    const next = createActor("facilitator", group);
    expect(can(again(partner), "group:answerRequests", { groupId: group.id })).toBe(false);
    expect(can(next, "group:answerRequests", { groupId: group.id })).toBe(true);
  });
});

describe("feedback where nobody holds the office", () => {
  const group = createGroup({ parentId: county.id });
  const writer = createActor("groupMember", group);
  const about = { groupId: group.id, organisationId: trust.id, authorId: writer.id };
  const comment = createFeedback({ ...about, audience: "staff" });
  const passedOn = () => describePassedOn(comment, describeFeedback(comment));

  test("is read and themed by the level above, and its writer reads who has it and who opened it", () => {
    expect(passedOn()).toEqual([
      `Nobody runs ${group.name} just now: ${county.name} has it.`,
      `Nobody at ${trust.name} responds here yet: ${county.name} has it.`,
    ]);
    expect(readPublishedFeedback(again(partner), comment.reference).id).toBe(comment.id);
    expect(listReaders(comment).map(({ who }) => who)).toEqual([`A facilitator of ${county.name}`]);
    const tagged = tagFeedback(again(partner), comment.reference, { couldBeBetter: [createTheme().id] });
    expect(tagged).toMatchObject({ ok: true });
  });

  test("nobody responds in the name of an organisation that they do not belong to", () => {
    const response = { kind: "explanation", post: "Chair", text: "We are sorry." } as never;
    expect(() => writeResponse(again(partner), comment.reference, response)).toThrow(status(403));
  });

  test("is its staff's alone once there are some", () => {
    createActor("reviewer", { organisationId: trust.id });
    const facilitator = createActor("facilitator", group);
    expect(() => readPublishedFeedback(again(partner), comment.reference)).toThrow(status(404));
    expect(readPublishedFeedback(facilitator, comment.reference).id).toBe(comment.id);
    expect(passedOn()).toEqual([]);
  });

  test("before it is published it is a moderator's alone", () => {
    const unchecked = createFeedback({
      groupId: createGroup({ parentId: county.id }).id,
      state: "submitted",
    });
    expect(() => readPublishedFeedback(again(partner), unchecked.reference)).toThrow(status(404));
  });
});

describe("the administrators' list", () => {
  test("says where nobody is, who has it now, how much waits, and not a word of it", () => {
    const group = createGroup({ joinRule: "ask", parentId: county.id });
    askToJoin(createActor("member"), group.slug, REASON);
    createFeedback({ groupId: group.id, couldBeBetter: "The car park was full." });
    createFeedback({ groupId: group.id, state: "submitted" });
    const waiting = listPlacesWithNobody(administrator);
    const nobodyAtAll = createGroup({ parentId: null });
    expect(waiting).toContainEqual({
      name: group.name,
      holder: county.name,
      requests: 1,
      feedback: 1,
      recommendations: 0,
    });
    expect(JSON.stringify(waiting)).not.toMatch(/car park|mother/);
    expect(listPlacesWithNobody(administrator)).toContainEqual(
      expect.objectContaining({ name: nobodyAtAll.name, holder: null }),
    );
    expect(() => listPlacesWithNobody(again(partner))).toThrow(status(403));
  });

  test("leaves out an organisation for which nothing waits, and an ended group", () => {
    const quiet = createOrganisation();
    const ended = createGroup({ archivedAt: new Date() });
    const names = listPlacesWithNobody(administrator).map(({ name }) => name);
    expect(names).not.toContain(quiet.name);
    expect(names).not.toContain(ended.name);
  });
});

describe("archiving a group", () => {
  test("that nobody runs cancels what was to come, and tells those who waited", () => {
    const group = createGroup({ joinRule: "ask", parentId: county.id });
    const coming = createActor("groupMember", group);
    const asking = createActor("member");
    const meeting = createMeeting(group, { startsAt: LATER });
    db.insert(answers)
      .values({ meetingId: meeting.id, memberId: coming.id, state: "coming", answeredAt: new Date() })
      .run();
    askToJoin(asking, group.slug, REASON);
    expect(archiveGroup(administrator, group.slug)).toEqual({ ok: true });
    expect(db.select().from(meetings).where(eq(meetings.id, meeting.id)).get()?.cancelReason).toBe(
      "This group has ended.",
    );
    expect(emailsOf(coming)).toEqual(["meetingCancelled"]);
    expect(findOwnRequest(asking, group.id)).toMatchObject({ state: "declined" });
    expect(emailsOf(asking)).toEqual(["joinRequestDeclined"]);
    expect(writeEmail("joinRequestDeclined", asking.id, "", { groupId: group.id }).text).toContain(
      "has ended, so nobody can join it",
    );
  });

  test("that somebody runs is refused while they have meetings to come", () => {
    const group = createGroup({ parentId: county.id });
    createActor("facilitator", group);
    createMeeting(group, { startsAt: LATER });
    expect(archiveGroup(administrator, group.slug)).toEqual({ ok: false, reason: "meetingsToCome" });
  });

  test("leaves its feedback to the level above, until it is opened again with somebody to run it", () => {
    const group = createGroup({ parentId: county.id });
    createActor("facilitator", group);
    const comment = createFeedback({ groupId: group.id });
    expect(() => readPublishedFeedback(again(partner), comment.reference)).toThrow(status(404));
    archiveGroup(administrator, group.slug);
    expect(readPublishedFeedback(again(partner), comment.reference).id).toBe(comment.id);
    reopenGroup(administrator, group.slug);
    expect(() => readPublishedFeedback(again(partner), comment.reference)).toThrow(status(404));
  });
});
