import type { Page } from "@playwright/test";
import { expect, logIn, logOut, test } from "./fixtures.ts";

const WORDS = {
  "What do you ask for, in a few words?": "Keep a quiet room free",
  "What should be done?": "Keep 1 room beside the clinic free.",
  "Why is it needed?": "People stood in the corridor after hard news.",
  "How will people know that it was done?": "1 room is free on every clinic day.",
};

test("a recommendation is begun, read by its group alone, and not by anybody else", async ({
  page,
  portal,
}) => {
  const { facilitator, member, reviewer } = portal.cast;

  const address = await test.step("a facilitator begins it", async () => {
    await logIn(page, facilitator);
    await page.goto("/manage/groups/weald/recommendations/new");
    await page.getByRole("button", { name: "Begin the recommendation" }).click();
    await expect(page.getByRole("alert")).toContainText("Enter what should be done");
    for (const [label, words] of Object.entries(WORDS)) await page.getByLabel(label).fill(words);
    await page.getByRole("button", { name: "Begin the recommendation" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Keep a quiet room free");
    return new URL(page.url()).pathname;
  });

  await test.step("it cannot be sent before the group supports it at a meeting", async () => {
    await expect(page.getByRole("button", { name: "Send it" })).toHaveCount(0);
    await page.getByRole("button", { name: "Say that the group supports it" }).click();
    await expect(page.getByText("There are no agreed notes with a decision yet.")).toBeVisible();
    await logOut(page);
  });

  await test.step("a member of the group reads it, and finds it on the group's page", async () => {
    await logIn(page, member);
    await page.goto("/groups/weald/recommendations");
    await page.getByRole("link", { name: /^Keep a quiet room free/ }).click();
    await expect(page.getByText("Not public yet")).toBeVisible();
    await logOut(page);
  });

  await test.step("nobody else does", async () => {
    expect(await statusOf(page, address)).toBe(404);
    await logIn(page, reviewer);
    expect(await statusOf(page, address)).toBe(404);
    await page.goto("/what-has-changed");
    await expect(page.getByRole("main")).not.toContainText("Keep a quiet room free");
    await logOut(page);
  });

  await test.step("its facilitator takes it back, with the reason", async () => {
    await logIn(page, facilitator);
    await page.goto(address);
    await page.getByRole("link", { name: "Take it back" }).click();
    await page.getByLabel("Why do you take it back?").fill("The trust did it before we had asked.");
    await page.getByRole("button", { name: "Take it back" }).click();
    await expect(page.getByText("The trust did it before we had asked.")).toBeVisible();
  });
});

async function statusOf(page: Page, address: string): Promise<number | undefined> {
  return (await page.goto(address))?.status();
}
