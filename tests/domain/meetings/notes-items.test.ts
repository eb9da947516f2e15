import { eq } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { addItem, changeItem, removeItem } from "#app/domain/notes/items/commands.server.ts";
import { fieldsOfItem, type ItemInput, itemForm } from "#app/domain/notes/items/form.ts";
import { getItem, getNotesToWrite } from "#app/domain/notes/queries.server.ts";
import { type MemberActor, VISITOR } from "#app/domain/policy.ts";
import { setClock } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { db, sqlite } from "#db/client.server.ts";
import { decisions, notes, notesItems } from "#db/schema/index.ts";
import {
  createActor,
  createGroup,
  createMeeting,
  createNotes,
  createOrganisation,
} from "#tests/factories.ts";

const status = (code: number) => expect.objectContaining({ status: code });

const item = (changes: Partial<ItemInput> = {}): ItemInput => ({
  version: 0,
  title: "Parking",
  said: "It takes an hour.\n\n- Bay 3 is closed",
  decisions: ["Write to the trust"],
  actions: [{ words: "Write", owner: "Group secretary", dueOn: "2027-03-04", isDueNextMeeting: false }],
  ...changes,
});

/** A meeting without notes, with two facilitators of its group. */
function story() {
  const group = createGroup();
  const meeting = createMeeting(group);
  const place = { slug: group.slug, meetingId: meeting.id };
  const [ann, ben] = [createActor("facilitator", group), createActor("facilitator", group)];
  const written = () => getNotesToWrite(ann, group.slug, meeting.id);
  return { group, meeting, place, ann, ben, written };
}

describe("writing notes", () => {
  test("the first item makes the notes, and the next one stands after it", () => {
    const { ann, place, written } = story();
    expect(written()).toMatchObject({ state: "draft", version: 0, items: [] });
    expect(addItem(ann, place, item())).toEqual({ ok: true });
    expect(addItem(ann, place, item({ title: "Tea", version: written().version }))).toEqual({ ok: true });
    const { version: _, ...words } = item();
    expect(written().items).toMatchObject([words, { title: "Tea" }]);
  });

  test("a changed item keeps its place, and its old decisions and actions are gone", () => {
    const { ann, place, written } = story();
    addItem(ann, place, item());
    addItem(ann, place, item({ title: "Tea", version: written().version }));
    const first = getItem(written(), written().items[0]?.id);
    const change = item({ title: "Car parks", decisions: [], actions: [], version: written().version });
    expect(changeItem(ann, place, first.id, change)).toEqual({ ok: true });
    expect(written().items).toMatchObject([
      { id: first.id, title: "Car parks", decisions: [], actions: [] },
      { title: "Tea" },
    ]);
    expect(db.select().from(decisions).where(eq(decisions.itemId, first.id)).all()).toEqual([]);
  });

  test("a removed item is gone, and removing it again changes nothing", () => {
    const { ann, place, written } = story();
    addItem(ann, place, item());
    const { id } = getItem(written(), written().items[0]?.id);
    const version = written().version;
    expect(removeItem(ann, place, id, { version })).toEqual({ ok: true });
    const after = written().version;
    expect(removeItem(ann, place, id, { version })).toEqual({ ok: true });
    expect(written()).toMatchObject({ items: [], version: after });
  });

  test("the form sent twice makes one item and no alarm", () => {
    const { ann, place, written } = story();
    addItem(ann, place, item());
    expect(addItem(ann, place, item())).toEqual({ ok: true });
    expect(written().items).toHaveLength(1);
    const { id } = getItem(written(), written().items[0]?.id);
    const change = item({ title: "Tea", version: written().version });
    changeItem(ann, place, id, change);
    expect(changeItem(ann, place, id, change)).toEqual({ ok: true });
  });

  test("an item that readers would not be shown is refused, not lost without a word", () => {
    const { ann, place, meeting, written } = story();
    const { id: notesId } = createNotes(meeting, "draft");
    for (let position = 2; position <= 200; position++) {
      db.insert(notesItems).values({ id: newId(), notesId, position, title: "Item", said: "" }).run();
    }
    const { version } = written();
    expect(addItem(ann, place, item({ title: "One more", version }))).toEqual({ ok: false, reason: "full" });
    expect(written()).toMatchObject({ version, items: { length: 200 } });
  });

  test("someone else's items cannot be reached through one's own meeting", () => {
    const mine = story();
    const other = story();
    addItem(mine.ann, mine.place, item());
    addItem(other.ann, other.place, item());
    const foreign = other.written().items[0]?.id;
    const version = mine.written().version;
    expect(() => changeItem(mine.ann, mine.place, foreign, item({ title: "Mine now", version }))).toThrow(
      status(404),
    );
    removeItem(mine.ann, mine.place, foreign, { version });
    expect(other.written().items).toMatchObject([{ title: "Parking" }]);
  });

  test.each(["members", "public"] as const)("notes published to %s are not written in", (state) => {
    const { ann, place, meeting, written } = story();
    createNotes(meeting, state);
    const before = written();
    const { version } = before;
    const id = before.items[0]?.id;
    const refused = { ok: false, reason: "published" };
    expect(addItem(ann, place, item({ version }))).toEqual(refused);
    expect(changeItem(ann, place, id, item({ version }))).toEqual(refused);
    expect(removeItem(ann, place, id, { version })).toEqual(refused);
    expect(written()).toEqual(before);
  });

  test("everyone but a facilitator of this group is refused", () => {
    const { group, place, meeting, ann, written } = story();
    addItem(ann, place, item());
    const before = written();
    const id = before.items[0]?.id;
    const inside = [createActor("groupMember", group), createActor("representative", group)];
    const outside = [
      VISITOR as MemberActor,
      createActor("member"),
      createActor("facilitator", createGroup()),
      createActor("reviewer", { organisationId: createOrganisation().id }),
      createActor("moderator"),
      createActor("administrator"),
    ];
    const { version } = before;
    for (const [actors, code] of [
      [inside, 403],
      [outside, 404],
    ] as const) {
      for (const actor of actors) {
        expect(() => addItem(actor, place, item({ title: "No", version }))).toThrow(status(code));
        expect(() => changeItem(actor, place, id, item({ title: "No", version }))).toThrow(status(code));
        expect(() => removeItem(actor, place, id, { version })).toThrow(status(code));
        expect(() => getNotesToWrite(actor, group.slug, meeting.id)).toThrow(status(code));
      }
    }
    expect(written()).toEqual(before);
  });
});

describe("two facilitators at the same notes", () => {
  test("what the first saved is not overwritten by the second, within one millisecond either", () => {
    const { ann, ben, place, written } = story();
    setClock(() => 1_800_000_000_000);
    addItem(ann, place, item());
    const { id } = getItem(written(), written().items[0]?.id);
    const { version } = written();
    expect(changeItem(ann, place, id, item({ said: "Ann's words", version }))).toEqual({ ok: true });
    const lost = { ok: false, reason: "changed" };
    expect(changeItem(ben, place, id, item({ said: "Ben's words", version }))).toEqual(lost);
    expect(addItem(ben, place, item({ title: "Ben's item", version }))).toEqual(lost);
    expect(removeItem(ben, place, id, { version })).toEqual(lost);
    expect(written().items).toMatchObject([{ said: "Ann's words" }]);
  });

  test("both beginning the notes: the second is told", () => {
    const { ann, ben, place, written } = story();
    addItem(ann, place, item({ title: "Ann's" }));
    expect(addItem(ben, place, item({ title: "Ben's" }))).toEqual({ ok: false, reason: "changed" });
    expect(written().items).toMatchObject([{ title: "Ann's" }]);
  });

  test("having seen what is there now, the second can save", () => {
    const { ann, ben, place, written } = story();
    addItem(ann, place, item({ title: "Ann's" }));
    addItem(ben, place, item({ title: "Ben's" }));
    expect(addItem(ben, place, item({ title: "Ben's", version: written().version }))).toEqual({ ok: true });
    expect(written().items.map(({ title }) => title)).toEqual(["Ann's", "Ben's"]);
  });

  test("who saved last is kept", () => {
    const { ann, meeting, place } = story();
    addItem(ann, place, item());
    expect(db.select().from(notes).where(eq(notes.meetingId, meeting.id)).get()?.updatedById).toBe(ann.id);
  });
});

describe("reading notes", () => {
  test("takes as many statements for 41 items as for one", () => {
    const { ann, place, written } = story();
    addItem(ann, place, item());
    const forOne = countStatements(written);
    for (let n = 0; n < 40; n++)
      addItem(ann, place, item({ title: `Item ${n}`, version: written().version }));
    expect(written().items).toHaveLength(41);
    expect(forOne).toBeGreaterThan(0);
    expect(countStatements(written)).toBe(forOne);
  });

  test("keeps what was typed, letter for letter", () => {
    const { ann, place, written } = story();
    const said = "<script>alert(1)</script>\n\n# not a heading\n- O'Brien\n* не список\n𝔘𝔫𝔦 \u202egnirts";
    addItem(ann, place, item({ said }));
    expect(written().items[0]?.said).toBe(said);
  });
});

/** How many statements a story runs, prepared before or not. */
function countStatements(run: () => void): number {
  const statement = Object.getPrototypeOf(sqlite.prepare("select 1")) as Record<
    "all" | "get" | "run",
    () => void
  >;
  const counted = (["all", "get", "run"] as const).map((method) => vi.spyOn(statement, method));
  run();
  const count = counted.reduce((sum, { mock }) => sum + mock.calls.length, 0);
  for (const spy of counted) spy.mockRestore();
  return count;
}

describe("the form of an item", () => {
  const fields = { version: "7", title: " Parking ", said: "Long", decisions: "- One\n\n  Two  \n* Three" };
  const errorsOf = (changes: object) =>
    itemForm.safeParse({ ...fields, ...changes }).error?.issues.map(({ path }) => path.join("."));

  test("reads decisions a line each, and rows of actions", () => {
    const rows = {
      "action-1-words": "Write",
      "action-1-owner": "Secretary",
      "action-1-due-day": "4",
      "action-1-due-month": "3",
      "action-1-due-year": "2027",
      "action-2-words": "",
      "action-2-owner": " ",
      "action-3-words": "Ask",
      "action-3-next-meeting": "yes",
    };
    expect(itemForm.parse({ ...fields, ...rows })).toEqual({
      version: 7,
      title: "Parking",
      said: "Long",
      decisions: ["One", "Two", "Three"],
      actions: [
        { words: "Write", owner: "Secretary", dueOn: "2027-03-04", isDueNextMeeting: false },
        { words: "Ask", owner: "", dueOn: null, isDueNextMeeting: true },
      ],
    });
  });

  test("says what is wrong at the field itself, all at once", () => {
    expect(
      errorsOf({
        title: "",
        "action-2-owner": "Nobody knows of what",
        "action-4-words": "Ask",
        "action-4-due-day": "31",
        "action-4-due-month": "2",
        "action-4-due-year": "2027",
      }),
    ).toEqual(["title", "action-2-words", "action-4-due-day"]);
  });

  test("says everything that is wrong with one row at once", () => {
    const wrongDate = { "action-1-due-day": "31", "action-1-due-month": "2", "action-1-due-year": "2027" };
    expect(errorsOf({ ...wrongDate, "action-1-owner": "a".repeat(151) })).toEqual([
      "action-1-words",
      "action-1-owner",
      "action-1-due-day",
    ]);
    const rightDate = { ...wrongDate, "action-1-due-day": "28" };
    expect(errorsOf({ ...rightDate, "action-1-next-meeting": "yes" })).toEqual([
      "action-1-words",
      "action-1-due-day",
    ]);
  });

  test("an action is due on a day or at the next meeting, not both", () => {
    const due = { "action-1-due-day": "4", "action-1-due-month": "3", "action-1-due-year": "2027" };
    expect(errorsOf({ "action-1-words": "Ask", ...due, "action-1-next-meeting": "yes" })).toEqual([
      "action-1-due-day",
    ]);
    expect(errorsOf({ "action-1-words": "Ask", "action-1-due-day": "4" })).toEqual(["action-1-due-day"]);
  });

  test("has room for 10,000 characters and no more", () => {
    expect(errorsOf({ said: "a".repeat(10_000) })).toBeUndefined();
    expect(errorsOf({ said: "a".repeat(10_001) })).toEqual(["said"]);
    expect(errorsOf({ decisions: "a".repeat(501) })).toEqual(["decisions"]);
    expect(errorsOf({ version: "-1" })).toEqual(["version"]);
    expect(errorsOf({ title: ["a", "b"] })).toEqual(["title"]);
    expect(errorsOf({ "action-1-words": ["a", "b"] })).toEqual(["action-1-words"]);
  });

  test("a stored item goes into the form and comes back the same", () => {
    const stored = item({
      actions: [
        { words: "Write", owner: "", dueOn: "2027-10-09", isDueNextMeeting: false },
        { words: "Ask", owner: "O'Brien", dueOn: null, isDueNextMeeting: true },
      ],
    });
    const sent = Object.entries(fieldsOfItem(stored)).map(([name, value]) => [name, String(value)]);
    const ticked = sent.filter(([name, value]) => value !== "" || !String(name).endsWith("next-meeting"));
    expect(itemForm.parse({ ...Object.fromEntries(ticked), version: "0" })).toEqual(stored);
    expect(fieldsOfItem(stored)["action-rows"]).toBe("4");
  });
});
