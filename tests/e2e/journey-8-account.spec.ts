import { expect, logIn, test } from "./fixtures.ts";
import { linkIn } from "./mail-server.ts";

test("a member changes what is known of them, one page for each thing", async ({ page, portal }) => {
  await logIn(page, portal.cast.mover);
  await page.getByRole("link", { name: "Account" }).click();
  await expect(page.getByRole("heading", { name: "Your account" })).toBeVisible();

  await test.step("an empty name comes back, a whole one is kept", async () => {
    await page.getByRole("link", { name: "Change your name" }).first().click();
    await page.getByLabel("Your name", { exact: true }).fill("");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page).toHaveTitle(/^Error: Change your name/);
    await page.getByLabel("Your name", { exact: true }).fill("Alexandra Fforde-Whitmarsh");
    await page.getByLabel("Town or area").fill("Deal");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Your account is changed")).toBeVisible();
    await expect(page.getByText("Alexandra Fforde-Whitmarsh")).toBeVisible();
  });

  await test.step("what was done is said once, with the focus on it, and never by a link", async () => {
    await page.getByRole("link", { name: "Change your name" }).first().click();
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("alert")).toBeFocused();
    await expect(page.getByRole("alert")).toContainText("Your account is changed.");
    for (const address of ["/account", "/account?done=password-changed"]) {
      await page.goto(address);
      await expect(page.getByRole("alert")).toHaveCount(0);
    }
  });

  await test.step("what they need, in ticks and in their own words", async () => {
    await page.getByRole("link", { name: "Change what you need from us" }).click();
    await page.getByLabel("Large print").check();
    await page.getByLabel("Ring someone who helps me").check();
    await page.getByLabel(/What we need to know/).fill("Please ring my daughter, after 2pm.");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page).toHaveTitle(/^Error: What you need from us/);
    await page.getByLabel("Yes, you may keep it and show it to them").check();
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Ring someone who helps me")).toBeVisible();
    await page.getByRole("link", { name: "Change what you need from us" }).click();
    await expect(page.getByLabel(/What we need to know/)).toHaveValue("Please ring my daughter, after 2pm.");
  });

  await test.step("emails once a week", async () => {
    await page.goto("/account/emails");
    await page.getByLabel("Once a week, all in one email").check();
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Once a week, all in one email")).toBeVisible();
  });

  await test.step("how they describe themselves needs consent, and can be taken back", async () => {
    await page.goto("/account/about-you");
    await page.getByLabel("I care for someone with cancer").check();
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page).toHaveTitle(/^Error: How you describe yourself/);
    await page.getByLabel("Yes, you may keep it").check();
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("I care for someone with cancer")).toBeVisible();
    await page.goto("/account/about-you");
    await page.getByLabel("I prefer not to say").check();
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("I care for someone with cancer")).toBeHidden();
  });
});

test("a member changes their address, the old one undoes it, and every device is logged out", async ({
  page,
  portal,
}) => {
  const email = portal.cast.mover?.email ?? "";
  const password = portal.cast.mover?.password ?? "";
  const newEmail = `new-${email}`;

  await logIn(page, portal.cast.mover);
  await page.goto("/account/email");
  await page.getByLabel("New email address").fill("no address");
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page).toHaveTitle(/^Error: Change your email address/);
  await page.getByLabel("New email address").fill(newEmail);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByText("Check the inbox of your new address")).toBeVisible();
  await expect(page.getByText(email, { exact: true }), "not changed yet").toBeVisible();

  await page.goto(linkIn(await portal.mail.emailTo(newEmail, "Confirm your new email address")));
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByText("Your new email address is confirmed")).toBeVisible();
  await logIn(page, { email: newEmail, password });

  const undo = linkIn(await portal.mail.emailTo(email, "Your email address was changed"));
  await page.goto(undo);
  await page.goto(undo);
  await page.getByRole("button", { name: "Undo the change" }).click();
  await expect(page.getByText("Your email address is back as it was")).toBeVisible();
  await page.goto("/your-page");
  await expect(page, "logged out").toHaveURL(/\/log-in/);
  await page.goto(undo);
  await expect(page.getByText("This link does not work any more")).toBeVisible();
  await logIn(page, { email, password });
});

test("a member changes their password and sees where they are logged in", async ({
  page,
  browser,
  portal,
}) => {
  const person = portal.cast.settled;
  const elsewhere = await browser.newPage({ baseURL: portal.origin });
  await logIn(elsewhere, person);
  await logIn(page, person);
  await page.goto("/account/devices");
  await expect(page.getByText("(this device)")).toBeVisible();
  await page
    .getByRole("link", { name: /^Log out/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Log it out" }).click();
  await expect(page.getByText("The device is logged out")).toBeVisible();
  await elsewhere.goto("/your-page");
  await expect(elsewhere).toHaveURL(/\/log-in/);
  await logIn(elsewhere, person);
  await page.reload();
  await page.getByRole("button", { name: "Log out all other devices" }).click();
  await expect(page.getByText("All other devices are logged out")).toBeVisible();
  await elsewhere.goto("/your-page");
  await expect(elsewhere).toHaveURL(/\/log-in/);
  await elsewhere.close();

  await page.goto("/account/password");
  await page.getByLabel("The password that you have now").fill("not this one");
  await page.getByLabel("New password").fill("compass orchard bicycle");
  await page.getByRole("button", { name: "Save password" }).click();
  await expect(page).toHaveTitle(/^Error: Change your password/);
  await page.getByLabel("The password that you have now").fill(person?.password ?? "");
  await page.getByLabel("New password").fill("compass orchard bicycle");
  await page.getByRole("button", { name: "Save password" }).click();
  await expect(page.getByText("Your password is changed")).toBeVisible();
  await portal.mail.emailTo(person?.email ?? "", "Your password was changed");
});
