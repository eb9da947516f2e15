import { expect, type Locator, type Page } from "@playwright/test";

const MOST_STOPS = 120;

/** A person without a mouse: everything is reached by Tab, and each stop must be in sight (WCAG 2.1.1, 2.4.7, 2.4.11). */
export class Keyboard {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Follows a link or sends a form, and waits for the page that comes. */
  async open(target: Locator): Promise<void> {
    await this.tabTo(target);
    await Promise.all([this.page.waitForEvent("load"), this.page.keyboard.press("Enter")]);
  }

  /** Follows a link within the page. */
  async jump(target: Locator): Promise<void> {
    await this.tabTo(target);
    await this.page.keyboard.press("Enter");
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.tabTo(target);
    await this.page.keyboard.press("ControlOrMeta+A");
    await this.page.keyboard.type(text);
  }

  async tick(target: Locator): Promise<void> {
    await this.tabTo(target);
    await this.page.keyboard.press("Space");
    await expect(target).toBeChecked();
  }

  /** Tab stops once at a set of radios; the arrows choose in it. */
  async choose(target: Locator): Promise<void> {
    const name = await target.getAttribute("name");
    await this.tabTo(this.page.locator(`input[type=radio][name="${name}"]`));
    await this.page.keyboard.press("Space");
    for (let stop = 0; stop < MOST_STOPS && !(await target.isChecked()); stop += 1) {
      await this.page.keyboard.press("ArrowDown");
    }
    await expect(target).toBeChecked();
  }

  private async tabTo(target: Locator): Promise<void> {
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      const wanted = await target.evaluateAll((elements) =>
        elements.some((element) => element === document.activeElement),
      );
      if (wanted) return this.expectInSight();
      await this.page.keyboard.press("Tab");
    }
    throw new Error(`Tab never reaches ${target}`);
  }

  private async expectInSight(): Promise<void> {
    const state = await this.page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused) return { isOnTop: false, hasIndicator: false };
      const box = focused.getBoundingClientRect();
      const onTop = document.elementFromPoint(
        box.left + Math.min(box.width / 2, 20),
        box.top + box.height / 2,
      );
      const isOnTop =
        onTop !== null && (focused.contains(onTop) || onTop.contains(focused) || isLabelOf(onTop, focused));
      // A radio draws its ring on the label beside it.
      const drawn = [focused, focused.nextElementSibling].filter((element) => element !== null);
      const hasIndicator = drawn.some((element) =>
        [getComputedStyle(element), getComputedStyle(element, "::before")].some(
          ({ outlineStyle, outlineWidth, boxShadow }) =>
            (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none",
        ),
      );
      return { isOnTop, hasIndicator };

      function isLabelOf(element: Element, control: Element): boolean {
        return element.closest("label")?.getAttribute("for") === control.id;
      }
    });
    expect(state, "what has the focus is in sight and looks focused").toEqual({
      isOnTop: true,
      hasIndicator: true,
    });
  }
}
