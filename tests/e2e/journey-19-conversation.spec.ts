import type { Page } from "@playwright/test";
import { expect, logIn, test } from "./fixtures.ts";
import { ownFeedback } from "./give-feedback.ts";

const QUESTION = "Which clinic was it?";
const PLAN = "40 more spaces by the main entrance";

test("a conversation: asked, answered, published, a change planned and made, not answered, corrected", async ({
  page,
  portal,
}) => {
  const { member, moderator, reviewer } = portal.cast;
  let reference = "";
  const told = (subject: string) => portal.mail.emailTo(member?.email ?? "", `${subject}: ${reference}`);

  await test.step("somebody of the group tells it", async () => {
    await logIn(page, member);
    await page.goto("/feedback");
    await page.getByLabel("Where was this?").selectOption({ label: "Maidstone Hospital" });
    await page.getByLabel("What went well?").fill("The nurse rang when she said she would.");
    await page
      .getByLabel("What could be better?")
      .fill("Parking took an hour each time, and nobody told us before.");
    await page.getByLabel("People in the group, and staff").check();
    await page.getByLabel("Count it, and use it in summaries").check();
    await page.getByRole("button", { name: "Send feedback" }).click();
    await expect(page.getByRole("main")).toContainText(/KM-\d\d-/);
    reference = (await page.getByRole("main").textContent())?.match(/KM-\d\d-[0-9A-Z]{5}/)?.[0] ?? "";
  });

  await test.step("a moderator asks, and sees that it is the writer's turn", async () => {
    await logIn(page, moderator);
    await page.goto(`/manage/checks/${reference}`);
    await page.getByRole("link", { name: "Ask its writer something" }).click();
    await page.getByRole("button", { name: "Send it" }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await page.getByLabel("What would you like to say or ask?").fill(QUESTION);
    await page.getByRole("button", { name: "Send it" }).click();
    await expect(page.getByRole("alert")).toContainText("14 days to answer");
    await page.goto("/manage/checks");
    await expect(row(page, reference)).toContainText("Waits for its writer");
    await told("We have a question about your feedback");
  });

  await test.step("the writer finds it first on their page and answers there", async () => {
    await logIn(page, member);
    await page
      .getByRole("link", { name: `A moderator has written to you about your feedback ${reference}` })
      .click();
    await expect(page.getByText(QUESTION)).toBeVisible();
    await page.getByLabel("Your answer").fill("The one on Tuesday mornings.");
    await page.getByRole("button", { name: "Send your answer" }).click();
    await expect(page.getByRole("alert")).toContainText("Your answer is sent.");
    await expect(page.getByRole("heading", { name: /^Needs you/ })).toHaveCount(0);
  });

  await test.step("the moderator reads the answer and publishes", async () => {
    await logIn(page, moderator);
    await page.goto("/manage/checks");
    await expect(row(page, reference)).toContainText("Its writer has answered");
    await row(page, reference).getByRole("link").click();
    await expect(page.getByText("The one on Tuesday mornings.")).toBeVisible();
    await page.getByRole("button", { name: "Publish" }).click();
    await told("Your feedback is with your group");
  });

  await test.step("staff say what they plan; it is looked through, and a moderator reads it first", async () => {
    await logIn(page, reviewer);
    await page.goto(`/feedback/${reference}`);
    await page.getByRole("button", { name: "Respond" }).click();
    await page.getByLabel("We plan a change").check();
    await page.getByLabel("Your response").fill("Thank you. Sister Jane Smith told the PTC about this.");
    await page.getByLabel("Who says this?").fill("Lead cancer nurse");
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await page.getByLabel("What will change").fill(PLAN);
    await fillDay(page, "By when", "4", "3", String(new Date().getFullYear() + 1));
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByText("Name: Sister Jane Smith")).toBeVisible();
    await expect(page.getByText("PTC: say what it means")).toBeVisible();
    await page.getByRole("link", { name: "Change it" }).click();
    await page.getByLabel("Your response").fill("Thank you. We told the car park team about this.");
    await page.getByRole("button", { name: "Save the response" }).click();
    await expect(page.getByText("Name: Sister Jane Smith")).toHaveCount(0);
    await page.getByRole("button", { name: "Send response" }).click();
    await expect(page.getByRole("alert")).toContainText("sent to a moderator");

    await logIn(page, moderator);
    await page.goto("/manage/checks");
    await page.getByRole("link", { name: /We plan a change/ }).click();
    await page.getByLabel("Publish it").check();
    await page.getByRole("button", { name: "Save the decision" }).click();
    await expect(page.getByRole("alert")).toContainText("The response is published.");
    await told("There is a response to your feedback");
  });

  await test.step("the writer reads it as new, and says that it does not answer", async () => {
    await logIn(page, member);
    await expect(ownFeedback(page).getByRole("listitem").first()).toContainText("Change planned");
    await expect(ownFeedback(page).getByRole("listitem").first()).toContainText("New");
    await page.goto(`/your-page/feedback/${reference}`);
    await expect(page.getByText(PLAN)).toBeVisible();
    await page.getByRole("link", { name: /Say thank you, or that it does not answer it/ }).click();
    await page.getByLabel(/This does not answer it/).check();
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await page.getByLabel("What does it not answer?").fill("Nobody told us before we came.");
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page.getByRole("alert")).toContainText("A moderator reads what you wrote");

    await logIn(page, moderator);
    await page.goto("/manage/checks");
    await page.getByRole("link", { name: /What a writer said to a response/ }).click();
    await page.getByLabel("Publish it", { exact: true }).check();
    await page.getByRole("button", { name: "Save the decision" }).click();
    await expect(page.getByRole("alert")).toContainText("It is published.");
  });

  await test.step("staff see the flag, and say what they have made", async () => {
    await logIn(page, reviewer);
    await page.goto("/manage/feedback?show=all");
    await expect(row(page, reference)).toContainText("Not answered, says its writer");
    await page.goto(`/feedback/${reference}/response/new`);
    await page.getByLabel("We have made a change").check();
    await page.getByLabel("What has changed").fill("The letter tells where to park.");
    await page.getByLabel("Where", { exact: true }).fill("All cancer clinics");
    await fillDay(page, "Since when", "2", "1", "2026");
    await page.getByLabel("How people can see that it has changed").fill("It is in every letter.");
    await page.getByLabel("Your response").fill("You were right. We have changed the letter.");
    await expect(page.getByLabel("Who says this?")).toHaveValue("Lead cancer nurse");
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("button", { name: "Send response" }).click();

    await logIn(page, moderator);
    await page.goto("/manage/checks");
    await page.getByRole("link", { name: /We have made a change/ }).click();
    await page.getByLabel("Publish it").check();
    await page.getByRole("button", { name: "Save the decision" }).click();
  });

  await test.step("the writer corrects their words: the old ones stand with the responses, then the new ones do", async () => {
    await logIn(page, member);
    await page.goto(`/your-page/feedback/${reference}/change`);
    await expect(page.getByLabel("Take the present text down meanwhile")).not.toBeChecked();
    await page.getByLabel("What could be better").fill("Parking took half an hour each time.");
    await page.getByRole("button", { name: "Save my words" }).click();
    await expect(page.getByRole("alert")).toContainText("Your words are changed.");

    await logIn(page, reviewer);
    await page.goto(`/feedback/${reference}`);
    await expect(page.getByText("Parking took an hour each time")).toBeVisible();
    await expect(page.getByRole("heading", { name: /^Response from/ })).toHaveCount(2);

    await logIn(page, moderator);
    await page.goto("/manage/checks");
    await page.getByRole("link", { name: /Words that their writer changed/ }).click();
    await page.getByLabel("Publish the new words").check();
    await page.getByRole("button", { name: "Save the decision" }).click();
    await told("Your changed words are published");

    await logIn(page, reviewer);
    await page.goto(`/feedback/${reference}`);
    await expect(page.getByText("Parking took half an hour each time.")).toBeVisible();
    await expect(page.getByText(/The writer changed these words on/)).toBeVisible();
    await expect(page.getByRole("heading", { name: /^Response from/ })).toHaveCount(2);
    await expect(page.getByText("Nobody told us before we came.")).toBeVisible();
    await expect(page.getByRole("main")).not.toContainText("Sam");
  });
});

/** The row of one comment in a list. */
function row(page: Page, reference: string) {
  return page.getByRole("listitem").filter({ hasText: reference }).first();
}

async function fillDay(page: Page, name: string, ...parts: [day: string, month: string, year: string]) {
  const box = page.getByRole("group", { name });
  for (const [index, label] of ["Day", "Month", "Year"].entries())
    await box.getByLabel(label).fill(parts[index] ?? "");
}
