import { existsSync, readFileSync } from "node:fs";
import { chromium, type Page } from "@playwright/test";
import { browserOptions } from "../../scripts/browser.ts";
import { planMeeting } from "../faults/journeys.ts";
import { boldParagraph, paragraph, relationships, table, wordFile } from "../word-file.ts";
import { bring, expect, test } from "./fixtures.ts";
import { personOf } from "./open-session.ts";
import type { Portal } from "./portal.ts";
import { holdMeeting } from "./time-passed.ts";

/** Real minutes stand beside the project on some machines; without them the story is told with its own alone. */
const REAL_MINUTES = "../shared/data/minutes/2019-06-19.md";

/** What a facilitator writes down of 90 minutes, as they type it. */
const MEETING = [
  [
    "Welcome and apologies",
    "12 people came. Two of them came for the first time. Everybody said what had brought them, and what they would like to talk about today. The hall is warm now.",
  ],
  [
    "Parking",
    "It takes an hour to find a place on a clinic day, and people leave home two hours early because of it.\n- Blue badge spaces are full by 9am.\n- The bus from the station is late, and does not go after 4pm.\n= We ask the trust for the figures of a week\n! Write to the trust about the figures (Group secretary, next meeting)",
  ],
  [
    "Letters",
    "Three people brought letters that say two different things. One said both do not eat and eat as normal. Nobody answered when they rang the number on it.\n= We collect letters until June\n! Bring a folder for the letters (Group secretary, 4 March)",
  ],
  [
    "Waiting for results",
    "People can bear a wait if they know how long it is. What they cannot bear is that somebody will be in touch. One was told Thursday, and was rung on Wednesday: that was the best care she had had.\n! Ask the lead cancer nurse to come (Group secretary)",
  ],
  [
    "Food on the ward",
    "Soft food for people with sore mouths comes when they ask, but nobody tells them that they can. Supper at 5pm is too early for most. The kitchen was kind to everyone who asked.\n= We thank the kitchen",
  ],
  [
    "What people told us",
    "We read 9 comments aloud. Five were about waiting. Two people had not known that a reply had come.\n! Tell the people who wrote them (Group secretary, next meeting)",
  ],
] as const;

const TYPED_A_MINUTE = 190;
const READ_A_MINUTE = 200;
/** To find a button and press it. */
const PRESS_MINUTES = 3 / 60;

const headings = (page: Page) => page.locator(".app-sheet h2");

async function begin(page: Page, portal: Portal, title: string, agenda = "") {
  const facilitator = personOf(portal, portal.cast.facilitator);
  const meeting = await planMeeting(facilitator, title, { agenda });
  await bring(page.context(), facilitator, portal);
  return { facilitator, meeting, notes: `/manage/groups/weald/meetings/${meeting}/notes` };
}

test(
  "six items of a 90-minute meeting are written up and sent with 8 pages at most, in 20 minutes of a person's time",
  { tag: "@script" },
  async ({ page, portal }, { project }) => {
    const agenda = MEETING.map(([title], index) => `${title}, ${index + 5} minutes`).join("\n");
    const { meeting, notes } = await begin(page, portal, `A long meeting (${project.name})`, agenda);
    holdMeeting(portal, meeting);
    let [loads, minutes] = [0, 0];
    page.on("load", () => {
      loads += 1;
    });
    const read = async (what = page.locator("main")) => {
      minutes += (await what.innerText()).split(/\s+/).length / READ_A_MINUTE;
    };
    const press = async (name: string, role: "button" | "link" = "button") => {
      minutes += PRESS_MINUTES;
      await page.getByRole("main").getByRole(role, { name, exact: true }).first().click();
    };
    const type = async (label: RegExp | string, nth: number, text: string) => {
      minutes += text.length / TYPED_A_MINUTE + PRESS_MINUTES;
      await page.getByLabel(label).nth(nth).click();
      // A line at a time, as a phone's suggestions do: letter by letter would take the test a minute.
      for (const line of text.split(/(?<=\n)/)) {
        await page.keyboard.insertText(line.trimEnd());
        if (line.endsWith("\n")) await page.keyboard.press("Enter");
      }
    };

    await page.goto(notes);
    await expect(headings(page)).toHaveText(MEETING.map(([title], index) => `${index + 1}. ${title}`));
    await read();
    await press("Change who came", "link");
    await read();
    await type(/^Other people who came \(/, 0, "Lead cancer nurse\nGroup secretary");
    await press("Save who came");
    for (const [index, [, text]] of MEETING.entries()) await type(/^What was said/, index, text);
    await press("Preview, then send");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Send the notes to those who came");
    await read();
    const preview = await page.locator("main section").allInnerTexts();
    await press("Send the notes");
    await expect(page.getByRole("alert")).toContainText("The notes are sent to those who came.");

    const sent = await page.locator(".app-sheet section").allInnerTexts();
    expect(sent, "what is sent is what the preview showed").toEqual(preview);
    expect(sent.join("\n").match(/We (ask the trust|collect letters|thank the kitchen)/g)).toHaveLength(3);
    await expect(page.locator(".app-sheet").getByRole("cell", { name: "Group secretary" })).toHaveCount(4);
    await expect(page.locator(".app-sheet").getByRole("cell", { name: "Next meeting" })).toHaveCount(2);
    console.log(`Six items, 3 decisions, 4 actions: ${loads} pages, ${minutes.toFixed(1)} minutes`);
    expect(loads).toBeLessThanOrEqual(8);
    expect(minutes).toBeLessThanOrEqual(20);
    // Less would be no meeting's notes.
    expect(minutes).toBeGreaterThan(10);
  },
);

test(
  "an item is added, moved and removed, and what is typed elsewhere on the page stays",
  { tag: "@script" },
  async ({ page, portal, javaScriptEnabled }, { project }) => {
    const { notes } = await begin(page, portal, `In order (${project.name})`, "Welcome\nParking");
    await page.goto(notes);
    let loads = 0;
    page.on("load", () => {
      loads += 1;
    });
    await page
      .getByLabel(/^What was said/)
      .first()
      .fill("Everybody came.");
    await page.getByLabel("Add an item").fill("Buses");
    await page.keyboard.press("Enter");
    await expect(headings(page)).toHaveText(["1. Welcome", "2. Parking", "3. Buses"]);
    await page.getByRole("button", { name: "Move up Buses" }).click();
    await expect(headings(page)).toHaveText(["1. Welcome", "2. Buses", "3. Parking"]);
    await expect(page.getByRole("button", { name: "Move up Buses" })).toBeFocused();
    await page.getByRole("button", { name: "Add to Buses: + Action" }).click();
    await expect(page.getByLabel("Action 1")).toBeFocused();
    await page.keyboard.type("Ask the company");
    await page.getByText("More about Parking").click();
    await page.getByRole("button", { name: "Remove Parking" }).click();
    await expect(headings(page)).toHaveText(["1. Welcome", "2. Buses"]);
    await expect(page.getByLabel(/^What was said/).first()).toHaveValue("Everybody came.");
    await expect(page.getByLabel("Action 1")).toHaveValue("Ask the company");
    if (javaScriptEnabled) expect(loads).toBe(0);
  },
);

test(
  "a browser that is killed in the middle of an item loses nothing of what it said was saved",
  { tag: "@script" },
  async ({ page, portal }, { project }) => {
    const { facilitator, notes } = await begin(page, portal, `Cut short (${project.name})`, "Parking");
    const doomed = await chromium.launchServer(browserOptions());
    const browser = await chromium.connect(doomed.wsEndpoint());
    // What is typed is saved by the script: without it, "Save" does the same.
    const lost = await browser.newPage({ baseURL: portal.origin, javaScriptEnabled: true });
    await bring(lost.context(), facilitator, portal);
    await lost.goto(notes);
    await lost.getByLabel(/^What was said/).fill("It takes an hour.");
    await lost.getByRole("button", { name: "Add to Parking: + Action" }).click();
    await lost.getByLabel("Who").fill("Secretary");
    await expect(lost.getByRole("status").getByText("Saved", { exact: true })).toBeVisible();
    await doomed.kill();

    await page.goto(notes);
    await expect(page.getByLabel(/^What was said/)).toHaveValue("It takes an hour.");
    await expect(page.getByLabel("Who")).toHaveValue("Secretary");
    await page.getByRole("button", { name: "Save" }).first().click();
    await expect(page).toHaveTitle(/^Error: /);
    await page.getByLabel("Action 1").fill("Write");
    await page.getByRole("button", { name: "Save" }).first().click();
    await expect(page.getByRole("alert")).toContainText("The notes are saved.");
  },
);

test(
  "two facilitators who save the same item see each other's words, and nothing is lost",
  { tag: "@script" },
  async ({ page, browser, portal }, { project }) => {
    const { facilitator, notes } = await begin(page, portal, `At once (${project.name})`, "Parking\nTea");
    await page.goto(notes);
    const other = await browser.newPage({ baseURL: portal.origin });
    await bring(other.context(), facilitator, portal);
    await other.goto(notes);
    const save = (by: Page) => by.getByRole("button", { name: "Save" }).first().click();
    const said = (by: Page, nth: number) => by.getByLabel(/^What was said/).nth(nth);

    await said(page, 0).fill("It takes one hour on Mondays.");
    await save(page);
    await expect(page.getByRole("alert")).toContainText("The notes are saved.");
    await said(other, 0).fill("It takes two hours.");
    await said(other, 1).fill("There was cake.");
    await save(other);

    await expect(other).toHaveTitle(/^Error: /);
    await expect(said(other, 0)).toHaveValue("It takes two hours.");
    await expect(other.locator(".app-comparison").first()).toContainText("on Mondays");
    await page.goto(notes);
    await expect(said(page, 0)).toHaveValue("It takes one hour on Mondays.");
    await expect(said(page, 1)).toHaveValue("There was cake.");
    await said(other, 0).fill("It takes one hour on Mondays, and two on other days.");
    await save(other);
    await expect(other.getByRole("alert")).toContainText("The notes are saved.");
    await expect(said(other, 0)).toHaveValue("It takes one hour on Mondays, and two on other days.");
    await other.close();
  },
);

test("a Word file is imported after a preview, and what is no Word file is refused with a reason", async ({
  page,
  portal,
}, { project }) => {
  const { notes } = await begin(page, portal, `From Word (${project.name})`);
  await page.goto(notes);
  await page.getByRole("link", { name: "Import from Word" }).click();
  const send = async (name: string, buffer: Buffer) => {
    await page.getByLabel(/^Word file/).setInputFiles({ name, mimeType: "application/octet-stream", buffer });
    await page.getByRole("button", { name: "Show what would be imported" }).click();
  };
  await page.getByRole("button", { name: "Show what would be imported" }).click();
  await expect(page.getByRole("alert")).toContainText("Choose a Word file, or paste the text");
  await send("minutes.docx", Buffer.from("These are not the minutes."));
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByRole("alert")).toContainText("This is not a Word file that we can read.");
  await send("minutes.docx", Buffer.alloc(5.5 * 1024 * 1024, "PK"));
  await expect(page.getByRole("alert")).toContainText("The file must be smaller than 5 MB");

  const body = [
    boldParagraph("Parking"),
    paragraph("It was full."),
    paragraph("Action: Gwen to ring the trust"),
    table([
      ["Day", "Spaces"],
      ["Monday", "4"],
    ]),
    boldParagraph("Tea"),
  ].join("");
  const comments = {
    name: "word/comments.xml",
    bytes:
      '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1"/></w:comments>',
  };
  const others = [comments, relationships({ comments: "comments.xml" })];
  await send("minutes.docx", wordFile(body, others));
  await expect(page.getByText("Nothing is saved yet.")).toBeVisible();
  await expect(page.getByText("1 comment", { exact: true })).toBeVisible();
  await expect(page.getByRole("cell", { name: "Monday" })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Ring the trust" })).toBeChecked();
  await page.getByRole("button", { name: "Add these items" }).click();
  await expect(page.getByRole("alert")).toContainText("The items are added.");
  await expect(headings(page)).toHaveText(["1. Parking", "2. Tea"]);
  await expect(page.locator("[name$=-action-1-text]").first()).toHaveValue("Ring the trust");

  await page.getByRole("link", { name: "Undo the import" }).click();
  await expect(page.getByText("2 items go from the notes")).toBeVisible();
  await page.getByRole("button", { name: "Undo the import" }).click();
  await expect(page.getByRole("alert")).toContainText("The import is undone.");
  await expect(headings(page)).toHaveCount(0);
});

test("real minutes are pasted, and become items", async ({ page, portal }, { project }) => {
  test.skip(!existsSync(REAL_MINUTES), `${REAL_MINUTES} is not here`);
  const { notes } = await begin(page, portal, `Real minutes (${project.name})`);
  await page.goto(`${notes}/import`);
  await page.getByLabel("Or paste the text").fill(readFileSync(REAL_MINUTES, "utf8"));
  await page.getByRole("button", { name: "Show what would be imported" }).click();
  const shown = await page.getByRole("heading", { level: 3 }).count();
  expect(shown).toBeGreaterThan(3);
  await page.getByRole("button", { name: "Add these items" }).click();
  await expect(headings(page)).toHaveCount(shown);
});
