import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { closeAction, remindOfOverdue } from "#app/domain/actions/commands.server.ts";
import { closeForm } from "#app/domain/actions/form.ts";
import { listOwnActions } from "#app/domain/actions/own.server.ts";
import { getAction, listGroupActions } from "#app/domain/actions/queries.server.ts";
import { isPastDay } from "#app/domain/actions/rules.ts";
import { countOverdue } from "#app/domain/actions/waiting-counts.server.ts";
import { listAgenda } from "#app/domain/meetings/agenda/queries.server.ts";
import { sendToAttendees } from "#app/domain/notes/commands.server.ts";
import { getEditionToSend } from "#app/domain/notes/edition.server.ts";
import { saveSheet } from "#app/domain/notes/items/commands.server.ts";
import { getNotesToWrite } from "#app/domain/notes/queries.server.ts";
import { carryOnEverywhere, listCarriedOn } from "#app/domain/notes/roll-over.server.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import { now, setClock } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { db, sqlite } from "#db/client.server.ts";
import { actions, notes, notesItems, outbox } from "#db/schema/index.ts";
import { createActor, createAttendance, createGroup, createMeeting, createNotes } from "#tests/factories.ts";

const status = (code: number) => expect.objectContaining({ status: code });
const DAY = 24 * 60 * 60 * 1000;
const BEGIN = Date.parse("2027-03-24T10:00:00Z");
const done = { state: "done", outcome: "" } as const;

beforeEach(() => setClock(() => BEGIN));
afterEach(() => setClock());

const later = (days: number) => new Date(BEGIN + days * DAY);

/** A group whose meeting was yesterday, with a facilitator and a member who came. */
function story() {
  const group = createGroup();
  const meeting = createMeeting(group, { startsAt: later(-1) });
  const facilitator = createActor("facilitator", group);
  const mona = createActor("groupMember", group);
  const { id: notesId } = createNotes(meeting, "draft");
  createAttendance(notesId, mona.id);
  const [item] = db.select().from(notesItems).where(eq(notesItems.notesId, notesId)).all();
  const itemId = item?.id ?? "";
  const act = (values: Partial<typeof actions.$inferInsert> = {}) => {
    const row = { id: newId(), itemId, groupId: group.id, position: 1, text: "Ask", owner: "Mona" };
    const due = { writtenAt: now(), ownerId: mona.id, writtenById: facilitator.id, isDueNextMeeting: false };
    return db
      .insert(actions)
      .values({ ...row, ...due, ...values })
      .returning()
      .get();
  };
  const mark = (values: Partial<typeof notesItems.$inferInsert>) =>
    db.update(notesItems).set(values).where(eq(notesItems.id, itemId)).run();
  const place = (at = meeting) => ({ slug: group.slug, meetingId: at.id });
  const written = (at = meeting) => getNotesToWrite(facilitator, group.slug, at.id);
  const send = (at = meeting) => {
    const { formVersion } = getEditionToSend(facilitator, group.slug, at.id);
    const sent = sendToAttendees(facilitator, place(at), { formVersion, isNamesSeen: true });
    if (!sent.ok) throw new Error(sent.reason);
  };
  const remove = (at: typeof meeting, itemId = "") =>
    saveSheet(facilitator, place(at), { page: newId(), items: [], ask: { act: "remove", itemId } });
  const agree = () =>
    db
      .update(notes)
      .set({ state: "agreed", agreedAt: later(0) })
      .where(eq(notes.id, notesId))
      .run();
  const emails = () => db.select().from(outbox).where(eq(outbox.memberId, mona.id)).all();
  return {
    group,
    meeting,
    facilitator,
    mona,
    notesId,
    act,
    mark,
    place,
    written,
    send,
    remove,
    agree,
    emails,
  };
}

describe("an action", () => {
  test("is its owner's apart from those they wrote down for others, once the notes are no draft", () => {
    const { act, send, mona, facilitator } = story();
    act();
    act({ ownerId: null, owner: "Secretary", text: "Write" });
    expect(listOwnActions(mona).open).toEqual([]);
    send();
    expect(listOwnActions(mona)).toMatchObject({ open: [{ text: "Ask" }], forOthers: [] });
    expect(listOwnActions(facilitator)).toMatchObject({
      open: [],
      forOthers: [{ text: "Ask" }, { text: "Write" }],
    });
  });

  test("of a post is on the list of whoever holds it now, and of nobody else", () => {
    const { act, send, agree, mona, facilitator, group } = story();
    const representative = createActor("representative", group);
    act({ ownerId: null, owner: " The facilitator", text: "Book the hall" });
    act({ ownerId: null, owner: "Representative", text: "Speak in the county" });
    act({ ownerId: null, owner: "Secretary", text: "Write" });
    const own = (actor: typeof mona) => listOwnActions(actor).open.map(({ text }) => text);
    expect(own(facilitator), "a draft says nothing yet").toEqual([]);
    send();
    expect([own(facilitator), own(representative)]).toEqual([["Book the hall"], []]);
    agree();
    const successor = createActor("facilitator", group);
    for (const actor of [facilitator, successor]) expect(own(actor)).toEqual(["Book the hall"]);
    expect(own(representative)).toEqual(["Speak in the county"]);
    for (const other of [
      mona,
      createActor("facilitator", createGroup()),
      createActor("representative", createGroup()),
    ])
      expect(own(other)).toEqual([]);
    const [book] = listOwnActions(successor).open;
    expect(closeAction(successor, group.slug, book?.id, done)).toEqual({ ok: true });
    expect(own(facilitator)).toEqual([]);
  });

  test("more of them than a page holds go on page after page, one's own apart from those for others", () => {
    const { act, send, mona, facilitator } = story();
    for (let n = 0; n < 35; n++) act({ text: `Ask ${n}` });
    send();
    const first = listOwnActions(mona);
    const second = listOwnActions(mona, { after: readPageKey(first.next ?? null) });
    expect([first.open.length, second.open.length, second.next]).toEqual([20, 15, undefined]);
    expect(new Set([...first.open, ...second.open].map(({ id }) => id)).size).toBe(35);
    const others = listOwnActions(facilitator);
    const rest = listOwnActions(facilitator, { othersAfter: readPageKey(others.othersNext ?? null) });
    expect([others.forOthers.length, rest.forOthers.length, rest.isWhole]).toEqual([20, 15, false]);
  });

  test("is closed by its owner or a facilitator, once, and nobody else", () => {
    const { act, send, agree, mona, facilitator, group } = story();
    const [own, post] = [act(), act({ ownerId: null, owner: "Secretary" })];
    send();
    agree();
    const member = createActor("groupMember", group);
    expect(() => closeAction(member, group.slug, own.id, done)).toThrow(status(403));
    expect(() => closeAction(mona, group.slug, post.id, done)).toThrow(status(403));
    expect(() => closeAction(createActor("member"), group.slug, own.id, done)).toThrow(status(404));
    expect(() => closeAction(mona, createGroup().slug, own.id, done)).toThrow(status(404));
    expect(closeAction(mona, group.slug, own.id, done)).toEqual({ ok: true });
    expect(closeAction(mona, group.slug, own.id, done)).toEqual({ ok: true });
    const other = { state: "dropped", outcome: "No time" } as const;
    expect(closeAction(facilitator, group.slug, own.id, other)).toEqual({ ok: false, reason: "closed" });
    expect(closeAction(facilitator, group.slug, post.id, other)).toEqual({ ok: true });
    expect(getAction(facilitator, group.slug, post.id)).toMatchObject(other);
    expect(listOwnActions(mona)).toMatchObject({ open: [], closed: [{ id: own.id }] });
  });

  test("is for those who came, its owner and the facilitator while its notes are in review, and then the group's", () => {
    const { act, send, agree, mona, facilitator, group, notesId } = story();
    const next = createMeeting(group, { startsAt: later(20) });
    const owner = createActor("groupMember", group);
    const absent = createActor("groupMember", group);
    const apologised = createActor("groupMember", group);
    createAttendance(notesId, apologised.id, { attendance: "apologies" });
    const { id } = act({ ownerId: owner.id });
    send();
    carryOnEverywhere();
    const seenBy = (actor: typeof mona) => [
      listGroupActions(actor, group.slug).actions.length,
      [...listCarriedOn(actor, next).values()].flat().length,
    ];
    for (const reader of [mona, owner, facilitator]) {
      expect(seenBy(reader)).toEqual([1, 1]);
      expect(getAction(reader, group.slug, id).text).toBe("Ask");
    }
    for (const other of [absent, apologised]) {
      expect(seenBy(other), "that something is not settled is on the agenda, and no word of it").toEqual([
        0, 0,
      ]);
      expect(() => getAction(other, group.slug, id)).toThrow(status(404));
      expect(() => closeAction(other, group.slug, id, done)).toThrow(status(404));
    }
    agree();
    for (const reader of [mona, owner, facilitator, absent, apologised])
      expect(seenBy(reader)).toEqual([1, 1]);
  });

  test("is not dropped without a reason", () => {
    expect(closeForm.safeParse({ state: "dropped", outcome: " " }).error?.issues[0]?.path).toEqual([
      "outcome",
    ]);
    const { act } = story();
    expect(() => act({ state: "dropped", closedAt: later(0) })).toThrow(/actions_dropped_why/);
  });

  test("of a draft is not there for the group", () => {
    const { act, mona, group } = story();
    const { id } = act();
    expect(() => getAction(mona, group.slug, id)).toThrow(status(404));
    expect(listGroupActions(mona, group.slug).actions).toEqual([]);
  });
});

describe("overdue", () => {
  test("begins the day after: on its own day an action is not late, and one without a day never is", () => {
    expect(isPastDay("2027-03-26", "2027-03-26")).toBe(false);
    expect(isPastDay("2027-03-26", "2027-03-27")).toBe(true);
    expect(isPastDay(null, "2027-03-27")).toBe(false);
  });

  test("is what is past its day, or past the next meeting; its owner has one email, the facilitator a number", () => {
    const { act, send, facilitator, group, emails } = story();
    act({ dueOn: "2027-03-26" });
    act({ isDueNextMeeting: true, text: "Bring figures" });
    createMeeting(group, { startsAt: later(7) });
    send();
    const reminders = () => emails().filter(({ kind }) => kind === "actionOverdue").length;

    setClock(() => Date.parse("2027-03-26T22:00:00Z"));
    remindOfOverdue();
    expect([reminders(), countOverdue(facilitator)]).toEqual([0, []]);
    setClock(() => Date.parse("2027-03-27T01:00:00Z"));
    remindOfOverdue();
    remindOfOverdue();
    expect([reminders(), countOverdue(facilitator)[0]?.count]).toEqual([1, 1]);
    setClock(() => BEGIN + 8 * DAY);
    remindOfOverdue();
    remindOfOverdue();
    expect([reminders(), countOverdue(facilitator)[0]?.count]).toEqual([2, 2]);
  });

  test("is nothing that is done, belongs to a post, or stands in a draft", () => {
    const { act, send, emails } = story();
    act({ dueOn: "2027-03-01" });
    remindOfOverdue();
    expect(emails()).toEqual([]);
    db.delete(actions).run();
    act({ dueOn: "2027-03-01", state: "done", closedAt: later(0) });
    act({ dueOn: "2027-03-01", ownerId: null });
    send();
    remindOfOverdue();
    expect(emails().some(({ kind }) => kind === "actionOverdue")).toBe(false);
  });
});

describe("what is not settled goes on to the next meeting:", () => {
  test.each([
    ["an item that was not discussed", { isNotDiscussed: true }, false],
    ["one that comes up each time", { isRecurring: true }, false],
    ["one with an open action", { isRecurring: false }, true],
  ])("%s, once", (_, flags, hasAction) => {
    const { act, mark, send, group, facilitator, written } = story();
    const next = createMeeting(group, { startsAt: later(20) });
    mark(flags);
    if (hasAction) act();
    expect(written(next).items).toEqual([]);
    send();
    carryOnEverywhere();
    carryOnEverywhere();
    expect(written(next).items).toMatchObject([{ title: "Parking", said: "" }]);
    expect(listAgenda(next)).toMatchObject([{ title: "Parking" }]);
    expect(written(next).items[0]?.carried).toHaveLength(hasAction ? 1 : 0);
    expect(listCarriedOn(facilitator, next).size).toBe(hasAction ? 1 : 0);
  });

  test("not what is settled", () => {
    const { act, send, group, written } = story();
    const next = createMeeting(group, { startsAt: later(20) });
    act({ state: "done", closedAt: later(0) });
    send();
    carryOnEverywhere();
    expect(written(next).items).toEqual([]);
  });

  test("it waits until a meeting is planned, and need not go on when it was done by then", () => {
    const { act, send, mona, group, written } = story();
    const { id } = act();
    send();
    expect(carryOnEverywhere()).toBe(0);
    const next = createMeeting(group, { startsAt: later(20) });
    carryOnEverywhere();
    expect(written(next).items).toHaveLength(1);

    const other = story();
    const action = other.act();
    other.send();
    closeAction(other.mona, other.group.slug, action.id, done);
    const after = createMeeting(other.group, { startsAt: later(20) });
    carryOnEverywhere();
    expect(other.written(after).items).toEqual([]);
    closeAction(mona, group.slug, id, done);
    expect(written(next).items[0]?.carried).toMatchObject([{ state: "done" }]);
  });

  test("an action that stays open goes on from meeting to meeting as the same one, and cannot be lost on the way", () => {
    const { act, send, group, written, remove, facilitator, mona } = story();
    const { id } = act();
    const [second, third] = [
      createMeeting(group, { startsAt: later(10) }),
      createMeeting(group, { startsAt: later(20) }),
    ];
    send();
    const [item] = written(second).items;
    expect(remove(second, item?.id)).toEqual({ ok: false, reason: "hasActions" });

    setClock(() => BEGIN + 11 * DAY);
    // Saving anything makes the notes.
    remove(second);
    createAttendance(written(second).id ?? "", mona.id);
    send(second);
    expect(written(third).items).toMatchObject([{ carried: [{ id, state: "open" }] }]);
    expect(written(second).items[0]?.actions).toEqual([]);
    expect(listGroupActions(facilitator, group.slug).actions).toMatchObject([{ id }]);
  });

  test("an item that the facilitator removes there does not come back", () => {
    const { mark, send, group, written, remove } = story();
    const next = createMeeting(group, { startsAt: later(20) });
    mark({ isRecurring: true });
    send();
    const [item] = written(next).items;
    remove(next, item?.id);
    carryOnEverywhere();
    expect(written(next).items).toEqual([]);
  });
});

describe("the actions of a group", () => {
  test("come a page at a time, and every one of them once", () => {
    const { act, send, facilitator, group } = story();
    for (let n = 0; n < 30; n++) act({ text: `Action ${n}` });
    send();
    const first = listGroupActions(facilitator, group.slug);
    const rest = listGroupActions(facilitator, group.slug, readPageKey(first.next ?? null));
    expect([first.actions.length, rest.actions.length, rest.next]).toEqual([20, 10, undefined]);
    expect(new Set([...first.actions, ...rest.actions].map(({ id }) => id)).size).toBe(30);
  });

  test("stand in the order in which they were written down, whatever ids their forms gave them", () => {
    const { act, send, facilitator, group } = story();
    const ids = ["f", "3", "c", "0"].map((sign) => `${sign.repeat(8)}-0000-4000-8000-${sign.repeat(12)}`);
    for (const [day, id] of ids.entries()) act({ id, writtenAt: later(day) });
    send();
    expect(listGroupActions(facilitator, group.slug).actions.map(({ id }) => id)).toEqual(ids);
  });

  test("are for the group", () => {
    const { group } = story();
    expect(() => listGroupActions(createActor("member"), group.slug)).toThrow(status(404));
  });

  test("are found by an index, without a sort", () => {
    const plan = sqlite()
      .prepare(
        `explain query plan select * from actions where group_id = ? and state = 'open'
           and (written_at, id) > (?, ?) order by written_at, id limit 51`,
      )
      .all("a", 1, "b") as { detail: string }[];
    expect(plan.map(({ detail }) => detail)).toEqual([expect.stringContaining("USING INDEX actions_open")]);
  });
});
