import { expect, logIn, logOut, test } from "./fixtures.ts";
import { linkIn } from "./mail-server.ts";

const PASSWORD = "teapot walnut compass";

test(
  "someone creates an account, confirms it by email, logs in and out",
  { tag: "@script" },
  async ({ page, portal }, { project }) => {
    const email = `nadia-${project.name}@example.net`;

    await test.step("an empty form says what is missing, and each error leads to its field", async () => {
      await page.goto("/");
      await page.getByRole("link", { name: "Log in" }).click();
      await page.getByRole("link", { name: "Create an account" }).click();
      await page.getByRole("button", { name: "Create an account" }).click();
      await expect(page).toHaveTitle(/^Error: Create an account/);
      await page.getByRole("link", { name: "Enter your email address" }).click();
      await expect(page.getByLabel("Email address")).toBeFocused();
    });

    await test.step("a weak password comes back with what else was typed, but without itself", async () => {
      await page.getByLabel("Email address").fill(email);
      await page.getByLabel("Password", { exact: true }).fill("kentmedway2026");
      await page.getByLabel("Your name", { exact: true }).fill("Nadia Okafor-O’Brien");
      await page.getByLabel("Name to show to others").fill("Nadia");
      await page.getByLabel("I care for someone with cancer").check();
      await page.getByLabel("Yes, you may keep it").check();
      await page.getByLabel("I agree to the house rules").check();
      await page.getByRole("button", { name: "Create an account" }).click();
      await expect(page.getByRole("link", { name: /harder to guess/ })).toBeVisible();
      await expect(page.getByLabel("Your name", { exact: true })).toHaveValue("Nadia Okafor-O’Brien");
      await expect(page.getByLabel("I care for someone with cancer")).toBeChecked();
      await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
    });

    await test.step("the account waits for its email", async () => {
      await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
      await page.getByRole("button", { name: "Create an account" }).click();
      await expect(page.getByRole("heading", { name: "Check your email" })).toBeVisible();
      await page.goto("/log-in");
      await fillLogIn(page, email, PASSWORD);
      await expect(page.getByRole("link", { name: /email address or password is not right/ })).toBeVisible();
    });

    await test.step("opening the link changes nothing; the password and the button confirm, once", async () => {
      const link = linkIn(await portal.mail.emailTo(email, "Confirm your email address"));
      await page.goto(link);
      await page.goto(link);
      await expect(page.getByText("Nadia", { exact: true })).toBeVisible();
      await page.getByLabel("The password that you chose").fill("somebody else's words");
      await page.getByRole("button", { name: "Confirm and log in" }).click();
      await expect(page).toHaveTitle(/^Error: Confirm your email address/);
      await page.getByLabel("The password that you chose").fill(PASSWORD);
      await page.getByRole("button", { name: "Confirm and log in" }).click();
      await expect(page).toHaveURL(/\/your-page$/);
      await page.goto(link);
      await expect(page.getByText("This link does not work any more")).toBeVisible();
    });

    await test.step("logging out ends it; logging in leads to the page that was wanted", async () => {
      await logOut(page);
      await page.goto("/your-page");
      await expect(page).toHaveURL(/\/log-in\?next=/);
      await fillLogIn(page, email, PASSWORD);
      await expect(page).toHaveURL(/\/your-page$/);
      await page.goto("/account");
      await expect(page.getByText("Nadia").first()).toBeVisible();
      await logOut(page);
    });

    await test.step("the same address again is answered alike, and only its owner learns why", async () => {
      await page.goto("/create-account");
      await page.getByLabel("Email address").fill(email.toUpperCase());
      await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
      await page.getByLabel("Your name", { exact: true }).fill("Somebody");
      await page.getByLabel("Name to show to others").fill("Somebody");
      await page.getByLabel("I agree to the house rules").check();
      await page.getByRole("button", { name: "Create an account" }).click();
      await expect(page.getByRole("heading", { name: "Check your email" })).toBeVisible();
      await portal.mail.emailTo(email, "You already have an account");
    });
  },
);

test("someone who forgot their password chooses a new one, and every other device is logged out", async ({
  page,
  browser,
  portal,
}) => {
  const email = portal.cast.forgetful?.email ?? "";
  const elsewhere = await browser.newPage({ baseURL: portal.origin });
  await logIn(elsewhere, portal.cast.forgetful);

  await page.goto("/log-in");
  await page.getByRole("link", { name: "I do not know my password" }).click();
  await page.getByLabel("Email address").fill("not an address");
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await page.getByLabel("Email address").fill(email);
  await page.getByRole("button", { name: "Send me a link" }).click();

  await page.goto(linkIn(await portal.mail.emailTo(email, "Choose a new password")));
  await page.getByLabel("Password", { exact: true }).fill("short");
  await page.getByRole("button", { name: "Save password" }).click();
  await expect(page.getByRole("link", { name: /12 characters or more/ })).toBeVisible();
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Save password" }).click();
  await expect(page.getByText("Your password is changed")).toBeVisible();
  await portal.mail.emailTo(email, "Your password was changed");

  await elsewhere.goto("/your-page");
  await expect(elsewhere).toHaveURL(/\/log-in\?next=/);
  await expect(elsewhere.getByText("You are not logged in any more")).toBeVisible();
  await elsewhere.close();
  await logIn(page, { email, password: PASSWORD });
});

async function fillLogIn(
  page: import("@playwright/test").Page,
  email: string,
  password: string,
): Promise<void> {
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Log in" }).click();
}
