import { afterAll, beforeAll, expect, test } from "vitest";
import { someOf } from "../amount.ts";
import { type Portal, startPortal } from "../e2e/portal.ts";
import { agreeNotes, doAllActions, holdMeeting } from "../e2e/time-passed.ts";
import { COLLECTED, HAS_COLLECTIONS, hostileStrings } from "./hostile-strings.ts";
import { attribute, type Element, elementsOf } from "./html.ts";
import { Person } from "./http-client.ts";
import { planMeeting } from "./journeys.ts";
import { differenceBetween, type Way } from "./readback.ts";
import { failuresLoggedBy } from "./server-log.ts";

const LONGEST_TITLE = 150;
const LONGEST_ACTION = 300;
const LONGEST_DECISION = 500;
const LONGEST_SAID = 10_000;
/** As many as make a long meeting: every save sends the whole page of them. */
const ITEMS_IN_A_MEETING = 40;

/** Such a line becomes an action, a decision or a question: tests/domain/notes/sheet-form.test.ts. */
const BEGINS_WITH_SIGN = /^\s*(?:[!=]|\? )/m;

/** Marks of direction and the like alone are no text: of them nothing is kept, and such an item goes on to the next meeting. */
const IS_SEEN = /[^\s\p{Z}\p{C}\p{M}]/u;

/** One item of notes that holds one string wherever it fits. */
type Item = { title: string; said: string; decisions: string; text: string; owner: string };

let portal: Portal;
let facilitator: Person;
let member: Person;
let visitor: Person;

beforeAll(async () => {
  portal = await startPortal({ LOG_LEVEL: "info" });
  facilitator = await Person.logIn(portal.origin, portal.cast.facilitator);
  member = await Person.logIn(portal.origin, portal.cast.keyboard);
  visitor = new Person(portal.origin);
});

afterAll(() => portal.stop());

test.skipIf(!HAS_COLLECTIONS)("the strings that others have collected are among them", () => {
  expect(hostileStrings().length).toBeGreaterThan(COLLECTED);
});

test("what is written in notes is read the same by facilitators, members and everyone, and never as markup", async () => {
  const items = someOf(hostileStrings(), { in: 4 })
    .filter((text) => IS_SEEN.test(text) && text.length <= LONGEST_SAID && !BEGINS_WITH_SIGN.test(text))
    .map(itemOf);
  const meetings = Array.from({ length: Math.ceil(items.length / ITEMS_IN_A_MEETING) }, (_, index) =>
    items.slice(index * ITEMS_IN_A_MEETING, (index + 1) * ITEMS_IN_A_MEETING),
  );
  const problems: string[] = [];
  let reads = 0;
  const read = async (
    name: string,
    who: Person,
    path: string,
    written: readonly Item[],
    readOne: typeof readItem = readItem,
  ) => {
    const page = await who.page(path);
    const sections = elementsOf(page).filter(({ tagName }) => tagName === "section");
    expect(sections.length, `${name} sees every item`).toBe(written.length);
    for (const [index, item] of written.entries()) {
      const found = readOne(sections[index], item, index + 1);
      problems.push(...found.problems.map((problem) => `${name} ${path} item ${index + 1}: ${problem}`));
      reads += found.reads;
    }
  };

  // One after the other: an action that is open goes on to the next meeting, as an item that nobody wrote there.
  for (const [number, written] of meetings.entries()) {
    const meeting = await planMeeting(facilitator, `Meeting ${number + 1}`);
    const notes = `/manage/groups/weald/meetings/${meeting}/notes`;
    for (const item of written) {
      const added = await facilitator.fillIn(notes, { "new-title": item.title, go: "add" });
      expect(added.status, JSON.stringify(item.title)).toBe(303);
    }
    const typed = Object.fromEntries(
      written.flatMap((item, index) => Object.entries(fieldsOf(item, index + 1))),
    );
    expect((await facilitator.fillIn(notes, typed)).status).toBe(303);
    await read("the facilitator, before sending", facilitator, `${notes}/send`, written);
    problems.push(...(await changedFields(notes, written)));

    const published = `/groups/weald/meetings/${meeting}`;
    holdMeeting(portal, meeting);
    await facilitator.fillIn(`${notes}/attendance`, { otherCame: "Lead cancer nurse" });
    expect((await facilitator.fillIn(`${notes}/send`, {})).status).toBe(303);
    agreeNotes(portal, meeting);
    await read("a member", member, published, written);
    await facilitator.fillIn(`${notes}/public`, { namesChecked: "yes" });
    await read("a visitor", visitor, published, written, readPublicItem);
    doAllActions(portal);
  }

  console.log(
    `Notes: ${items.length} strings as items of ${meetings.length} meetings, read ${reads} times, ${problems.length} differences`,
  );
  expect(problems).toEqual([]);
  expect(reads).toBeGreaterThan(items.length * 8);
});

test("a title that is too long is turned down, and comes back in the form as it was typed", async () => {
  const meeting = await planMeeting(facilitator, "Long titles");
  const form = `/manage/groups/weald/meetings/${meeting}/notes`;
  const tooLong = [...hostileStrings(), "<b>'\"&amp;".repeat(20)].filter(
    (text) => [...oneLine(text)].length > LONGEST_TITLE && !/[\r\n\0]/.test(text),
  );
  for (const title of tooLong) {
    const answer = await facilitator.fillIn(form, { "new-title": title, go: "add" });
    expect(answer.status, JSON.stringify(title)).toBe(400);
    expect(fieldIn(answer.body, "new-title")).toBe(title);
  }
  expect((await facilitator.fillIn(form, { "new-title": "a\0b", go: "add" })).status).toBe(400);
  expect(tooLong.length).toBeGreaterThan(0);
});

test("control: an item that was changed by one letter is seen", () => {
  const page = "<section><h3>1. Parking</h3><div><p>Full &lt;b&gt;</p></div></section>";
  const section = elementsOf(page).find(({ tagName }) => tagName === "section");
  const item = { ...itemOf("Parking"), said: "Full <b>", decisions: "", text: "" };
  expect(readItem(section, item, 1).problems).toEqual([]);
  expect(readItem(section, { ...item, title: "Barking" }, 1).problems).toHaveLength(1);
  expect(readItem(section, { ...item, said: "Full" }, 1).problems).toHaveLength(1);
  expect(readItem(section, { ...item, decisions: "Yes" }, 1).problems).toHaveLength(1);
});

test("after all of it the server's log tells of no failure", async () => {
  expect(await failuresLoggedBy(portal)).toEqual([]);
  expect(portal.log.length).toBeGreaterThan(20);
});

function itemOf(text: string, index = 0): Item {
  const isLine = !/[\r\n]/.test(text);
  const fits = (limit: number) => oneLine(text) !== "" && text.length <= limit;
  return {
    title: fits(LONGEST_TITLE) ? text : `Item ${index + 1}`,
    said: text,
    decisions: isLine && fits(LONGEST_DECISION) ? text : "",
    text: fits(LONGEST_ACTION) ? text : "",
    owner: fits(LONGEST_TITLE) ? text : "",
  };
}

function fieldsOf({ said, decisions, text, owner }: Item, number: number): Record<string, string> {
  const name = (field: string) => `item-${number}-${field}`;
  return {
    [name("said")]: said,
    [name("decisions")]: decisions,
    ...(text && { [name("action-1-text")]: text, [name("action-1-owner")]: owner }),
  };
}

type Expected = [part: string, shown: Element | undefined, sent: string, way: Way];

/** Holds one shown item against what was written. */
function readItem(section: Element | undefined, item: Item, number: number) {
  const parts = elementsOf(section ?? "");
  const first = (tag: string) => parts.find(({ tagName }) => tagName === tag);
  const decision = item.decisions.replace(/^\s*[-*•]\s+/, "").trim();
  const cells = parts.filter(({ tagName }) => tagName === "td").map(withoutColumnName);
  const list = parts[parts.findIndex((part) => part.tagName === "h4") + 1];
  const expected: Expected[] = [
    ["title", first("h3"), `${number}. ${oneLine(item.title)}`, "typed"],
    ["said", first("div"), item.said, "plain"],
    ...(decision ? [["decision", list, decision, "typed"] satisfies Expected] : []),
    ...(item.text
      ? ([
          ["action", cells[0], oneLine(item.text), "typed"],
          ["owner", cells[1], oneLine(item.owner) || "Nobody yet", "typed"],
        ] satisfies Expected[])
      : []),
  ];
  const problems = expected.flatMap(([part, element, sent, way]) => {
    const problem = differenceBetween(element, sent, way);
    return problem ? [`${part}: ${problem}`] : [];
  });
  return { problems, reads: expected.length };
}

/** The edition for everyone has lines in place of the table of actions. */
function readPublicItem(section: Element | undefined, item: Item, number: number) {
  const { problems, reads } = readItem(section, { ...item, text: "" }, number);
  if (!item.text) return { problems, reads };
  const owner = oneLine(item.owner);
  const line = oneLine(item.text) + (owner ? ` (${owner})` : "");
  const last = elementsOf(section ?? "")
    .filter(({ tagName }) => tagName === "li")
    .at(-1);
  const problem = differenceBetween(last, line, "typed");
  return { problems: problem ? [...problems, `action: ${problem}`] : problems, reads: reads + 1 };
}

/** The page on which they are written holds each of them exactly. */
async function changedFields(notes: string, written: readonly Item[]): Promise<string[]> {
  const page = await facilitator.page(notes);
  return written.flatMap(({ title, said }, index) => {
    const name = (field: string) => `item-${index + 1}-${field}`;
    const problems: string[] = [];
    if (fieldIn(page, name("title")) !== oneLine(title)) problems.push(`${notes} ${name("title")}`);
    const kept = IS_SEEN.test(said) ? said.replace(/\r\n?/g, "\n").trim() : "";
    if (fieldIn(page, name("said")) !== kept) problems.push(`${notes} ${name("said")}`);
    return problems;
  });
}

/** What a field holds; in a textarea a first line break is the parser's, not the writer's. */
function fieldIn(page: string, name: string): string | undefined {
  const field = elementsOf(page).find((element) => attribute(element, "name") === name);
  if (!field) return undefined;
  return field.tagName === "textarea"
    ? field.childNodes.map((node) => ("value" in node ? node.value : "")).join("")
    : attribute(field, "value");
}

/** On a narrow screen each cell begins with the name of its column, which is hidden from screen readers. */
function withoutColumnName(cell: Element): Element {
  return { ...cell, childNodes: cell.childNodes.filter(({ nodeName }) => nodeName !== "span") };
}

/** A line keeps no line breaks and no control characters: each run of them is one space. */
function oneLine(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, " ")
    .replace(/\p{Bidi_Control}+/gu, "")
    .trim();
}
