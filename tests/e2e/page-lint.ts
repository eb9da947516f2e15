import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, FullProject, Page } from "@playwright/test";
import type axe from "axe-core";
import { attribute, type Element, elementsOf, wordsIn } from "../faults/html.ts";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** A document as the server sent it. */
export type Visited = { url: string; status: number; html: string };

/** Less than half of what the package gives as its own source: the browser reads it with each page. */
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };

/**
 * What every page must be, whoever visits it: one `h1`, a title that begins with it, no id twice, no axe finding, no
 * sideways scroll at 320 px. The last two need a browser, in which the document is shown again, scripted, because axe
 * hangs without JavaScript. That is most of what the journeys take, so `npm test` does it once for each page, and again
 * where something stands that stood on none before; with LINT=every, as in `npm run test:all`, whenever the markup differs.
 */
export class PageLint {
  private page: Page | undefined;
  private readonly browser: Browser;
  private readonly seen: string;

  /** @param project its folder is emptied when a run begins: in it all workers remember what one of them has seen */
  constructor(browser: Browser, { outputDir }: Pick<FullProject, "outputDir">) {
    this.browser = browser;
    this.seen = join(outputDir, "pages-seen");
    mkdirSync(this.seen, { recursive: true });
  }

  /**
   * What is wrong with a page, a line each; nothing for a document that was looked at before.
   *
   * @param how "every" shows it in the browser though nothing on it is new but its words
   */
  async problemsOf({ url, status, html }: Visited, how = process.env.LINT): Promise<string[]> {
    if (!this.isNew(`${status} ${withoutChance(html)}`)) return [];
    const elements = elementsOf(html);
    const found = structureProblems(elements, status === 400);
    const isUnseen = this.isNew(`${status} ${pageOf(url)}`, ...kindsOfElements(elements));
    if (isUnseen || how === "every") {
      const page = await this.open();
      const document = { contentType: "text/html; charset=utf-8", body: html };
      await page.route(url, (route) => route.fulfill(document), { times: 1 });
      await page.goto(url);
      found.push(...(await this.reflow(page)));
      // The slowest look by far, and other words in the same markup give it nothing new to see.
      if (this.isNew(markupOf(html)) || isUnseen) found.push(...(await this.axe(page)));
    }
    return found.map((problem) => `${status} ${url}: ${problem}`);
  }

  async close(): Promise<void> {
    await this.page?.context().close();
  }

  /** Whether one of these is new. A file for each, which only the first worker that comes to it can make. */
  private isNew(...things: string[]): boolean {
    return things.filter((thing) => this.isFirstAt(thing)).length > 0;
  }

  private isFirstAt(thing: string): boolean {
    try {
      writeFileSync(join(this.seen, createHash("sha256").update(thing).digest("hex")), "", { flag: "wx" });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      return false;
    }
  }

  private async open(): Promise<Page> {
    if (!this.page) {
      this.page = await this.browser.newPage({ viewport: WIDE, locale: "en-GB", javaScriptEnabled: true });
      // Sent once: sending it to each page took as long as its looking.
      await this.page.addInitScript({ content: AXE });
    }
    return this.page;
  }

  private axe(page: Page): Promise<string[]> {
    return page.evaluate(async () => {
      const { violations } = await window.axe.run({ resultTypes: ["violations"] });
      return violations.map(
        ({ id, nodes }) => `axe ${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`,
      );
    });
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

/** What needs no browser. A page that was sent back, with what is wrong, says so first in its title. */
function structureProblems(elements: readonly Element[], isSentBack: boolean): string[] {
  const problems: string[] = [];
  const headings = elements.filter(({ tagName }) => tagName === "h1").map((h1) => wordsIn(h1));
  if (headings.length !== 1) problems.push(`it has ${headings.length} h1: ${headings.join(" | ")}`);
  const title = elements.filter(({ tagName }) => tagName === "title").map((each) => wordsIn(each))[0] ?? "";
  const wanted = `${isSentBack ? "Error: " : ""}${headings[0] ?? ""}`;
  if (!title.startsWith(wanted)) problems.push(`its title “${title}” does not begin with “${wanted}”`);
  const ids = elements.flatMap((element) => attribute(element, "id") ?? []);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (twice.length > 0) problems.push(`ids stand twice: ${twice.join(", ")}`);
  for (const element of elements) {
    const described = attribute(element, "aria-describedby")?.split(" ") ?? [];
    const missing = described.filter((id) => !ids.includes(id));
    if (missing.length > 0) problems.push(`aria-describedby names ${missing.join(", ")}, which is not there`);
  }
  return problems;
}

/** The address without what names one of many: a reference, a date, an id, a group. */
function pageOf(url: string): string {
  return new URL(url).pathname
    .replace(/\/[^/]*\d[^/]*/g, "/:id")
    .replace(/^\/groups\/[^/]+/, "/groups/:slug");
}

/** Each kind of element on a page, once: its name, its classes, type and role, and which attributes it has. */
function kindsOfElements(elements: readonly Element[]): string[] {
  const kinds = elements.map(({ tagName, attrs }) => {
    const looks = attrs.map(({ name, value }) => (TELLING.has(name) ? `${name}=${value}` : name));
    return [tagName, ...looks.sort()].join(" ");
  });
  return [...new Set(kinds)];
}

const TELLING: ReadonlySet<string> = new Set(["class", "type", "role"]);

/** The document without what differs each time that it is made. */
function withoutChance(html: string): string {
  return html.replace(/nonce="[^"]*"/g, "").replace(/[0-9a-f]{8}-[0-9a-f-]{27}|KM-\d\d-\w{5}/g, "id");
}

/** Elements, classes and roles without words, addresses and values. */
function markupOf(html: string): string {
  return html.replace(/>[^<]+</g, "><").replace(/ (?:href|value|content|nonce|action|src)="[^"]*"/g, "");
}
