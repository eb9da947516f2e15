import { test as base, type Page } from "@playwright/test";
import { type Demonstration, startDemonstration } from "./demonstration.ts";
import { expect } from "./fixtures.ts";
import { PageLint, type Visited } from "./page-lint.ts";

const NEXT_YEAR = String(new Date().getFullYear() + 1);

type ForWorker = { demonstration: Demonstration };

const test = base.extend<Record<never, never>, ForWorker>({
  demonstration: [
    async ({ browserName: _ }, use) => {
      const demonstration = await startDemonstration();
      await use(demonstration);
      await demonstration.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  baseURL: ({ demonstration }, use) => use(demonstration.origin),
});

test.use({ javaScriptEnabled: false });

test("the first start fills the file, and the next one leaves it as it is", ({ demonstration }) => {
  const [first, next] = demonstration.said;
  expect(first).toMatch(/A new demonstration .* \d{3} people and \d{3} comments/);
  expect(next).toBe("");
});

test("one button makes the visitor somebody, and another one somebody else", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Log in as somebody else" }).click();
  await page.getByRole("button", { name: "Log in as Maureen Attwell" }).click();
  await expect(page).toHaveURL(/\/your-page$/);
  await expect(page.getByText("Answered", { exact: true }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: /Continue your feedback/ })).toBeVisible();

  await page.getByRole("link", { name: "Log in as somebody else" }).click();
  await expect(page.getByText("You are logged in as Maureen.")).toBeVisible();
  await page.getByRole("button", { name: "Log in as Nadia Farrow" }).click();
  await expect(page).toHaveURL(/\/reports\/live/);
  await expect(page.getByText(/people told us about Maidstone and Tunbridge Wells NHS Trust/)).toBeVisible();
  await expect(
    page.getByRole("rowheader", { name: "Access to medical care and support" }).first(),
  ).toBeVisible();
});

test("someone creates an account and confirms it with the email that is shown", async ({ page }) => {
  await page.goto("/demo");
  await page.getByRole("link", { name: "Create an account of your own" }).click();
  await page.getByLabel("Email address").fill("visitor@example.net");
  await page.getByLabel("Password", { exact: true }).fill("teapot walnut compass");
  await page.getByLabel("Your name", { exact: true }).fill("Vera Newby");
  await page.getByLabel("Name to show to others").fill("Vera");
  await page.getByLabel("I agree to the house rules").check();
  await page.getByRole("button", { name: "Create an account" }).click();
  await expect(page.getByRole("heading", { name: "Check your email" })).toBeVisible();

  await page.goto("/demo#emails");
  await page.getByText("Confirm your email address (to visitor@example.net)").click();
  await page.getByRole("link", { name: /verify-email\?token=/ }).click();
  await page.getByLabel("The password that you chose").fill("teapot walnut compass");
  await page.getByRole("button", { name: "Confirm and log in" }).click();
  await expect(page).toHaveURL(/\/your-page$/);
});

test("what the moderator decides is told by an email", async ({ page }) => {
  await be(page, "Maureen Attwell");
  await page.goto("/your-page");
  const unchecked = page.getByRole("listitem").filter({ hasText: "Waiting for your answer" }).last();
  const reference = /KM-\d\d-\w{5}/.exec(await unchecked.innerHTML())?.[0] ?? "none";
  await be(page, "Morgan Ellis");
  await page.goto(`/manage/checks/${reference}`);
  await page.getByRole("button", { name: "Publish" }).click();
  await page.goto("/demo");
  await expect(page.getByText(`Your feedback is with your group: ${reference}`).first()).toBeVisible();
});

test("what a group asked goes up and across, is promised, and is read by everyone", async ({ page }) => {
  const title = "Say by when results come";
  await be(page, "Ruth Amory");
  await page.goto("/manage/recommendations?show=toAccept");
  await page.getByRole("link", { name: title }).click();
  const address = new URL(page.url()).pathname;
  await page.getByRole("button", { name: "Accept it" }).click();
  await expect(page.getByRole("alert")).toContainText("You have accepted it.");
  await page.goto(`${address}/send`);
  await page
    .getByLabel("Who should get it?")
    .selectOption({ label: "East Kent Hospitals University NHS Foundation Trust" });
  await page.getByRole("button", { name: "Send it" }).click();
  await expect(page.getByText(/It is with East Kent Hospitals .*, day 0 of 20/)).toBeVisible();

  await be(page, "Maureen Attwell");
  expect((await page.goto(address))?.status()).toBe(404);

  await be(page, "Morgan Ellis");
  await page.goto("/manage/checks/recommendations");
  await page.getByRole("link", { name: `Its words: ${title}` }).click();
  await page.getByRole("button", { name: "Everyone may read these words" }).click();

  await be(page, "James Whitlow");
  await page.goto(address);
  await page.getByRole("button", { name: "Accept it" }).click();
  await page.getByRole("button", { name: "Respond" }).click();
  await page.getByLabel("We plan a change").check();
  await page.getByLabel("What will change").fill("The desk writes the day on a card.");
  for (const [part, value] of [
    ["Day", "4"],
    ["Month", "3"],
    ["Year", NEXT_YEAR],
  ] as const)
    await page.getByRole("group", { name: "By when" }).getByLabel(part).fill(value);
  await page.getByLabel("Explain it in your own words").fill("Nobody should have to guess.");
  await page.getByLabel("Who says this?").fill("Cancer manager");
  await page.getByRole("button", { name: "Send the response" }).click();
  await expect(page.getByText("A moderator reads it before everyone does.", { exact: true })).toBeVisible();

  await be(page, "Morgan Ellis");
  await page.goto("/manage/checks/recommendations");
  await page.getByRole("link", { name: `A response: ${title}` }).click();
  await page.getByRole("button", { name: "Publish the response" }).click();

  await be(page, "Maureen Attwell");
  await page.goto("/what-has-changed?kind=promised");
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByText(`Staff promise it by 4 March ${NEXT_YEAR}.`)).toBeVisible();
  await expect(page.getByText("Cancer manager, East Kent Hospitals")).toBeVisible();
  await expect(page.getByText("Feedback or a decision was put under it")).toHaveCount(0);
});

/**
 * On the first screen of a phone: what matters most to whom on which page, by its own words. The heights leave room for what
 * the days bring: the demonstration's meetings and notes move with the date, and stories before this one add to its lists.
 */
const FIRST = [
  { who: null, at: "/", what: "Give feedback", most: 5_900 },
  { who: null, at: "/groups/weald", what: "Join this group", most: 3_900 },
  { who: "Maureen Attwell", at: "/your-page", what: "Needs you", most: 3_600 },
  { who: "Maureen Attwell", at: "/groups/weald", what: "Give feedback", most: 3_600 },
  {
    who: "Maureen Attwell",
    at: "/groups/weald/meetings",
    open: "Next steps",
    what: "Are you coming?",
    most: 3_300,
  },
  { who: "Frances Linton", at: "/groups/weald", what: "Needs you", most: 3_700 },
  { who: "Morgan Ellis", at: "/manage/checks", what: "Look at today", most: 7_000 },
] as const;

test("what matters most stands on the first screen of a phone, and no page is a roll of paper", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const seen: string[] = [];
  for (const { who, at, what, most, ...more } of FIRST) {
    if (who) {
      await page.goto("/demo");
      await page.getByRole("button", { name: `Log in as ${who}` }).click();
    }
    await page.goto(at);
    if ("open" in more) await page.getByRole("link", { name: more.open }).first().click();
    const box = await page.locator("main").getByText(what).first().boundingBox();
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    if (!box || box.y + box.height > 640 || height > most)
      seen.push(`${who ?? "a visitor"} at ${at}: “${what}” at ${box?.y} px of ${height}`);
  }
  expect(seen).toEqual([]);
});

test("the pages of the demonstration are well made", async ({ page, browser }, { project }) => {
  const lint = new PageLint(browser, project);
  const problems: string[] = [];
  const look = async (path: string) =>
    problems.push(...(await lint.problemsOf(await visit(page, path), "every")));
  await look("/");
  await look("/demo");
  await look("/demo/parts");
  await be(page, "Frances Linton");
  for (const path of [
    "/demo",
    "/groups/weald",
    "/groups/weald/feedback",
    "/groups/weald/meetings",
    "/groups/weald/recommendations",
    "/manage/groups/weald/recommendations/new",
    "/manage/recommendations",
    "/what-has-changed",
    "/manage",
  ]) {
    await look(path);
  }
  await lint.close();
  expect(problems).toEqual([]);
});

async function be(page: Page, name: string): Promise<void> {
  await page.goto("/demo");
  await page.getByRole("button", { name: `Log in as ${name}` }).click();
  await expect(page.getByRole("link", { name: "Account" })).toBeVisible();
}

async function visit(page: Page, path: string): Promise<Visited> {
  const answer = await page.goto(path);
  return { url: page.url(), status: answer?.status() ?? 0, html: (await answer?.text()) ?? "" };
}
