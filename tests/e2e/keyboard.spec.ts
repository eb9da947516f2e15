import { nextCode } from "../authenticator-app.ts";
import { expect, logIn, test } from "./fixtures.ts";
import { Keyboard } from "./keyboard.ts";

test("someone without a mouse logs in, gives feedback and finds it again", async ({ page, portal }) => {
  const keyboard = new Keyboard(page);
  const button = (name: string | RegExp) => page.getByRole("button", { name });
  const answer = async (label: string) => {
    await keyboard.choose(page.getByLabel(label, { exact: true }));
    await keyboard.open(button("Continue"));
  };

  await page.goto("/");
  await test.step("the first stop leads past the menu", async () => {
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Skip to main content" })).toBeFocused();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("main").getByRole("button", { name: "Give feedback" })).toBeFocused();
  });

  await test.step("an empty form puts the focus on its errors, and their links on the fields", async () => {
    await page.goto("/log-in");
    await keyboard.open(button("Log in"));
    await expect(
      page.getByRole("alert").locator("xpath=ancestor-or-self::*[@tabindex]").first(),
    ).toBeFocused();
    await keyboard.jump(page.getByRole("link", { name: "Enter your email address" }));
    await expect(page.getByLabel("Email address")).toBeFocused();
    await keyboard.type(page.getByLabel("Email address"), portal.cast.keyboard?.email ?? "");
    await keyboard.type(page.getByLabel("Password", { exact: true }), portal.cast.keyboard?.password ?? "");
    await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
    await expect(page).toHaveURL(/\/your-page$/);
  });

  await test.step("every question is answered by keys", async () => {
    await keyboard.open(page.getByRole("main").getByRole("button", { name: "Give feedback" }));
    await keyboard.open(button("Tell us more first"));
    await answer("Weald Cancer Action Group");
    await answer("Someone I care for");
    await answer("They know and agree");
    await answer("Maidstone and Tunbridge Wells NHS Trust");
    await answer("I am not sure");
    await answer("In the last month");
    await answer("Breast");
    await keyboard.open(button("Continue"));
    await answer("Good");
    await keyboard.type(page.getByLabel(/^What went well/), "They rang us back the same day.");
    await keyboard.open(button("Continue"));
    await keyboard.type(page.getByLabel(/as their carer/), "I slept that night.");
    await keyboard.open(button("Continue"));
    await keyboard.choose(page.getByLabel("Staff only"));
    await keyboard.tick(page.getByLabel("Count it"));
    await keyboard.open(button("Continue"));
  });

  await test.step("it is sent and found again", async () => {
    await keyboard.open(button("Send feedback"));
    await expect(page).toHaveURL(/\/sent$/);
    await keyboard.open(button("See your feedback and where it is"));
    await expect(page.getByText("They rang us back the same day.")).toBeVisible();
    await keyboard.open(page.getByRole("link", { name: "Account" }));
    await keyboard.open(button("Log out"));
    await expect(page.getByRole("link", { name: "Log in" })).toBeVisible();
  });
});

test("a moderator without a mouse logs in by both steps and looks after the second one", async ({
  page,
  portal,
}) => {
  const keyboard = new Keyboard(page);
  const main = page.getByRole("main");
  const morgan = portal.cast.moderator;
  await page.goto("/log-in");
  await keyboard.type(page.getByLabel("Email address"), morgan?.email ?? "");
  await keyboard.type(page.getByLabel("Password", { exact: true }), morgan?.password ?? "");
  await keyboard.open(main.getByRole("button", { name: "Log in" }));
  await keyboard.type(
    page.getByLabel("Code from your authenticator app"),
    await nextCode(morgan?.appKey ?? ""),
  );
  await keyboard.open(main.getByRole("button", { name: "Log in" }));
  await expect(page).toHaveURL(/\/your-page$/);

  await keyboard.open(page.getByRole("link", { name: "Account" }));
  await keyboard.open(page.getByRole("link", { name: "Change your second step" }));
  await keyboard.open(page.getByRole("link", { name: "Make new ones for recovery" }));
  await keyboard.open(page.getByRole("button", { name: "Show my new codes" }));
  await expect(page.locator(".app-codes li")).toHaveCount(10);
  await keyboard.open(page.getByRole("button", { name: "I have kept them, continue" }));
  await expect(page.getByText("10 left")).toBeVisible();
});

test("a notice comes up 5 minutes before the session ends, and its page keeps the session going", async ({
  page,
  portal,
}) => {
  await logIn(page, portal.cast.member);
  const notice = page.getByRole("link", { name: /Stay logged in/ });
  await expect(notice).toBeHidden();
  const seconds = await page.evaluate(() => {
    const [waiting] = document.getAnimations();
    const delay = Number(waiting?.effect?.getTiming().delay);
    waiting?.finish();
    return delay / 1000;
  });
  expect(seconds, "an hour, less 5 minutes, in whole minutes").toBe(54 * 60);
  await expect(notice).toBeVisible();
  const [tab] = await Promise.all([page.waitForEvent("popup"), notice.click()]);
  await expect(tab.getByRole("heading", { name: "You are still logged in" })).toBeVisible();
  await tab.close();
});
