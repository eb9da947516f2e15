import { expect, logIn, test } from "./fixtures.ts";
import { endReview, endSessions, holdMeeting } from "./time-passed.ts";

test("a meeting is planned, its notes are written, agreed by those who came, and published to everyone", async ({
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
    await page.getByLabel(/^Agenda/).fill("- Parking at the hospital, 20 minutes");
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
    await page.getByRole("link", { name: title }).click();
    await expect(page.getByRole("link", { name: "Change this meeting" })).toBeVisible();
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
    await page.getByRole("link", { name: "Write the notes" }).click();
    await expect(page.locator(".app-sheet h2")).toHaveText(["1. Parking at the hospital"]);
    await page
      .getByLabel(/^What was said/)
      .fill(
        "Several people waited an hour.\n\n- Blue badge spaces were full\n- The shuttle bus is <b>late</b>\n= Ask the trust for the number of spaces\n= Invite the travel lead",
      );
    await page.getByRole("button", { name: "Add to Parking at the hospital: + Action" }).click();
    await page.getByLabel("Action 1").fill("Write to the trust");
    await page.getByLabel("Who").fill("Sam");
    await page.getByLabel("By when").fill("next meeting");
    await page.getByRole("button", { name: "Save" }).first().click();
    await expect(page.getByRole("alert")).toContainText("The notes are saved.");
    await expect(page.getByLabel(/^Decisions/)).toHaveValue(
      "Ask the trust for the number of spaces\nInvite the travel lead",
    );
  });

  const meeting = address.split("/").at(-1) ?? "";
  await test.step("nobody reads a draft, and it is not sent before the meeting", async () => {
    await member.goto(address);
    await expect(member.getByText("There are no notes of this meeting for you to read yet")).toBeVisible();
    await expect(
      page.getByText("Once the meeting has begun, you can send the notes from here."),
    ).toBeVisible();
    await expect(page.getByRole("button", { name: "Preview, then send" })).toHaveCount(0);
    await page.goto(`/manage${address}/notes/send`);
    await page.getByRole("button", { name: "Send the notes" }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await expect(page.getByRole("alert")).toContainText("This meeting has not taken place yet.");
    holdMeeting(portal, meeting);
  });

  await test.step("the facilitator says who came, and sends the notes to them", async () => {
    await page.goto(`/manage${address}/notes`);
    await page.getByRole("link", { name: "Change who came" }).click();
    await page.getByRole("group", { name: "People of the group who came" }).getByLabel("Sam").check();
    await page.getByLabel(/^Other people who came \(/).fill("Lead cancer nurse");
    await page.getByLabel(/^Other people who came and asked/).fill("Josephine");
    await page.getByRole("button", { name: "Save who came" }).click();
    await expect(page.getByText("Lead cancer nurse, Sam, 1 person who asked not to be named")).toBeVisible();
    await page.getByRole("button", { name: "Preview, then send" }).click();
    await page.getByRole("button", { name: "Send the notes" }).click();
    await expect(page.getByRole("alert")).toContainText("The notes are sent to those who came.");
  });

  const neighbour = await browser.newPage({ baseURL: portal.origin });
  await test.step("who came reads them and suggests a correction; who did not, waits", async () => {
    await member.goto(address);
    await expect(member.getByText("You came to this meeting.")).toBeVisible();
    await member.getByRole("link", { name: /^Suggest a correction/ }).click();
    await member.getByLabel("What should the notes say?").fill("We waited 2 hours, not 1.");
    await member.getByRole("button", { name: "Send the correction" }).click();
    await expect(member.getByText("We waited 2 hours, not 1.")).toBeVisible();
    await logIn(neighbour, portal.cast.keyboard);
    await neighbour.goto(address);
    await expect(neighbour.getByText("There are no notes of this meeting for you to read yet")).toBeVisible();
  });

  await test.step("with the last answer after the 7 days the notes are agreed, and the group reads them", async () => {
    endReview(portal, meeting);
    await page.goto(`/manage${address}/notes`);
    await page.getByRole("link", { name: /^Answer/ }).click();
    await page.getByLabel("Yes, the notes are to read as below").check();
    await page.getByLabel("What was said").fill("Sam and several others waited 2 hours.");
    await page.getByLabel("Your reason").fill("You are right, thank you.");
    await page.getByRole("button", { name: "Send the answer" }).click();
    await expect(page.getByText(/^Agreed on/)).toBeVisible();
    await neighbour.goto(address);
    await expect(neighbour.getByText("Sam and several others waited 2 hours.")).toBeVisible();
    await member.goto(address);
    await expect(member.getByText("You are right, thank you.")).toBeVisible();
    expect((await stranger.goto(address))?.status()).toBe(404);
  });

  await test.step("everyone reads an edition without names, as the facilitator approved it", async () => {
    await page.getByRole("button", { name: "Prepare the edition for everyone" }).click();
    await expect(page.locator("ins").first()).toContainText("A member");
    await page.getByRole("button", { name: "Publish to everyone" }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await page.getByRole("link", { name: /^Change what everyone reads/ }).click();
    await page.getByLabel(/^What was said/).fill("Several people waited 2 hours.");
    await page.getByRole("button", { name: "Save the item" }).click();
    await page.getByLabel(/^I have read both editions/).check();
    await page.getByRole("button", { name: "Publish to everyone" }).click();
    await stranger.goto("/groups/weald");
    await stranger.getByRole("link", { name: title }).click();
    await expect(stranger.getByText("Several people waited 2 hours.")).toBeVisible();
    await expect(stranger.getByText("Write to the trust (a member, by the next meeting)")).toBeVisible();
    await expect(stranger.getByText("Village hall, Tonbridge")).toBeHidden();
  });

  await test.step("what is found out later is added with its day; the edition for everyone can be taken back", async () => {
    await page.goto(`/manage${address}/notes`);
    await page.getByRole("button", { name: "Add something" }).click();
    await page.getByLabel("What has to be added").fill("The travel lead cannot come.");
    await page.getByRole("button", { name: "Add it" }).click();
    await expect(page.getByRole("heading", { name: /^Added on/ })).toBeVisible();
    await page.getByRole("button", { name: "See the edition for everyone" }).click();
    await page.getByRole("link", { name: "Take it back" }).click();
    await page.getByRole("button", { name: "Take it back" }).click();
    await expect(page.getByRole("alert")).toContainText("The edition for everyone is taken back.");
    expect((await stranger.goto(address))?.status()).toBe(404);
  });

  await test.step("who took an action on finds it, and says what came of it", async () => {
    await member.goto("/your-page");
    await member.getByRole("link", { name: "Your actions" }).click();
    const mine = member.getByRole("listitem").filter({ hasText: title });
    await mine.getByRole("link", { name: /^Say what came of it/ }).click();
    await member.getByRole("radio", { name: "It will not be done" }).check();
    await member.getByRole("button", { name: "Save" }).click();
    await expect(member).toHaveTitle(/^Error: /);
    await member.getByRole("radio", { name: "It is done" }).check();
    await member.getByRole("button", { name: "Save" }).click();
    await expect(member.getByRole("alert")).toContainText("It is written down what came of the action.");
  });
  await neighbour.close();
  await member.close();
  await stranger.close();
});

test("who was logged out while they wrote sends it as soon as they are back, and loses no word", async ({
  page,
  context,
  portal,
}, { project }) => {
  const { downsFacilitator: facilitator } = portal.cast;
  if (!facilitator) throw new Error("The group has no facilitator");
  const title = `What the ward told us (${project.name})`;
  const loggedOut = page.getByRole("heading", { name: "You were logged out before this was sent" });
  await logIn(page, facilitator);
  await page.goto("/manage/groups/downs/meetings/new");
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Day").fill("3");
  await page.getByLabel("Month").fill("3");
  await page.getByLabel("Year").fill("2031");
  await page.getByLabel(/^Start/).fill("2pm");
  await page.getByLabel(/^End/).fill("4pm");
  await page.getByLabel("Place").fill("Chapel Street, Ashford");
  endSessions(facilitator);

  await page.getByRole("button", { name: "Plan the meeting" }).click();
  await expect(loggedOut).toBeVisible();
  await expect(page.getByText("Chapel Street, Ashford")).toBeVisible();
  await page.getByRole("button", { name: "Send it" }).click();
  await expect(loggedOut).toBeVisible();

  const elsewhere = await context.newPage();
  await logIn(elsewhere, facilitator);
  await page.getByRole("button", { name: "Send it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page.getByText("Chapel Street, Ashford")).toBeVisible();
});
