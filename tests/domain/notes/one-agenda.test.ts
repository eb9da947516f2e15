import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { closeAction } from "#app/domain/actions/commands.server.ts";
import { listNews } from "#app/domain/email/news.server.ts";
import {
  acceptItem,
  changeItem,
  declineItem,
  proposeItem,
} from "#app/domain/meetings/agenda/commands.server.ts";
import { agendaForm } from "#app/domain/meetings/agenda/form.ts";
import { getAgendaToPlan, listAgenda } from "#app/domain/meetings/agenda/queries.server.ts";
import { cancelMeeting } from "#app/domain/meetings/commands.server.ts";
import { sendToAttendees, takeBackNotes } from "#app/domain/notes/commands.server.ts";
import { getEditionToSend } from "#app/domain/notes/edition.server.ts";
import { saveSheet } from "#app/domain/notes/items/commands.server.ts";
import type { ItemInput } from "#app/domain/notes/items/form.ts";
import type { NotesItem } from "#app/domain/notes/items/queries.server.ts";
import { versionOfItem } from "#app/domain/notes/items/version.server.ts";
import { findNotesToRead, getNotesToWrite } from "#app/domain/notes/queries.server.ts";
import { carryOnEverywhere } from "#app/domain/notes/roll-over.server.ts";
import type { MemberActor } from "#app/domain/policy.ts";
import { now, setClock } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { db } from "#db/client.server.ts";
import { actions, answers } from "#db/schema/index.ts";
import { createActor, createGroup, createMeeting } from "#tests/factories.ts";

const DAY = 24 * 60 * 60 * 1000;
const BEGIN = Date.parse("2027-03-24T10:00:00Z");
const later = (days: number) => new Date(BEGIN + days * DAY);

beforeEach(() => setClock(() => BEGIN));
afterEach(() => setClock());

/** A group with a meeting next week and another in a month, a facilitator, and a member who says that she comes. */
function story() {
  const group = createGroup();
  const [meeting, next] = [
    createMeeting(group, { startsAt: later(7) }),
    createMeeting(group, { startsAt: later(37) }),
  ];
  const frances = createActor("facilitator", group);
  const mona = createActor("groupMember", group);
  const places = { meetingId: meeting.id, memberId: mona.id, state: "coming", answeredAt: now() } as const;
  db.insert(answers).values(places).run();
  const place = (at = meeting) => ({ slug: group.slug, meetingId: at.id });
  const plan = (title: string, actor = frances, at = meeting) =>
    proposeItem(actor, group.slug, at.id, { title, minutes: null });
  const written = (at = meeting) => getNotesToWrite(frances, group.slug, at.id);
  const titles = (at = meeting) => written(at).items.map(({ title }) => title);
  const onAgenda = (at = meeting) => listAgenda(at).map(({ title }) => title);
  const keep = (item: NotesItem, changes: Partial<ItemInput>, at = meeting) =>
    saveSheet(frances, place(at), {
      page: newId(),
      items: [{ ...item, formVersion: versionOfItem(item), ...changes }],
    });
  const itemOf = (title: string, at = meeting) => {
    const item = written(at).items.find((one) => one.title === title);
    if (!item) throw new Error(`No item ${title}`);
    return item;
  };
  const write = (title: string, changes: Partial<ItemInput> = {}, at = meeting) =>
    keep(itemOf(title, at), { said: `All about ${title}`, ...changes }, at);
  const remove = (title: string) =>
    saveSheet(frances, place(), {
      page: newId(),
      items: [],
      ask: { act: "remove", itemId: itemOf(title).id },
    });
  const preview = (at = meeting) => getEditionToSend(frances, group.slug, at.id);
  const send = (at = meeting) =>
    sendToAttendees(frances, place(at), { formVersion: preview(at).formVersion, isNamesSeen: true });
  const begin = (at = meeting) => setClock(() => at.startsAt.getTime() + DAY / 8);
  return {
    group,
    meeting,
    next,
    frances,
    mona,
    place,
    plan,
    written,
    titles,
    onAgenda,
    write,
    remove,
    preview,
    send,
    begin,
  };
}

const newsOf = (actor: MemberActor) => listNews(actor).items.map(({ what }) => what);

const toDo = (text: string) => ({
  id: newId(),
  text,
  owner: "Secretary",
  dueOn: null,
  isDueNextMeeting: false,
});

describe("the notes begin from the agenda", () => {
  test("with what is typed, what members propose once it is accepted, and nothing that is declined", () => {
    const { plan, mona, group, meeting, frances, titles } = story();
    for (const title of ["Welcome", "Parking"]) plan(title);
    for (const title of ["Food", "Prizes"]) plan(title, mona);
    expect(titles()).toEqual(["Welcome", "Parking"]);
    const [food, prizes] = getAgendaToPlan(frances, group.slug, meeting.id).proposed;
    acceptItem(frances, group.slug, meeting.id, food?.id);
    declineItem(frances, group.slug, meeting.id, prizes?.id, { answer: "Not now" });
    expect(titles()).toEqual(["Welcome", "Parking", "Food"]);
  });

  test("nothing is stored by looking at them, and one save takes in all of it in its order", () => {
    const { plan, titles, write, written } = story();
    for (const title of ["Welcome", "Parking", "Food"]) plan(title);
    expect(written().id).toBeNull();
    expect(write("Parking")).toMatchObject({ ok: true, inWay: [] });
    expect(written().items).toMatchObject([
      { title: "Welcome", said: "" },
      { title: "Parking", said: "All about Parking" },
      { title: "Food", said: "" },
    ]);
    plan("Any other business");
    expect(titles()).toEqual(["Welcome", "Parking", "Food", "Any other business"]);
  });

  test("what is changed or taken off follows, until somebody has written about it", () => {
    const { plan, titles, write, written, group, meeting, frances } = story();
    for (const title of ["Welcome", "Parking", "Food"]) plan(title);
    write("Parking");
    const [welcome, parking, food] = written().items;
    const minutes = { minutes: 5 };
    changeItem(frances, group.slug, meeting.id, welcome?.id, { title: "Hello", ...minutes });
    changeItem(frances, group.slug, meeting.id, parking?.id, { title: "Cars", ...minutes });
    declineItem(frances, group.slug, meeting.id, food?.id, { answer: "Not now" });
    expect(titles()).toEqual(["Hello", "Parking"]);
  });

  test("what is removed from the notes does not come in again", () => {
    const { plan, titles, remove, write } = story();
    for (const title of ["Welcome", "Parking"]) plan(title);
    remove("Welcome");
    write("Parking");
    expect(titles()).toEqual(["Parking"]);
  });
});

describe("what is typed when a meeting is planned", () => {
  test("becomes an item for each line, with its length", () => {
    const agenda =
      "- Welcome, 5 minutes\n\n2. Parking (20 min)\nWaiting – 1 minute\nFood\n• 24 hours on the ward";
    expect(agendaForm.parse({ agenda }).agenda).toEqual([
      { title: "Welcome", minutes: 5 },
      { title: "Parking", minutes: 20 },
      { title: "Waiting", minutes: 1 },
      { title: "Food", minutes: null },
      { title: "24 hours on the ward", minutes: null },
    ]);
  });

  test("is refused where a line is longer than a title may be", () => {
    expect(agendaForm.safeParse({ agenda: "a".repeat(151) }).success).toBe(false);
    expect(agendaForm.safeParse({ agenda: "Parking, 500 minutes" }).success).toBe(false);
  });
});

describe("what the meeting did not reach", () => {
  test("is on the next agenda by itself, and in the notes that begin from it", () => {
    const { plan, write, begin, send, onAgenda, titles, next, preview } = story();
    for (const title of ["Welcome", "Parking", "Buses"]) plan(title);
    begin();
    write("Welcome");
    write("Parking");
    expect(preview().items.map(({ isNotReached }) => isNotReached)).toEqual([false, false, true]);
    expect(send()).toEqual({ ok: true });
    carryOnEverywhere();
    expect(onAgenda(next)).toEqual(["Buses"]);
    expect(titles(next)).toEqual(["Buses"]);
  });

  test("notes in which nothing is written are not sent", () => {
    const { plan, begin, send } = story();
    plan("Welcome");
    begin();
    expect(send()).toEqual({ ok: false, reason: "empty" });
  });

  test("waits for another meeting when the next one is cancelled", () => {
    const { plan, write, begin, send, onAgenda, next, group, frances } = story();
    for (const title of ["Welcome", "Buses"]) plan(title);
    begin();
    write("Welcome");
    send();
    expect(onAgenda(next)).toEqual(["Buses"]);
    cancelMeeting(frances, group.slug, next.id, { reason: "Snow" });
    carryOnEverywhere();
    const other = createMeeting(group, { startsAt: later(60) });
    carryOnEverywhere();
    expect([onAgenda(next), onAgenda(other)]).toEqual([[], ["Buses"]]);
  });
});

describe("what is sent is what the preview showed", () => {
  const told = (edition: { items: readonly object[]; attendance: object }) => {
    const words = edition.items.map((item) => {
      const { title, said, isNotReached, decisions, actions, carried } = item as ReturnType<
        typeof getEditionToSend
      >["items"][number];
      return { title, said, isNotReached, decisions, actions, carried };
    });
    return { words, attendance: edition.attendance };
  };

  test("with the actions of earlier meetings, and for ever, whatever becomes of them", () => {
    const { plan, write, begin, send, preview, next, meeting, frances, mona, group } = story();
    plan("Parking");
    begin();
    write("Parking", { actions: [toDo("Ask the trust"), toDo("Count the bays")] });
    send();
    const [ask] = db.select().from(actions).where(eq(actions.text, "Ask the trust")).all();
    begin(next);
    closeAction(frances, group.slug, ask?.id, { state: "done", outcome: "They wrote back." });
    write("Parking", { said: "Half of it is done." }, next);
    db.insert(answers)
      .values({ meetingId: next.id, memberId: mona.id, state: "coming", answeredAt: now() })
      .run();
    const shown = told(preview(next));
    expect(shown.words).toMatchObject([
      {
        carried: [
          { text: "Ask the trust", state: "done" },
          { text: "Count the bays", state: "open" },
        ],
      },
    ]);
    expect(send(next)).toEqual({ ok: true });
    const read = (at: typeof meeting) => {
      const found = findNotesToRead(mona, at.id);
      if (!found || found.edition === "public") throw new Error("not there");
      return told(found);
    };
    expect(read(next)).toEqual(shown);
    setClock(() => next.startsAt.getTime() + DAY);
    const [count] = db.select().from(actions).where(eq(actions.text, "Count the bays")).all();
    closeAction(frances, group.slug, count?.id, { state: "dropped", outcome: "Too many." });
    createMeeting(group, { startsAt: later(90) });
    carryOnEverywhere();
    expect(read(next)).toEqual(shown);
    expect(read(meeting).words).toMatchObject([{ actions: [{ state: "open" }, { state: "open" }] }]);
  });

  test("what has changed since is read first", () => {
    const { plan, write, begin, preview, frances, place } = story();
    plan("Parking");
    begin();
    write("Parking");
    const { formVersion } = preview();
    write("Parking", { said: "Something else" });
    const stale = { formVersion, isNamesSeen: true };
    expect(sendToAttendees(frances, place(), stale)).toEqual({ ok: false, reason: "changed" });
  });

  test("who said yes came, until the facilitator says otherwise", () => {
    const { plan, write, begin, preview, send, mona, meeting } = story();
    plan("Parking");
    begin();
    write("Parking");
    expect(preview()).toMatchObject({ isAsAnswered: true, attendance: { came: [expect.any(String)] } });
    const { attendance } = preview();
    send();
    expect(findNotesToRead(mona, meeting.id)).toMatchObject({ edition: "review", attendance });
  });
});

describe("what is taken back is nowhere", () => {
  test("not on the next agenda nor among the news, and once when it is sent again", () => {
    const { plan, write, begin, send, onAgenda, titles, next, place, frances, mona } = story();
    for (const title of ["Parking", "Buses"]) plan(title);
    begin();
    write("Parking", { actions: [toDo("Ask the trust")] });
    send();
    expect(onAgenda(next)).toEqual(["Parking", "Buses"]);
    expect(newsOf(mona)).toEqual([expect.stringContaining("for you to read")]);
    takeBackNotes(frances, place());
    expect(newsOf(mona)).toEqual([]);
    expect([onAgenda(next), titles(next)]).toEqual([[], []]);
    carryOnEverywhere();
    expect(onAgenda(next)).toEqual([]);
    send();
    expect(onAgenda(next)).toEqual(["Parking", "Buses"]);
  });

  test("what the next meeting has already written about it stays its own, without the action", () => {
    const { plan, write, begin, send, next, place, frances, written } = story();
    plan("Parking");
    begin();
    write("Parking", { actions: [toDo("Ask the trust")] });
    send();
    write("Parking", { said: "We began early." }, next);
    expect(written(next).items).toMatchObject([{ carried: [{ text: "Ask the trust" }] }]);
    takeBackNotes(frances, place());
    expect(written(next).items).toMatchObject([{ said: "We began early.", carried: [] }]);
    send();
    expect(written(next).items).toHaveLength(1);
  });
});
