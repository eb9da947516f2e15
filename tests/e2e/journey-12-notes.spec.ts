import { existsSync, readFileSync } from "node:fs";
import { chromium, type Page } from "@playwright/test";
import { browserOptions } from "../../scripts/browser.ts";
import { planMeeting } from "../faults/journeys.ts";
import { boldParagraph, paragraph, table, wordFile } from "../word-file.ts";
import { bring, expect, test } from "./fixtures.ts";
import { personOf } from "./open-session.ts";
import type { Portal } from "./portal.ts";

/** Real minutes stand beside the project on some machines; without them the story is told with its own alone. */
const REAL_MINUTES = "../shared/data/minutes/2019-06-19.md";

/** What a facilitator writes down in 90 minutes. */
const MEETING = [
  ["Welcome and apologies", "12 people came. Two came for the first time.", "", ""],
  [
    "Parking",
    "It takes an hour.\n\n- Blue badge spaces are full by 9am\n- The bus is late",
    "Ask for the figures",
    "Write to the trust",
  ],
  [
    "Letters",
    "Three people brought letters that say two different things.",
    "Collect letters until June",
    "Bring a folder",
  ],
  [
    "Waiting for results",
    "People can bear a wait if they know how long it is.",
    "",
    "Ask the lead cancer nurse to come",
  ],
  ["Wards at night", "Ward | What wakes people\nCedar | Bins\nBirch | Lights", "", ""],
  ["Food", "Soft food for people with sore mouths.", "Thank the kitchen\nAsk for a plate to be kept", ""],
  ["What people told us", "We read 9 comments aloud.", "", "Tell the people who wrote them"],
  ["Next meeting", "The same place and time.", "Finish by 4pm", ""],
] as const;

/** While they are written, what readers will see is folded away. */
const showAsRead = (page: Page) => page.getByText("Show the notes as they will be read").click();

async function begin(page: Page, portal: Portal, title: string) {
  const facilitator = personOf(portal, portal.cast.facilitator);
  const meeting = await planMeeting(facilitator, title);
  await bring(page.context(), facilitator, portal);
  return { facilitator, notes: `/manage/groups/weald/meetings/${meeting}/notes` };
}

test("the notes of a 90-minute meeting are entered item by item, and all of it is there", async ({
  page,
  portal,
}, { project }) => {
  test.slow();
  const { notes } = await begin(page, portal, `A long meeting (${project.name})`);
  for (const [title, said, decisions, action] of MEETING) {
    await page.goto(`${notes}/items/new`);
    await page.getByLabel("What the item was about").fill(title);
    await page.getByLabel(/^What was said/).fill(said);
    await page.getByRole("button", { name: "Save and go on" }).click();
    await expect(page.getByRole("alert")).toContainText("The item is saved.");
    await page.getByLabel(/^Decisions/).fill(decisions);
    if (action) {
      const first = page.getByRole("group", { name: "Action 1", exact: true });
      await first.getByLabel("What is to be done").fill(action);
      await first.getByLabel("Who does it").fill("Group secretary");
    }
    await page.getByRole("button", { name: "Save the item" }).click();
  }
  await showAsRead(page);
  const headings = page.getByRole("heading", { level: 3 });
  await expect(headings).toHaveText(MEETING.map(([title], index) => `${index + 1}. ${title}`));
  for (const text of ["Blue badge spaces are full by 9am", "Ask for a plate to be kept"])
    await expect(page.getByText(text, { exact: true })).toBeVisible();
  for (const text of ["Tell the people who wrote them", "Bins"])
    await expect(page.getByRole("cell", { name: text })).toBeVisible();
});

test(
  "a browser that is killed in the middle of an item loses nothing of what it said was saved",
  { tag: "@script" },
  async ({ page, portal }, { project }) => {
    const { facilitator, notes } = await begin(page, portal, `Cut short (${project.name})`);
    const doomed = await chromium.launchServer(browserOptions());
    const browser = await chromium.connect(doomed.wsEndpoint());
    // What is typed is saved by the script: without it, "Save and go on" does the same.
    const lost = await browser.newPage({ baseURL: portal.origin, javaScriptEnabled: true });
    await bring(lost.context(), facilitator, portal);
    await lost.goto(`${notes}/items/new`);
    await lost.getByLabel(/^What was said/).fill("Nobody had a title for this yet.");
    await lost
      .getByRole("group", { name: "Action 1", exact: true })
      .getByLabel("Who does it")
      .fill("Secretary");
    await expect(lost.getByRole("status").getByText("Saved", { exact: true })).toBeVisible();
    await doomed.kill();

    await page.goto(notes);
    await page.getByRole("link", { name: "No title yet", exact: true }).click();
    await expect(page.getByLabel(/^What was said/)).toHaveValue("Nobody had a title for this yet.");
    await expect(page.getByLabel("Who does it").first()).toHaveValue("Secretary");
    await page.getByLabel("What the item was about").fill("Parking");
    await page.getByLabel("What is to be done").first().fill("Write");
    await page.getByRole("button", { name: "Save the item" }).click();
    await showAsRead(page);
    await expect(page.getByRole("heading", { name: "1. Parking" })).toBeVisible();
  },
);

test(
  "two facilitators who save the same item see each other's words, and nothing is lost",
  { tag: "@script" },
  async ({ page, browser, portal }, { project }) => {
    const { facilitator, notes } = await begin(page, portal, `At once (${project.name})`);
    await page.goto(`${notes}/items/new`);
    await page.getByLabel("What the item was about").fill("Parking");
    await page.getByRole("button", { name: "Save and go on" }).click();
    const item = new URL(page.url()).pathname;
    const other = await browser.newPage({ baseURL: portal.origin });
    await bring(other.context(), facilitator, portal);
    await other.goto(item);

    await page.getByLabel(/^What was said/).fill("It takes one hour on Mondays.");
    await page.getByRole("button", { name: "Save the item" }).click();
    await expect(page.getByRole("alert")).toContainText("The item is saved.");
    await other.getByLabel(/^What was said/).fill("It takes two hours.");
    await other.getByRole("button", { name: "Save the item" }).click();

    await expect(other).toHaveTitle(/^Error: /);
    await expect(other.getByLabel(/^What was said/)).toHaveValue("It takes two hours.");
    await expect(other.locator(".app-comparison").filter({ hasText: "what was said" })).toContainText(
      "on Mondays",
    );
    await page.goto(notes);
    await expect(page.getByText("It takes one hour on Mondays.").first()).toBeVisible();
    await other.getByLabel(/^What was said/).fill("It takes one hour on Mondays, and two on other days.");
    await other.getByRole("button", { name: "Save the item" }).click();
    await expect(
      other.getByText("It takes one hour on Mondays, and two on other days.").first(),
    ).toBeVisible();
    await other.close();
  },
);

test("a Word file is imported after a preview, and what is no Word file is refused with a reason", async ({
  page,
  portal,
}, { project }) => {
  const { notes } = await begin(page, portal, `From Word (${project.name})`);
  await page.goto(notes);
  await page.getByRole("button", { name: "Import from Word" }).click();
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
  await send("minutes.docx", wordFile(body, [comments]));
  await expect(page.getByText("Nothing is saved yet.")).toBeVisible();
  await expect(page.getByText("1 comment", { exact: true })).toBeVisible();
  await expect(page.getByRole("cell", { name: "Monday" })).toBeVisible();
  await page.getByRole("button", { name: "Add these items" }).click();
  await expect(page.getByRole("alert")).toContainText("The items are added.");
  await showAsRead(page);
  await expect(page.getByRole("heading", { level: 3 })).toHaveText(["1. Parking", "2. Tea"]);
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
  await showAsRead(page);
  await expect(page.getByRole("heading", { level: 3 })).toHaveCount(shown);
});
