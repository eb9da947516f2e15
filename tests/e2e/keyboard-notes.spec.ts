import { expect, logIn, test } from "./fixtures.ts";
import { Keyboard } from "./keyboard.ts";
import { holdMeeting } from "./time-passed.ts";

test("a facilitator without a mouse plans a meeting, writes its notes, says who came and sends them", async ({
  page,
  portal,
}) => {
  const keyboard = new Keyboard(page);
  const button = (name: string | RegExp) => page.getByRole("main").getByRole("button", { name });
  let address = "";
  await logIn(page, portal.cast.coastFacilitator);

  await test.step("plans it", async () => {
    await page.goto("/manage/groups/coast/meetings");
    await keyboard.open(button("Plan a meeting"));
    await keyboard.type(page.getByLabel("Title"), "A meeting by keys");
    await keyboard.type(page.locator("[name=date-day]"), "7");
    await keyboard.type(page.locator("[name=date-month]"), "4");
    await keyboard.type(page.locator("[name=date-year]"), "2033");
    await keyboard.type(page.getByLabel("Start time"), "2pm");
    await keyboard.type(page.getByLabel("End time"), "4pm");
    await keyboard.type(page.getByLabel("Place"), "Harbour hall");
    await keyboard.tick(page.getByLabel("Papers in large print"));
    await keyboard.open(button("Plan the meeting"));
    address = new URL(page.url()).pathname;
  });

  await test.step("writes an item with a decision and an action", async () => {
    await keyboard.open(page.getByRole("link", { name: "Write the notes" }));
    await keyboard.open(button("Add an item"));
    await keyboard.open(button("Save the item"));
    await expect(page).toHaveTitle(/^Error: /);
    await keyboard.jump(page.getByRole("alert").getByRole("link").first());
    await expect(page.getByLabel("What the item was about")).toBeFocused();
    await keyboard.type(page.getByLabel("What the item was about"), "Buses");
    await keyboard.type(page.getByLabel(/^What was said/), "The last bus goes at 4pm.");
    await keyboard.type(page.getByLabel(/^Decisions/), "We finish at half past 3");
    const first = page.getByRole("group", { name: "Action 1", exact: true });
    await keyboard.type(first.getByLabel("What is to be done"), "Ask the bus company");
    await keyboard.type(first.getByLabel("Who does it"), "Alex");
    await keyboard.tick(first.getByLabel("By the next meeting"));
    await keyboard.open(button("Save the item"));
    await expect(page.getByText("1 decision, 1 action")).toBeVisible();
  });

  await test.step("says who came, and sends the notes", async () => {
    holdMeeting(portal, address.split("/").at(-1) ?? "");
    await keyboard.open(page.getByRole("link", { name: "Change who came" }));
    await keyboard.tick(page.getByRole("group", { name: "People of the group who came" }).getByLabel("Alex"));
    await keyboard.type(page.getByLabel(/^Other people who came \(/), "Lead cancer nurse");
    await keyboard.open(button("Save who came"));
    await expect(page.getByText("Alex, Lead cancer nurse")).toBeVisible();
    await keyboard.open(button("Send to those who came"));
    await keyboard.open(button("Send the notes"));
    await expect(page.getByRole("alert")).toContainText("The notes are sent to those who came.");
  });
});
