import { eq } from "drizzle-orm";
import { afterEach, describe, expect, test } from "vitest";
import { proposeHandover } from "#app/domain/handover/commands.server.ts";
import { getGroupToHandOver, getHandover } from "#app/domain/handover/queries.server.ts";
import { turnOfficesToday } from "#app/domain/offices/days.server.ts";
import { listWaitingProposals } from "#app/domain/offices/proposal-queries.server.ts";
import { approveProposal, proposeFacilitator, refuseProposal } from "#app/domain/offices/proposals.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { can, type MemberActor } from "#app/domain/policy.ts";
import { now, setClock } from "#app/lib/clock.ts";
import { DAY } from "#app/lib/durations.ts";
import { newId } from "#app/lib/ids.ts";
import { dayBefore, today } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { actions, notesItems, offices, outbox } from "#db/schema/index.ts";
import { countStatements, explainStatements } from "#tests/count-statements.ts";
import { createActor, createGroup, createMeeting, createMember, createNotes } from "#tests/factories.ts";

const status = (code: number) => expect.objectContaining({ status: code });
const inDays = (days: number) => today(new Date(now().getTime() + days * DAY));
const administrator = createActor("administrator");

afterEach(() => setClock());

function story() {
  const group = createGroup();
  const leaver = createActor("facilitator", group);
  const successor = createActor("groupMember", group);
  const office = getGroupToHandOver(leaver, group.slug).offices[0];
  db.update(offices)
    .set({ startsOn: "2020-01-01" })
    .where(eq(offices.id, office?.id ?? ""))
    .run();
  const asked = { officeId: office?.id ?? "", memberId: successor.id, startsOn: inDays(10) };
  const runs = (who: MemberActor) => can(getActor(who.id), "notes:write", { groupId: group.id });
  return { group, leaver, successor, asked, runs };
}

const waitingFor = (memberId: string) =>
  listWaitingProposals(administrator).find((proposal) => proposal.memberId === memberId);
const emailsTo = (memberId: string) =>
  db
    .select()
    .from(outbox)
    .where(eq(outbox.memberId, memberId))
    .all()
    .map(({ kind }) => kind);

describe("a facilitator hands over", () => {
  test("one office ends on the day before the other begins, once an administrator has confirmed it", () => {
    const { group, leaver, successor, asked, runs } = story();
    expect(proposeHandover(leaver, group.slug, asked)).toEqual({ ok: true });
    expect(getHandover(leaver, group.slug).handovers).toMatchObject([
      { state: "waiting", startsOn: inDays(10) },
    ]);
    expect(db.select().from(offices).where(eq(offices.id, asked.officeId)).get()?.endsOn).toBeNull();

    expect(approveProposal(administrator, waitingFor(successor.id)?.id)).toEqual({ ok: true });
    expect(db.select().from(offices).where(eq(offices.id, asked.officeId)).get()).toMatchObject({
      endsOn: inDays(9),
      endedAt: null,
    });
    expect([runs(leaver), runs(successor)]).toEqual([true, false]);
    expect(emailsTo(leaver.id)).toEqual(["officeLastDay"]);
    expect(emailsTo(successor.id)).toEqual(["officeGranted"]);

    for (const [days, who] of [
      [9, [true, false]],
      [10, [false, true]],
    ] as const) {
      const moment = new Date(Date.now() + days * DAY);
      setClock(() => moment.getTime());
      turnOfficesToday();
      expect([runs(leaver), runs(successor)]).toEqual(who);
    }
    expect(getHandover(getActor(successor.id), group.slug).handovers).toMatchObject([{ state: "approved" }]);
    expect(() => getHandover(getActor(leaver.id), group.slug)).toThrow(status(403));
  });

  test("the group is not without when the administrator confirms late: then the change is today", () => {
    const { group, leaver, successor, asked, runs } = story();
    proposeHandover(leaver, group.slug, { ...asked, startsOn: inDays(1) });
    const late = new Date(Date.now() + 5 * DAY);
    setClock(() => late.getTime());
    expect(approveProposal(administrator, waitingFor(successor.id)?.id)).toEqual({ ok: true });
    expect([runs(leaver), runs(successor)]).toEqual([false, true]);
  });

  test("a refusal changes neither office, and the one who asked can read why", () => {
    const { group, leaver, successor, asked, runs } = story();
    proposeHandover(leaver, group.slug, asked);
    refuseProposal(administrator, waitingFor(successor.id)?.id, "Ask the group first");
    expect([runs(leaver), runs(successor)]).toEqual([true, false]);
    expect(getHandover(leaver, group.slug).handovers).toMatchObject([
      { state: "refused", reason: "Ask the group first" },
    ]);
  });

  test("an office that ends sooner anyway keeps its own last day", () => {
    const { group, leaver, successor, asked } = story();
    proposeHandover(leaver, group.slug, asked);
    db.update(offices)
      .set({ endsOn: inDays(3) })
      .where(eq(offices.id, asked.officeId))
      .run();
    approveProposal(administrator, waitingFor(successor.id)?.id);
    expect(db.select().from(offices).where(eq(offices.id, asked.officeId)).get()?.endsOn).toBe(inDays(3));
  });

  test("is refused for today, for a day outside the office, and for what waits already or is held", () => {
    const { group, leaver, successor, asked } = story();
    const propose = (changes: Partial<typeof asked>) =>
      proposeHandover(leaver, group.slug, { ...asked, ...changes });
    expect(propose({ startsOn: inDays(0) })).toEqual({ ok: false, reason: "tooSoon" });
    db.update(offices)
      .set({ endsOn: inDays(4) })
      .where(eq(offices.id, asked.officeId))
      .run();
    expect(propose({})).toEqual({ ok: false, reason: "endsBefore" });
    db.update(offices).set({ endsOn: null }).where(eq(offices.id, asked.officeId)).run();
    proposeFacilitator(leaver, group.slug, successor.id);
    expect(propose({})).toEqual({ ok: false, reason: "alreadyAsked" });
    const second = createActor("groupMember", group);
    expect(propose({ memberId: second.id })).toEqual({ ok: true });
    const third = createActor("groupMember", group);
    expect(propose({ memberId: third.id }), "one office, two who follow").toEqual({
      ok: false,
      reason: "alreadyAsked",
    });
    const colleague = createActor("facilitator", group);
    expect(propose({ memberId: colleague.id })).toEqual({ ok: false, reason: "alreadyHeld" });
  });

  test("is only for facilitators of the group, for members of it and for offices in it, and never to oneself", () => {
    const { group, leaver, successor, asked } = story();
    const elsewhere = story();
    for (const other of [successor, elsewhere.leaver, administrator]) {
      expect(() => proposeHandover(other, group.slug, asked)).toThrow(status(403));
      expect(() => getHandover(other, group.slug)).toThrow(status(403));
      expect(() => getGroupToHandOver(other, group.slug)).toThrow(status(403));
    }
    expect(() => proposeHandover(leaver, group.slug, { ...asked, memberId: leaver.id })).toThrow(status(403));
    expect(() => proposeHandover(leaver, group.slug, { ...asked, memberId: createMember().id })).toThrow(
      status(404),
    );
    const { officeId } = elsewhere.asked;
    expect(() => proposeHandover(leaver, group.slug, { ...asked, officeId })).toThrow(status(404));
  });
});

test("the page lists what waits in the group, and the open actions of the one who leaves", () => {
  const { group, leaver, successor, asked } = story();
  const draft = createMeeting(group, { startsAt: new Date(now().getTime() - DAY) });
  createNotes(draft, "draft");
  const meeting = createMeeting(group, { startsAt: new Date(now().getTime() - 9 * DAY) });
  const notes = createNotes(meeting, "agreed");
  const item = db.select().from(notesItems).where(eq(notesItems.notesId, notes.id)).get();
  const act = (ownerId: string, text: string, state: "open" | "done" = "open") =>
    db
      .insert(actions)
      .values({
        id: newId(),
        itemId: item?.id ?? "",
        groupId: group.id,
        position: 1,
        text,
        owner: "Somebody",
        ownerId,
        writtenAt: now(),
        isDueNextMeeting: false,
        dueOn: dayBefore(today(now())),
        state,
        ...(state === "done" && { closedAt: now() }),
      })
      .run();
  act(leaver.id, "Ring the ward");
  act(leaver.id, "Book the hall", "done");
  act(successor.id, "Bake a cake");
  expect(getHandover(leaver, group.slug).actions).toEqual([]);
  proposeHandover(leaver, group.slug, asked);
  const page = getHandover(leaver, group.slug);
  expect(page.actions.map(({ text, mayClose }) => [text, mayClose])).toEqual([["Ring the ward", true]]);
  expect(page.waiting).toMatchObject({ drafts: 1, overdue: 2, requests: 0, corrections: 0 });

  const statements = countStatements(() => getHandover(leaver, group.slug));
  for (let n = 0; n < 30; n++) act(leaver.id, `Ring ward ${n}`);
  expect(countStatements(() => getHandover(leaver, group.slug))).toBe(statements);
  const scans = explainStatements(() => getHandover(leaver, group.slug)).filter((step) => /^SCAN/.test(step));
  expect(scans.filter((step) => !/json_each|subquery/.test(step))).toEqual([]);
});
