import { expect, logIn, test } from "./fixtures.ts";

test("a meeting is planned, its notes are written and published to members, then to everyone", async ({
  page,
  browser,
  portal,
}, { project }) => {
  const title = `Spring meeting (${project.name})`;
  let address = "";

  await test.step("a wrong date comes back with what was typed", async () => {
    await logIn(page, portal.cast.facilitator);
    await page.goto("/groups/weald");
    await page.getByRole("link", { name: "Plan a meeting" }).click();
    await page.getByLabel("Title").fill(title);
    await page.getByLabel("Day").fill("31");
    await page.getByLabel("Month").fill("2");
    await page.getByLabel("Year").fill("2031");
    await page.getByLabel(/^Start/).fill("2pm");
    await page.getByLabel(/^End/).fill("15:30");
    await page.getByLabel("Place").fill("Village hall, Tonbridge");
    await page.getByLabel(/^Agenda/).fill("- Welcome\n- Parking at the hospital");
    await page.getByRole("button", { name: "Plan the meeting" }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await expect(page.getByLabel("Title")).toHaveValue(title);
    await page.getByLabel("Day").fill("27");
    await page.getByRole("button", { name: "Plan the meeting" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(page.getByRole("alert")).toContainText("The meeting is planned.");
    address = new URL(page.url()).pathname;
  });

  await test.step("it begins later, and its form knows what was planned", async () => {
    await page.getByRole("link", { name: "Change this meeting" }).click();
    await expect(page.getByLabel("Day")).toHaveValue("27");
    await expect(page.getByLabel(/^End/)).toHaveValue("3:30pm");
    await page.getByLabel(/^Start/).fill("3:30pm");
    await page.getByRole("button", { name: "Save the meeting" }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await page.getByLabel(/^End/).fill("5pm");
    await page.getByRole("button", { name: "Save the meeting" }).click();
    await expect(page.getByRole("alert")).toContainText("The meeting is changed.");
    await expect(page.getByText("3:30pm to 5pm")).toBeVisible();
    await page.goto("/manage/groups/weald/meetings");
    await page.getByRole("link", { name: `Change ${title}` }).click();
    await page.getByRole("link", { name: title }).click();
  });

  const member = await browser.newPage({ baseURL: portal.origin });
  const stranger = await browser.newPage({ baseURL: portal.origin });
  await test.step("members see where it is; a stranger only that it is", async () => {
    await logIn(member, portal.cast.member);
    await member.goto(address);
    await expect(member.getByText("Village hall, Tonbridge")).toBeVisible();
    await expect(member.getByText("27 February 2031")).toBeVisible();
    expect((await stranger.goto(address))?.status()).toBe(404);
    await stranger.goto("/groups/weald");
    await expect(stranger.getByText("Village hall")).toBeHidden();
  });

  await test.step("the facilitator writes an item with what was said, decisions and actions", async () => {
    await page.getByRole("link", { name: "Write or publish the notes" }).click();
    await page.getByRole("button", { name: "Add an item" }).click();
    await page.getByRole("button", { name: "Save the item" }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await page.getByLabel("What the item was about").fill("Parking at the hospital");
    await page
      .getByLabel(/^What was said/)
      .fill(
        "Several people waited an hour.\n\n- Blue badge spaces were full\n- The shuttle bus is <b>late</b>",
      );
    await page
      .getByLabel(/^Decisions/)
      .fill("Ask the trust for the number of spaces\nInvite the travel lead");
    const first = page.getByRole("group", { name: "Action 1", exact: true });
    await first.getByLabel("What is to be done").fill("Write to the trust");
    await first.getByLabel("Who does it").fill("Group secretary");
    await first.getByLabel("By the next meeting").check();
    await page.getByRole("button", { name: "Save the item" }).click();
    await expect(page.getByText("2 decisions, 1 action")).toBeVisible();
  });

  await test.step("nobody reads a draft", async () => {
    await member.goto(address);
    await expect(member.getByText("have not been published yet")).toBeVisible();
  });

  await test.step("published to members, the notes are read by members alone", async () => {
    await page.getByRole("button", { name: "Publish the notes" }).click();
    await expect(page.getByText("This meeting has not taken place yet.")).toBeVisible();
    await page.getByLabel("Members of the group").check();
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    await expect(page.getByRole("alert")).toContainText("The notes are published.");
    await member.goto(address);
    await expect(member.getByText("Write to the trust")).toBeVisible();
    await expect(member.getByText("The shuttle bus is <b>late</b>")).toBeVisible();
    expect((await stranger.goto(address))?.status()).toBe(404);
  });

  await test.step("everyone reads them only when somebody has looked for names", async () => {
    await page.goto(`/manage${address}/notes`);
    await page.getByRole("button", { name: "Publish to everyone" }).click();
    await page.getByLabel("Everyone", { exact: true }).check();
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await page.getByLabel("I have read it through and nobody is named").check();
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    await stranger.goto("/groups/weald");
    await stranger.getByRole("link", { name: title }).click();
    await expect(stranger.getByText("Invite the travel lead")).toBeVisible();
    await expect(stranger.getByText("Village hall, Tonbridge")).toBeHidden();
    await stranger.goto("/");
    await expect(stranger.getByRole("link", { name: /Spring meeting/ }).first()).toBeVisible();
  });

  await test.step("taken back, they are nobody's but the facilitator's", async () => {
    await page.goto(`/manage${address}/notes`);
    await page.getByRole("button", { name: "Take back" }).click();
    await page.getByRole("button", { name: /Take/ }).click();
    await expect(page.getByRole("alert")).toContainText("The notes are taken back.");
    expect((await stranger.goto(address))?.status()).toBe(404);
    await member.goto(address);
    await expect(member.getByText("have not been published yet")).toBeVisible();
  });
  await member.close();
  await stranger.close();
});
