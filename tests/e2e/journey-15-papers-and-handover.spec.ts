import { expect, logIn, test } from "./fixtures.ts";

test("a member says what she needs, and the facilitator prints her papers and her address", async ({
  page,
  browser,
  portal,
}) => {
  const member = await browser.newPage({ baseURL: portal.origin });
  await test.step("nothing is kept without her agreement, and post needs an address", async () => {
    await logIn(member, portal.cast.needy);
    await member.goto("/account/communication-needs");
    await member.getByLabel("Large print").check();
    await member.getByLabel("Letters by post").check();
    await member.getByRole("button", { name: "Save" }).click();
    await expect(member).toHaveTitle(/^Error: /);
    await member.getByLabel("Address for letters").fill("12 Example Street\nExample Town");
    await member.getByLabel("Yes, you may keep it and show it to them").check();
    await member.getByRole("button", { name: "Save" }).click();
    await expect(member.getByText("Letters by post")).toBeVisible();
  });

  let address = "";
  await test.step("the facilitator plans for it", async () => {
    await logIn(page, portal.cast.facilitator);
    await page.goto("/manage/groups/weald/meetings/new");
    await page.getByLabel("Title").fill("A meeting with papers");
    for (const [part, value] of [
      ["day", "4"],
      ["month", "3"],
      ["year", "2032"],
    ])
      await page.locator(`[name=date-${part}]`).fill(value ?? "");
    await page.getByLabel("Start time").fill("2pm");
    await page.getByLabel("End time").fill("4pm");
    await page.getByLabel("Place").fill("Library, Maidstone");
    await page.getByRole("button", { name: "Plan the meeting" }).click();
    address = new URL(page.url()).pathname;
    await page.getByRole("link", { name: "What people need" }).click();
    await expect(page.getByRole("heading", { name: "Nell" })).toBeVisible();
    await expect(page.getByText("Not planned yet")).toBeVisible();
    await expect(page.getByText("Example Street")).toHaveCount(0);
  });

  await test.step("her papers are in large print, and her address is on the sheet", async () => {
    await page.getByRole("link", { name: "Papers for Nell" }).click();
    await expect(page.getByText("For Nell")).toBeVisible();
    await expect(page.locator(".app-papers--large")).toBeVisible();
    await page.getByRole("link", { name: "Address sheet for post" }).click();
    await expect(page.getByRole("heading", { name: "Papers in large print" })).toBeVisible();
    await expect(page.getByText("Example Town")).toBeVisible();
  });

  await test.step("the papers go to everybody, and the list says that she has hers on paper", async () => {
    await page.goto(`/manage${address}/papers/send`);
    await page.getByRole("button", { name: "Send the papers" }).click();
    await expect(page.getByRole("heading", { name: "1 person needs them on paper" })).toBeVisible();
    await page.getByRole("button", { name: "Print for them" }).click();
    await expect(page.getByRole("heading", { name: "A meeting with papers, for Nell" })).toBeVisible();
    await page.getByRole("link", { name: "Say who has them on paper" }).click();
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("It is written down who has the papers.")).toBeVisible();
    await expect(page.getByText("On paper")).toBeVisible();
    await member.goto(`${address}/papers?print=large`);
    await expect(member.locator(".app-papers--large")).toBeVisible();
    await page.goto(`/manage${address}/addresses`);
  });

  await test.step("she takes it back, and it is gone", async () => {
    await member.goto("/account/communication-needs");
    await member.getByLabel("Large print").uncheck();
    await member.getByLabel("Letters by post").uncheck();
    await member.getByRole("button", { name: "Save" }).click();
    await page.reload();
    await expect(page.getByText("Nobody in the group has asked for letters by post.")).toBeVisible();
    expect((await member.goto(`/manage${address}/addresses`))?.status()).toBe(403);
  });
  await member.close();
});

test("a facilitator proposes who follows, and the administrator asks for another day", async ({
  page,
  browser,
  portal,
}) => {
  await logIn(page, portal.cast.coastFacilitator);
  await page.goto("/manage/groups/coast/people");
  await page.getByRole("link", { name: "Hand over to the next facilitator" }).click();
  await expect(page.getByRole("heading", { name: "What waits in the group" })).toBeVisible();
  await page.getByRole("button", { name: "Propose who follows" }).click();
  await page.getByRole("button", { name: "Propose" }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await page.getByLabel("Who follows?").selectOption({ label: "Sukie" });
  for (const [part, value] of [
    ["day", "1"],
    ["month", "6"],
    ["year", "2032"],
  ])
    await page.locator(`[name=startsOn-${part}]`).fill(value ?? "");
  await page.getByRole("button", { name: "Propose" }).click();
  await expect(page.getByRole("alert")).toContainText("Your proposal waits for an administrator.");
  await expect(page.getByText("1 June 2032")).toBeVisible();

  const other = await browser.newPage({ baseURL: portal.origin });
  await logIn(other, portal.cast.secondAdministrator);
  await other.goto("/admin/approvals");
  await other.getByRole("link", { name: "Sukie as a facilitator of Coast Cancer Action Group" }).click();
  await expect(other.getByText("Cleo, whose office ends on the day before")).toBeVisible();
  await other.getByRole("button", { name: "Refuse" }).click();
  await other.getByLabel("Why do you refuse it?").fill("Let it be a month later.");
  await other.getByRole("button", { name: "Refuse" }).click();
  await other.close();
  await page.reload();
  await expect(page.getByText("Let it be a month later.").first()).toBeVisible();
});
