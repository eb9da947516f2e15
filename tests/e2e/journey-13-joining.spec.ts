import { readFileSync } from "node:fs";
import { pdf } from "../made-files.ts";
import { expect, logIn, test } from "./fixtures.ts";
import { linkIn } from "./mail-server.ts";

const PASSWORD = "teapot walnut compass";

test("someone asks to join, is declined with a reason, asks again and is let in", async ({
  page,
  browser,
  portal,
}, { project }) => {
  const who = project.name === "wide" ? portal.cast.walker : portal.cast.rider;
  const name = project.name === "wide" ? "Wes" : "Rhian";
  const facilitator = await browser.newPage({ baseURL: portal.origin });

  const ask = async (reason: string) => {
    await page.goto("/groups/downs");
    await page.getByRole("button", { name: "Ask to join this group" }).click();
    await page.getByRole("button", { name: "Ask to join", exact: true }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await page.getByLabel("Why would you like to join?").fill(reason);
    await page.getByRole("button", { name: "Ask to join", exact: true }).click();
    await expect(page.getByRole("alert")).toContainText("You have asked to join.");
  };

  await test.step("asking waits for the facilitator, who gets an email and finds it counted as work", async () => {
    await logIn(page, who);
    await ask("My mother is treated at Ashford.");
    await expect(page.getByText("You have asked to join this group.")).toBeVisible();
    await portal.mail.emailTo(
      portal.cast.downsFacilitator?.email ?? "",
      "Someone asks to join Downs Cancer Action Group",
    );
    await logIn(facilitator, portal.cast.downsFacilitator);
    await facilitator.goto("/manage");
    await facilitator.getByRole("link", { name: "Requests to join Downs Cancer Action Group" }).click();
    await expect(facilitator.getByText("My mother is treated at Ashford.").first()).toBeVisible();
  });

  await test.step("declined, they read why", async () => {
    await facilitator.getByRole("link", { name: `Decline with a reason (${name})` }).click();
    await facilitator.getByRole("button", { name: "Decline the request" }).click();
    await expect(facilitator).toHaveTitle(/^Error: /);
    await facilitator.getByLabel("Why do you decline?").fill("We are full until the spring.");
    await facilitator.getByRole("button", { name: "Decline the request" }).click();
    await expect(facilitator.getByRole("alert")).toContainText("The request is declined.");
    await portal.mail.emailTo(who?.email ?? "", /Your request to join/);
    await page.goto("/groups/downs/ask");
    await expect(page.getByText("We are full until the spring.")).toBeVisible();
  });

  await test.step("asked again and accepted, they are in, and choose to be listed", async () => {
    await ask("It is spring.");
    await facilitator.goto("/manage/groups/downs/requests");
    await facilitator.getByRole("button", { name: `Accept ${name}` }).click();
    await expect(facilitator.getByRole("alert")).toContainText("They are in the group now");
    await page.goto("/groups/downs");
    await page.getByRole("link", { name: "People", exact: true }).click();
    await page.getByRole("button", { name: "Put my name in the list" }).click();
    await expect(page.getByRole("listitem").filter({ hasText: name }).first()).toBeVisible();
  });
  await facilitator.close();
});

test("a newcomer follows an invitation, creates an account and comes to the group", async ({
  page,
  browser,
  portal,
}, { project }) => {
  const email = `gwen-${project.name}@example.net`;

  await test.step("the facilitator pastes a list and sees which lines are no addresses", async () => {
    await logIn(page, portal.cast.downsFacilitator);
    await page.goto("/groups/downs");
    await page.getByRole("link", { name: "Invite people" }).click();
    await page.getByRole("button", { name: "Invite people" }).click();
    await page.getByLabel("Email addresses").fill("nobody at all");
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await page
      .getByLabel("Email addresses")
      .fill(`Gwen <${email}>\nnobody at all\n${portal.cast.member?.email}`);
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByText("nobody at all")).toBeVisible();
    await page.getByRole("button", { name: "Send 2 invitations" }).click();
    await expect(page.getByRole("alert")).toContainText("The invitations are on their way.");
  });

  await test.step("the invitation of one is taken back", async () => {
    await page
      .getByRole("button", { name: `Take back the invitation of ${portal.cast.member?.email}` })
      .first()
      .click();
    await expect(page.getByRole("alert")).toContainText("The invitation is taken back.");
  });

  const guest = await browser.newPage({ baseURL: portal.origin });
  await test.step("the email leads to an account, and the account to the group", async () => {
    const message = await portal.mail.emailTo(email, "You are invited to join Downs Cancer Action Group");
    await guest.goto(linkIn(message));
    await guest.getByLabel("Your name", { exact: true }).fill("Gwen");
    await guest.getByLabel("Name to show to others").fill("Gwen");
    await guest.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await guest.getByLabel("I agree to the house rules").check();
    await guest.getByRole("button", { name: "Accept and create my account" }).click();
    await guest.getByLabel("Email address").fill(email);
    await guest.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await guest.getByRole("button", { name: "Log in" }).click();
    await expect(guest.getByRole("heading", { level: 1 })).toHaveText("Join Downs Cancer Action Group");
    await guest.getByRole("button", { name: "Join this group" }).click();
    await expect(guest.getByRole("alert")).toContainText("You have joined this group.");
  });

  await test.step("the facilitator keeps a paper for the group, and she reads it", async () => {
    await page.goto("/groups/downs/documents");
    await page.getByRole("link", { name: "Make a folder" }).click();
    await page.getByLabel("Name").fill(`Papers ${project.name}`);
    await page.getByRole("button", { name: "Make the folder" }).click();
    await page.getByRole("link", { name: `Papers ${project.name}` }).click();
    await page.getByRole("button", { name: "Add a document" }).click();
    await page.getByLabel("Title").fill("Travel survey");
    const file = (name: string, text: Buffer) => ({ name, mimeType: "application/pdf", buffer: text });
    await page.getByLabel("File").setInputFiles(file("survey.pdf", Buffer.from("<script>alert(1)</script>")));
    await page.getByRole("button", { name: "Add the document" }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await page.getByLabel("File").setInputFiles(file("survey.pdf", pdf()));
    await page.getByRole("button", { name: "Add the document" }).click();
    await expect(page.getByRole("alert")).toContainText("The document is added.");
    await guest.goto("/groups/downs/documents");
    await guest.getByRole("link", { name: `Papers ${project.name}` }).click();
    const download = guest.waitForEvent("download");
    await guest.getByRole("link", { name: "Travel survey" }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe("Travel survey.pdf");
    expect(readFileSync(await saved.path()).equals(pdf())).toBe(true);
  });
  await guest.close();
});

test("a visitor who comes to join a group is in it as soon as the account is confirmed", async ({
  page,
  portal,
}, { project }) => {
  const email = `vera-${project.name}@example.net`;
  await page.goto("/groups/coast");
  await page.getByRole("button", { name: "Join this group" }).click();
  await page.getByRole("link", { name: "Create an account" }).click();
  await expect(page.getByText("You can join Coast Cancer Action Group")).toBeVisible();
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByLabel("Your name", { exact: true }).fill("Vera");
  await page.getByLabel("Name to show to others").fill("Vera");
  await page.getByLabel("I agree to the house rules").check();
  await page.getByRole("button", { name: "Create an account" }).click();
  await page.goto(linkIn(await portal.mail.emailTo(email, "Confirm your email address")));
  await page.getByLabel("The password that you chose").fill(PASSWORD);
  await page.getByRole("button", { name: "Confirm and log in" }).click();
  await expect(page).toHaveURL(/\/groups\/coast/);
  await expect(page.getByRole("alert")).toContainText("You have joined this group.");
});
