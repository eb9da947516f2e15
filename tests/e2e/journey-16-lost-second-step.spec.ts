import type { Page } from "@playwright/test";
import { expect, logIn, test } from "./fixtures.ts";
import { linkIn } from "./mail-server.ts";
import { passRemovalDay } from "./time-passed.ts";

test("someone who lost their phone and their codes gets back in: two administrators agree, and a day passes", async ({
  page,
  browser,
  portal,
}) => {
  const { administrator, secondAdministrator, locked } = portal.cast;
  const email = locked?.email ?? "";
  const second = await browser.newPage({ baseURL: portal.origin });
  const lost = await browser.newPage({ baseURL: portal.origin });

  await test.step("before the second step they read what they can do", async () => {
    await fillFirstStep(lost, locked);
    await expect(lost.getByRole("heading", { level: 1 })).toHaveText("The second step");
    await lost.getByText("I have lost my phone and my recovery codes").click();
    await expect(lost.getByText(/ask an administrator of Patient Voice/)).toBeVisible();
  });

  await test.step("an administrator asks, and cannot approve", async () => {
    await logIn(page, administrator);
    await ask(page, locked?.id ?? "", "");
    await expect(page).toHaveTitle(/^Error: Remove the second step of Lena/);
    await page.getByLabel("How do you know that it is lost?").fill("I rang her on the number we had.");
    await page.getByRole("button", { name: "Ask for approval" }).click();
    await expect(page.getByRole("alert")).toContainText("waits for another administrator");
    await expect(page.getByText("Another administrator approves it.")).toBeVisible();
    expect((await page.goto(`${page.url().split("?")[0]}/approve`))?.status()).toBe(403);
    expect((await page.goto(`/admin/people/${administrator?.id}/second-step/remove`))?.status()).toBe(403);
  });

  await test.step("another approves, and the person is written to", async () => {
    await logIn(second, secondAdministrator);
    await approve(second);
  });

  await test.step("the email stops it with a button, once", async () => {
    const message = await portal.mail.emailTo(email, "Your second step will be removed");
    await lost.goto(linkIn(message));
    await lost.getByRole("button", { name: "Keep my second step" }).click();
    await expect(lost.getByRole("alert")).toContainText("Your second step stays.");
    await portal.mail.emailTo(email, "Your second step stays");
    await lost.goto(linkIn(message));
    await expect(lost.getByText("This link does not work any more.")).toBeVisible();
    await second.reload();
    await expect(second.getByText("Stopped", { exact: true }).first()).toBeVisible();
  });

  await test.step("asked for again, it happens a day after its email", async () => {
    await ask(page, locked?.id ?? "", "She came to the office, and I know her.");
    await approve(second);
    const emailsSent = () =>
      portal.mail.emails.filter(({ to, subject }) => to === email && subject.includes("will be removed"));
    await expect.poll(() => emailsSent().length, { timeout: 20_000 }).toBe(2);
    passRemovalDay(portal);
    await portal.mail.emailTo(email, "Your second step was removed");
    await second.reload();
    await expect(second.getByText("Removed", { exact: true }).first()).toBeVisible();
  });

  await test.step("they log in with their password, and no page of the office opens before a new second step", async () => {
    await fillFirstStep(lost, locked);
    await expect(lost).toHaveURL(/\/account\/second-step/);
    await expect(lost.getByText("You hold an office, so you need a second step")).toBeVisible();
    await lost.goto("/manage/checks");
    await expect(lost).toHaveURL(/\/account\/second-step\?next=/);
  });
  await Promise.all([second.close(), lost.close()]);
});

async function ask(page: Page, memberId: string, reason: string): Promise<void> {
  await page.goto(`/admin/people/${memberId}`);
  await page.getByRole("link", { name: "Remove a second step that is lost" }).click();
  await page.getByLabel("How do you know that it is lost?").fill(reason);
  await page.getByRole("button", { name: "Ask for approval" }).click();
}

async function approve(page: Page): Promise<void> {
  await page.goto("/admin");
  await page.getByRole("link", { name: "Approvals waiting" }).click();
  await page.getByRole("link", { name: "The second step of Lena" }).click();
  await page.getByRole("button", { name: "Approve" }).click();
  await page.getByRole("button", { name: "Approve" }).click();
  await expect(page.getByRole("alert")).toContainText("It is approved.");
}

async function fillFirstStep(page: Page, person: { email: string; password: string } | undefined) {
  await page.goto("/log-in");
  await page.getByLabel("Email address").fill(person?.email ?? "");
  await page.getByLabel("Password", { exact: true }).fill(person?.password ?? "");
  await page.getByRole("button", { name: "Log in" }).click();
}
