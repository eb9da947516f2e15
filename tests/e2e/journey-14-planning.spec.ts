import { expect, logIn, test } from "./fixtures.ts";

test("a group finds a date, builds its agenda, says who comes, and hears that the meeting is cancelled", async ({
  page,
  browser,
  portal,
}, { project }) => {
  const title = `Summer meeting ${project.name}`;
  const member = await browser.newPage({ baseURL: portal.origin });
  let address = "";

  await test.step("the facilitator asks which of two dates suits", async () => {
    await logIn(page, portal.cast.facilitator);
    await page.goto("/manage/groups/weald/meetings/new");
    await page.getByRole("link", { name: "Ask the group which date suits it" }).click();
    await page.getByLabel("Title").fill(title);
    await page.getByLabel("Place").fill("Library, Maidstone");
    const fill = async (n: number, day: string) => {
      await page.locator(`[name=date${n}-day]`).fill(day);
      await page.locator(`[name=date${n}-month]`).fill("6");
      await page.locator(`[name=date${n}-year]`).fill("2031");
      await page.locator(`[name=date${n}-start]`).fill("2pm");
      await page.locator(`[name=date${n}-end]`).fill("4pm");
    };
    await fill(1, "31");
    await fill(2, "12");
    await page.getByRole("button", { name: "Ask the group" }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await fill(1, "5");
    await page.getByRole("button", { name: "Ask the group" }).click();
    await expect(page.getByRole("alert")).toContainText("The question is asked.");
  });

  await test.step("a member answers, and the facilitator chooses", async () => {
    await logIn(member, portal.cast.member);
    await member.goto("/groups/weald");
    await member.getByRole("link", { name: `When can you come: ${title}` }).click();
    await member
      .getByRole("group", { name: /5 June 2031/ })
      .getByLabel("No")
      .check();
    await member
      .getByRole("group", { name: /12 June 2031/ })
      .getByLabel("Yes")
      .check();
    await member.getByRole("button", { name: "Save my answers" }).click();
    await expect(member.getByRole("alert")).toContainText("Your answers are saved.");
    await page.reload();
    await page.getByRole("button", { name: /Choose .*12 June 2031/ }).click();
    await expect(page.getByRole("alert")).toContainText("The meeting is planned.");
    address = new URL(page.url()).pathname;
  });

  await test.step("there is room for one; two facilitators who change it at once lose nothing", async () => {
    const other = await page.context().newPage();
    await other.goto(`/manage${address}/change`);
    await page.getByRole("link", { name: "Change this meeting" }).click();
    await page.getByLabel("How many people is there room for?").fill("1");
    await page.getByLabel("Step-free entrance").check();
    await page.getByRole("button", { name: "Save the meeting" }).click();
    await expect(page.getByRole("alert")).toContainText("The meeting is changed.");
    await other.getByLabel("Place").fill("Town hall, Maidstone");
    await other.getByRole("button", { name: "Save the meeting" }).click();
    await expect(other).toHaveTitle(/^Error: /);
    await expect(other.getByText("It differs from what you typed in these places")).toBeVisible();
    await expect(other.getByLabel("Place")).toHaveValue("Town hall, Maidstone");
    await other.close();
  });

  await test.step("the member proposes an item, which the facilitator accepts", async () => {
    await member.goto(address);
    await expect(member.getByText("Step-free entrance")).toBeVisible();
    await member.getByRole("link", { name: "Propose an agenda item" }).click();
    await member.getByRole("button", { name: "Propose an agenda item" }).click();
    await expect(member).toHaveTitle(/^Error: /);
    await member.getByLabel("What is it about?").fill("Parking");
    await member.getByLabel("How many minutes does it take?").fill("20");
    await member.getByRole("button", { name: "Propose an agenda item" }).click();
    await expect(member.getByText("Parking: proposed")).toBeVisible();
    await page.goto(`${address}/agenda/new`);
    await page.getByLabel("What is it about?").fill("Welcome");
    await page.getByLabel("How many minutes does it take?").fill("10");
    await page.getByRole("button", { name: "Add an agenda item" }).click();
    await page.getByRole("link", { name: "Agenda and proposals" }).click();
    await page.getByRole("button", { name: "Accept Parking" }).click();
    await page.getByRole("button", { name: "Move up Parking" }).click();
    await member.reload();
    await expect(member.getByRole("cell", { name: "Parking" })).toBeVisible();
    await expect(member.getByRole("cell", { name: "2:20pm" })).toBeVisible();
  });

  await test.step("the member comes, the facilitator waits, and gets the place that comes free", async () => {
    await member.getByRole("button", { name: "Yes" }).click();
    await expect(member.getByText("Your answer: coming.")).toBeVisible();
    await page.goto(address);
    await page.getByRole("button", { name: "Yes" }).click();
    await expect(page.getByRole("alert")).toContainText("You are on the waiting list");
    await member.getByRole("button", { name: "No", exact: true }).click();
    await portal.mail.emailTo(portal.cast.facilitator?.email ?? "", `There is a place for you: ${title}`);
    await page.goto(`/manage${address}/answers`);
    await expect(page.getByRole("listitem").filter({ hasText: /^Frances/ })).toBeVisible();
    await member.goto(address);
    await member.getByRole("button", { name: "Maybe" }).click();
    await expect(member.getByText("Your answer: maybe.")).toBeVisible();
  });

  await test.step("the meetings are in the member's calendar", async () => {
    await member.goto("/groups/weald/calendar");
    await member.getByRole("button", { name: /Make/ }).click();
    const feed = await member.getByLabel("Your address").inputValue();
    const calendar = await (await fetch(feed)).text();
    expect(calendar).toContain(`SUMMARY:${title}`);
    expect(calendar).not.toContain("Library");
    await member.getByRole("button", { name: "Stop my address" }).click();
    await expect(member.getByRole("alert")).toContainText("Your address is stopped.");
    expect((await fetch(feed)).status).toBe(404);
  });

  await test.step("the meeting is cancelled, with a reason and an email", async () => {
    await page.goto(address);
    await page.getByRole("link", { name: "Cancel this meeting" }).click();
    await page.getByRole("button", { name: "Cancel the meeting" }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await page.getByLabel("Why is it cancelled?").fill("The library is closed for repairs.");
    await page.getByRole("button", { name: "Cancel the meeting" }).click();
    await expect(page.getByRole("alert")).toContainText("The meeting is cancelled.");
    const message = await portal.mail.emailTo(portal.cast.member?.email ?? "", `Cancelled: ${title}`);
    expect(message.text).toContain("The library is closed for repairs.");
    await member.goto(address);
    await expect(member.getByText("This meeting is cancelled")).toBeVisible();
    await expect(member.getByRole("button", { name: "Yes" })).toBeHidden();
  });
  await member.close();
});
