import { expect, logIn, logOut, test } from "./fixtures.ts";
import { answerQuestions, ownFeedback, STORY, send, tell } from "./give-feedback.ts";

test("one comment: given, checked, read, labelled, answered, and withdrawn", { tag: "@script" }, async ({
  page,
  portal,
}) => {
  let reference = "";
  const { member } = portal.cast;

  await test.step("the member is told what to leave out, and the group is chosen already", async () => {
    await logIn(page, member);
    await page.goto("/groups/weald");
    await page.getByRole("main").getByRole("button", { name: "Give feedback" }).click();
    await expect(page.getByText("This page is not watched all the time.")).toBeVisible();
    await page.getByRole("button", { name: "Tell us more first" }).click();
    await expect(page.getByLabel("Weald Cancer Action Group")).toBeChecked();
  });

  await test.step("a question without an answer comes back with an error that leads to it", async () => {
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await page.getByRole("link", { name: "Back", exact: true }).click();
  });

  await test.step("the questions are answered; an NHS number is found and taken out", async () => {
    await answerQuestions(page, {
      ...STORY,
      couldBeBetter: "They lost my notes, NHS number 999 000 0018, twice.",
    });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "We found words that may identify someone",
    );
    await expect(page.getByText("999 000 0018")).toBeVisible();
    await page.getByRole("button", { name: "Change my answer" }).click();
    await tell(page, STORY);
  });

  await test.step("the answers are checked, one is changed, and it is sent", async () => {
    await page.getByRole("link", { name: /^Change\s*Overall/ }).click();
    await page.getByLabel("Very good").check();
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByText("Very good")).toBeVisible();
    reference = await send(page);
    await page.goBack();
    await page.goto(page.url());
    await page.goto("/your-page");
    await expect(ownFeedback(page).getByRole("link", { name: new RegExp(reference) })).toHaveCount(1);
  });

  await test.step("nobody else sees it yet", async () => {
    await logOut(page);
    await logIn(page, portal.cast.facilitator);
    expect((await page.goto(`/feedback/${reference}`))?.status()).toBe(404);
    await logOut(page);
  });

  await test.step("a moderator reads and publishes it, and the writer is told", async () => {
    await logIn(page, portal.cast.moderator);
    await page.getByRole("link", { name: "Manage" }).click();
    await page.getByRole("link", { name: /Feedback to check/ }).click();
    await page.getByRole("link", { name: reference }).click();
    await expect(page.getByText(STORY.couldBeBetter ?? "")).toBeVisible();
    await page.getByRole("button", { name: "Publish" }).click();
    await portal.mail.emailTo(member?.email ?? "", `Your feedback is with your group: ${reference}`);
    await logOut(page);
  });

  await test.step("the facilitator labels it with themes", async () => {
    await logIn(page, portal.cast.facilitator);
    await page.goto("/groups/weald/feedback");
    await page.getByRole("link", { name: new RegExp(reference) }).click();
    await page.getByRole("link", { name: "Choose themes" }).click();
    const better = page.getByRole("region", { name: "What could be better" });
    for (const [category, theme] of [
      ["Service location, travel and transport", "Parking"],
      ["Communication and involvement", "Being kept informed, clarity and consistency"],
    ] as const) {
      const box = better.getByLabel(theme);
      if (!(await box.isVisible())) await better.getByText(category, { exact: true }).click();
      await box.check();
    }
    await page.getByRole("button", { name: "Save themes" }).click();
    await expect(page.getByRole("alert")).toContainText("The themes are saved.");
    await expect(page.locator("[aria-current]")).toHaveCount(0);
    await expect(page.getByRole("listitem").filter({ hasText: /^Parking$/ })).toBeVisible();
    await page.goto("/groups/weald/feedback");
    const filters = page.getByText("Choose what is listed");
    if (await filters.isVisible()) await filters.click();
    await page.getByLabel("What it is about").selectOption({ label: "Electronic entertainment" });
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page.getByText("There is no feedback of this kind yet.")).toBeVisible();
    await page.getByLabel("What it is about").selectOption({ label: "Parking" });
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page.getByRole("link", { name: new RegExp(reference) })).toBeVisible();
    await logOut(page);
  });

  await test.step("a reviewer of another trust does not see it; the trust's own responds without knowing who wrote it", async () => {
    await logIn(page, portal.cast.otherReviewer);
    expect((await page.goto(`/feedback/${reference}`))?.status()).toBe(404);
    await logOut(page);
    await logIn(page, portal.cast.reviewer);
    await page.goto("/manage");
    await page.getByRole("link", { name: /Feedback without a response/ }).click();
    await page.getByRole("link", { name: new RegExp(reference) }).click();
    await expect(page.getByRole("main")).not.toContainText("Sam");
    await page.getByRole("button", { name: "Respond" }).click();
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await page
      .getByLabel("Your response")
      .fill("Thank you. There are 40 more spaces since May.\n\n- 20 of them are for blue badges");
    await page.getByLabel("We explain").check();
    await page.getByLabel("Who says this?").fill("Lead cancer nurse");
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByText("Readers see it at once.")).toBeVisible();
    await page.getByRole("button", { name: "Send response" }).click();
    await expect(
      page.getByRole("heading", { name: "Response from Maidstone and Tunbridge Wells NHS Trust" }),
    ).toBeVisible();
    await portal.mail.emailTo(member?.email ?? "", `There is a response to your feedback: ${reference}`);
    await logOut(page);
  });

  await test.step("the writer reads the response, changes who may see it, and in the end withdraws it", async () => {
    await logIn(page, member);
    await ownFeedback(page)
      .getByRole("link", { name: new RegExp(reference) })
      .click();
    await expect(page.getByText("There are 40 more spaces since May.")).toBeVisible();
    await expect(page.getByText("Answered").first()).toBeVisible();
    await page.getByRole("link", { name: "Change who may see it and how it may be used" }).click();
    await page.getByLabel("Staff only").check();
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("alert")).toContainText("Your choices are saved.");
    await page.getByRole("link", { name: "Withdraw this feedback" }).click();
    await page.getByRole("button", { name: `Withdraw ${reference}` }).click();
    await expect(page.getByText("You withdrew this feedback")).toBeVisible();
    await expect(page.getByText(STORY.wentWell ?? "")).toBeHidden();
    await logOut(page);
    await logIn(page, portal.cast.reviewer);
    expect((await page.goto(`/feedback/${reference}`))?.status()).toBe(404);
  });
});

test("someone who was bereaved is asked other things, and nobody congratulates them", async ({
  page,
  portal,
}) => {
  await logIn(page, portal.cast.member);
  await page.goto("/feedback");
  await page.getByRole("button", { name: "Tell us more first" }).click();
  await answerQuestions(page, {
    ...STORY,
    group: "The whole of Kent and Medway",
    voice: "Someone who has died",
    organisation: "I am not sure",
    site: undefined,
    wentWell: "The ward let us stay with him at night.",
    couldBeBetter: "",
    audience: "Staff only",
    uses: [],
  });
  await expect(page.getByText("Overall")).toBeHidden();
  await send(page);
  await expect(page.getByText("We are sorry for your loss.")).toBeVisible();
  await expect(page.getByText("Feedback sent")).toBeHidden();
  await expect(page.getByText("before we know which organisation it is about")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Support for you" })).toBeVisible();
});

test("what was begun and not sent is found again, and can be deleted", async ({ page, portal }) => {
  await logIn(page, portal.cast.otherMember);
  await page.goto("/feedback");
  await expect(page.getByText("You have feedback that you did not send.")).toBeHidden();
  await page.getByRole("button", { name: "Tell us more first" }).click();
  await page.getByLabel("Coast Cancer Action Group").check();
  await page.getByRole("button", { name: "Continue" }).click();

  await page.goto("/feedback");
  await page.getByRole("link", { name: "Continue it" }).click();
  const name = "your feedback about Coast Cancer Action Group";
  const needed = page.getByRole("listitem").filter({ hasText: /Not sent yet\s· saved on .+ at .+/ });
  await expect(needed.getByRole("link", { name: `Continue ${name}`, exact: true })).toBeVisible();
  await needed.getByRole("link", { name: new RegExp(`^Delete it\\s*\\(${name}, saved on .+\\)$`) }).click();
  await page.getByRole("link", { name: "Keep it" }).click();
  await page.getByRole("link", { name: /^Delete it/ }).click();
  await page.getByRole("button", { name: "Delete it" }).click();
  await expect(page.getByRole("alert")).toContainText("is deleted");
  await expect(page.getByRole("heading", { name: "Your feedback" })).toBeVisible();
  await expect(page.getByText("Not sent yet")).toBeHidden();
});

test("what a moderator does not publish comes back with the reason, and can be sent again", async ({
  page,
  portal,
}) => {
  await logIn(page, portal.cast.member);
  await page.goto("/feedback");
  await page.getByRole("button", { name: "Tell us more first" }).click();
  await answerQuestions(page, {
    ...STORY,
    wentWell: "Dr Longbottom of ward 3 is a saint.",
    couldBeBetter: "",
  });
  await page.getByRole("link", { name: "Continue as it is" }).click();
  const reference = await send(page);
  await logOut(page);

  await logIn(page, portal.cast.moderator);
  await page.goto(`/manage/checks/${reference}`);
  await expect(page.locator("mark")).toContainText("Dr Longbottom");
  await page.getByRole("link", { name: "Hold it while something is cleared up" }).click();
  await page.getByLabel("Why do you hold it?").fill("We are asking whether the name may stay.");
  await page.getByRole("button", { name: "Hold it" }).click();
  await page.goto(`/manage/checks/${reference}`);
  await page.getByRole("link", { name: "Do not publish it" }).click();
  await page.getByRole("button", { name: "Do not publish it" }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await page.getByLabel("Why is it not published?").fill("Please name the post and not the person.");
  await page.getByRole("button", { name: "Do not publish it" }).click();
  await portal.mail.emailTo(portal.cast.member?.email ?? "", `Your feedback was not published: ${reference}`);
  await logOut(page);

  await logIn(page, portal.cast.member);
  await ownFeedback(page)
    .getByRole("link", { name: new RegExp(reference) })
    .click();
  await expect(page.getByText("Please name the post and not the person.").first()).toBeVisible();
  await expect(page.getByRole("link", { name: /Change who may see it/ })).toBeHidden();
  await page.getByRole("button", { name: "Change your words and send it again" }).click();
  await expect(page.getByLabel("What went well")).toHaveValue("Dr Longbottom of ward 3 is a saint.");
  await page.getByLabel("What went well").fill("The doctor of ward 3 is a saint.");
  await page.getByRole("button", { name: "Save my words" }).click();
  await expect(page.getByRole("main")).toContainText("Received");
});

test("someone with little energy sends it on one page, and then tells of a second place", async ({
  page,
  portal,
}) => {
  const { member, moderator, facilitator } = portal.cast;
  const proceed = () => page.getByRole("button", { name: "Continue" }).click();
  const answer = async (label: string) => {
    await page.getByLabel(label, { exact: true }).check();
    await proceed();
  };
  let first = "";
  let second = "";

  await test.step("one page is enough, and a member is asked if we may contact them", async () => {
    await logIn(page, member);
    await page.goto("/feedback");
    await page.getByLabel("Where was this?").selectOption({ label: "Maidstone Hospital" });
    await page.getByLabel("What could be better?").fill("The scan was quick and the wait for it was not.");
    await page.getByLabel(STORY.audience).check();
    await expect(page.getByLabel("Contact me about it")).toBeVisible();
    await page.getByRole("button", { name: "Send feedback" }).click();
    await expect(page).toHaveURL(/\/sent$/);
    first = (await page.getByRole("main").textContent())?.match(/KM-\d\d-[0-9A-Z]{5}/)?.[0] ?? "";
  });

  await test.step("the second place is asked for without asking anything twice", async () => {
    await page.getByRole("button", { name: "Tell us about another place" }).click();
    await answer("Medway NHS Foundation Trust");
    await page.getByLabel("I am not sure").check();
    await proceed();
    await answer(STORY.when);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Which part of care/);
    await proceed();
    await proceed();
    await expect(page.getByText("what happened between the place before and this one")).toBeVisible();
    await tell(page, { couldBeBetter: "Nobody there had been told anything." });
    second = await send(page);
    await page.goto(`/your-page/feedback/${first}`);
    await page.getByRole("link", { name: new RegExp(second) }).click();
    await expect(page.getByText("Nobody there had been told anything.")).toBeVisible();
    await logOut(page);
  });

  await test.step("another member says that it happened to them too; the facilitator knows, without a number", async () => {
    await logIn(page, moderator);
    await page.goto(`/manage/checks/${second}`);
    await page.getByRole("button", { name: "Publish" }).click();
    await logOut(page);
    await logIn(page, facilitator);
    await page.goto(`/feedback/${second}`);
    await page.getByRole("button", { name: "This happened to me too" }).click();
    await expect(page.getByText("You said that this happened to you too.")).toBeVisible();
    await expect(page.getByText("Some people in the group say")).toBeVisible();
    await page.getByRole("button", { name: "Take that back" }).click();
    await expect(page.getByText("Some people in the group say")).toHaveCount(0);
  });
});
