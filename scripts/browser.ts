import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium, type LaunchOptions } from "playwright";

const MINUTE = 60_000;

/** Debian's Chromium without a screen: a page takes half as long in it, all journeys two thirds of the time. */
const WITHOUT_SCREEN = "/usr/bin/chromium-headless-shell";

/** Where systems keep a browser of Chromium's family, the quickest first. */
const INSTALLED = [
  WITHOUT_SCREEN,
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
 * Sees to it that there is a browser: on a Debian machine of one's own, as CI has, the quickest; elsewhere the one that
 * is there; and where there is none, Playwright's.
 *
 * @throws Error when there is none and none can be had
 */
export function obtainBrowser(): void {
  if (hasOwnBrowser() || existsSync(WITHOUT_SCREEN)) return;
  if (installedByDebian("chromium-headless-shell", 3 * MINUTE) || hasBrowser()) return;
  console.log("There is no browser yet: getting one.");
  spawnSync("playwright install chromium", { stdio: "inherit", shell: true, timeout: 10 * MINUTE });
  if (hasBrowser() || installedByDebian("chromium", 10 * MINUTE)) return;
  throw new Error("Install Chromium or Google Chrome, then run the tests again.");
}

/** Only root may install a package: in a container, or on a machine that is there to run tests. */
function installedByDebian(name: string, timeout: number): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  console.log(`Installing ${name}.`);
  const install = `apt-get update -qq && apt-get install -y -qq ${name} > /dev/null`;
  return spawnSync(install, { stdio: "inherit", shell: true, timeout }).status === 0 && hasBrowser();
}

function hasBrowser(): boolean {
  return hasOwnBrowser() || INSTALLED.some(existsSync);
}

function hasOwnBrowser(): boolean {
  return existsSync(chromium.executablePath());
}
