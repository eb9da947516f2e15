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
    await keyboard.jump(button("Add this item"));
    await expect(page).toHaveTitle(/^Error: /);
    await keyboard.jump(page.getByRole("alert").getByRole("link").first());
    await expect(page.getByLabel("Add an item")).toBeFocused();
    await keyboard.type(page.getByLabel("Add an item"), "Buses");
    await keyboard.jump(button("Add this item"));
    await expect(page.getByLabel(/^What was said/)).toBeFocused();
    await page.keyboard.type("The last bus goes at 4pm.");
    await keyboard.jump(button("Add to Buses: + Decision"));
    await expect(page.getByLabel(/^Decisions/)).toBeFocused();
    await page.keyboard.type("We finish at half past 3");
    await keyboard.jump(button("Add to Buses: + Action"));
    await expect(page.getByLabel("Action 1")).toBeFocused();
    await page.keyboard.type("Ask the bus company");
    await keyboard.type(page.getByLabel("Who"), "Alex");
    await keyboard.type(page.getByLabel("By when"), "next meeting");
    await keyboard.jump(button("Save").first());
    await expect(page.getByRole("alert")).toContainText("The notes are saved.");
    await expect(page.getByLabel("Action 1")).toHaveValue("Ask the bus company");
  });

  await test.step("says who came, and sends the notes", async () => {
    holdMeeting(portal, address.split("/").at(-1) ?? "");
    await keyboard.open(page.getByRole("link", { name: "Change who came" }));
    await keyboard.tick(page.getByRole("group", { name: "People of the group who came" }).getByLabel("Alex"));
    await keyboard.type(page.getByLabel(/^Other people who came \(/), "Lead cancer nurse");
    await keyboard.open(button("Save who came"));
    await expect(page.getByText("Alex, Lead cancer nurse")).toBeVisible();
    await keyboard.open(button("Preview, then send"));
    await keyboard.open(button("Send the notes"));
    await expect(page.getByRole("alert")).toContainText("The notes are sent to those who came.");
  });
});
