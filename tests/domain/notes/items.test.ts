import { eq } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { removeItem, saveItem } from "#app/domain/notes/items/commands.server.ts";
import { autosaveForm, fieldsOfItem, type ItemInput, itemForm } from "#app/domain/notes/items/form.ts";
import { getItem, getNotesToWrite } from "#app/domain/notes/queries.server.ts";
import { type MemberActor, VISITOR } from "#app/domain/policy.ts";
import { newId } from "#app/lib/ids.ts";
import { db, sqlite } from "#db/client.server.ts";
import { decisions, notes, notesItems } from "#db/schema/index.ts";
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

/** The form of an item: a new one, unless its number and version say otherwise. */
const item = (changes: Partial<ItemInput> = {}): ItemInput => ({
  version: 0,
  page: newId(),
  title: "Parking",
  said: "It takes an hour.\n\n- Bay 3 is closed",
  decisions: ["Write to the trust"],
  isNotDiscussed: false,
  isRecurring: false,
  actions: [
    { id: newId(), text: "Write", owner: "Group secretary", dueOn: "2027-03-04", isDueNextMeeting: false },
  ],
  ...changes,
});

type Place = { slug: string; meetingId: string };

function addItem(actor: MemberActor, place: Place, input: ItemInput) {
  return saveItem(actor, place, input.page, input);
}

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
    expect(addItem(ann, place, item({ title: "Tea" }))).toEqual({ ok: true });
    const { said, decisions } = item();
    expect(written().items).toMatchObject([{ title: "Parking", said, decisions }, { title: "Tea" }]);
    expect(written().items[0]?.actions).toMatchObject([{ text: "Write", owner: "Group secretary" }]);
  });

  test("a changed item keeps its place, and its old decisions and actions are gone", () => {
    const { ann, place, written } = story();
    addItem(ann, place, item());
    addItem(ann, place, item({ title: "Tea" }));
    const first = getItem(written(), written().items[0]?.id);
    const change = item({ title: "Car parks", decisions: [], actions: [], version: first.version });
    expect(saveItem(ann, place, first.id, change)).toEqual({ ok: true });
    expect(written().items).toMatchObject([
      { id: first.id, title: "Car parks", decisions: [], actions: [] },
      { title: "Tea" },
    ]);
    expect(db.select().from(decisions).where(eq(decisions.itemId, first.id)).all()).toEqual([]);
  });

  test("an action that is changed stays the same one, and a new one comes beside it", () => {
    const { ann, place, written } = story();
    addItem(ann, place, item());
    const [before] = written().items;
    const [action] = before?.actions ?? [];
    const kept = {
      id: action?.id ?? "",
      text: "Write twice",
      owner: "",
      dueOn: null,
      isDueNextMeeting: true,
    };
    const next = { ...kept, id: newId(), text: "Ask", isDueNextMeeting: false };
    saveItem(ann, place, before?.id, item({ version: before?.version, actions: [next, kept] }));
    expect(written().items[0]?.actions).toMatchObject([
      { text: "Ask" },
      { id: kept.id, text: "Write twice" },
    ]);
  });

  test("the id of another item's action reaches nothing of it", () => {
    const mine = story();
    const other = story();
    addItem(other.ann, other.place, item());
    const theirs = other.written().items[0]?.actions[0];
    const made = { id: theirs?.id ?? "", text: "Mine", owner: "", dueOn: null, isDueNextMeeting: false };
    addItem(mine.ann, mine.place, item({ actions: [made] }));
    expect(other.written().items[0]?.actions).toMatchObject([{ id: theirs?.id, text: "Write" }]);
    expect(mine.written().items[0]?.actions).toMatchObject([{ text: "Mine" }]);
    expect(mine.written().items[0]?.actions[0]?.id).not.toBe(theirs?.id);
  });

  test("an owner who is someone of the group is known by their account, a post or a name of two is not", () => {
    const { group, ann, place, written } = story();
    for (const name of ["Maureen", "Colin", "Colin"])
      joinGroup(createMember({ nameToShow: name }).id, group.id);
    const action = (owner: string) => ({
      id: newId(),
      text: "Ask",
      owner,
      dueOn: null,
      isDueNextMeeting: false,
    });
    addItem(ann, place, item({ actions: ["maureen", "Colin", "Secretary"].map(action) }));
    expect(written().items[0]?.actions.map(({ isOwnerMember }) => isOwnerMember)).toEqual([
      true,
      false,
      false,
    ]);
  });

  test("a removed item is gone, and removing it again changes nothing", () => {
    const { ann, place, written } = story();
    addItem(ann, place, item());
    const { id, version } = getItem(written(), written().items[0]?.id);
    expect(removeItem(ann, place, id, { version })).toEqual({ ok: true });
    expect(removeItem(ann, place, id, { version })).toEqual({ ok: true });
    expect(written()).toMatchObject({ items: [] });
  });

  test("the form sent twice makes one item and no alarm", () => {
    const { ann, place, written } = story();
    const form = item();
    addItem(ann, place, form);
    expect(addItem(ann, place, form)).toEqual({ ok: true });
    expect(written().items).toHaveLength(1);
    const change = item({ title: "Tea", version: written().items[0]?.version });
    saveItem(ann, place, form.page, change);
    expect(saveItem(ann, place, form.page, change)).toEqual({ ok: true });
  });

  test("an item that readers would not be shown is refused, not lost without a word", () => {
    const { ann, place, meeting, written } = story();
    const { id: notesId } = createNotes(meeting, "draft");
    for (let position = 2; position <= 200; position++) {
      db.insert(notesItems).values({ id: newId(), notesId, position, title: "Item", said: "" }).run();
    }
    expect(addItem(ann, place, item({ title: "One more" }))).toEqual({ ok: false, reason: "full" });
    expect(written()).toMatchObject({ items: { length: 200 } });
  });

  test("someone else's items cannot be reached through one's own meeting", () => {
    const mine = story();
    const other = story();
    addItem(mine.ann, mine.place, item());
    addItem(other.ann, other.place, item());
    const foreign = other.written().items[0]?.id ?? "";
    const taken = item({ title: "Mine now", version: 1 });
    expect(() => saveItem(mine.ann, mine.place, foreign, taken)).toThrow(status(404));
    expect(() => addItem(mine.ann, mine.place, item({ page: foreign }))).toThrow(status(404));
    removeItem(mine.ann, mine.place, foreign, { version: 1 });
    expect(other.written().items).toMatchObject([{ title: "Parking" }]);
  });

  test("what was removed meanwhile is a 404, and does not come back", () => {
    const { ann, place, written } = story();
    const form = item();
    addItem(ann, place, form);
    removeItem(ann, place, form.page, { version: 1 });
    expect(() => saveItem(ann, place, form.page, item({ version: 1 }))).toThrow(status(404));
    expect(written().items).toEqual([]);
  });

  test.each(["review", "agreed", "public"] as const)("notes in %s are not written in", (state) => {
    const { ann, place, meeting, written } = story();
    createNotes(meeting, state);
    const before = written();
    const [{ id, version } = { id: "", version: 0 }] = before.items;
    const refused = { ok: false, reason: "locked" };
    expect(addItem(ann, place, item())).toEqual(refused);
    expect(saveItem(ann, place, id, item({ version }))).toEqual(refused);
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
    for (const [actors, code] of [
      [inside, 403],
      [outside, 404],
    ] as const) {
      for (const actor of actors) {
        expect(() => addItem(actor, place, item({ title: "No" }))).toThrow(status(code));
        expect(() => saveItem(actor, place, id, item({ title: "No", version: 1 }))).toThrow(status(code));
        expect(() => removeItem(actor, place, id, { version: 1 })).toThrow(status(code));
        expect(() => getNotesToWrite(actor, group.slug, meeting.id)).toThrow(status(code));
      }
    }
    expect(written()).toEqual(before);
  });
});

describe("two facilitators at the same notes", () => {
  test("what the first saved is not overwritten by the second, and can be saved once it was seen", () => {
    const { ann, ben, place, written } = story();
    addItem(ann, place, item());
    const { id, version } = getItem(written(), written().items[0]?.id);
    expect(saveItem(ann, place, id, item({ said: "Ann's words", version }))).toEqual({ ok: true });
    const lost = { ok: false, reason: "changed" };
    expect(saveItem(ben, place, id, item({ said: "Ben's words", version }))).toEqual(lost);
    expect(removeItem(ben, place, id, { version })).toEqual(lost);
    expect(written().items).toMatchObject([{ said: "Ann's words" }]);
    const seen = item({ said: "Ann's and Ben's words", version: written().items[0]?.version });
    expect(saveItem(ben, place, id, seen)).toEqual({ ok: true });
  });

  test("a page that saves by itself while it is typed in is never in its own way, but in another's", () => {
    const { ann, ben, place, written } = story();
    const typing = item({ said: "A" });
    for (const said of ["A", "A b", "A b c"]) {
      expect(saveItem(ann, place, typing.page, { ...typing, said })).toEqual({ ok: true });
    }
    expect(written().items).toMatchObject([{ said: "A b c" }]);
    saveItem(ben, place, typing.page, item({ said: "Ben", version: written().items[0]?.version }));
    expect(saveItem(ann, place, typing.page, { ...typing, said: "A b c d" })).toEqual({
      ok: false,
      reason: "changed",
    });
    expect(written().items).toMatchObject([{ said: "Ben" }]);
  });

  test("two new items at once are two items, and changes of two items are no matter", () => {
    const { ann, ben, place, written } = story();
    addItem(ann, place, item({ title: "Ann's" }));
    expect(addItem(ben, place, item({ title: "Ben's" }))).toEqual({ ok: true });
    const [first, second] = written().items;
    saveItem(ann, place, first?.id, item({ title: "Ann's own", version: first?.version }));
    expect(saveItem(ben, place, second?.id, item({ title: "Ben's own", version: second?.version }))).toEqual({
      ok: true,
    });
    expect(written().items.map(({ title }) => title)).toEqual(["Ann's own", "Ben's own"]);
  });

  test("who saved last is kept", () => {
    const { ann, meeting, place } = story();
    addItem(ann, place, item());
    expect(db.select().from(notes).where(eq(notes.meetingId, meeting.id)).get()?.updatedById).toBe(ann.id);
  });
});

describe("saving while somebody types", () => {
  const typed = (fields: object) => autosaveForm.parse({ version: "0", page: newId(), ...fields });

  test("keeps what there is, without a title, and with half an action", () => {
    const rows = { "action-1-owner": "Secretary", "action-1-due-day": "4", "action-1-due-month": "" };
    expect(typed({ said: "So far", ...rows })).toMatchObject({
      title: "",
      said: "So far",
      actions: [{ text: "", owner: "Secretary", dueOn: null }],
    });
  });

  test("is refused only for what is longer than may be kept", () => {
    expect(() => typed({ said: "a".repeat(10_001) })).toThrow();
    expect(() => autosaveForm.parse({ version: "0", page: "none" })).toThrow();
  });
});

describe("reading notes", () => {
  test("takes as many statements for 41 items as for one", () => {
    const { ann, place, written } = story();
    addItem(ann, place, item());
    const forOne = countStatements(written);
    for (let n = 0; n < 40; n++) addItem(ann, place, item({ title: `Item ${n}` }));
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
  const statement = Object.getPrototypeOf(sqlite().prepare("select 1")) as Record<
    "all" | "get" | "run",
    () => void
  >;
  const counted = (["all", "get", "run"] as const).map((method) => vi.spyOn(statement, method));
  run();
  const count = counted.reduce((sum, { mock }) => sum + mock.calls.length, 0);
  for (const spy of counted) spy.mockRestore();
  return count;
}

const ANY_ID = expect.stringMatching(/^[\da-f-]{36}$/);

describe("the form of an item", () => {
  const page = "01990000-0000-7000-8000-000000000001";
  const fields = {
    version: "7",
    page,
    title: " Parking ",
    said: "Long",
    decisions: "- One\n\n  Two  \n* Three",
  };
  const errorsOf = (changes: object) =>
    itemForm.safeParse({ ...fields, ...changes }).error?.issues.map(({ path }) => path.join("."));

  test("reads decisions a line each, and rows of actions", () => {
    const rows = {
      "action-1-text": "Write",
      "action-1-owner": "Secretary",
      "action-1-due-day": "4",
      "action-1-due-month": "3",
      "action-1-due-year": "2027",
      "action-2-text": "",
      "action-2-owner": " ",
      "action-3-text": "Ask",
      "action-3-next-meeting": "yes",
    };
    expect(itemForm.parse({ ...fields, ...rows })).toEqual({
      version: 7,
      page,
      isNotDiscussed: false,
      isRecurring: false,
      title: "Parking",
      said: "Long",
      decisions: ["One", "Two", "Three"],
      actions: [
        { id: ANY_ID, text: "Write", owner: "Secretary", dueOn: "2027-03-04", isDueNextMeeting: false },
        { id: ANY_ID, text: "Ask", owner: "", dueOn: null, isDueNextMeeting: true },
      ],
    });
  });

  test("says what is wrong at the field itself, all at once", () => {
    expect(
      errorsOf({
        title: "",
        "action-2-owner": "Nobody knows of what",
        "action-4-text": "Ask",
        "action-4-due-day": "31",
        "action-4-due-month": "2",
        "action-4-due-year": "2027",
      }),
    ).toEqual(["title", "action-2-text", "action-4-due-day"]);
  });

  test("says everything that is wrong with one row at once", () => {
    const wrongDate = { "action-1-due-day": "31", "action-1-due-month": "2", "action-1-due-year": "2027" };
    expect(errorsOf({ ...wrongDate, "action-1-owner": "a".repeat(151) })).toEqual([
      "action-1-text",
      "action-1-owner",
      "action-1-due-day",
    ]);
    const rightDate = { ...wrongDate, "action-1-due-day": "28" };
    expect(errorsOf({ ...rightDate, "action-1-next-meeting": "yes" })).toEqual([
      "action-1-text",
      "action-1-due-day",
    ]);
  });

  test("an action is due on a day or at the next meeting, not both", () => {
    const due = { "action-1-due-day": "4", "action-1-due-month": "3", "action-1-due-year": "2027" };
    expect(errorsOf({ "action-1-text": "Ask", ...due, "action-1-next-meeting": "yes" })).toEqual([
      "action-1-due-day",
    ]);
    expect(errorsOf({ "action-1-text": "Ask", "action-1-due-day": "4" })).toEqual(["action-1-due-day"]);
  });

  test("has room for 10,000 characters and no more", () => {
    expect(errorsOf({ said: "a".repeat(10_000) })).toBeUndefined();
    expect(errorsOf({ said: "a".repeat(10_001) })).toEqual(["said"]);
    expect(errorsOf({ decisions: "a".repeat(501) })).toEqual(["decisions"]);
    expect(errorsOf({ version: "-1" })).toEqual(["version"]);
    expect(errorsOf({ title: ["a", "b"] })).toEqual(["title"]);
    expect(errorsOf({ "action-1-text": ["a", "b"] })).toEqual(["action-1-text"]);
  });

  test("a stored item goes into the form and comes back the same", () => {
    const stored = item({
      actions: [
        { id: newId(), text: "Write", owner: "", dueOn: "2027-10-09", isDueNextMeeting: false },
        { id: newId(), text: "Ask", owner: "O'Brien", dueOn: null, isDueNextMeeting: true },
      ],
      isRecurring: true,
    });
    const sent = Object.entries(fieldsOfItem(stored)).map(([name, value]) => [name, String(value)]);
    const ticked = sent.filter(([name, value]) => value !== "" || !String(name).endsWith("next-meeting"));
    expect(itemForm.parse({ ...Object.fromEntries(ticked), version: "0", page: stored.page })).toEqual(
      stored,
    );
    expect(fieldsOfItem(stored)["action-rows"]).toBe("4");
  });
});
