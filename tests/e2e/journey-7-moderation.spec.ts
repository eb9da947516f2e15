import type { Page } from "@playwright/test";
import { expect, logIn, logOut, test } from "./fixtures.ts";
import { ownFeedback, STORY, send, tell } from "./give-feedback.ts";

test("feedback that worries: the right service is shown, a moderator looks, other words are agreed, and staff read them", async ({
  page,
  portal,
}) => {
  const { member, moderator, reviewer } = portal.cast;
  let reference = "";

  await test.step("the writer is shown the right service on the way, twice, and nothing is stopped", async () => {
    await logIn(page, member);
    await page.goto("/feedback");
    await page.getByRole("button", { name: "Tell us more first" }).click();
    await answerUntilTelling(page);
    await tell(page, {
      couldBeBetter: "Big Dave at the desk laughed. Since then I can't breathe when I go there.",
    });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "You may want help from someone else too",
    );
    await expect(page.getByRole("heading", { name: /Call 999 if/ })).toBeVisible();
    await page.getByRole("button", { name: "Continue with my feedback" }).click();
    await page.getByLabel(STORY.audience).check();
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your answers");
    await expect(page.getByRole("heading", { name: /Call 999 if/ })).toBeVisible();
    reference = await send(page);
    await logOut(page);
  });

  await test.step("it is on the same-day list, whose moderator is told; it cannot be published before they look", async () => {
    await portal.mail.emailTo(moderator?.email ?? "", `Please look at this feedback today: ${reference}`);
    await logIn(page, moderator);
    await page.goto("/manage");
    await page.getByRole("link", { name: "Look at today" }).click();
    await expect(page.getByRole("link", { name: /^Write to them now/ })).toBeVisible();
    await page.getByRole("link", { name: reference }).first().click();
    await expect(page.getByText("Someone may be unwell now")).toBeVisible();
    await expect(page.locator("mark", { hasText: "can't breathe" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Publish" })).toHaveCount(0);
    await page.getByRole("button", { name: "Say what you did about it" }).click();
    await page.getByRole("button", { name: "Take it off the list" }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await page
      .getByLabel("What did you do about it?")
      .fill("Read it: it tells of fear, not of illness today.");
    await page.getByRole("button", { name: "Take it off the list" }).click();
    await expect(page.getByRole("alert")).toContainText("It is off the same-day list.");
  });

  await test.step("the moderator suggests other words, and the writer hears of it", async () => {
    await page.getByRole("link", { name: "Suggest other words to its writer" }).click();
    await page
      .getByLabel("What could be better")
      .fill("Someone at the desk laughed. I am afraid to go there now.");
    await page.getByRole("button", { name: "Send the suggestion" }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await expect(page.getByLabel("What could be better")).toHaveValue(/^Someone at the desk/);
    await page.getByLabel("Why do you suggest this?").fill("It tells everybody who laughed.");
    await page.getByRole("button", { name: "Send the suggestion" }).click();
    await expect(page.getByRole("alert")).toContainText("Your suggestion is sent.");
    await portal.mail.emailTo(member?.email ?? "", `We suggest a change to your feedback: ${reference}`);
    await logOut(page);
  });

  await test.step("the writer compares both and agrees: it is published", async () => {
    await logIn(page, member);
    await ownFeedback(page)
      .getByRole("link", { name: new RegExp(reference) })
      .click();
    await expect(page.getByText("Changes suggested to you").first()).toBeVisible();
    await page.getByRole("button", { name: "See the suggestion" }).click();
    await expect(page.locator("del", { hasText: "Big Dave" })).toBeVisible();
    await expect(page.locator("ins", { hasText: "Someone" })).toBeVisible();
    await page.getByRole("link", { name: "Keep my own words" }).click();
    await page.getByRole("link", { name: "Back", exact: true }).click();
    await page.getByRole("button", { name: "Agree and publish it" }).click();
    await expect(page.getByRole("alert")).toContainText("Your feedback is published");
    await logOut(page);
  });

  await test.step("the reviewer reads it without author; it may identify someone, so it comes off the pages at once", async () => {
    await logIn(page, reviewer);
    await page.goto(`/feedback/${reference}`);
    await expect(page.getByText("Someone at the desk laughed.")).toBeVisible();
    await expect(page.getByRole("main")).not.toContainText("Big Dave");
    await expect(page.getByRole("main")).not.toContainText("Sam");
    await page.getByRole("link", { name: "This may identify someone" }).click();
    await page.getByLabel("What may identify someone?").fill("There is one desk.");
    await page.getByRole("button", { name: "Take it off the pages" }).click();
    await expect(page.getByRole("alert")).toContainText("The feedback is off the pages.");
    expect((await page.goto(`/feedback/${reference}`))?.status()).toBe(404);
    await logOut(page);
  });

  await test.step("the writer changes the words, asks that it be passed on, and the moderator does", async () => {
    await logIn(page, member);
    await page.goto(`/your-page/feedback/${reference}`);
    await page.getByRole("link", { name: "Change your words" }).click();
    await page.getByLabel("What could be better").fill("I was laughed at.");
    await page.getByRole("button", { name: "Save my words" }).click();
    await expect(page.getByRole("alert")).toContainText("Your words are changed.");
    await page.getByRole("link", { name: "Ask us to pass it on as a complaint" }).click();
    await page.getByRole("button", { name: "Ask us to pass it on" }).click();
    await expect(page.getByRole("alert")).toContainText("We have noted");
    await logOut(page);

    await logIn(page, moderator);
    await page.goto(`/manage/checks/${reference}`);
    await page.getByRole("button", { name: "Pass it on, as its writer asks" }).click();
    await page.getByRole("link", { name: "See who wrote it" }).click();
    await expect(page.getByRole("main")).toContainText(member?.email ?? "");
    await page.goBack();
    await page.getByLabel("Who did you pass it on to?").fill("the PALS team of the trust");
    await page.getByRole("button", { name: "It is passed on" }).click();
    await expect(page.getByRole("alert")).toContainText("passed on");
    await portal.mail.emailTo(member?.email ?? "", `We have passed on your feedback: ${reference}`);
  });
});

test("moderators say who is on the rota of the same-day list", async ({ page, portal }) => {
  await logIn(page, portal.cast.moderator);
  await page.goto("/manage/checks/rota");
  await page.getByRole("button", { name: "Add to the rota" }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await page.getByLabel("Who", { exact: true }).selectOption({ index: 1 });
  await page.getByLabel("First", { exact: true }).check();
  for (const [group, day, month] of [
    ["First day", "3", "5"],
    ["Last day", "9", "5"],
  ] as const) {
    const fields = page.getByRole("group", { name: group });
    await fields.getByLabel("Day").fill(day);
    await fields.getByLabel("Month").fill(month);
    await fields.getByLabel("Year").fill("2038");
  }
  await page.getByRole("button", { name: "Add to the rota" }).click();
  await expect(page.getByText("3 May 2038 to 9 May 2038").first()).toBeVisible();
  await page.getByRole("button", { name: /Remove the shift of .* 3 May 2038/ }).click();
  await expect(page.getByText("3 May 2038 to 9 May 2038")).toHaveCount(0);
});

/** Every question up to the one with the two passages. */
async function answerUntilTelling(page: Page): Promise<void> {
  const { group, voice, organisation, site = "", when } = STORY;
  for (const answer of [group, voice, organisation, site, when]) {
    await page.getByLabel(answer, { exact: true }).check();
    await page.getByRole("button", { name: "Continue" }).click();
  }
  for (const heading of [/Which type of cancer/, /Which part of care/, /^Overall/]) {
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    await page.getByRole("button", { name: "Continue" }).click();
  }
}
