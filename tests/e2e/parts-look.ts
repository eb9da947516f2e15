import type { Page } from "@playwright/test";

/**
 * Every part on the page in a line of text: what it is, where it stands and how wide it is in whole pixels, its size of
 * type, and its colours and edges as the browser computed them. Heights are left out, and places of what flows in a line
 * too: they follow from where words break, and that from the font of the machine.
 */
export function lookOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const edgesOf = (style: CSSStyleDeclaration) =>
      (["top", "right", "bottom", "left"] as const)
        .map((side) => {
          const width = Math.round(Number.parseFloat(style.getPropertyValue(`border-${side}-width`)));
          const kind = style.getPropertyValue(`border-${side}-style`);
          return width > 0 && kind !== "none"
            ? `${side} ${width} ${kind} ${style.getPropertyValue(`border-${side}-color`)}`
            : "";
        })
        .filter(Boolean)
        .join(", ");
    const nameOf = (element: Element) =>
      [...element.classList].filter((name) => name.startsWith("app-")).join(".");
    const pathOf = (element: Element): string => {
      const above = element.parentElement?.closest("main [class*='app-']");
      return above ? `${nameOf(above)} > ${nameOf(element)}` : nameOf(element);
    };
    const describe = (element: Element, pseudo?: string) => {
      const style = getComputedStyle(element, pseudo);
      if (style.display === "none") return pseudo ? "" : `${pathOf(element)}: not shown`;
      if (pseudo && style.content === "none") return "";
      const isInLine = element.parentElement && getComputedStyle(element.parentElement).display === "flex";
      const isBlock = !pseudo && !isInLine && /^(block|grid|flex|list-item)$/.test(style.display);
      const box = element.getBoundingClientRect();
      const parts = [
        isBlock && `at ${Math.round(box.left)}, ${Math.round(box.width)} wide`,
        !pseudo && `${style.fontSize} ${style.fontWeight}`,
        `colour ${style.color}`,
        style.backgroundColor !== "rgba(0, 0, 0, 0)" && `ground ${style.backgroundColor}`,
        style.fill !== "rgb(0, 0, 0)" && `fill ${style.fill}`,
        edgesOf(style),
      ];
      return `${pathOf(element)}${pseudo ?? ""}: ${parts.filter(Boolean).join("; ")}`;
    };
    const lines = [...document.querySelectorAll("main [class*='app-']")]
      .filter((element) => nameOf(element) !== "")
      .flatMap((element) => [describe(element), describe(element, "::before"), describe(element, "::after")]);
    return [...new Set(lines.filter(Boolean))];
  });
}
