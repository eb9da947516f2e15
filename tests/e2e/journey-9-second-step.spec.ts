import type { Page } from "@playwright/test";
import { nextCode } from "../authenticator-app.ts";
import { expect, logOut, test } from "./fixtures.ts";
import { linkIn } from "./mail-server.ts";

test("someone with an office sets up an authenticator app before its pages open, and logs in with it", async ({
  page,
  browser,
  portal,
}) => {
  const una = portal.cast.unprepared;
  const email = una?.email ?? "";
  let codes: string[] = [];
  let key = "";

  await test.step("the first log-in leads to setting it up; pages of the office wait, pages of members do not", async () => {
    await fillFirstStep(page, una);
    await expect(page).toHaveURL(/\/account\/second-step\?next=/);
    await expect(page.getByText("You hold an office, so you need a second step")).toBeVisible();
    await page.goto("/manage/checks");
    await expect(page).toHaveURL(/\/account\/second-step\?next=%2Fmanage%2Fchecks/);
    await page.goto("/your-page");
    await expect(page.getByRole("heading", { name: "Your page" })).toBeVisible();
  });

  await test.step("a wrong code comes back, the right one is asked for from now on", async () => {
    await page.goto("/manage/checks");
    await page.getByRole("button", { name: "Set up an authenticator app" }).click();
    await expect(page.getByRole("img", { name: /QR code/ })).toBeVisible();
    key = (await page.locator(".app-key").textContent()) ?? "";
    await page.getByLabel("Code from the app").fill("000000");
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page).toHaveTitle(/^Error: Set up an authenticator app/);
    await expect(page.locator(".app-key"), "the same key, already scanned").toHaveText(key);
    await page.getByLabel("Code from the app").fill(await nextCode(key));
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByText("Your authenticator app is set up")).toBeVisible();
    await portal.mail.emailTo(email, "A second step was added");
  });

  await test.step("ten recovery codes are shown once, then the page that was wanted", async () => {
    await page.getByRole("button", { name: "Show my new codes" }).click();
    codes = await page.locator(".app-codes li").allTextContents();
    expect(new Set(codes).size).toBe(10);
    await page.getByRole("button", { name: "I have kept them, continue" }).click();
    await expect(page).toHaveURL(/\/manage\/checks$/);
    await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(/second step/);
  });

  await test.step("the next log-in asks for it; six wrong codes end that log-in", async () => {
    await logOut(page);
    await fillFirstStep(page, una);
    for (let n = 0; n < 5; n += 1) {
      await enter(page, "Code from your authenticator app", "000000");
      await expect(page).toHaveTitle(/^Error: The second step/);
    }
    await enter(page, "Code from your authenticator app", "000000");
    await expect(page.getByText("too many codes were wrong")).toBeVisible();
    await page.goto("/log-in/second-step");
    await expect(page, "nothing is left of it").toHaveURL(/\/log-in$/);
    await fillFirstStep(page, una);
    await enter(page, "Code from your authenticator app", await nextCode(key));
    await expect(page).toHaveURL(/\/your-page$/);
    await logOut(page);
  });

  await test.step("a recovery code stands in for the app, once", async () => {
    await fillFirstStep(page, una);
    await page.getByRole("link", { name: /use a recovery code/ }).click();
    await enter(page, "Recovery code", "not a code");
    await expect(page).toHaveTitle(/^Error: Use a recovery code/);
    await enter(page, "Recovery code", (codes[3] ?? "").toUpperCase());
    await expect(page).toHaveURL(/\/your-page$/);
    await portal.mail.emailTo(email, "A recovery code was used");

    const again = await browser.newPage({ baseURL: portal.origin });
    await fillFirstStep(again, una);
    await again.getByRole("link", { name: /use a recovery code/ }).click();
    await enter(again, "Recovery code", codes[3] ?? "");
    await expect(again).toHaveTitle(/^Error: Use a recovery code/);
    await again.close();
  });

  await test.step("the last second step of an office cannot be removed", async () => {
    await page.goto("/account/second-step");
    await expect(page.getByText("9 left")).toBeVisible();
    await page.getByRole("link", { name: "Remove the authenticator app" }).click();
    await page.getByRole("button", { name: "Remove it" }).click();
    await expect(page.getByRole("link", { name: /Add another one before/ })).toBeVisible();
  });
});

test("a new password by email does not get past the second step", async ({ page, portal }) => {
  const robin = portal.cast.reviewer;
  const password = "violet teapot harbour moss";
  await page.goto("/forgot-password");
  await page.getByLabel("Email address").fill(robin?.email ?? "");
  await page.getByRole("button", { name: "Send me a link" }).click();
  await page.goto(linkIn(await portal.mail.emailTo(robin?.email ?? "", "Choose a new password")));
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Save password" }).click();
  await fillFirstStep(page, { email: robin?.email ?? "", password });
  await expect(page).toHaveURL(/\/log-in\/second-step/);
  await page.goto("/your-page");
  await expect(page).toHaveURL(/\/log-in/);
});

test("a member logs in with a link by email, and another time with the code of the email", async ({
  page,
  browser,
  portal,
}) => {
  const email = portal.cast.careful?.email ?? "";
  await test.step("an empty form and an address without account", async () => {
    await page.goto("/log-in?next=%2Fgroups");
    await page.getByRole("link", { name: "Log in with a link by email" }).click();
    await page.getByRole("button", { name: "Send me a link" }).click();
    await expect(page).toHaveTitle(/^Error: Log in with a link by email/);
    await page.getByLabel("Email address").fill("nobody-at-all@example.org");
    await page.getByRole("button", { name: "Send me a link" }).click();
    await expect(page.getByRole("heading", { name: "Check your email" })).toBeVisible();
    await enter(page, "Code from the email", "abcd2345");
    await expect(page).toHaveTitle(/^Error: Check your email/);
    await page.getByRole("link", { name: "ask for a new one" }).click();
  });

  await test.step("the code works where it was asked for, and leads where one was going", async () => {
    await page.getByLabel("Email address").fill(email);
    await page.getByRole("button", { name: "Send me a link" }).click();
    const message = await portal.mail.emailTo(email, "Log in to Patient Voice");
    const code = message.text.match(/instead: (\S+ \S+)/)?.[1] ?? "";

    const elsewhere = await browser.newPage({ baseURL: portal.origin });
    await elsewhere.goto("/log-in/link");
    await elsewhere.getByLabel("Email address").fill("nobody-at-all@example.org");
    await elsewhere.getByRole("button", { name: "Send me a link" }).click();
    await enter(elsewhere, "Code from the email", code);
    await expect(elsewhere, "not in another browser").toHaveTitle(/^Error: /);
    await elsewhere.close();

    await enter(page, "Code from the email", code.toUpperCase());
    await expect(page).toHaveURL(/\/groups$/);
    await page.goto(linkIn(message));
    await expect(page.getByText("This link does not work any more")).toBeVisible();
    await logOut(page);
  });

  await test.step("the link works once, on any device, and only by its button", async () => {
    await page.goto("/log-in/link");
    await page.getByLabel("Email address").fill(email);
    const links = () => portal.mail.emails.filter(({ subject }) => subject === "Log in to Patient Voice");
    const sentBefore = links().length;
    await page.getByRole("button", { name: "Send me a link" }).click();
    await expect.poll(() => links().length, { timeout: 20_000 }).toBeGreaterThan(sentBefore);
    const link = linkIn(await portal.mail.emailTo(email, "Log in to Patient Voice"));
    const phone = await browser.newPage({ baseURL: portal.origin });
    await phone.goto(link);
    await phone.goto("/your-page");
    await expect(phone, "opening it logs nobody in").toHaveURL(/\/log-in/);
    await phone.goto(link);
    await phone.getByRole("button", { name: "Log in" }).click();
    await expect(phone).toHaveURL(/\/your-page$/);
    await phone.close();
    await page.goto(link);
    await expect(page.getByText("This link does not work any more")).toBeVisible();
  });
});

test("a facilitator's log-in by email asks for the second step too", async ({ page, portal }) => {
  const cleo = portal.cast.coastFacilitator;
  await page.goto("/log-in/link");
  await page.getByLabel("Email address").fill(cleo?.email ?? "");
  await page.getByRole("button", { name: "Send me a link" }).click();
  await page.goto(linkIn(await portal.mail.emailTo(cleo?.email ?? "", "Log in to Patient Voice")));
  await page.getByRole("main").getByRole("button", { name: "Log in" }).click();
  await expect(page).toHaveURL(/\/log-in\/second-step/);
  await enter(page, "Code from your authenticator app", await nextCode(cleo?.appKey ?? ""));
  await expect(page).toHaveURL(/\/your-page$/);
  await expect(page.getByRole("link", { name: "Manage" })).toBeVisible();
});

async function fillFirstStep(page: Page, person: { email: string; password: string } | undefined) {
  await page.goto("/log-in");
  await page.getByLabel("Email address").fill(person?.email ?? "");
  await page.getByLabel("Password", { exact: true }).fill(person?.password ?? "");
  await page.getByRole("button", { name: "Log in" }).click();
}

/** Types a code and sends it by the button of its form. */
async function enter(page: Page, label: string, code: string) {
  await page.getByLabel(label).fill(code);
  await page.getByRole("main").getByRole("button", { name: "Log in" }).click();
}
