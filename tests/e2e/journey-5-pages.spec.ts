import { expect, logIn, test } from "./fixtures.ts";

const PAGES = [
  "/",
  "/about",
  "/help",
  "/house-rules",
  "/privacy",
  "/cookies",
  "/accessibility",
  "/feedback",
  "/groups",
];

test("the pages that anyone may read are there, each with its own title", async ({ page }) => {
  const titles = new Set<string>();
  for (const path of PAGES) {
    expect((await page.goto(path))?.status(), path).toBe(200);
    titles.add(await page.title());
  }
  expect(titles.size).toBe(PAGES.length);
});

test("help says what to do today, and what this is not", async ({ page }) => {
  await page.goto("/help");
  await expect(page.getByText(/Call 999/).first()).toBeVisible();
  await expect(page.getByText(/not watched day and night/)).toBeVisible();
});

test("a page that is not there, or not yours, says how to go on", async ({ page, portal }) => {
  expect((await page.goto("/no-such-page"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Page not found");
  await page.getByRole("link", { name: "Go to the home page" }).click();
  await logIn(page, portal.cast.member);
  expect((await page.goto("/manage"))?.status()).toBe(403);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You cannot do that");
  expect((await page.goto("/your-page/feedback/KM-26-AAAAA"))?.status()).toBe(404);
});
