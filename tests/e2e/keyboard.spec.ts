import { expect, test } from "./fixtures.ts";
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
    await keyboard.open(button("Start now"));
    await answer("Weald Cancer Action Group");
    await answer("Someone I care for");
    await answer("Maidstone and Tunbridge Wells NHS Trust");
    await answer("I am not sure");
    await answer("In the last month");
    await answer("Breast");
    await keyboard.open(button("Continue"));
    await answer("Good");
    await keyboard.type(page.getByLabel(/^What went well/), "They rang us back the same day.");
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
    await keyboard.open(button("Log out"));
    await expect(page.getByRole("link", { name: "Log in" })).toBeVisible();
  });
});
