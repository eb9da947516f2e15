import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, describe, expect, test } from "vitest";
import { normalisedTree, spokenText } from "./markup.ts";
import { boxAdapters } from "./nhsuk/box-adapters.tsx";
import { COMPARED } from "./nhsuk/compared.ts";
import type { Context } from "./nhsuk/context.tsx";
import { formAdapters } from "./nhsuk/form-adapters.tsx";
import { OPTIONS, reasonsToLeaveOut } from "./nhsuk/options.ts";
import { pageAdapters } from "./nhsuk/page-adapters.tsx";

type Fixture = { name: string; context: Context; html: string; callBlock?: string };

const packageFile = createRequire(import.meta.url).resolve("nhsuk-frontend/package.json");
const folder = join(dirname(packageFile), "dist/nhsuk/components");

const fixtures = new Map<string, Fixture[]>(
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [
      name,
      JSON.parse(readFileSync(join(folder, name, "fixtures.json"), "utf8")).fixtures,
    ]),
);
const all = [...fixtures.values()].flat().length;

const adapters = { ...formAdapters, ...boxAdapters, ...pageAdapters };

const cases = Object.entries(adapters).flatMap(([component, adapter]) =>
  (fixtures.get(component) ?? []).map((fixture, index) => {
    const { callBlock, context } = fixture;
    const given = callBlock ? { ...context, callBlock } : context;
    return {
      component,
      given,
      title: `${component} ${index} ${fixture.name}`,
      html: mended(component, fixture.html, given),
      ours: () => mended(component, renderToStaticMarkup(adapter(given)), given),
      reasons: reasonsToLeaveOut(component, given),
    };
  }),
);
const compared = cases.filter(({ reasons }) => reasons.length === 0);
const leftOut = cases.filter(({ reasons }) => reasons.length > 0);

afterAll(() => {
  const lines = [...Map.groupBy(leftOut, ({ component }) => component)].map(([component, those]) => {
    const reasons = new Set(those.flatMap(({ reasons }) => reasons));
    return `  ${component}: ${those.length}, for ${[...reasons].join(", ")}`;
  });
  console.log(
    `${compared.length} fixtures are compared. Left out, since no page uses it:\n${lines.join("\n")}`,
  );
});

test.each(compared)("$title", ({ html, ours }) => {
  expect(normalisedTree(ours())).toBe(normalisedTree(html));
  expect(spokenText(ours())).toBe(spokenText(html));
});

describe("which fixtures are compared", () => {
  test("each part has its options, and what is compared is counted", () => {
    expect(Object.keys(OPTIONS).sort()).toEqual(Object.keys(adapters).sort());
    const counts = Object.keys(adapters).map((component) => {
      const is = (one: { component: string }) => one.component === component;
      return [component, `${compared.filter(is).length} of ${cases.filter(is).length}`];
    });
    expect(Object.fromEntries(counts)).toEqual(COMPARED);
    expect(all, "in all of nhsuk-frontend").toBe(983);
  });

  test("the styles of these parts are loaded, and of no others", () => {
    const styles = readFileSync("app/styles/app.scss", "utf8");
    const loaded = [...styles.matchAll(/nhsuk\/components\/([a-z-]+)"/g)].map(([, name]) => name);
    // A legend is styled with its fieldset.
    expect([...loaded, "legend"].sort()).toEqual(Object.keys(adapters).sort());
  });

  test("none is left out that ours would reproduce", () => {
    const wrong = leftOut.filter(
      ({ ours, html }) => attempt(() => normalisedTree(ours())) === normalisedTree(html),
    );
    expect(wrong.map(({ title, reasons }) => `${title}: ${reasons.join(", ")}`)).toEqual([]);
  });

  test("no option is taken that no fixture has", () => {
    const idle = new Set(Object.values(OPTIONS).flatMap(({ takes }) => takes));
    for (const [component, { takes }] of Object.entries(OPTIONS))
      for (const option of takes) {
        const without = takes.filter((one) => one !== option);
        const isGiven = ({ given }: { given: Context }) =>
          reasonsToLeaveOut(component, given, without).includes(option.replace(/=.*/, ""));
        if (cases.some((one) => one.component === component && isGiven(one))) idle.delete(option);
      }
    expect([...idle]).toEqual([]);
  });
});

describe("the comparison", () => {
  const button = '<button class="nhsuk-button" type="submit"><span>Save: </span>Continue</button>';

  test("folds white space and the order of attributes", () => {
    const same = '<button type="submit"\n class=" nhsuk-button ">\n <span>Save: </span>Continue\n</button>';
    expect(normalisedTree(same)).toBe(normalisedTree(button));
    expect(spokenText(same)).toBe(spokenText(button));
  });

  test.each([
    ["another class", button.replace("nhsuk-button", "nhsuk-button nhsuk-button--small")],
    ["another value", button.replace("submit", "button")],
    ["a lost attribute", button.replace(' type="submit"', "")],
    ["one attribute too many", button.replace("type=", "disabled type=")],
    ["another element", button.replaceAll("span>", "b>")],
    ["other words", button.replace("Continue", "Go on")],
    ["other nesting", button.replace("</span>Continue", "Continue</span>")],
  ])("sees %s", (_what, altered) => {
    expect(normalisedTree(altered)).not.toBe(normalisedTree(button));
  });

  test("sees two words glued together", () => {
    expect(spokenText(button.replace("Save: ", "Save:"))).not.toBe(spokenText(button));
  });

  test("sees any one fixture that lost one attribute", () => {
    const blind = [...fixtures.values()].flat().filter(({ html }) => {
      const altered = html.replace(/ (?:class|id)="[^"]*"/, "");
      return altered !== html && normalisedTree(altered) === normalisedTree(html);
    });
    expect(blind).toEqual([]);
  });
});

function attempt(render: () => string): string | undefined {
  try {
    return render();
  } catch {
    return undefined;
  }
}

/** Where ours differs by intent, in both: what is theirs alone is taken away before the two are compared. */
function mended(component: string, html: string, context: Context): string {
  if (component === "date-input") {
    // A form of ours has several dates, so each part is named for its own.
    return html.replaceAll(/name="(day|month|year)"/g, `name="${context.id}-$1"`);
  }
  // Ours names no owner by itself.
  if (component === "footer") return html.replace(/<p class="nhsuk-body-s">\s*©.*?<\/p>/s, "");
  if (component === "pagination") {
    // Ours leads to more of a list, which has no title.
    return html.replaceAll(
      /<span class="nhsuk-u-visually-hidden">:<\/span>\s*<span class="nhsuk-pagination__page">.*?<\/span>/gs,
      "",
    );
  }
  if (component !== "header") return html;
  const hasOneLink = context.service?.href && context.service.text && !context.logo;
  return (
    html
      .replace('class="nhsuk-header"', 'class="nhsuk-header nhsuk-header--inline"')
      // Ours has no search, and its menu is short enough to wrap instead of folding.
      .replace(/<search.*?<\/search>/s, "")
      .replace(/<li class="nhsuk-header__menu".*?<\/li>/s, "")
      .replace('aria-label="NHS ', 'aria-label="')
      // The name is one link with the mark; nobody is without an account or a way to log in.
      .replace(hasOneLink ? /^$/ : /<div class="nhsuk-header__service">.*?<\/div>/s, "")
      .replace(/<nav class="nhsuk-header__account"[^>]*>\s*<ul[^>]*>\s*<\/ul>\s*<\/nav>/, "")
  );
}
