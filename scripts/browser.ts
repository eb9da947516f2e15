import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium, type LaunchOptions } from "playwright";

const MINUTE = 60_000;

/** Where systems keep a browser of Chromium's family. */
const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** A browser under test speaks to this machine only, and inside a container root may not use the sandbox. */
const ARGUMENTS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/** Which browser Playwright starts: its own when it is there, else the one of this machine. */
export function browserOptions(): LaunchOptions {
  const executablePath = hasOwnBrowser() ? undefined : INSTALLED.find(existsSync);
  return { args: ARGUMENTS, ...(executablePath ? { executablePath } : { channel: "chromium" }) };
}

/**
 * Sees to it that there is a browser: Playwright's download first, then the package of a Debian machine.
 *
 * @throws Error when there is none and none can be had
 */
export function obtainBrowser(): void {
  if (hasBrowser()) return;
  console.log("There is no browser yet: getting one.");
  spawnSync("playwright install chromium", { stdio: "inherit", shell: true, timeout: 10 * MINUTE });
  if (hasBrowser()) return;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    spawnSync("apt-get update -qq && apt-get install -y -qq chromium", {
      stdio: "inherit",
      shell: true,
      timeout: 10 * MINUTE,
    });
  }
  if (!hasBrowser()) throw new Error("Install Chromium or Google Chrome, then run the tests again.");
}

function hasBrowser(): boolean {
  return hasOwnBrowser() || INSTALLED.some(existsSync);
}

function hasOwnBrowser(): boolean {
  return existsSync(chromium.executablePath());
}
