import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright";
import { startDemonstration } from "../tests/e2e/demonstration.ts";
import { browserOptions, obtainBrowser } from "./browser.ts";

/**
 * Takes the pictures of the README from the demonstration, on a file of its own: the page of a group, and the live report
 * or, in a service without reports, what people told the group.
 */
const IMAGES = join(import.meta.dirname, "..", "docs", "images");
const REPORT = "/reports/live";

obtainBrowser();
const built = spawnSync("npm run --silent build", {
  stdio: "inherit",
  shell: true,
  env: { ...process.env, DEMO: "yes" },
});
if (built.status !== 0) process.exit(1);

mkdirSync(IMAGES, { recursive: true });
const demonstration = await startDemonstration();
const browser = await chromium.launch(browserOptions());
try {
  await takeAll(browser);
} finally {
  await browser.close();
  await demonstration.stop();
}

async function takeAll(browser: Browser): Promise<void> {
  const page = await browser.newPage({
    baseURL: demonstration.origin,
    viewport: { width: 1000, height: 1600 },
    locale: "en-GB",
    timezoneId: "Europe/London",
    colorScheme: "light",
  });
  await be(page, "Maureen Attwell");
  await take(page, "/groups/weald", "group");
  await be(page, "Nadia Farrow");
  const report = await page.goto(REPORT);
  if (report?.ok()) return take(page, REPORT, "report");
  await be(page, "Frances Linton");
  await take(page, "/groups/weald/feedback?stage=inpatient", "feedback");
}

async function be(page: Page, name: string): Promise<void> {
  await page.goto("/demo");
  await page.getByRole("button", { name: `Log in as ${name}` }).click();
  await page.getByRole("link", { name: "Account" }).waitFor();
}

async function take(page: Page, path: string, name: string): Promise<void> {
  await page.goto(path);
  await page.screenshot({ path: join(IMAGES, `${name}.png`) });
  console.log(`docs/images/${name}.png`);
}
