import { defineConfig } from "@playwright/test";
import { browserOptions } from "./scripts/browser.ts";

/** In `npm test` each journey runs once, without JavaScript, and again where a script takes part in it (`@script`). */
const ONCE = process.env.JOURNEYS === "once" ? { grep: /^(?!.*\bjourney-\d)|@script/ } : {};

/** The whole suite runs twice: with JavaScript on a wide screen, and without on the narrowest phone. */
export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/own-temporary-folder.ts",
  outputDir: "test-results",
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    launchOptions: browserOptions(),
    actionTimeout: 15_000,
    locale: "en-GB",
    timezoneId: "Europe/London",
  },
  projects: [
    { name: "wide", testMatch: /.*\.spec\.ts/, ...ONCE, use: { viewport: { width: 1280, height: 900 } } },
    {
      name: "narrow-without-javascript",
      testMatch: /journey-.*\.spec\.ts/,
      use: { viewport: { width: 320, height: 640 }, javaScriptEnabled: false },
    },
  ],
});
