import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, describe, expect, test } from "vitest";
import { normalisedTree, spokenText } from "./markup.ts";
import { boxAdapters } from "./nhsuk/box-adapters.tsx";
import type { Context } from "./nhsuk/context.tsx";
import { formAdapters } from "./nhsuk/form-adapters.tsx";
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
const ours = Object.entries(adapters).map(([component, adapter]) => ({
  component,
  adapter,
  cases: (fixtures.get(component) ?? []).map((fixture, index) => ({
    title: `${index} ${fixture.name}`,
    fixture,
  })),
}));
const used = ours.reduce((count, { cases }) => count + cases.length, 0);

let reproduced = 0;
afterAll(() => {
  const names = ours.map(({ component }) => component).sort();
  console.log(
    `${reproduced} of ${used} fixtures reproduced (components: ${names.join(", ")}); ${reproduced} of ${all} in all`,
  );
});

describe.each(ours)("$component", ({ adapter, cases }) => {
  test("has fixtures", () => expect(cases).not.toHaveLength(0));

  test.each(cases)("$title", ({ fixture }) => {
    const html = renderToStaticMarkup(render(adapter, fixture));
    expect(normalisedTree(html)).toBe(normalisedTree(fixture.html));
    expect(spokenText(html)).toBe(spokenText(fixture.html));
    reproduced += 1;
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

function render(adapter: (context: Context) => ReactElement, { context, callBlock }: Fixture): ReactElement {
  return adapter(callBlock ? { ...context, callBlock } : context);
}
