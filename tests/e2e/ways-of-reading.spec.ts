import { test as base, type Page } from "@playwright/test";
import { type Demonstration, startDemonstration } from "./demonstration.ts";
import { expect } from "./fixtures.ts";
import {
  brokenWords,
  lostInForcedColours,
  lostText,
  movingThings,
  TEXT_OF_200_PER_CENT,
  TEXT_SPACING,
  withStyle,
  wrongOnPaper,
} from "./ways-of-reading.ts";

/**
 * People set their browser as they need it: larger letters, more space between them, their own colours, no motion; and
 * they print. Nothing of the parts or of these pages may be lost then.
 */

const test = base.extend<Record<never, never>, { demonstration: Demonstration }>({
  demonstration: [
    async ({ browserName: _ }, use) => {
      const demonstration = await startDemonstration();
      await use(demonstration);
      await demonstration.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  baseURL: ({ demonstration }, use) => use(demonstration.origin),
});

test.use({ javaScriptEnabled: true });

/** By who sees them. */
const PAGES = {
  stranger: ["/demo/parts", "/", "/groups", "/help", "/log-in", "/feedback", "/what-has-changed"],
  "Maureen Attwell": ["/your-page"],
  "Frances Linton": ["/groups/weald", "/groups/weald/feedback", "/manage", "/manage/groups/weald/meetings"],
  "Nadia Farrow": ["/reports/working"],
};

const NARROW = { width: 320, height: 640 };
/** What is left of a sheet of A4 between its margins. */
const PAPER = { width: 658, height: 900 };

for (const [who, paths] of Object.entries(PAGES)) {
  test(`nothing is lost for those who set their browser otherwise: ${who}`, async ({ page }) => {
    if (who !== "stranger") {
      expect((await page.goto("/demo"))?.status(), "/demo").toBe(200);
      await page.getByRole("button", { name: `Log in as ${who}` }).click();
      await page.waitForURL((url) => url.pathname !== "/demo");
    }
    for (const path of paths) {
      await page.setViewportSize(NARROW);
      expect((await page.goto(path))?.status(), path).toBe(200);
      expect.soft(await problemsOf(page), path).toEqual([]);
    }
  });
}

/** Every way after another, on one page that stays open: nothing of them needs it to be sent again. */
async function problemsOf(page: Page): Promise<string[]> {
  const found: string[] = [];
  const look = async (way: string, problems: Promise<string[]>) => {
    found.push(...(await problems).map((problem) => `${way}: ${problem}`));
  };
  await look("at 320 px", lostText(page));
  await look("a word broken at 320 px", brokenWords(page));
  await look(
    "text at 200 %",
    withStyle(page, TEXT_OF_200_PER_CENT, () => lostText(page)),
  );
  await look(
    "text spacing",
    withStyle(page, TEXT_SPACING, () => lostText(page)),
  );
  await page.emulateMedia({ reducedMotion: "reduce" });
  await look("reduced motion", movingThings(page));
  await page.emulateMedia({ reducedMotion: null, forcedColors: "active" });
  await look("forced colours", lostInForcedColours(page));
  await page.emulateMedia({ forcedColors: null, media: "print" });
  await page.setViewportSize(PAPER);
  await look("print", wrongOnPaper(page));
  await look("print", lostText(page, 2));
  await page.emulateMedia({ media: null });
  return found;
}

test("control: what is cut off, broken, moving, without an edge or of no use on paper is seen", async ({
  page,
}) => {
  await page.setViewportSize(NARROW);
  await page.goto("/demo/parts");
  const seen = (css: string, look: (page: Page) => Promise<string[]>) =>
    withStyle(page, css, () => look(page));
  expect(await seen("h2 { height: 10px; overflow: hidden }", lostText)).not.toEqual([]);
  expect(await seen(".app-row { width: 400px }", lostText)).not.toEqual([]);
  expect(await seen(".app-row__about { width: 40px; word-break: break-all }", brokenWords)).not.toEqual([]);
  expect(await seen(".nhsuk-button { transition: all 1s }", movingThings)).not.toEqual([]);
  await page.emulateMedia({ forcedColors: "active" });
  expect(await seen(".app-said { border: 0 }", lostInForcedColours)).not.toEqual([]);
  await page.emulateMedia({ forcedColors: null, media: "print" });
  expect(await seen("nav, .app-rooms { display: flex !important }", wrongOnPaper)).not.toEqual([]);
});
