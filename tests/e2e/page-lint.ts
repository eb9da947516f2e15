import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "@playwright/test";

/** A document as the server sent it. */
export type Visited = { url: string; status: number; html: string };

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };

/**
 * What every page must be, whoever visits it: one `h1`, a title that begins with it, no id twice, no axe finding, no
 * sideways scroll at 320 px. The document is shown again in a scripted page, because axe hangs without JavaScript.
 */
export class PageLint {
  private readonly seen = new Set<string>();
  private context: BrowserContext | undefined;
  private readonly browser: Browser;

  constructor(browser: Browser) {
    this.browser = browser;
  }

  /** What is wrong with a page, a line each; nothing for a document that was looked at before. */
  async problemsOf(visited: Visited): Promise<string[]> {
    const shape = visited.html
      .replace(/nonce="[^"]*"/g, "")
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}|KM-\d\d-\w{5}/g, "id");
    const document = `${visited.status} ${shape}`;
    if (this.seen.has(document)) return [];
    this.seen.add(document);
    this.context ??= await this.browser.newContext({
      viewport: WIDE,
      locale: "en-GB",
      javaScriptEnabled: true,
    });
    const page = await this.context.newPage();
    try {
      await page.route(
        visited.url,
        (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: visited.html }),
        { times: 1 },
      );
      await page.goto(visited.url);
      const found = [
        ...(await this.structure(page, visited.status)),
        ...(await this.axe(page)),
        ...(await this.reflow(page)),
      ];
      return found.map((problem) => `${visited.status} ${visited.url}: ${problem}`);
    } finally {
      await page.close();
    }
  }

  async close(): Promise<void> {
    await this.context?.close();
  }

  private structure(page: Page, status: number): Promise<string[]> {
    return page.evaluate((isRejected) => {
      const problems: string[] = [];
      const headings = [...document.querySelectorAll("h1")].map((h1) =>
        (h1.textContent ?? "").replace(/\s+/g, " ").trim(),
      );
      if (headings.length !== 1) problems.push(`it has ${headings.length} h1: ${headings.join(" | ")}`);
      const wanted = `${isRejected ? "Error: " : ""}${headings[0] ?? ""}`;
      if (!document.title.startsWith(wanted))
        problems.push(`its title “${document.title}” does not begin with “${wanted}”`);
      const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
      if (twice.length > 0) problems.push(`ids stand twice: ${twice.join(", ")}`);
      for (const element of document.querySelectorAll("[aria-describedby]")) {
        const missing = (element.getAttribute("aria-describedby") ?? "")
          .split(" ")
          .filter((id) => !document.getElementById(id));
        if (missing.length > 0)
          problems.push(`aria-describedby names ${missing.join(", ")}, which is not there`);
      }
      return problems;
    }, status === 400);
  }

  private async axe(page: Page): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page }).analyze();
    return violations.map(
      ({ id, nodes }) => `axe ${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`,
    );
  }

  private async reflow(page: Page): Promise<string[]> {
    await page.setViewportSize(NARROW);
    const problems = await page.evaluate(() => {
      const width = document.documentElement.scrollWidth;
      if (width <= window.innerWidth) return [];
      // A word that is too long spills out of its box without making the box wider.
      const culprits = [...document.querySelectorAll("body *")]
        .filter(
          (element) =>
            element.getBoundingClientRect().right > window.innerWidth + 1 ||
            element.scrollWidth > element.clientWidth + 1,
        )
        .slice(-3)
        .map((element) => element.outerHTML.slice(0, 120));
      return [`it scrolls sideways at 320 px, to ${width}: ${culprits.join(" | ")}`];
    });
    await page.setViewportSize(WIDE);
    return problems;
  }
}
