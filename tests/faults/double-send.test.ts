import { once } from "node:events";
import http from "node:http";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Portal, startPortal } from "../e2e/portal.ts";
import { logEveryoneIn, type People } from "./cast.ts";
import { elementsOf, postForms, textIn } from "./html.ts";
import { Person } from "./http-client.ts";
import { giveFeedback, planMeeting, writeFeedback } from "./journeys.ts";
import { failuresLoggedBy } from "./server-log.ts";
import { lookInto, NOTHING_WRONG } from "./what-is-kept.ts";

const PRESSES = 20;

let portal: Portal;
let people: People;

beforeAll(async () => {
  portal = await startPortal({ LOG_LEVEL: "info" });
  people = await logEveryoneIn(portal);
});

afterAll(() => portal.stop());

test("a button that is pressed 20 times at once sends one comment, and says so each time", async () => {
  const draft = await writeFeedback(people.member, { wentWell: "I pressed it often." });
  const before = count("feedback");
  const answers = await pressOften(() => people.member.post(`/feedback/${draft}/check`));
  expect(answers).toEqual(Array(PRESSES).fill(`303 /feedback/${draft}/sent`));
  expect(count("feedback")).toBe(before + 1);
  expect(lookInto(portal.databasePath, [draft])).toMatchObject(NOTHING_WRONG);
});

test("starting 20 times at once starts one draft", async () => {
  const before = count("feedback_drafts");
  const answers = await pressOften(() => people.otherMember.post("/feedback/questions", { group: "coast" }));
  expect(new Set(answers).size).toBe(1);
  expect(count("feedback_drafts")).toBe(before + 1);
});

test("a response, a meeting, a recommendation, an item of notes and a publication that are sent twice are there once", async () => {
  const { member, moderator, reviewer, facilitator } = people;
  const reference = await giveFeedback(member, { couldBeBetter: "The car park." });
  const emails = count("outbox", "kind = 'feedbackPublished'");
  expect(
    new Set(
      await pressOften(() => moderator.post(`/manage/checks/${reference}/publish`, { state: "submitted" })),
    ),
  ).toContain("303 /manage/checks");
  expect(count("outbox", "kind = 'feedbackPublished'")).toBe(emails + 1);

  const text = "We have more spaces now.";
  await pressOften(() =>
    reviewer.post(`/feedback/${reference}/response/new`, { text, kind: "explained", post: "Matron" }),
  );
  expect(count("feedback_responses", "words = 'We have more spaces now.'")).toBe(1);

  const page = crypto.randomUUID();
  const meetings = await Promise.all(
    Array.from({ length: PRESSES }, () => planMeeting(facilitator, "Pressed often", { page })),
  );
  expect(new Set(meetings).size).toBe(1);

  const words = {
    title: "Pressed often",
    asks: "Keep one free.",
    why: "Hard news.",
    doneWhen: "It is free.",
  };
  const begun = await pressOften(() =>
    facilitator.post("/manage/groups/weald/recommendations/new", { ...words }),
  );
  expect(new Set(begun).size).toBe(1);
  expect(count("recommendations", "title = 'Pressed often'")).toBe(1);

  const form = `/manage/groups/weald/meetings/${meetings[0]}/notes`;
  const [{ fields } = { fields: [] }] = postForms(await facilitator.page(form)).filter(
    ({ action }) => action !== "/log-out",
  );
  const typed = [["new-title", "Written once"] as const, ["go", "add"] as const];
  const item = [...fields.filter(([name]) => name !== "new-title"), ...typed];
  const saved = await pressOften(() => facilitator.post(form, item));
  expect(new Set(saved.map((answer) => answer.slice(0, `303 ${form}`.length)))).toEqual(
    new Set([`303 ${form}`]),
  );
  expect(count("notes_items", "title = 'Written once'")).toBe(1);
});

test("a connection that breaks once the form is sent leaves one comment or none, and sending it again makes it one", async () => {
  // One after the other: two that are begun at once are one draft, and the second to write in it is asked first.
  const drafts: string[] = [];
  for (let index = 0; index < 10; index += 1)
    drafts.push(await writeFeedback(people.member, { wentWell: `The line broke ${index}.` }));
  const cookie = await cookieOf(portal.cast.member);
  for (const draft of drafts) await sendAndHangUp(`/feedback/${draft}/check`, cookie);
  for (const draft of drafts) {
    const { status, location } = await people.member.post(`/feedback/${draft}/check`);
    expect(`${status} ${location}`).toBe(`303 /feedback/${draft}/sent`);
  }
  expect(lookInto(portal.databasePath, drafts)).toMatchObject(NOTHING_WRONG);
});

test("a browser that goes away between two questions, and a server that is killed then, lose no answer", async () => {
  const first = await Person.logIn(portal.origin, portal.cast.keyboard);
  const draft = await writeFeedback(first, { wentWell: "My words.", couldBeBetter: "More words." });
  const typed = { wentWell: "My words, and what I was typing", couldBeBetter: "More words." };
  expect((await first.post(`/feedback/${draft}/autosave`, typed)).status).toBe(204);

  await portal.kill();
  await portal.restart();
  const second = await Person.logIn(portal.origin, portal.cast.keyboard);
  expect(await second.page("/your-page")).toContain(`/feedback/${draft}/check`);
  const boxes = elementsOf(await second.page(`/feedback/${draft}/experience`)).filter(
    ({ tagName }) => tagName === "textarea",
  );
  expect(boxes.map(textIn)).toEqual(Object.values(typed));
  const answers = await second.page(`/feedback/${draft}/check`);
  for (const answer of ["Weald", "Mine", "Maidstone", "In the last month"]) expect(answers).toContain(answer);
});

test("control: a second comment, made in another way, is counted", async () => {
  const before = count("feedback");
  await giveFeedback(people.member, { wentWell: "One." });
  await giveFeedback(people.member, { wentWell: "And another." });
  expect(count("feedback")).toBe(before + 2);
});

test("after all of it the server's log tells of no failure", async () => {
  expect(await failuresLoggedBy(portal)).toEqual([]);
});

async function pressOften(press: () => ReturnType<Person["post"]>): Promise<string[]> {
  const answers = await Promise.all(Array.from({ length: PRESSES }, press));
  return answers.map(({ status, location }) => `${status} ${location}`);
}

function count(table: string, condition = "true"): number {
  const database = new Database(portal.databasePath, { readonly: true });
  try {
    return database.prepare(`select count(*) from ${table} where ${condition}`).pluck().get() as number;
  } finally {
    database.close();
  }
}

async function cookieOf(who: { email: string; password: string } | undefined): Promise<string> {
  return (await Person.logIn(portal.origin, who)).cookieHeader();
}

/** The whole form goes out, and the connection is cut before an answer can come. */
async function sendAndHangUp(path: string, cookie: string): Promise<void> {
  const { hostname, port, host } = new URL(portal.origin);
  const request = http.request({
    hostname,
    port,
    path,
    method: "POST",
    headers: {
      Host: host,
      Origin: portal.origin,
      Cookie: cookie,
      "Content-Length": 0,
      "Content-Type": "application/x-www-form-urlencoded",
    },
  });
  request.on("error", () => {});
  request.end();
  await once(request, "finish");
  request.destroy();
}
