import { readFileSync } from "node:fs";
import { readZip } from "#app/lib/files/zip.ts";
import { Person } from "../faults/http-client.ts";
import { giveFeedback, publish } from "../faults/journeys.ts";
import { expect, logIn, test } from "./fixtures.ts";

test("Desmond downloads what is his, reads it, and erases himself; one comment stays without him", async ({
  page,
  portal,
}) => {
  const { desmond, moderator, facilitator } = portal.cast;
  const [writer, checker] = [
    await Person.logIn(portal.origin, desmond),
    await Person.logIn(portal.origin, moderator),
  ];
  const kept = await giveFeedback(writer, { wentWell: "The volunteer drivers were never late." });
  const dropped = await giveFeedback(writer, { wentWell: "My own nurse told me on the stairs." });
  for (const reference of [kept, dropped]) await publish(checker, reference);
  await logIn(page, desmond);
  await page.getByRole("link", { name: "Account" }).click();

  await test.step("he takes a copy, once, and reads it", async () => {
    await page.getByRole("link", { name: "Get a copy" }).click();
    await page.getByRole("button", { name: "Ask for your copy" }).click();
    await expect(page.getByText("Your copy is ready.")).toBeVisible();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download your copy" }).click(),
    ]);
    const read = readZip(readFileSync(await file.path()), 10_000_000);
    const partOf = (name: string) => (read.ok ? read.parts.get(name)?.toString("utf8") : undefined);
    for (const part of [partOf("read-me.html"), partOf("your-data.json")]) {
      expect(part).toContain("never late");
      expect(part).toContain("on the stairs");
      expect(part).not.toContain(moderator?.email);
    }
    await page.getByRole("button", { name: "Download your copy" }).click();
    await expect(page.getByText("Your copy was downloaded before")).toBeVisible();
  });

  await test.step("he says what stays, and is gone at once", async () => {
    await page.goto("/account/close");
    await page.getByRole("button", { name: "Close my account" }).click();
    await expect(page).toHaveTitle(/^Error: Close your account/);
    await page.getByLabel("I choose for each one below").check();
    await page.getByLabel(/never late/).check();
    await page.getByLabel("Yes, close my account").check();
    await page.getByRole("button", { name: "Close my account" }).click();
    await expect(page.getByText("Your account is closed")).toBeVisible();
    await page.goto("/your-page");
    await expect(page).toHaveURL(/\/log-in/);
  });

  const group = await Person.logIn(portal.origin, facilitator);
  const feedback = await group.page("/groups/weald/feedback");
  expect(feedback).toContain("never late");
  expect(feedback).not.toContain("on the stairs");
  expect((await group.get(`/feedback/${dropped}`)).status).toBe(404);
  expect(await group.page("/manage/groups/weald/people")).not.toContain("Desmond");
});
