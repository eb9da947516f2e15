import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { saveSheet } from "#app/domain/notes/items/commands.server.ts";
import type { ItemInput } from "#app/domain/notes/items/form.ts";
import type { NotesItem } from "#app/domain/notes/items/queries.server.ts";
import type { Ask } from "#app/domain/notes/items/sheet-form.ts";
import { versionOfItem } from "#app/domain/notes/items/version.server.ts";
import { getNotesToWrite } from "#app/domain/notes/queries.server.ts";
import { type MemberActor, VISITOR } from "#app/domain/policy.ts";
import { newId } from "#app/lib/ids.ts";
import { db } from "#db/client.server.ts";
import { decisions, notes, notesItems } from "#db/schema/index.ts";
import { countStatements } from "#tests/count-statements.ts";
import {
  createActor,
  createGroup,
  createMeeting,
  createMember,
  createNotes,
  createOrganisation,
  joinGroup,
} from "#tests/factories.ts";

const status = (code: number) => expect.objectContaining({ status: code });
const DONE = { ok: true, inWay: [] };

const toDo = (text: string, owner = "") => ({
  id: newId(),
  text,
  owner,
  dueOn: null,
  isDueNextMeeting: false,
});

/** A meeting without notes, with two facilitators of its group. */
function story() {
  const group = createGroup();
  const meeting = createMeeting(group);
  const place = { slug: group.slug, meetingId: meeting.id };
  const [ann, ben] = [createActor("facilitator", group), createActor("facilitator", group)];
  const written = () => getNotesToWrite(ann, group.slug, meeting.id);
  const titles = () => written().items.map(({ title }) => title);
  /** Opens the page: what it shows, and how it is sent with changes of some items, by title. */
  const open = (actor: MemberActor) => {
    const page = newId();
    const shown = written().items.map((item) => ({ ...item, formVersion: versionOfItem(item) }));
    const send = (
      changes: Record<string, Partial<ItemInput>> = {},
      more: { newTitle?: string; ask?: Ask } = {},
    ) =>
      saveSheet(actor, place, {
        page,
        items: shown.map((item) => ({ ...item, ...changes[item.title] })),
        ...more,
      });
    return { page, shown, send };
  };
  const add = (...newTitles: string[]) => {
    for (const newTitle of newTitles) open(ann).send({}, { newTitle });
  };
  const itemOf = (title: string): NotesItem => {
    const item = written().items.find((one) => one.title === title);
    if (!item) throw new Error(`No item ${title}`);
    return item;
  };
  return { group, meeting, place, ann, ben, written, titles, open, add, itemOf };
}

describe("writing notes", () => {
  test("the first item makes the notes, and the next one stands after it", () => {
    const { add, written, titles } = story();
    expect(written()).toMatchObject({ state: "draft", id: null, items: [] });
    add("Parking", "Tea");
    expect(titles()).toEqual(["Parking", "Tea"]);
  });

  test("a changed item keeps its place, and its old decisions and actions are gone", () => {
    const { add, open, ann, written, itemOf } = story();
    add("Parking", "Tea");
    const decided = { decisions: ["Write to the trust"], actions: [toDo("Write")] };
    open(ann).send({ Parking: { said: "It takes an hour.", ...decided } });
    const { id } = itemOf("Parking");
    expect(itemOf("Parking")).toMatchObject({ said: "It takes an hour.", decisions: ["Write to the trust"] });
    const change = { title: "Car parks", decisions: [], actions: [] };
    expect(open(ann).send({ Parking: change })).toMatchObject(DONE);
    expect(written().items).toMatchObject([{ id, ...change }, { title: "Tea" }]);
    expect(db.select().from(decisions).where(eq(decisions.itemId, id)).all()).toEqual([]);
  });

  test("an action that is changed stays the same one, and a new one comes beside it", () => {
    const { add, open, ann, itemOf } = story();
    add("Parking");
    const action = toDo("Write");
    open(ann).send({ Parking: { actions: [action] } });
    const kept = { ...action, text: "Write twice", isDueNextMeeting: true };
    open(ann).send({ Parking: { actions: [toDo("Ask"), kept] } });
    expect(itemOf("Parking").actions).toMatchObject([
      { text: "Ask" },
      { id: action.id, text: "Write twice", isDueNextMeeting: true },
    ]);
  });

  test("the id of another item's action reaches nothing of it", () => {
    const [mine, other] = [story(), story()];
    const theirs = toDo("Write");
    for (const { add, open, ann } of [mine, other]) {
      add("Parking");
      open(ann).send({ Parking: { actions: [theirs] } });
    }
    mine.open(mine.ann).send({ Parking: { actions: [{ ...theirs, text: "Mine" }] } });
    expect(mine.itemOf("Parking").actions).toMatchObject([{ text: "Mine" }]);
    expect(other.itemOf("Parking").actions).toMatchObject([{ text: "Write" }]);
    expect(other.itemOf("Parking").actions[0]?.id).not.toBe(mine.itemOf("Parking").actions[0]?.id);
  });

  test("an owner who is someone of the group is known by their account, a post or a name of two is not", () => {
    const { group, add, open, ann, itemOf } = story();
    for (const name of ["Maureen", "Colin", "Colin"])
      joinGroup(createMember({ nameToShow: name }).id, group.id);
    add("Parking");
    const owners = ["maureen", "Colin", "Secretary"];
    open(ann).send({ Parking: { actions: owners.map((owner) => toDo("Ask", owner)) } });
    expect(itemOf("Parking").actions.map(({ isOwnerMember }) => isOwnerMember)).toEqual([true, false, false]);
  });

  test("items move up and down by one place, and the ends stay where they are", () => {
    const { add, open, ann, titles, itemOf } = story();
    add("One", "Two", "Three");
    const move = (act: "up" | "down", title: string) =>
      open(ann).send({}, { ask: { act, itemId: itemOf(title).id } });
    move("up", "Three");
    expect(titles()).toEqual(["One", "Three", "Two"]);
    move("down", "One");
    expect(titles()).toEqual(["Three", "One", "Two"]);
    move("up", "Three");
    move("down", "Two");
    expect(titles()).toEqual(["Three", "One", "Two"]);
  });

  test("a button saves everything that is typed on the page, whichever item it belongs to", () => {
    const { add, open, ann, titles, itemOf } = story();
    add("One", "Two");
    const ask = { act: "up", itemId: itemOf("Two").id } as const;
    open(ann).send({ One: { said: "First words" }, Two: { said: "More" } }, { newTitle: "Three", ask });
    expect(titles()).toEqual(["Two", "One", "Three"]);
    expect([itemOf("One").said, itemOf("Two").said]).toEqual(["First words", "More"]);
  });

  test("a removed item is gone, and removing it again changes nothing", () => {
    const { add, open, ann, titles, itemOf } = story();
    add("Parking", "Tea");
    const page = open(ann);
    const ask = { act: "remove", itemId: itemOf("Parking").id } as const;
    expect(page.send({}, { ask })).toMatchObject(DONE);
    expect(page.send({}, { ask })).toMatchObject(DONE);
    expect(titles()).toEqual(["Tea"]);
  });

  test("the form sent twice has one effect", () => {
    const { add, open, ann, titles, itemOf } = story();
    add("One", "Two", "Three");
    const page = open(ann);
    const changes = { Two: { said: "Words", actions: [toDo("Ask")] } };
    const more = { newTitle: "New", ask: { act: "up", itemId: itemOf("Three").id } as const };
    expect(page.send(changes, more)).toMatchObject(DONE);
    const [order, item] = [titles(), itemOf("Two")];
    expect(page.send(changes, more)).toMatchObject(DONE);
    expect([titles(), itemOf("Two")]).toEqual([order, item]);
    expect(order).toEqual(["One", "Three", "Two", "New"]);
  });

  test("an item that readers would not be shown is refused, not lost without a word", () => {
    const { open, ann, meeting, written } = story();
    const { id: notesId } = createNotes(meeting, "draft");
    for (let position = 2; position <= 100; position++)
      db.insert(notesItems).values({ id: newId(), notesId, position, title: "Item", said: "" }).run();
    expect(open(ann).send({}, { newTitle: "One more" })).toEqual({ ok: false, reason: "full" });
    expect(written()).toMatchObject({ items: { length: 100 } });
  });

  test("someone else's items cannot be reached through one's own meeting", () => {
    const [mine, other] = [story(), story()];
    mine.add("Mine");
    other.add("Parking");
    const foreign = other.itemOf("Parking");
    const taken = { ...foreign, formVersion: versionOfItem(foreign), title: "Mine now" };
    const save = (ask?: Ask) =>
      saveSheet(mine.ann, mine.place, { page: newId(), items: [taken], ...(ask && { ask }) });
    expect(save()).toMatchObject({ ok: true, inWay: [foreign.id] });
    saveSheet(mine.ann, mine.place, { page: newId(), items: [], ask: { act: "remove", itemId: foreign.id } });
    saveSheet(mine.ann, mine.place, { page: foreign.id, items: [], newTitle: "" });
    expect(other.written().items).toEqual([foreign]);
    expect(mine.titles()).toEqual(["Mine"]);
  });

  test.each(["review", "agreed", "public"] as const)("notes in %s are not written in", (state) => {
    const { open, ann, meeting, written } = story();
    createNotes(meeting, state);
    const before = written();
    const refused = { ok: false, reason: "locked" };
    const itemId = before.items[0]?.id ?? "";
    expect(open(ann).send({ Parking: { said: "No" } })).toEqual(refused);
    expect(open(ann).send({}, { newTitle: "No" })).toEqual(refused);
    expect(open(ann).send({}, { ask: { act: "remove", itemId } })).toEqual(refused);
    expect(written()).toEqual(before);
  });

  test("everyone but a facilitator of this group is refused", () => {
    const { group, meeting, add, open, written } = story();
    add("Parking");
    const before = written();
    const inside = [createActor("groupMember", group), createActor("representative", group)];
    const outside = [
      VISITOR as MemberActor,
      createActor("member"),
      createActor("facilitator", createGroup()),
      createActor("reviewer", { organisationId: createOrganisation().id }),
      createActor("moderator"),
      createActor("administrator"),
    ];
    for (const [actors, code] of [
      [inside, 403],
      [outside, 404],
    ] as const) {
      for (const actor of actors) {
        expect(() => open(actor).send({ Parking: { said: "No" } })).toThrow(status(code));
        expect(() => getNotesToWrite(actor, group.slug, meeting.id)).toThrow(status(code));
      }
    }
    expect(written()).toEqual(before);
  });
});

describe("two facilitators at the same notes", () => {
  test("what the first saved is not overwritten by the second, and can be saved once it was seen", () => {
    const { add, open, ann, ben, itemOf } = story();
    add("Parking", "Tea");
    const [anns, bens] = [open(ann), open(ben)];
    expect(anns.send({ Parking: { said: "Ann's words" } })).toMatchObject(DONE);
    const lost = bens.send({ Parking: { said: "Ben's words" }, Tea: { said: "Ben's tea" } });
    expect(lost, "only what is in the way is not saved").toMatchObject({ inWay: [itemOf("Parking").id] });
    expect([itemOf("Parking").said, itemOf("Tea").said]).toEqual(["Ann's words", "Ben's tea"]);
    expect(open(ben).send({ Parking: { said: "Ann's and Ben's words" } })).toMatchObject(DONE);
  });

  test("what is only shown is in nobody's way, and is not put back", () => {
    const { add, open, ann, ben, itemOf } = story();
    add("Parking", "Tea");
    const [anns, bens] = [open(ann), open(ben)];
    anns.send({ Parking: { said: "Ann's words" } });
    expect(bens.send({ Tea: { said: "Ben's tea" } })).toMatchObject(DONE);
    expect(itemOf("Parking").said).toBe("Ann's words");
  });

  test("a page that saves by itself while it is typed in is never in its own way, but in another's", () => {
    const { add, open, ann, ben, itemOf } = story();
    add("Parking");
    const typing = open(ann);
    for (const said of ["A", "A b", "", "A b c"])
      expect(typing.send({ Parking: { said } })).toMatchObject(DONE);
    expect(itemOf("Parking").said).toBe("A b c");
    expect(typing.send(), "what was typed and taken out again is taken out").toMatchObject(DONE);
    expect(itemOf("Parking").said).toBe("");
    open(ben).send({ Parking: { said: "Ben" } });
    expect(typing.send({ Parking: { said: "A b c d" } })).toMatchObject({ inWay: [itemOf("Parking").id] });
    expect(itemOf("Parking").said).toBe("Ben");
  });

  test("what somebody removed does not come back, and words typed in it are not said to be saved", () => {
    const { add, open, ann, ben, titles, itemOf } = story();
    add("Parking", "Tea");
    const { id } = itemOf("Parking");
    const [anns, bens] = [open(ann), open(ben)];
    anns.send({}, { ask: { act: "remove", itemId: id } });
    expect(bens.send()).toMatchObject(DONE);
    expect(bens.send({ Parking: { said: "Words" } })).toMatchObject({ inWay: [id] });
    expect(titles()).toEqual(["Tea"]);
  });

  test("two new items at once are two items", () => {
    const { open, ann, ben, titles } = story();
    const [anns, bens] = [open(ann), open(ben)];
    anns.send({}, { newTitle: "Ann's" });
    bens.send({}, { newTitle: "Ben's" });
    expect(titles()).toEqual(["Ann's", "Ben's"]);
  });

  test("who saved last is kept", () => {
    const { add, ann, meeting } = story();
    add("Parking");
    expect(db.select().from(notes).where(eq(notes.meetingId, meeting.id)).get()?.updatedById).toBe(ann.id);
  });
});

describe("reading notes", () => {
  test("takes as many statements for 41 items as for one", () => {
    const { add, written } = story();
    add("Parking");
    const forOne = countStatements(written);
    add(...Array.from({ length: 40 }, (_, n) => `Item ${n}`));
    expect(written().items).toHaveLength(41);
    expect(forOne).toBeGreaterThan(0);
    expect(countStatements(written)).toBe(forOne);
  });

  test("keeps what was typed, letter for letter", () => {
    const { add, open, ann, itemOf } = story();
    add("Parking");
    const said = "<script>alert(1)</script>\n\n# not a heading\n- O'Brien\n* не список\n𝔘𝔫𝔦 \u202egnirts";
    open(ann).send({ Parking: { said } });
    expect(itemOf("Parking").said).toBe(said);
  });
});
