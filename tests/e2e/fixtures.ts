import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import type { Person } from "../faults/http-client.ts";
import { openSession } from "./open-session.ts";
import { PageLint } from "./page-lint.ts";
import { type CastPerson, type Portal, startPortal } from "./portal.ts";
import { type Recorder, startRecorder } from "./recorder.ts";

type ForWorker = { recorder: Recorder; portal: Portal; pageLint: PageLint; past: string };
type ForTest = { lintEveryPage: undefined };
/** "every" for a test whose words are what may spoil a page: see PageLint. */
type Options = { lint: "every" | undefined };

/** Chromium writes this line for each document that answers 4xx, which here is a page like any other. */
const EXPECTED_CONSOLE = /the server responded with a status of 4\d\d/;

/** Every test has the portal of its worker, and every page that it visits is linted when it ends. */
export const test = base.extend<ForTest & Options, ForWorker>({
  lint: [undefined, { option: true }],
  // A story that gives the portal a past of its own names it, and has a portal to itself: reports of a period that is over
  // stay as they are for good, so that the first story to make them would make them for all.
  past: ["", { option: true, scope: "worker" }],
  recorder: [
    async ({ browserName: _ }, use) => {
      const recorder = await startRecorder();
      await use(recorder);
      await recorder.stop();
    },
    { scope: "worker" },
  ],
  portal: [
    async ({ recorder, past: _ }, use) => {
      const portal = await startPortal({}, recorder);
      await use(portal);
      await portal.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  pageLint: [
    async ({ browser }, use, { project }) => {
      const lint = new PageLint(browser, project);
      await use(lint);
      await lint.close();
    },
    { scope: "worker" },
  ],
  baseURL: ({ portal }, use) => use(portal.origin),
  lintEveryPage: [
    async ({ context, lint, pageLint, recorder }, use) => {
      const problems: string[] = [];
      context.on("console", (message) => {
        const isExpected = message.type() !== "error" || EXPECTED_CONSOLE.test(message.text());
        if (!isExpected) problems.push(`console: ${message.text()}`);
      });
      context.on("weberror", (error) => problems.push(`script: ${error.error().message}`));
      recorder.take();
      await use(undefined);
      for (const visited of recorder.take()) problems.push(...(await pageLint.problemsOf(visited, lint)));
      recorder.take();
      expect(problems, "every page that a test visits is well made").toEqual([]);
    },
    { auto: true, timeout: 300_000 },
  ],
});

export { expect };

/** Brings one of the cast in with a session of their own, or logs somebody in by the form who came later. */
export async function logIn(
  page: Page,
  person: CastPerson | Pick<CastPerson, "email" | "password"> | undefined,
): Promise<void> {
  if (!person) throw new Error("Nobody of that name is in the cast");
  if ("databasePath" in person) {
    await page.context().addCookies([{ ...openSession(person), domain: "localhost", path: "/" }]);
    await page.goto("/your-page");
  } else {
    await page.goto("/log-in");
    await page.getByLabel("Email address").fill(person.email);
    await page.getByLabel("Password", { exact: true }).fill(person.password);
    await page.getByRole("button", { name: "Log in" }).click();
  }
  await expect(page).toHaveURL(/\/your-page$/);
}

/** On the account page, which every page of somebody logged in leads to. */
export async function logOut(page: Page): Promise<void> {
  await page.goto("/account");
  await page.getByRole("button", { name: "Log out" }).click();
  await expect(page.getByRole("link", { name: "Log in" })).toBeVisible();
}

/** Opens the portal as somebody who is logged in elsewhere. */
export async function bring(context: BrowserContext, person: Person, { origin }: Portal): Promise<void> {
  const cookies = person
    .cookieHeader()
    .split("; ")
    .map((cookie) => {
      const [name = "", value = ""] = cookie.split(/=(.*)/s);
      return { name, value, url: origin };
    });
  await context.addCookies(cookies);
}
