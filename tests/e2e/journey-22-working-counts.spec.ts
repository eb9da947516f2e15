import { expect, logIn, test } from "./fixtures.ts";
import { runBeside } from "./run-beside.ts";

test.use({ past: "22-working-counts" });

test("from the summary to three comments in two clicks, one answered, and back to the same filter", async ({
  page,
  portal,
}) => {
  const month = runBeside(portal, "tests/e2e/prepare-working.ts");
  const rows = page.getByRole("region", { name: /^\d+ comments?, newest first$/ }).getByRole("listitem");

  await logIn(page, portal.cast.reviewer);
  await page.goto("/reports/working");
  await expect(page.getByRole("heading", { name: "Most to improve: Food and drink" })).toBeVisible();
  await page
    .getByRole("row", { name: /^Food and drink/ })
    .getByRole("link")
    .first()
    .click();
  await page.getByRole("link", { name: new RegExp(`^${month.slice(0, 3)}( \\d+)?: 3$`) }).click();
  await expect(page.getByRole("heading", { name: "3 comments, newest first" })).toBeVisible();
  const filter = page.url();

  await page.getByRole("link", { name: /^The soup was cold/ }).click();
  await page.getByRole("button", { name: "Respond" }).click();
  await page.getByLabel("Your response").fill("Soup now comes to the ward in a heated trolley.");
  await page.getByLabel("Who says this?").fill("Lead cancer nurse");
  await page.getByLabel("We explain").check();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: "Send response" }).click();
  await expect(page.getByRole("alert")).toContainText("Your response is sent.");
  await page.getByRole("link", { name: "Comments in your filter" }).click();
  await expect(page).toHaveURL(filter.replace("#comments", ""));
  await expect(rows.filter({ hasText: "The soup" })).toContainText("Answered");
  await expect(rows.filter({ hasText: "The toast" })).toContainText("No response yet");

  // On a wide screen the filters stand beside the list.
  const filters = page.getByText("Filters: 3 on");
  if (await filters.isVisible()) await filters.click();
  await page.getByLabel("Words in the comment").fill("salad");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByText("There are no comments of this kind.")).toBeVisible();
});
