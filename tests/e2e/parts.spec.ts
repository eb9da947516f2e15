import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test as base, type Page } from "@playwright/test";
import { type Demonstration, startDemonstration } from "./demonstration.ts";
import { expect } from "./fixtures.ts";
import { lookOf } from "./parts-look.ts";

/**
 * The picture test of the parts that pages are made of (decision 28). What is compared is text: for each part its place,
 * its size and its computed colours, which are the same on every machine, as photographs are not. A change reads as a
 * diff; the photograph to look at is beside it.
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

const ACCEPT = "npx playwright test parts --project wide --update-snapshots";

const WAYS = {
  "320": { width: 320 },
  "390": { width: 390 },
  "1280": { width: 1280 },
  print: { width: 700, media: { media: "print" } },
  "forced-colours": { width: 1280, media: { forcedColors: "active" } },
} as const;

for (const [way, { width, ...options }] of Object.entries(WAYS)) {
  test(`the parts look as they did when somebody last looked: ${way}`, async ({ page }, info) => {
    await page.emulateMedia("media" in options ? options.media : {});
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/demo/parts");
    const look = await lookOf(page);
    expect(look.length, "the parts of the page").toBeGreaterThan(40);

    const accepted = join(import.meta.dirname, "parts-look", `${way}.txt`);
    const isAccepting = info.config.updateSnapshots === "all" || info.config.updateSnapshots === "changed";
    if (isAccepting) return writeFileSync(accepted, `${look.join("\n")}\n`);
    if (existsSync(accepted) && linesOf(accepted).join() === look.join()) return;
    const photograph = info.outputPath(`parts-${way}.png`);
    await page.screenshot({ path: photograph, fullPage: true });
    expect(
      look,
      `The parts have changed. Look at ${photograph}. If it is as you meant it: ${ACCEPT}`,
    ).toEqual(existsSync(accepted) ? linesOf(accepted) : []);
  });
}

test("control: a change of a colour, of an edge or of a place is seen", async ({ page }) => {
  await page.goto("/demo/parts");
  const before = await lookOf(page);
  for (const css of [
    ".app-said { background: #fff }",
    ".app-answered { border-left-width: 3px }",
    ".app-row__end { display: none }",
    ".app-rows { margin-left: 4px }",
  ]) {
    expect(await lookWith(page, css), css).not.toEqual(before);
  }
  expect(await lookOf(page)).toEqual(before);
});

/** The policy of the page lets in no style but its own: a sheet that a script makes is none of a page's. */
async function lookWith(page: Page, css: string): Promise<string[]> {
  await page.evaluate(async (rules) => {
    const sheet = await new CSSStyleSheet().replace(rules);
    document.adoptedStyleSheets = [sheet];
  }, css);
  const look = await lookOf(page);
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  return look;
}

function linesOf(file: string): string[] {
  return readFileSync(file, "utf8").trimEnd().split("\n");
}
