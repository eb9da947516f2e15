import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readDue } from "#app/domain/actions/row-form.ts";
import { fieldsOfItem } from "#app/domain/notes/items/form.ts";
import { autosaveForm, sheetForm } from "#app/domain/notes/items/sheet-form.ts";
import { listQuoted, takeOutSigns } from "#app/domain/notes/items/signs.ts";
import { setClock } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { readWrittenDay } from "#app/lib/written-day.ts";

beforeEach(() => setClock(() => Date.parse("2026-11-30T12:00:00Z")));
afterEach(() => setClock());

const ID = "01990000-0000-7000-8000-000000000001";
const KEY = `${ID} 0123456789abcdef`;
const ANY_ID = expect.stringMatching(/^[\da-f-]{36}$/);
const page = newId();
const base = { page, "item-1": KEY, "item-1-title": " Parking ", "item-1-said": "Long" };
const itemIn = (fields: object) => sheetForm.parse({ ...base, ...fields }).items[0];
const errorsOf = (fields: object) =>
  sheetForm.safeParse({ ...base, ...fields }).error?.issues.map(({ path }) => path.join("."));

describe("the page of notes as a form", () => {
  test("has decisions a line each, and rows of actions", () => {
    const rows = {
      "item-1-decisions": "- One\n\n  Two  \n* Three",
      "item-1-action-1-text": "Write",
      "item-1-action-1-owner": "Secretary",
      "item-1-action-1-due": "4 March 2027",
      "item-1-action-2-text": "",
      "item-1-action-2-owner": " ",
      "item-1-action-3-text": "Ask",
      "item-1-action-3-due": "next meeting",
    };
    expect(itemIn(rows)).toEqual({
      id: ID,
      formVersion: "0123456789abcdef",
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

  test("says what is wrong at the field itself, of all items at once", () => {
    expect(
      errorsOf({
        "item-1-title": "",
        "item-1-action-2-owner": "Nobody knows of what",
        "item-2": KEY,
        "item-2-title": "Tea",
        "item-2-said": "a".repeat(10_001),
        "item-2-action-4-text": "Ask",
        "item-2-action-4-due": "31 February",
        "new-title": "a".repeat(151),
      }),
    ).toEqual(["item-1-title", "item-1-action-2-text", "item-2-said", "item-2-action-4-due", "new-title"]);
  });

  test("has room for 10,000 characters and no more, and takes nothing that is malformed", () => {
    expect(errorsOf({ "item-1-said": "a".repeat(10_000) })).toBeUndefined();
    expect(errorsOf({ "item-1-decisions": "a".repeat(501) })).toEqual(["item-1-decisions"]);
    expect(errorsOf({ "item-1": "something else" })).toEqual(["page"]);
    expect(errorsOf({ page: "none" })).toEqual(["page"]);
    expect(errorsOf({ "item-1-title": ["a", "b"] })).toEqual(["item-1-title"]);
    expect(errorsOf({ "item-1-action-1-text": ["a", "b"] })).toEqual(["item-1-action-1-text"]);
    expect(errorsOf({ go: "add" })).toEqual(["new-title"]);
  });

  test.each([
    ["save", { act: "save", itemId: null }],
    ["send", { act: "send", itemId: null }],
    [`up-${ID}`, { act: "up", itemId: ID }],
    [`remove-${ID}`, { act: "remove", itemId: ID }],
    ["remove-everything", { act: "save", itemId: null }],
    [`drop-${ID}`, { act: "save", itemId: null }],
  ])("the button %s", (go, ask) => {
    expect(sheetForm.parse({ ...base, go }).ask).toEqual(ask);
  });

  test("a stored item goes into the form and comes back the same", () => {
    const stored = {
      title: "Parking",
      said: "It takes an hour.",
      decisions: ["One", "Two"],
      isNotDiscussed: false,
      isRecurring: true,
      actions: [
        { id: newId(), text: "Write", owner: "", dueOn: "2027-10-09", isDueNextMeeting: false },
        { id: newId(), text: "Ask", owner: "O'Brien", dueOn: null, isDueNextMeeting: true },
      ],
    };
    const fields = fieldsOfItem(stored, 1, true);
    expect(itemIn(fields)).toEqual({ ...stored, id: ID, formVersion: "0123456789abcdef" });
    expect(fields["item-1-action-3-id"], "an empty row where one was asked for").toEqual(ANY_ID);
  });
});

describe("saving while somebody types", () => {
  test("keeps what there is, without a title, and with half an action", () => {
    const rows = { "item-1-title": "", "item-1-action-1-owner": "Secretary", "item-1-action-1-due": "4 Ma" };
    expect(autosaveForm.parse({ ...base, ...rows }).items).toMatchObject([
      { title: "", said: "Long", actions: [{ text: "", owner: "Secretary", dueOn: null }] },
    ]);
  });

  test("leaves the signs where they are: somebody is still writing behind them", () => {
    expect(autosaveForm.parse({ ...base, "item-1-said": "! Ask" }).items[0]).toMatchObject({
      said: "! Ask",
      actions: [],
    });
  });

  test("is refused only for what is longer than may be kept", () => {
    expect(() => autosaveForm.parse({ ...base, "item-1-said": "a".repeat(10_001) })).toThrow();
    expect(() => autosaveForm.parse({ ...base, page: "none" })).toThrow();
  });
});

describe("signs at the beginning of a line", () => {
  test("stay in the text where there is no room for what they make: none of it is lost", () => {
    const said = "! One more\n= And another";
    const rows = (count: number, field: string) =>
      Object.fromEntries(Array.from({ length: count }, (_, n) => [`item-1-action-${n + 1}-${field}`, "Ask"]));
    const full = { ...rows(50, "text"), "item-1-said": said };
    expect(itemIn(full)).toMatchObject({ said, decisions: [] });
    expect(itemIn(full)?.actions).toHaveLength(50);
    expect(itemIn({ ...full, ...rows(49, "text"), "item-1-action-50-text": "" })?.actions).toHaveLength(50);
    const decided = { "item-1-said": said, "item-1-decisions": "We ask\n".repeat(50) };
    expect(itemIn(decided)).toMatchObject({ said });
  });

  test("make actions and decisions of it, after those that are there", () => {
    const typed = {
      "item-1-said":
        'It takes an hour.\n! Write to the trust (Gwen, 12 December)\n= We ask again\n! Bring a folder\n? Who pays\n"It was kind."',
      "item-1-decisions": "We meet in May",
      "item-1-action-1-text": "Thank the hall",
    };
    expect(itemIn(typed)).toMatchObject({
      said: 'It takes an hour.\n? Who pays\n"It was kind."',
      decisions: ["We meet in May", "We ask again"],
      actions: [
        { text: "Thank the hall" },
        { text: "Write to the trust", owner: "Gwen", dueOn: "2026-12-12" },
        { text: "Bring a folder", owner: "", dueOn: null },
      ],
    });
  });

  test.each([
    ["! Ask (Lead nurse, the next meeting)", { text: "Ask", owner: "Lead nurse", due: "the next meeting" }],
    ["! Ask (by 4 March)", { text: "Ask", owner: "", due: "by 4 March" }],
    ["!Ask (Smith, John)", { text: "Ask", owner: "Smith, John", due: "" }],
    ["! Ask (twice) again", { text: "Ask (twice) again", owner: "", due: "" }],
    ["!", undefined],
  ])("%s", (said, action) => {
    expect(takeOutSigns(said).actions).toEqual(action ? [action] : []);
  });
});

describe("by when", () => {
  test.each([
    ["12 November 2026", "2026-11-12"],
    ["12 Nov", "2026-11-12"],
    ["12th of december", "2026-12-12"],
    ["March 4", "2027-03-04"],
    ["4/3/27", "2027-03-04"],
    ["4 3 2027", "2027-03-04"],
    ["4.3.", "2027-03-04"],
    ["sept 1", "2027-09-01"],
    ["29 February", "2028-02-29"],
    ["31 February", undefined],
    ["soon", undefined],
    ["13/13", undefined],
    ["", undefined],
  ])("%s", (written, day) => {
    expect(readWrittenDay(written, "2026-11-30")).toBe(day);
  });

  test("may be the next meeting, and nothing", () => {
    expect(readDue(" By the next meeting")).toEqual({ dueOn: null, isDueNextMeeting: true });
    expect(readDue("")).toEqual({ dueOn: null, isDueNextMeeting: false });
    expect(readDue("when it rains")).toBeUndefined();
  });
});

test("a line that begins with a quotation mark is feedback, and stays in the notes", () => {
  const said = 'Parking was long.\n"I waited an hour in the rain."\n“Nobody rang me\nHe said "no" twice.\n"';
  expect(listQuoted([{ said: "" }, { said }])).toEqual(["I waited an hour in the rain.", "Nobody rang me"]);
  expect(takeOutSigns(said).said).toBe(said);
});
