import { expect, logIn, test } from "./fixtures.ts";

test("a newcomer finds a group by its town, joins it, is told so, and leaves it again", async ({
  page,
  portal,
}) => {
  await test.step("a stranger finds the group and is led back to it after logging in", async () => {
    await page.goto("/");
    await page.getByLabel("Town, village, postcode or hospital").fill("nowhere at all");
    await page.getByRole("button", { name: "Find a group" }).click();
    await expect(page.getByRole("link", { name: "Weald Cancer Action Group" })).toBeHidden();
    await expect(page.getByRole("link", { name: "Kent and Medway Cancer Action Partnership" })).toBeVisible();
    await page.getByLabel("Town, village, postcode or hospital").fill("TN9 1AA");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page).toHaveURL(/search=TN9$/);
    await page.getByLabel("Town, village, postcode or hospital").fill("tonbrige");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByRole("link", { name: "Weald Cancer Action Group" }).click();
    await page.getByRole("button", { name: "Join this group" }).click();
    await expect(page).toHaveURL(/\/log-in/);
    await page.getByLabel("Email address").fill(portal.cast.newcomer?.email ?? "");
    await page.getByLabel("Password", { exact: true }).fill(portal.cast.newcomer?.password ?? "");
    await page.getByRole("button", { name: "Log in" }).click();
    await expect(
      page.getByRole("heading", { level: 1, name: "Join Weald Cancer Action Group" }),
    ).toBeVisible();
  });

  await test.step("joining opens the rooms of the group, and an email says so", async () => {
    await page.getByRole("button", { name: "Join this group" }).click();
    await expect(page.getByRole("alert")).toContainText("You have joined this group.");
    await page.getByRole("link", { name: "Feedback", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Feedback to Weald Cancer Action Group");
    await portal.mail.emailTo(portal.cast.newcomer?.email ?? "", "You have joined Weald Cancer Action Group");
    await page.goto("/your-page");
    await expect(page.getByRole("link", { name: "Weald Cancer Action Group", exact: true })).toBeVisible();
  });

  await test.step("another group's rooms stay closed", async () => {
    for (const room of ["meetings", "feedback"])
      expect((await page.goto(`/groups/coast/${room}`))?.status()).toBe(404);
    expect((await page.goto("/manage/groups/weald/people"))?.status()).toBeGreaterThanOrEqual(403);
  });

  await test.step("leaving closes them again", async () => {
    await page.goto("/groups/weald");
    await page.getByRole("link", { name: "Leave this group" }).click();
    await page.getByRole("button", { name: "Leave this group" }).click();
    await expect(page.getByRole("alert")).toContainText("You have left this group.");
    await expect(page.getByRole("button", { name: "Join this group" })).toBeVisible();
    expect((await page.goto("/groups/weald/meetings"))?.status()).toBe(404);
  });
});

test("the facilitator sees who is in the group, by the names that they chose to show", async ({
  page,
  portal,
}) => {
  await logIn(page, portal.cast.facilitator);
  await page.goto("/groups/weald");
  await page.getByRole("link", { name: "People in the group" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Sam" }).first()).toBeVisible();
  await expect(page.getByText(portal.cast.member?.email ?? "")).toBeHidden();
  expect((await page.goto("/manage/groups/coast/people"))?.status()).toBeGreaterThanOrEqual(403);
});
