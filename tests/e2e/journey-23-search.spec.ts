import { expect, logIn, test } from "./fixtures.ts";
import { runBeside } from "./run-beside.ts";

test("what was told is found by those who may read it, and by nobody once it is withdrawn", async ({
  page,
  portal,
  browser,
}) => {
  const reference = runBeside(portal, "tests/e2e/prepare-search.ts");
  const neighbour = await browser.newPage({ baseURL: portal.origin });

  await test.step("a stranger finds the group, with a letter wrong, and nothing of what it was told", async () => {
    await page.goto("/groups/weald");
    await page.getByLabel("Search in this group").fill("wheelbarrow");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page.getByRole("heading", { name: "Nothing was found for “wheelbarrow”" })).toBeVisible();
    await page.getByRole("link", { name: "Look everywhere" }).click();
    await page.getByLabel("Words to look for").fill("Madistone");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByRole("link", { name: "Maidstone", exact: true }).click();
    await page.getByRole("link", { name: "Weald Cancer Action Group" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Weald Cancer Action Group");
  });

  await test.step("a member of the group finds it from the header, by the beginning of a word", async () => {
    await logIn(neighbour, portal.cast.keyboard);
    await neighbour
      .getByRole("navigation", { name: "Account" })
      .getByRole("link", { name: "Search" })
      .click();
    await neighbour.getByLabel("Words to look for").fill("wheelbarr");
    await neighbour.getByLabel("Words to look for").press("Enter");
    await expect(neighbour.getByRole("heading", { name: "1 found, newest first" })).toBeVisible();
    await expect(neighbour.locator("mark")).toHaveText("wheelbarrow");
    await neighbour.getByRole("link", { name: new RegExp(reference) }).click();
    await expect(neighbour.getByText("A volunteer found us")).toBeVisible();
    await neighbour.goBack();
  });

  await test.step("its writer finds it too, and takes it back: from then on it is found by nobody", async () => {
    await logIn(page, portal.cast.member);
    await page.goto("/search?q=wheelbarrow");
    await page.getByRole("link", { name: new RegExp(reference) }).click();
    await expect(page).toHaveURL(`${portal.origin}/your-page/feedback/${reference}`);
    await page.goto(`/your-page/feedback/${reference}/withdraw`);
    await page.getByRole("button", { name: /withdraw/i }).click();
    for (const reader of [page, neighbour]) {
      await reader.goto("/search?q=wheelbarrow");
      await expect(reader.getByRole("heading", { name: /^Nothing was found/ })).toBeVisible();
    }
  });
  await neighbour.close();
});
