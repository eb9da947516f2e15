import { expect, logIn, logOut, test } from "./fixtures.ts";

test("somebody adds a passkey, logs in with it, and removes it", async ({ page, portal }) => {
  const kim = portal.cast.careful;
  const device = await page.context().newCDPSession(page);
  await device.send("WebAuthn.enable");
  const { authenticatorId } = await device.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });

  await test.step("a device that does not know who is there adds none", async () => {
    await logIn(page, kim);
    await page.goto("/account/second-step");
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await page.getByLabel("Name of this passkey").fill("My phone");
    await device.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
    await page.getByRole("button", { name: "Add the passkey" }).click();
    await expect(page.getByText("Your device did not use a passkey")).toBeVisible();
    await device.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: true });
  });

  await test.step("the name is asked for, then the passkey is added", async () => {
    await page.getByLabel("Name of this passkey").fill("My phone");
    await page.getByRole("button", { name: "Add the passkey" }).click();
    await expect(page.getByText("Your passkey is added")).toBeVisible();
    await portal.mail.emailTo(kim?.email ?? "", "A second step was added");
    const { credentials } = await device.send("WebAuthn.getCredentials", { authenticatorId });
    expect(credentials).toHaveLength(1);
  });

  await test.step("logging in asks for it", async () => {
    await logOut(page);
    await page.goto("/log-in");
    await page.getByLabel("Email address").fill(kim?.email ?? "");
    await page.getByLabel("Password", { exact: true }).fill(kim?.password ?? "");
    await page.getByRole("button", { name: "Log in" }).click();
    await page.getByRole("button", { name: "Use a passkey" }).click();
    await expect(page).toHaveURL(/\/log-in\/passkey/);
    await page.getByRole("button", { name: "Use a passkey" }).click();
    await expect(page).toHaveURL(/\/your-page$/);
  });

  await test.step("a member may remove it again", async () => {
    await page.goto("/account/second-step");
    await expect(page.getByText(/My phone, added on/)).toBeVisible();
    await page.getByRole("link", { name: "Remove the passkey My phone" }).click();
    await page.getByRole("button", { name: "Remove it" }).click();
    await expect(page.getByText("It is removed")).toBeVisible();
    await expect(page.getByText("You have no second step yet")).toBeVisible();
  });
});
