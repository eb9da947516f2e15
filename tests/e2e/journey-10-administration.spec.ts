import { expect, logIn, test } from "./fixtures.ts";

test("an administrator invites a person, another one approves their office, and an office that ends is out at once", async ({
  page,
  browser,
  portal,
}) => {
  const invited = "invited@example.org";
  const { administrator, secondAdministrator, leaving } = portal.cast;
  const second = await browser.newPage({ baseURL: portal.origin });

  await test.step("they see what the service does by itself, and whether it is backed up", async () => {
    await logIn(page, administrator);
    await page.goto("/admin");
    await expect(page.getByText("This server makes no backups.")).toBeVisible();
    await page.getByRole("link", { name: "Jobs", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Jobs");
    await page.locator("details", { hasText: "Send emails" }).locator("summary").click();
    await expect(page.getByText("Send emails", { exact: true })).toBeVisible();
    await expect(page.getByRole("heading", { name: "These fail" })).toHaveCount(0);
  });

  await test.step("a person is invited, and gets a link", async () => {
    await logIn(page, administrator);
    await page.getByRole("link", { name: "Admin", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Administration");
    await page.getByRole("link", { name: "People", exact: true }).click();
    await page.getByRole("button", { name: "Invite a person" }).click();
    await page.getByLabel("Email address").fill("nobody at all");
    await page.getByRole("button", { name: "Send the invitation" }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await page.getByLabel("Email address").fill(invited);
    await page.getByRole("button", { name: "Send the invitation" }).click();
    await expect(page.getByRole("alert")).toContainText("The invitation is sent.");
    const message = await portal.mail.emailTo(invited, "You are invited");
    expect(message.text).toContain("/accept-invitation?token=");
  });

  await test.step("they are to become an administrator: one asks, and cannot approve", async () => {
    await page.getByRole("button", { name: "Give an office" }).click();
    await page.getByRole("button", { name: "Give this office" }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await page.getByLabel("Administrator").check();
    await page.getByRole("button", { name: "Give this office" }).click();
    await expect(page.getByRole("alert")).toContainText("waits for another administrator");
    await page.goto("/admin/approvals");
    await page.getByRole("link", { name: `${invited} as an administrator` }).click();
    await expect(page.getByText("Another administrator decides.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Approve" })).toHaveCount(0);
    expect((await page.goto(`${page.url()}/approve`))?.status()).toBe(403);
  });

  await test.step("another administrator approves", async () => {
    await logIn(second, secondAdministrator);
    await second.goto("/admin");
    await second.getByRole("link", { name: "Approvals waiting" }).click();
    await second.getByRole("link", { name: `${invited} as an administrator` }).click();
    await second.getByRole("button", { name: "Approve" }).click();
    await second.getByRole("button", { name: "Approve" }).click();
    await expect(second.getByRole("alert")).toContainText("It is approved.");
    await portal.mail.emailTo(invited, "You are now an administrator");
  });

  await test.step("nobody gives an office to themselves", async () => {
    await page.goto(`/admin/people/${administrator?.id}`);
    await expect(page.getByText("Nobody gives an office to themselves.")).toBeVisible();
    expect((await page.goto(`/admin/people/${administrator?.id}/offices/new`))?.status()).toBe(403);
  });

  await test.step("an office ends, and its holder is out at the next request", async () => {
    const moderator = await browser.newPage({ baseURL: portal.origin });
    await logIn(moderator, leaving);
    await moderator.goto("/manage/checks");
    await expect(moderator.getByRole("heading", { level: 1 })).toHaveText("Feedback to check");
    await page.goto("/admin/people");
    await page.getByLabel("Name or email address").fill("lou");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByRole("link", { name: "Lou" }).click();
    await page.getByRole("link", { name: /^End this office/ }).click();
    await page.getByRole("button", { name: "End the office" }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await page.getByLabel("Now").check();
    await page.getByRole("button", { name: "End the office" }).click();
    await expect(page.getByRole("alert")).toContainText("The office has ended.");
    await moderator.goto("/manage/checks");
    await expect(moderator).toHaveURL(/\/log-in\?next=/);
    await portal.mail.emailTo(leaving?.email ?? "", "You are no longer a moderator");
    await moderator.close();
  });

  await test.step("the audit log says so, and who was refused", async () => {
    await page.goto("/admin/audit-log");
    for (const text of ["Office: ended", "Access: denied", "Page admin.approvals.$id.approve"])
      await expect(page.getByRole("listitem").filter({ hasText: text }).first()).toBeVisible();
    await page.getByRole("link", { name: "Download these as a file" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download the file" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^patient-voice-audit-log-.*\.csv$/);
  });
  await second.close();
});

test("the other rooms: organisations, groups, contact details, settings", async ({
  page,
  browser,
  portal,
}) => {
  await logIn(page, portal.cast.secondAdministrator);

  await test.step("a contact detail is added, stands on Help, and is confirmed", async () => {
    await page.goto("/admin/contacts");
    await page.getByRole("button", { name: "Add a contact detail" }).click();
    await page.getByRole("button", { name: "Add it" }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await page.getByLabel("24-hour cancer helpline").check();
    await page.getByLabel("Organisation").selectOption({ label: "Medway NHS Foundation Trust" });
    await page.getByLabel("Telephone number").fill("01632 960 777");
    await page.getByLabel("Who answers for this being right?").fill("Lead cancer nurse");
    const soon = new Date(Date.now() + 20 * 86_400_000);
    await page.getByLabel("Day").fill(String(soon.getDate()));
    await page.getByLabel("Month").fill(String(soon.getMonth() + 1));
    await page.getByLabel("Year").fill(String(soon.getFullYear()));
    await page.getByRole("button", { name: "Add it" }).click();
    await expect(page.getByRole("alert")).toContainText("saved");
    await expect(page.getByText("Expires soon")).toBeVisible();
    const stranger = await browser.newPage({ baseURL: portal.origin });
    await stranger.goto("/help");
    await expect(stranger.getByText("01632 960 777")).toBeVisible();
    await expect(stranger.getByText("Medway NHS Foundation Trust, 24-hour cancer helpline")).toBeVisible();
    await stranger.close();
    await page.getByRole("link", { name: /^Change/ }).click();
    await expect(page.getByLabel("Telephone number")).toHaveValue("01632 960 777");
    await page.goBack();
    await page.getByRole("link", { name: /^Confirm/ }).click();
    await page.getByRole("button", { name: "Confirm" }).click();
    await expect(
      page.getByRole("link", { name: "Tick the box to say that you have checked it" }),
    ).toBeVisible();
  });

  await test.step("an organisation is added, with a site, and ends", async () => {
    await page.goto("/admin/organisations");
    await page.getByRole("button", { name: "Add an organisation" }).click();
    await page.getByLabel("Name").fill("A hospice of the coast");
    await page.getByLabel("Other provider").check();
    await page.getByLabel(/^ODS code/).fill("zz1");
    await page.getByRole("button", { name: "Add the organisation" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("A hospice of the coast");
    await page.getByRole("button", { name: "Add a site" }).click();
    await page.getByLabel("Name").fill("The house by the sea");
    await page.getByLabel("Town").fill("Deal");
    await page.getByLabel("ODS code").fill("zz101");
    await page.getByRole("button", { name: "Add the site" }).click();
    await page.getByRole("link", { name: "The house by the sea" }).click();
    await expect(page.getByLabel("Town")).toHaveValue("Deal");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("link", { name: /^Say when it ends/ }).click();
    await page.getByRole("button", { name: "Save the last day" }).click();
    await expect(page).toHaveTitle(/^Error: /);
  });

  await test.step("a group is added, and changed", async () => {
    await page.goto("/admin/groups");
    await page.getByRole("button", { name: "Add a group" }).click();
    await page.getByLabel("Name").fill("Thanet Cancer Action Group");
    await page.getByLabel("Address").fill("thanet");
    await page.getByLabel("Cancer Action Group", { exact: true }).check();
    await page.getByLabel("About the group").fill("For the people of Thanet.");
    await page.getByLabel("By invitation only").check();
    await page.getByRole("button", { name: "Add the group" }).click();
    await page.getByRole("link", { name: "Thanet Cancer Action Group" }).click();
    await expect(page.getByLabel("By invitation only")).toBeChecked();
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("alert")).toContainText("saved");
  });

  await test.step("the settings say where the rules come from", async () => {
    await page.goto("/admin/settings");
    await expect(page.getByText("These numbers cannot be changed here.")).toBeVisible();
  });
});

test("a facilitator proposes a member of the group, and an administrator refuses with a reason", async ({
  page,
  browser,
  portal,
}) => {
  await logIn(page, portal.cast.facilitator);
  await page.goto("/manage/groups/weald/people");
  await page.getByRole("link", { name: "Propose a facilitator" }).click();
  await page.getByLabel("Who should become a facilitator?").selectOption({ label: "Sam" });
  await page.getByRole("button", { name: "Propose" }).click();
  await expect(page.getByRole("alert")).toContainText("waits for an administrator");

  const other = await browser.newPage({ baseURL: portal.origin });
  await logIn(other, portal.cast.secondAdministrator);
  await other.goto("/admin/approvals");
  await other.getByRole("link", { name: "Sam as a facilitator of Weald Cancer Action Group" }).click();
  await other.getByRole("button", { name: "Refuse" }).click();
  await other.getByRole("button", { name: "Refuse" }).click();
  await expect(other).toHaveTitle(/^Error: /);
  await other.getByLabel("Why do you refuse it?").fill("Sam has asked for more time.");
  await other.getByRole("button", { name: "Refuse" }).click();
  await expect(other.getByRole("alert")).toContainText("It is refused.");
  await other.close();
  await page.goto("/manage/groups/weald/propose-facilitator");
  await expect(page.getByText("Refused: Sam has asked for more time.")).toBeVisible();
});
