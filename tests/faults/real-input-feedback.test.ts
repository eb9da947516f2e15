import { afterAll, beforeAll, expect, test } from "vitest";
import { someOf } from "../amount.ts";
import { type Portal, startPortal } from "../e2e/portal.ts";
import { batches, COLLECTED, HAS_COLLECTIONS, hostileStrings } from "./hostile-strings.ts";
import { afterHeading, attribute, besideKey, type Element, elementsOf, wordsIn } from "./html.ts";
import { Person } from "./http-client.ts";
import { clearConcerns, publish, replyTo, sendFeedback, writeFeedback } from "./journeys.ts";
import { differenceBetween, type Way } from "./readback.ts";
import { failuresLoggedBy } from "./server-log.ts";

/** One place where somebody reads what somebody wrote. */
type Reading = { who: Person; path: string; way: Way; find: (page: string) => Element | undefined };
type Read = { sent: string; name: string } & Reading;

const LONGEST_PASSAGE = 4000;
const LONGEST_REASON = 1000;
const STRINGS_IN_A_PASSAGE = 20;

let portal: Portal;
let writer: Person;
let member: Person;
let facilitator: Person;
let reviewer: Person;
let moderator: Person;

beforeAll(async () => {
  portal = await startPortal({ LOG_LEVEL: "info" });
  const logIn = (name: string) => Person.logIn(portal.origin, portal.cast[name]);
  writer = await logIn("member");
  member = await logIn("keyboard");
  facilitator = await logIn("facilitator");
  reviewer = await logIn("reviewer");
  moderator = await logIn("moderator");
});

afterAll(() => portal.stop());

test.skipIf(!HAS_COLLECTIONS)("the strings that others have collected are among them", () => {
  expect(hostileStrings().length).toBeGreaterThan(COLLECTED);
});

test("what people write in feedback is read back the same by everyone who may read it, and never as markup", async () => {
  const passages = batches(someOf(hostileStrings(), { in: 3 }), LONGEST_PASSAGE, STRINGS_IN_A_PASSAGE);
  const problems: string[] = [];
  let reads = 0;
  const readAll = async (readings: Read[]) => {
    for (const { name, who, path, way, find, sent } of readings) {
      const problem = differenceBetween(find(await who.page(path)), sent, way);
      if (problem) problems.push(`${name} ${path}: ${problem}`);
      reads += 1;
    }
  };

  for (let index = 0; index < passages.length; index += 2) {
    const wentWell = passages[index] ?? "";
    const couldBeBetter = passages[index + 1] ?? wentWell;
    const both = (name: string, reading: (heading: string) => Reading): Read[] => [
      { name, sent: wentWell, ...reading("What went well") },
      { name, sent: couldBeBetter, ...reading("What could be better") },
    ];
    const below = (who: Person, path: string, way: Way) => (heading: string) => ({
      who,
      path,
      way,
      find: (page: string) => wordsOfBubble(afterHeading(page, new RegExp(`^${heading}$`))),
    });

    const draft = await writeFeedback(writer, { wentWell, couldBeBetter });
    await readAll([
      ...both("the writer, before sending", (heading) => ({
        who: writer,
        path: `/feedback/${draft}/check`,
        way: "plain",
        find: (page) => besideKey(page, heading),
      })),
      ...both("the writer, changing it", (heading) => ({
        who: writer,
        path: `/feedback/${draft}/experience`,
        way: "field",
        find: (page) => fieldOf(page, heading === "What went well" ? "wentWell" : "couldBeBetter"),
      })),
    ]);

    const reference = await sendFeedback(writer, draft);
    const own = `/your-page/feedback/${reference}`;
    const check = `/manage/checks/${reference}`;
    await readAll([
      ...both("the writer", below(writer, own, "plain")),
      ...both("the moderator", below(moderator, check, "typed")),
    ]);

    const reason = batches([wentWell.slice(0, LONGEST_REASON).toWellFormed()], LONGEST_REASON, 1)[0] ?? "";
    await clearConcerns(moderator, reference);
    expect((await moderator.fillIn(`${check}/hold`, { reason })).location).toBe("/manage/checks");
    await readAll([
      { name: "the writer, why", who: writer, path: own, way: "plain", sent: reason, find: reasonOn },
    ]);
    await publish(moderator, reference);

    const feedback = `/feedback/${reference}`;
    await readAll([
      ...both("a member of the group", below(member, feedback, "plain")),
      ...both("the facilitator", below(facilitator, feedback, "plain")),
      ...both("the facilitator, choosing themes", below(facilitator, `${feedback}/themes`, "typed")),
      ...both("the reviewer", below(reviewer, feedback, "plain")),
      ...both("the reviewer, replying", below(reviewer, `${feedback}/response/new`, "plain")),
      {
        name: "the list of the group",
        who: member,
        path: "/groups/weald/feedback",
        way: "beginning",
        sent: wentWell || couldBeBetter,
        find: (page) => firstWordsOn(page, reference),
      },
      {
        name: "the list of the organisation",
        who: reviewer,
        path: "/manage/feedback?show=all",
        way: "beginning",
        sent: wentWell || couldBeBetter,
        find: (page) => firstWordsOn(page, reference),
      },
    ]);

    const replied = await replyTo(reviewer, reference, couldBeBetter);
    expect(replied.location).toBe(feedback);
    const response = (who: Person, path: string): Reading => ({
      who,
      path,
      way: "plain",
      find: replyOn,
    });
    await readAll([
      { name: "the writer, the response", sent: couldBeBetter, ...response(writer, own) },
      { name: "a member, the response", sent: couldBeBetter, ...response(member, feedback) },
    ]);
  }

  console.log(
    `Feedback: ${hostileStrings().length} strings in ${passages.length} passages, read ${reads} times, ${problems.length} differences`,
  );
  expect(problems).toEqual([]);
  expect(reads).toBeGreaterThanOrEqual(passages.length * 11);
});

test("what is too long or holds a NUL is turned down, and what was typed stays in the form", async () => {
  const draft = await writeFeedback(writer, { wentWell: "First words" });
  const place = `/feedback/${draft}/experience`;
  const typed = `${"<b>&amp;".repeat(501)}</textarea><script>1</script>`;
  const tooLong = await writer.fillIn(place, { wentWell: typed });
  expect(tooLong.status).toBe(400);
  expect(differenceBetween(fieldOf(tooLong.body, "wentWell"), typed, "field")).toBeUndefined();
  expect((await writer.fillIn(place, { wentWell: "a\0b" })).status).toBe(400);
  const kept = fieldOf(await writer.page(place), "wentWell");
  expect(differenceBetween(kept, "First words", "field")).toBeUndefined();
});

test("control: a lost letter, a lost line and markup in the words are each seen", () => {
  const shown = (html: string) => elementsOf(`<div>${html}</div>`).find(({ tagName }) => tagName === "div");
  const sent = "Good <b>care</b>\n- kind";
  const right = "<p>Good &lt;b&gt;care&lt;/b&gt;</p><ul><li>kind</li></ul>";
  expect(differenceBetween(shown(right), sent, "plain")).toBeUndefined();
  for (const wrong of [
    "<p>Good <b>care</b></p><ul><li>kind</li></ul>",
    "<p>Good &amp;lt;b&gt;care&lt;/b&gt;</p><ul><li>kind</li></ul>",
    "<p>Good &lt;b&gt;care&lt;/b&gt;</p>",
    '<p onclick="x()">Good &lt;b&gt;care&lt;/b&gt;</p><ul><li>kind</li></ul>',
    "<p>Good &lt;b&gt;care&lt;/b&gt;</p><ul><li>kin</li></ul>",
  ]) {
    expect(differenceBetween(shown(wrong), sent, "plain"), wrong).toBeDefined();
  }
});

test("after all of it the server's log tells of no failure", async () => {
  expect(await failuresLoggedBy(portal)).toEqual([]);
  expect(portal.log.length).toBeGreaterThan(20);
});

function fieldOf(page: string, name: string): Element | undefined {
  return elementsOf(page).find(
    (element) => element.tagName === "textarea" && attribute(element, "name") === name,
  );
}

/** What a person said stands in a bubble on the pages that show it to others; elsewhere the element is the words. */
function wordsOfBubble(element: Element | undefined): Element | undefined {
  if (element?.tagName !== "figure") return element;
  const inside = elementsOf(element);
  return (
    inside.find((one) => attribute(one, "class") === "app-plain-text") ??
    inside.find(({ tagName }) => tagName === "blockquote")
  );
}

/** The words of the first response, wherever its date stands. */
function replyOn(page: string): Element | undefined {
  const all = elementsOf(page);
  const heading = all.findIndex(
    (element) => element.tagName === "h2" && /^Response from/.test(wordsIn(element)),
  );
  return all.slice(heading + 1).find((element) => attribute(element, "class") === "app-plain-text");
}

function reasonOn(page: string): Element | undefined {
  const changes = elementsOf(page).find(({ tagName }) => tagName === "ol");
  return elementsOf(changes ?? "").find((element) => attribute(element, "class") === "app-plain-text");
}

/** In a list the first words are the link, and its hidden end is the reference. */
function firstWordsOn(page: string, reference: string): Element | undefined {
  const link = elementsOf(page).find(
    (element) => element.tagName === "a" && wordsIn(element).endsWith(`(${reference})`),
  );
  return link && { ...link, childNodes: link.childNodes.filter(({ nodeName }) => nodeName !== "span") };
}
