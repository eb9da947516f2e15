import { test as base, expect, type Page } from "@playwright/test";
import { PageLint, type Visited } from "./page-lint.ts";
import { type Portal, startPortal } from "./portal.ts";

type ForWorker = { portal: Portal; pageLint: PageLint };
type ForTest = { lintEveryPage: undefined };

/** Chromium writes this line for each document that answers 4xx, which here is a page like any other. */
const EXPECTED_CONSOLE = /the server responded with a status of 4\d\d/;

/** Every test has a portal of its own worker, and every page that it visits is linted when it ends. */
export const test = base.extend<ForTest, ForWorker>({
  portal: [
    async ({ browserName: _ }, use) => {
      const portal = await startPortal();
      await use(portal);
      await portal.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  pageLint: [
    async ({ browser }, use) => {
      const lint = new PageLint(browser);
      await use(lint);
      await lint.close();
    },
    { scope: "worker" },
  ],
  baseURL: ({ portal }, use) => use(portal.origin),
  lintEveryPage: [
    async ({ context, pageLint }, use) => {
      const visits: Promise<Visited | undefined>[] = [];
      const problems: string[] = [];
      context.on("page", (page) => watch(page, visits, problems));
      await use(undefined);
      for (const visited of await Promise.all(visits)) {
        if (visited) problems.push(...(await pageLint.problemsOf(visited)));
      }
      expect(problems, "every page that a test visits is well made").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

function watch(page: Page, visits: Promise<Visited | undefined>[], problems: string[]): void {
  page.on("console", (message) => {
    if (message.type() === "error" && !EXPECTED_CONSOLE.test(message.text()))
      problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`script: ${error.message}`));
  page.on("response", (response) => {
    const request = response.request();
    const isPage =
      request.isNavigationRequest() && response.headers()["content-type"]?.startsWith("text/html");
    if (!isPage) return;
    visits.push(
      response.text().then(
        (html) => ({ url: response.url(), status: response.status(), html }),
        () => {
          problems.push(`${response.url()}: the document went before it could be linted`);
          return undefined;
        },
      ),
    );
  });
}

/** Logs one of the cast in, by the form. */
export async function logIn(
  page: Page,
  person: { email: string; password: string } | undefined,
): Promise<void> {
  if (!person) throw new Error("Nobody of that name is in the cast");
  await page.goto("/log-in");
  await page.getByLabel("Email address").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page).toHaveURL(/\/your-page$/);
}
