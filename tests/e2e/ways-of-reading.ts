import type { Page } from "@playwright/test";

/**
 * What a page loses for those who set it otherwise than we do, found in the browser. Each answer is a list of sentences, and
 * empty where all is well.
 */

/** Text of twice the size (WCAG 1.4.4), as a reader's own setting of the browser makes it. */
export const TEXT_OF_200_PER_CENT = "html { font-size: 200% !important }";

/** The spacing of WCAG 1.4.12. */
export const TEXT_SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

/** The policy of the page lets in no style but its own: a sheet that a script makes is none of a page's. */
export async function withStyle<T>(page: Page, css: string, look: () => Promise<T>): Promise<T> {
  await page.evaluate(async (rules) => {
    document.adoptedStyleSheets = [await new CSSStyleSheet().replace(rules)];
  }, css);
  const seen = await look();
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  return seen;
}

/**
 * Text that a box cuts off, that stands outside the window, or that makes the page scroll sideways.
 *
 * @param edge so many pixels outside are none: on paper nhsuk-frontend lets a table stand out by 2 on either side
 */
export function lostText(page: Page, edge = 0): Promise<string[]> {
  return page.evaluate((edge) => {
    const lost: string[] = [];
    const width = document.documentElement.scrollWidth;
    if (width > window.innerWidth + edge) lost.push(`the page scrolls sideways, to ${width}`);
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} “${element.textContent?.trim().slice(0, 40)}”`;
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      const { width, height, right, left } = element.getBoundingClientRect();
      // What only screen readers hear, what is closed, and what is not shown.
      if (width < 2 || height < 2 || right <= 0 || !element.checkVisibility()) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const isCut =
        (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1);
      if (isCut && element.textContent?.trim()) lost.push(`cut off: ${name(element)}`);
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (hasText && (right > window.innerWidth + edge + 1 || left < -edge - 1) && !element.closest("svg"))
        lost.push(`outside the window: ${name(element)}`);
    }
    return lost;
  }, edge);
}

/** Ordinary words of which a part stands in the next line, without a hyphen to say so. */
export function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const broken = new Set<string>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const hidden = ".nhsuk-u-visually-hidden, .app-trap";
      if (!node.parentElement?.checkVisibility() || node.parentElement.closest(hidden)) continue;
      for (const { 0: word, index } of (node.textContent ?? "").matchAll(/\b[A-Za-z]{2,18}\b/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        const around = (node.textContent ?? "").slice(Math.max(0, index - 1), index + word.length + 1);
        // Letters of an address or a reference are no word, and may be broken anywhere.
        if (lines.size > 1 && !/[\d@._/-]/.test(around)) broken.add(word);
      }
    }
    return [...broken];
  });
}

/** What still moves for those who asked for less motion. */
export function movingThings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const moving = [...document.querySelectorAll("*")].filter((element) => {
      const style = getComputedStyle(element);
      const isAnimated = style.animationName !== "none" && !style.animationName.startsWith("app-idle");
      const isSlow = style.transitionDuration.split(", ").some((duration) => duration !== "0s");
      return isAnimated || isSlow || style.scrollBehavior === "smooth";
    });
    return moving.map((element) => element.outerHTML.slice(0, 80));
  });
}

/** In the reader's own colours: text without contrast, and things that only their ground showed. */
export function lostInForcedColours(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lost: string[] = [];
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
        const part = value / 255;
        return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const groundOf = (element: Element | null): string => {
      if (!element) return "rgb(255, 255, 255)";
      const ground = getComputedStyle(element).backgroundColor;
      return channels(ground)[3] === 0 ? groundOf(element.parentElement) : ground;
    };
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (!hasText || !element.checkVisibility() || element.closest("svg")) continue;
      const [light = 0, dark = 0] = [getComputedStyle(element).color, groundOf(element)]
        .map(luminance)
        .toSorted((a, b) => b - a);
      if ((light + 0.05) / (dark + 0.05) < 4.5)
        lost.push(`no contrast: ${element.className} “${element.textContent?.slice(0, 40)}”`);
    }
    const edged =
      ".nhsuk-button, .nhsuk-tag, .nhsuk-card, .nhsuk-input, .nhsuk-textarea, .nhsuk-select, .nhsuk-notification-banner, .app-said, .app-tiles > li, .app-needs-you, .app-bar";
    for (const element of document.querySelectorAll<HTMLElement>(edged)) {
      const { borderTopWidth, borderTopStyle, outlineStyle } = getComputedStyle(element);
      const hasEdge =
        (borderTopStyle !== "none" && Number.parseFloat(borderTopWidth) > 0) || outlineStyle !== "none";
      if (element.checkVisibility() && !hasEdge) lost.push(`no edge: ${element.outerHTML.slice(0, 80)}`);
    }
    return lost;
  });
}

/** On paper: what is of no use there, what is closed, and what is not black. */
export function wrongOnPaper(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wrong: string[] = [];
    const shown = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility());
    const useless =
      "nav a, .nhsuk-button, .nhsuk-skip-link, .nhsuk-back-link, .app-rooms, .app-row__acts, .nhsuk-footer";
    for (const element of shown(useless)) wrong.push(`of no use: ${element.outerHTML.slice(0, 80)}`);
    if (shown("h1").length !== 1) wrong.push("it has no heading");
    for (const element of shown("details > .nhsuk-details__text, details > table"))
      if (element.getBoundingClientRect().height < 2)
        wrong.push(`closed: ${element.textContent?.slice(0, 40)}`);
    for (const element of shown("main p, main li, main td, main a"))
      if (getComputedStyle(element).color !== "rgb(0, 0, 0)")
        wrong.push(`not black: ${element.outerHTML.slice(0, 80)}`);
    return wrong;
  });
}
