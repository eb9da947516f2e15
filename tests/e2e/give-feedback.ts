import { expect, type Locator, type Page } from "@playwright/test";

/** The answers of one story. What is left out is continued without an answer, where that is allowed. */
export type Story = {
  group: string;
  voice: string;
  basis?: string;
  organisation: string;
  site?: string;
  when: string;
  overall?: string;
  wentWell?: string;
  couldBeBetter?: string;
  audience: string;
  uses: string[];
};

export const STORY: Story = {
  group: "Weald Cancer Action Group",
  voice: "Mine",
  organisation: "Maidstone and Tunbridge Wells NHS Trust",
  site: "The Maidstone Hospital",
  when: "1 to 6 months ago",
  overall: "Good",
  wentWell: "The nurse rang when she said she would.",
  couldBeBetter: "Parking took an hour each time.",
  audience: "People in the group, and staff",
  uses: ["Count it", "Summarise it"],
};

/** Their own feedback on "Your page", where what is new stands above it and may name the same. */
export function ownFeedback(page: Page): Locator {
  return page.getByRole("region", { name: "Your feedback" });
}

/** Answers every question from "which group" to "who may see it", as a person would. */
export async function answerQuestions(page: Page, story: Story): Promise<void> {
  await choose(page, story.group);
  await choose(page, story.voice);
  if (story.basis) await choose(page, story.basis);
  await choose(page, story.organisation);
  if (story.site) await choose(page, story.site);
  await choose(page, story.when);
  await next(page, /Which type of cancer/);
  await next(page, /Which part of care/);
  if (story.voice !== "Someone who has died") {
    if (story.overall) await page.getByLabel(story.overall, { exact: true }).check();
    await next(page, /^Overall/);
  }
  await tell(page, story);
  if (/died|care for/.test(story.voice)) await next(page, /for you\?|as their carer/);
  await page.getByLabel(story.audience).check();
  for (const use of story.uses) await page.getByLabel(use).check();
  await next(page, /Who may see your feedback/);
}

/** The page with the two passages. */
export async function tell(page: Page, { wentWell = "", couldBeBetter = "" }: Partial<Story>): Promise<void> {
  await page.getByLabel(/^What (went well|was done well)/).fill(wentWell);
  await page.getByLabel(/^What (could be better|should have been different)/).fill(couldBeBetter);
  await page.getByRole("button", { name: "Continue" }).click();
}

/** Sends what stands on "check your answers" and returns the reference. */
export async function send(page: Page): Promise<string> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your answers");
  await page.getByRole("button", { name: "Send feedback" }).click();
  await expect(page).toHaveURL(/\/sent$/);
  const reference = (await page.getByRole("main").textContent())?.match(/KM-\d\d-[0-9A-Z]{5}/)?.[0];
  if (!reference) throw new Error("The page says no reference");
  return reference;
}

async function choose(page: Page, answer: string): Promise<void> {
  await page.getByLabel(answer, { exact: true }).check();
  await page.getByRole("button", { name: "Continue" }).click();
}

async function next(page: Page, heading: RegExp): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
  await page.getByRole("button", { name: "Continue" }).click();
}
