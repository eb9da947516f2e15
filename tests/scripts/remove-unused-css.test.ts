import { preprocessCSS, resolveConfig } from "vite";
import { describe, expect, test } from "vitest";
import { classesOf, readSources, removeUnusedCss } from "../../scripts/remove-unused-css.ts";

async function leftOf(css: string, source: string): Promise<string> {
  const plugins = [removeUnusedCss(classesOf(source))];
  const config = await resolveConfig({ configFile: false, css: { postcss: { plugins } } }, "build");
  const { code } = await preprocessCSS(css, "page.css", config);
  return code.replace(/\s+/g, " ").trim();
}

describe("a rule stays", () => {
  test("when a page can have its classes, and goes when it cannot", async () => {
    const css = ".app-row{color:red} .app-hay{color:red} .app-row .app-hay{color:red} p{color:red}";
    expect(await leftOf(css, '<p className="app-row">')).toBe(".app-row{color:red} p{color:red}");
  });

  test("with those of its selectors that can match", async () => {
    const css = ".app-row,.app-hay,.app-row:not(.app-hay){color:red}";
    expect(await leftOf(css, '"app-row"')).toBe(".app-row,.app-row:not(.app-hay){color:red}");
  });

  test("when only one of several ways to match it is left", async () => {
    const css = ".app-row:is(.app-hay,.app-new:not(.app-old)):hover{color:red}";
    expect(await leftOf(css, '"app-row app-new"')).toBe(css);
  });

  test("in a media query; that of another part goes", async () => {
    const css = "@media print{.app-row{color:red} .app-hay{color:red}}";
    expect(await leftOf(css, '"app-row"')).toBe("@media print{.app-row{color:red}}");
  });

  test("when its classes are somebody else's, whose sources we do not read", async () => {
    expect(await leftOf(".js-enabled p{color:red}", "")).toBe(".js-enabled p{color:red}");
  });
});

test("a property stays when something reads it", async () => {
  const css = ":root{--app-ink:red;--app-hay:red} p{color:var(--app-ink)}";
  expect(await leftOf(css, "")).toBe(":root{--app-ink:red} p{color:var(--app-ink)}");
});

describe("the classes of our sources", () => {
  const isInUse = classesOf(readSources());

  test.each([
    "nhsuk-button",
    "nhsuk-checkboxes__conditional--hidden",
    "nhsuk-card--care--urgent",
    "nhsuk-tag",
    "nhsuk-pagination-item--next",
    "nhsuk-template__body",
    "app-idle--12",
    "app-station--now",
  ])("have %s, whole or with a gap filled", (name) => expect(isInUse(name)).toBe(true));

  test.each(["nhsuk-expander", "nhsuk-file-upload__drop-zone", "nhsuk-u-padding-9", "app-hay"])(
    "do not have %s",
    (name) => expect(isInUse(name)).toBe(false),
  );
});
